// The message of the last failure.

#ifndef CPICTURES_FAILURE_H
#define CPICTURES_FAILURE_H

#include <stdint.h>

/// Keeps the message and returns 1.
int32_t cpictures_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
