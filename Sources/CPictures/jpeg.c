#include "cpictures.h"
#include "failure.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

struct failure {
    struct jpeg_error_mgr manager;
    jmp_buf place;
};

static void on_error(j_common_ptr common) {
    char message[JMSG_LENGTH_MAX];
    common->err->format_message(common, message);
    cpictures_fail("%s", message);
    longjmp(((struct failure *)common->err)->place, 1);
}

// A file that ends early is only a warning to libjpeg, which fills the rest with gray; here it is an error.
static void on_message(j_common_ptr common, int level) {
    if (level < 0) on_error(common);
}

int32_t cpictures_read_jpeg(const char *path, int64_t *width, int64_t *height, uint8_t **pixels) {
    *pixels = NULL;
    FILE *file = cpictures_open(path);
    if (file == NULL) return 1;
    struct jpeg_decompress_struct jpeg;
    struct failure failure;
    uint8_t *volatile data = NULL;
    jpeg.err = jpeg_std_error(&failure.manager);
    failure.manager.error_exit = on_error;
    failure.manager.emit_message = on_message;
    if (setjmp(failure.place) != 0) {
        jpeg_destroy_decompress(&jpeg);
        fclose(file);
        free(data);
        return 1;
    }
    jpeg_create_decompress(&jpeg);
    jpeg_stdio_src(&jpeg, file);
    jpeg_read_header(&jpeg, TRUE);
    jpeg.out_color_space = JCS_RGB;
    jpeg_start_decompress(&jpeg);
    const size_t stride = (size_t)jpeg.output_width * 3;
    data = malloc(stride * jpeg.output_height);
    if (data == NULL) {
        cpictures_fail("no memory");
        longjmp(failure.place, 1);
    }
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW row = data + jpeg.output_scanline * stride;
        jpeg_read_scanlines(&jpeg, &row, 1);
    }
    *width = jpeg.output_width;
    *height = jpeg.output_height;
    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
    fclose(file);
    *pixels = data;
    return 0;
}

int32_t cpictures_write_jpeg(const char *path, int32_t quality, int64_t width, int64_t height,
                             const uint8_t *pixels) {
    FILE *file = fopen(path, "wb");
    if (file == NULL) return cpictures_fail("it cannot be written");
    struct jpeg_compress_struct jpeg;
    struct failure failure;
    jpeg.err = jpeg_std_error(&failure.manager);
    failure.manager.error_exit = on_error;
    if (setjmp(failure.place) != 0) {
        jpeg_destroy_compress(&jpeg);
        fclose(file);
        return 1;
    }
    jpeg_create_compress(&jpeg);
    jpeg_stdio_dest(&jpeg, file);
    jpeg.image_width = (JDIMENSION)width;
    jpeg.image_height = (JDIMENSION)height;
    jpeg.input_components = 3;
    jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, quality, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        JSAMPROW row = (JSAMPROW)(pixels + (size_t)jpeg.next_scanline * (size_t)width * 3);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    if (fclose(file) != 0) return cpictures_fail("it cannot be written to the end");
    return 0;
}
