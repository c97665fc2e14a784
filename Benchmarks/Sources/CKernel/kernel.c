#include "kernel.h"

#include <stdint.h>
#include <string.h>

typedef double lanes __attribute__((vector_size(32)));
typedef int64_t mask __attribute__((vector_size(32)));
typedef uint64_t bits __attribute__((vector_size(32)));

struct chip {
    lanes rows, weight_columns, active_rows, columns_per_weight, columns_per_conversion, converters, input_steps;
    lanes macros_per_pe, pes_per_tile, pe_count, largest_replication, input_bits, weight_bits;
    lanes full_accesses, full_rows_per_access, full_conversions, full_sequence;
    lanes access_s, bus_s_per_bit, lane_s_per_operation, cycle_s, buffer_bits;
};

struct shape {
    double inputs, outputs, growth_bits, products, busiest, distinct_inputs, count, matrices, weighted;
};

struct sums {
    lanes weight_row_steps, conversion_steps, row_steps, sequence_steps, weight_steps;
    lanes addition_bits, local_buffer_bits, chip_bits, tile_bits, pe_bits, spilled_bits;
    lanes accesses_in_sequence, adder_stages, bus_s, vector_s, external_s;
    lanes processing_elements, macros, stored_weights;
};

struct divider { lanes reciprocal, bias; };

static inline lanes nearest(lanes x) { return (x + 0x1p52) - 0x1p52; }
static inline struct divider divider(lanes b) {
    lanes reciprocal = 1.0 / b;
    return (struct divider){reciprocal, 0.5 - 0.5 * reciprocal};
}
static inline lanes up(lanes x, struct divider d) { return nearest(x * d.reciprocal + d.bias); }
static inline lanes choose(mask m, lanes a, lanes b) { return (lanes)((m & (mask)a) | (~m & (mask)b)); }
static inline lanes smaller(lanes a, lanes b) {
    for (int i = 0; i < KERNEL_LANES; i++) a[i] = b[i] < a[i] ? b[i] : a[i];
    return a;
}
static inline lanes larger(lanes a, lanes b) {
    for (int i = 0; i < KERNEL_LANES; i++) a[i] = b[i] > a[i] ? b[i] : a[i];
    return a;
}
static inline lanes log2_up(lanes n) {
    bits exponent = (bits)(n - 0.5) >> 52;
    return (lanes)(exponent | 0x4330000000000000ull) - (0x1p52 + 1022);
}

void kernel_layer_sums(const void *chips, size_t blocks, const void *shapes, size_t shape_count, double busiest,
                       double external_bits_per_second, void *results) {
    const struct chip *chip_blocks = chips;
    const struct shape *shape_list = shapes;
    struct sums *sum_blocks = results;
    const double external_s_per_bit = 1 / external_bits_per_second;
    const lanes one = {1, 1, 1, 1}, zero = {0, 0, 0, 0};
    for (size_t block = 0; block < blocks; block++) {
        const struct chip c = chip_blocks[block];
        const struct divider by_rows = divider(c.rows), by_columns = divider(c.weight_columns),
                             by_active = divider(c.active_rows), by_conversion = divider(c.columns_per_conversion),
                             by_converters = divider(c.converters), by_macros = divider(c.macros_per_pe),
                             by_elements = divider(c.pes_per_tile);
        const lanes full_row_accesses = c.full_accesses * c.full_rows_per_access;
        const lanes macros_plus_half = c.macros_per_pe + 0.5;
        struct sums t;
        memset(&t, 0, sizeof t);
        for (size_t i = 0; i < shape_count; i++) {
            const struct shape s = shape_list[i];
            const lanes inputs = zero + s.inputs, outputs = zero + s.outputs;
            const lanes row_tiles = up(inputs, by_rows), column_tiles = up(outputs, by_columns);
            const lanes full_rows = row_tiles - 1, full_columns = column_tiles - 1;
            const lanes last_rows = inputs - full_rows * c.rows, last_columns = outputs - full_columns * c.weight_columns;
            const lanes macros = row_tiles * column_tiles, elements = up(macros, by_macros);
            const lanes tiles_per_pe =
                smaller(row_tiles, larger(one, nearest(macros_plus_half / column_tiles - 0.5)));
            const lanes groups = nearest((row_tiles - 0.5) / tiles_per_pe + 0.5);
            const lanes copies =
                larger(one, nearest((c.largest_replication * s.busiest + 0.5) / busiest - 0.5));
            const lanes rounds = nearest((s.busiest - 0.5) / copies + 0.5);
            const lanes stored = copies * s.matrices;

            const lanes last_accesses = c.input_steps * up(last_rows, by_active);
            const lanes last_row_accesses = last_accesses * smaller(last_rows, c.active_rows);
            const lanes last_conversions = up(last_columns * c.columns_per_weight, by_conversion);
            const lanes last_sequence = up(last_conversions, by_converters);
            const lanes accesses = full_rows * c.full_accesses + last_accesses;
            const lanes row_accesses = full_rows * full_row_accesses + last_row_accesses;
            const lanes conversions = full_columns * c.full_conversions + last_conversions;
            const lanes sequence = full_columns * c.full_sequence + last_sequence;
            t.weight_row_steps += row_accesses * (s.outputs * s.weighted);
            t.conversion_steps += accesses * conversions * s.weighted;
            t.row_steps += row_accesses * sequence * s.weighted;
            t.sequence_steps += accesses * sequence * s.weighted;
            t.weight_steps += accesses * (s.outputs * s.weighted);

            const lanes input_bits = c.input_bits * s.inputs, output_bits = c.input_bits * s.outputs;
            const lanes sum_bits = (c.input_bits + c.weight_bits + s.growth_bits) * s.outputs;
            const lanes fan_out = up(column_tiles, by_macros), tile_fan_out = up(fan_out, by_elements);
            const lanes spanned = up(elements, by_elements);
            const lanes crossing_groups = smaller(groups, spanned);
            const lanes crossing = sum_bits * choose(crossing_groups <= one, zero, crossing_groups);
            t.addition_bits += full_rows * sum_bits * s.weighted;
            t.local_buffer_bits += ((fan_out + column_tiles) * input_bits + 2 * groups * sum_bits) * s.weighted;
            t.chip_bits += (tile_fan_out * input_bits + output_bits + crossing) * s.weighted;
            t.tile_bits += (fan_out * input_bits + groups * sum_bits) * s.weighted;
            t.pe_bits += (column_tiles * input_bits + row_tiles * sum_bits) * s.weighted;
            const lanes activations = c.input_bits * s.distinct_inputs + output_bits * s.products;
            const lanes spilled = larger(zero, activations - c.buffer_bits);
            t.spilled_bits += spilled * s.count;

            const lanes largest_accesses = choose(row_tiles <= one, last_accesses, c.full_accesses);
            const lanes largest_sequence = choose(column_tiles <= one, last_sequence, c.full_sequence);
            const lanes in_sequence = largest_accesses * largest_sequence * rounds;
            t.accesses_in_sequence += in_sequence * s.count;
            const lanes computing = in_sequence * c.access_s;
            const lanes critical = input_bits * tiles_per_pe / row_tiles + sum_bits / fan_out;
            const lanes port = larger(computing, critical * c.bus_s_per_bit * rounds);
            const lanes bus = larger(port, (input_bits + output_bits + crossing) * c.bus_s_per_bit * s.products);
            t.bus_s += (bus - computing) * s.count;
            const lanes vector = larger(bus, c.lane_s_per_operation * (s.products * s.outputs));
            t.vector_s += (vector - bus) * s.count;
            const lanes external = larger(vector, spilled * external_s_per_bit);
            t.external_s += (external - vector) * s.count;
            t.adder_stages += log2_up(row_tiles) * s.count;

            t.processing_elements += stored * elements;
            t.macros += stored * macros;
            t.stored_weights += stored * (s.inputs * s.outputs);
        }
        sum_blocks[block] = t;
    }
}
