#include "failure.h"
#include "cpictures.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static _Thread_local char last_error[256];

const char *cpictures_last_error(void) { return last_error; }

int32_t cpictures_fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(last_error, sizeof last_error, format, arguments);
    va_end(arguments);
    return 1;
}

void cpictures_free(uint8_t *pixels) { free(pixels); }
