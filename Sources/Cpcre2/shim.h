#ifndef PRECEPT_CPCRE2_SHIM_H
#define PRECEPT_CPCRE2_SHIM_H

// The names of pcre2.h are macros that paste the code unit's width on, which Swift does not import:
// use the `_8` functions.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif
