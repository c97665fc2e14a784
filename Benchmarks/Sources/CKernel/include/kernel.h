// The batch kernel of CIMHardware (Sources/CIMHardware/Batch/LayerSums.swift) written by hand in C, for comparison only.
// Memory layout: four designs a block, the fields in the order of the Swift structures.
#ifndef CIMLAB_KERNEL_H
#define CIMLAB_KERNEL_H

#include <stddef.h>

#define KERNEL_LANES 4
#define KERNEL_CHIP_FIELDS 22
#define KERNEL_SHAPE_FIELDS 9
#define KERNEL_SUM_FIELDS 19

// chips: blocks x 22 fields x 4 lanes; shapes: count x 9 numbers; sums: blocks x 19 fields x 4 lanes.
void kernel_layer_sums(const void *chips, size_t blocks, const void *shapes, size_t shape_count, double busiest,
                       double external_bits_per_second, void *sums);

#endif
