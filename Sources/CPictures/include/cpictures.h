// Pictures in files by libpng and libjpeg: a small C face, since both report errors by long jumps.
//
// Every function returns 0, or 1 after a failure, whose text cpictures_last_error() then holds (per thread).

#ifndef CPICTURES_H
#define CPICTURES_H

#include <stddef.h>
#include <stdint.h>

/// The message of this thread's last failure; valid until its next one.
const char *cpictures_last_error(void);

/// Reads an 8-bit PNG as it is stored: gray values or palette indices with channels = 1, colours with channels = 3.
/// `pixels` is row by row and belongs to the caller, who frees it with cpictures_free.
int32_t cpictures_read_png(const char *path, int32_t channels, int64_t *width, int64_t *height, uint8_t **pixels);
/// Writes an 8-bit PNG, gray with channels = 1, colours with channels = 3.
int32_t cpictures_write_png(const char *path, int32_t channels, int64_t width, int64_t height,
                            const uint8_t *pixels);
/// Reads a JPEG as colours.
int32_t cpictures_read_jpeg(const char *path, int64_t *width, int64_t *height, uint8_t **pixels);
/// Writes a JPEG of a quality from 1 to 100.
int32_t cpictures_write_jpeg(const char *path, int32_t quality, int64_t width, int64_t height,
                             const uint8_t *pixels);
void cpictures_free(uint8_t *pixels);

#endif
