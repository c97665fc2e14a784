// The message of the last failure.

#ifndef CPICTURES_FAILURE_H
#define CPICTURES_FAILURE_H

#include <stdint.h>
#include <stdio.h>

/// Opens a regular file for reading; NULL where it is none, with the message kept. A pipe would be read for ever.
FILE *cpictures_open(const char *path);

/// Keeps the message and returns 1.
int32_t cpictures_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
