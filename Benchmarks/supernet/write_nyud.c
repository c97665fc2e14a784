// Writes NYU Depth v2's three files with made-up images, in the original's layout and size: write_nyud FOLDER [IMAGES]
// Build: cc -O2 write_nyud.c -lmatio -o write_nyud
#include <matio.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { HEIGHT = 480, WIDTH = 640, CHANNELS = 3, OBJECTS = 894, CLASSES = 40 };

static void fail(const char *what) {
    fprintf(stderr, "write_nyud: %s cannot be written\n", what);
    exit(74);
}

// Appends one image along the last dimension.
static void append(mat_t *file, const char *name, enum matio_classes class, enum matio_types type, int rank,
                   const size_t *dims, const void *data) {
    matvar_t *variable = Mat_VarCreate(name, class, type, rank, (size_t *)dims, (void *)data, MAT_F_DONT_COPY_DATA);
    if (variable == NULL || Mat_VarWriteAppend(file, variable, MAT_COMPRESSION_ZLIB, rank) != 0) fail(name);
    Mat_VarFree(variable);
}

static void write_small(const char *folder, const char *file_name, int count, const char *const *names,
                        const size_t (*dims)[2], enum matio_classes class, enum matio_types type,
                        const void *const *data) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, file_name);
    mat_t *file = Mat_CreateVer(path, NULL, MAT_FT_MAT5);
    if (file == NULL) fail(path);
    for (int i = 0; i < count; ++i) {
        matvar_t *variable = Mat_VarCreate(names[i], class, type, 2, (size_t *)dims[i], (void *)data[i],
                                            MAT_F_DONT_COPY_DATA);
        if (variable == NULL || Mat_VarWrite(file, variable, MAT_COMPRESSION_NONE) != 0) fail(names[i]);
        Mat_VarFree(variable);
    }
    Mat_Close(file);
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: write_nyud FOLDER [IMAGES]\n");
        return 64;
    }
    const int images = argc > 2 ? atoi(argv[2]) : 1449;
    if (images < 2 || images > 65535) return 64;
    char path[4096];
    snprintf(path, sizeof path, "%s/nyu_depth_v2_labeled.mat", argv[1]);
    mat_t *file = Mat_CreateVer(path, NULL, MAT_FT_MAT73);
    if (file == NULL) fail(path);
    uint8_t *colours = malloc((size_t)HEIGHT * WIDTH * CHANNELS);
    uint16_t *objects = malloc(sizeof(uint16_t) * HEIGHT * WIDTH);
    if (colours == NULL || objects == NULL) return 1;
    const size_t image_dims[4] = {HEIGHT, WIDTH, CHANNELS, 1}, label_dims[3] = {HEIGHT, WIDTH, 1};
    for (int n = 0; n < images; ++n) {
        // Stripes of objects and shades of them: quick to make and to compress.
        for (int column = 0; column < WIDTH; ++column) {
            for (int row = 0; row < HEIGHT; ++row) {
                const int object = (column / 40 * 7 + row / 120 * 3 + n) % (OBJECTS + 1);
                objects[column * HEIGHT + row] = (uint16_t)object;
                for (int channel = 0; channel < CHANNELS; ++channel) {
                    colours[(channel * WIDTH + column) * HEIGHT + row] = (uint8_t)(object * (channel + 1));
                }
            }
        }
        append(file, "images", MAT_C_UINT8, MAT_T_UINT8, 4, image_dims, colours);
        append(file, "labels", MAT_C_UINT16, MAT_T_UINT16, 3, label_dims, objects);
    }
    Mat_Close(file);

    uint16_t *numbers = malloc(sizeof(uint16_t) * (size_t)images);
    uint8_t map[OBJECTS];
    if (numbers == NULL) return 1;
    for (int n = 0; n < images; ++n) numbers[n] = (uint16_t)(n + 1);
    for (int i = 0; i < OBJECTS; ++i) map[i] = (uint8_t)(i % CLASSES + 1);
    // 795 of 1449 are to learn from.
    const size_t training = (size_t)(images * 795.0 / 1449.0 + 0.5);
    const size_t split_dims[2][2] = {{training, 1}, {(size_t)images - training, 1}};
    const char *const split_names[2] = {"trainNdxs", "testNdxs"};
    const void *const split_data[2] = {numbers, numbers + training};
    write_small(argv[1], "splits.mat", 2, split_names, split_dims, MAT_C_UINT16, MAT_T_UINT16, split_data);
    const size_t map_dims[1][2] = {{1, OBJECTS}};
    const char *const map_names[1] = {"mapClass"};
    const void *const map_data[1] = {map};
    write_small(argv[1], "classMapping40.mat", 1, map_names, map_dims, MAT_C_UINT8, MAT_T_UINT8, map_data);
    return 0;
}
