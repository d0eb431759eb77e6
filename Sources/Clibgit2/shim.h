#ifndef PRECEPT_CLIBGIT2_SHIM_H
#define PRECEPT_CLIBGIT2_SHIM_H

#include <git2.h>
// Where `git_error_clear` is declared since libgit2 1.8.
#if __has_include(<git2/sys/errors.h>)
#include <git2/sys/errors.h>
#endif

// `git_libgit2_opts` is variadic, which Swift does not import: one inline function a signature.

static inline int precept_libgit2_set_int(int option, int value) {
    return git_libgit2_opts(option, value);
}

static inline int precept_libgit2_set_extensions(const char **extensions, size_t count) {
    return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, count);
}

#endif
