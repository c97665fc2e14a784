#include "failure.h"
#include "cpictures.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static _Thread_local char last_error[256];

const char *cpictures_last_error(void) { return last_error; }

int32_t cpictures_fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(last_error, sizeof last_error, format, arguments);
    va_end(arguments);
    return 1;
}

FILE *cpictures_open(const char *path) {
    // Without O_NONBLOCK, opening a pipe waits for somebody to write.
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat information;
    if (descriptor < 0 || fstat(descriptor, &information) != 0) {
        if (descriptor >= 0) close(descriptor);
        cpictures_fail("it cannot be opened");
        return NULL;
    }
    if (!S_ISREG(information.st_mode)) {
        close(descriptor);
        cpictures_fail("it is no regular file");
        return NULL;
    }
    FILE *file = fdopen(descriptor, "rb");
    if (file == NULL) {
        close(descriptor);
        cpictures_fail("it cannot be opened");
    }
    return file;
}

void cpictures_free(uint8_t *pixels) { free(pixels); }
