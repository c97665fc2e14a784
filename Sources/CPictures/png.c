#include "cpictures.h"
#include "failure.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>

static void on_error(png_structp png, png_const_charp message) {
    cpictures_fail("%s", message);
    longjmp(png_jmpbuf(png), 1);
}

static void on_warning(png_structp png, png_const_charp message) {
    (void)png;
    (void)message;
}

int32_t cpictures_read_png(const char *path, int32_t channels, int64_t *width, int64_t *height, uint8_t **pixels) {
    *pixels = NULL;
    FILE *file = cpictures_open(path);
    if (file == NULL) return 1;
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning);
    png_infop info = png == NULL ? NULL : png_create_info_struct(png);
    // Volatile: changed between setjmp and longjmp.
    uint8_t *volatile data = NULL;
    if (info == NULL) {
        png_destroy_read_struct(&png, NULL, NULL);
        fclose(file);
        return cpictures_fail("no memory");
    }
    if (setjmp(png_jmpbuf(png)) != 0) {
        png_destroy_read_struct(&png, &info, NULL);
        fclose(file);
        free(data);
        return 1;
    }
    png_init_io(png, file);
    png_read_info(png, info);
    const png_byte type = png_get_color_type(png, info);
    if (png_get_bit_depth(png, info) > 8) png_error(png, "it has more than 8 bits a channel");
    png_set_packing(png);
    if (channels == 3 && type == PNG_COLOR_TYPE_PALETTE) png_set_palette_to_rgb(png);
    if (channels == 3 && (type & PNG_COLOR_MASK_COLOR) == 0) {
        if (png_get_bit_depth(png, info) < 8) png_set_expand_gray_1_2_4_to_8(png);
        png_set_gray_to_rgb(png);
    }
    if ((type & PNG_COLOR_MASK_ALPHA) != 0) png_set_strip_alpha(png);
    const int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    if (png_get_channels(png, info) != channels) png_error(png, "it has colours where single values are needed");
    const size_t columns = png_get_image_width(png, info), rows = png_get_image_height(png, info);
    if (columns > 65536 || rows > 65536) png_error(png, "a side is longer than 65536 pixels");
    const size_t stride = png_get_rowbytes(png, info);
    data = malloc(stride * rows);
    if (data == NULL) png_error(png, "no memory");
    for (int pass = 0; pass < passes; ++pass) {
        for (size_t row = 0; row < rows; ++row) png_read_row(png, data + row * stride, NULL);
    }
    png_read_end(png, NULL);
    png_destroy_read_struct(&png, &info, NULL);
    fclose(file);
    *width = (int64_t)columns;
    *height = (int64_t)rows;
    *pixels = data;
    return 0;
}

int32_t cpictures_write_png(const char *path, int32_t channels, int64_t width, int64_t height,
                            const uint8_t *pixels) {
    FILE *file = fopen(path, "wb");
    if (file == NULL) return cpictures_fail("it cannot be written");
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning);
    png_infop info = png == NULL ? NULL : png_create_info_struct(png);
    if (info == NULL) {
        png_destroy_write_struct(&png, NULL);
        fclose(file);
        return cpictures_fail("no memory");
    }
    if (setjmp(png_jmpbuf(png)) != 0) {
        png_destroy_write_struct(&png, &info);
        fclose(file);
        return 1;
    }
    png_init_io(png, file);
    const int type = channels == 1 ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB;
    png_set_IHDR(png, info, (png_uint_32)width, (png_uint_32)height, 8, type, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    for (int64_t row = 0; row < height; ++row) png_write_row(png, pixels + row * width * channels);
    png_write_end(png, NULL);
    png_destroy_write_struct(&png, &info);
    if (fclose(file) != 0) return cpictures_fail("it cannot be written to the end");
    return 0;
}
