// Calls of Linux that Swift's Glibc module hides: syncfs(2) is declared for _GNU_SOURCE only.
#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

extern int syncfs(int descriptor);

/// Makes everything durable that was written to the file system of an open file; -1 and errno where that failed.
static inline int cimlab_syncfs(int descriptor) { return syncfs(descriptor); }

#endif
