// The walk over the layers of CIMHardware (Sources/CIMHardware/Layers/LayerSums.swift) written by hand in C, for comparison only.
// Memory layout: four designs a block, the fields in the order of the Swift structures.
#ifndef CIMLAB_KERNEL_H
#define CIMLAB_KERNEL_H

#include <stddef.h>

#define KERNEL_LANES 4
#define KERNEL_CHIP_FIELDS 23
#define KERNEL_SUM_FIELDS 21
#define KERNEL_INPUT_FIELDS 4
#define KERNEL_OUTPUT_FIELDS 2
#define KERNEL_VECTOR_FIELDS 2
#define KERNEL_SHAPE_FIELDS 11

// The tables of a workload: distinct numbers of inputs, of outputs, of vectors, and the shapes that point to them.
struct kernel_tables {
    const void *inputs, *outputs, *vectors, *shapes;
    size_t input_count, output_count, vector_count, shape_count;
    double busiest;
};

// chips: blocks x 23 fields x 4 lanes; sums: blocks x 21 fields x 4 lanes.
void kernel_layer_sums(const void *chips, size_t blocks, const struct kernel_tables *tables,
                       double external_bits_per_second, void *sums);

#endif
