#ifndef PRECEPT_CPCRE2_SHIM_H
#define PRECEPT_CPCRE2_SHIM_H

// The names of pcre2.h are macros that paste the code unit's width on, which Swift does not import:
// use the `_8` functions.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#ifdef __linux__
#include <stddef.h>
// The C library has it, and its headers show it to C alone.
void *memmem(const void *text, size_t length, const void *wanted, size_t wanted_length);
#endif

#endif
