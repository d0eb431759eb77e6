#ifndef PRECEPT_CLIBGIT2_SHIM_H
#define PRECEPT_CLIBGIT2_SHIM_H

#include <git2.h>

// `git_libgit2_opts` is variadic, which Swift does not import: one inline function a signature.

static inline int precept_libgit2_set_int(int option, int value) {
    return git_libgit2_opts(option, value);
}

static inline int precept_libgit2_set_extensions(const char **extensions, size_t count) {
    return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, count);
}

#endif
