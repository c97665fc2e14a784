#include "kernel.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef double lanes __attribute__((vector_size(32)));
typedef int64_t mask __attribute__((vector_size(32)));
typedef uint64_t bits __attribute__((vector_size(32)));

struct chip {
    lanes rows, weight_columns, active_rows, columns_per_weight, columns_per_conversion, converters, input_steps;
    lanes macros_per_pe, pes_per_tile, pe_count, largest_replication, input_bits, weight_bits;
    lanes full_accesses, full_conversions, full_sequence, drives_again;
    lanes access_s, sequence_s, bus_s_per_bit, lane_s_per_operation, cycle_s, buffer_bits;
};

struct inputs { double inputs, growth_bits, weighted_outputs, count; };
struct outputs { double outputs, weighted_inputs; };
struct vectors { double busiest, weights; };
struct shape {
    int64_t input, output, vectors;
    double outputs, elements, activations, products, scalings, count, matrices, weighted;
};

struct sums {
    lanes weight_reads, row_drives, conversions, weight_sums, accesses, sequence;
    lanes addition_bits, local_buffer_bits, chip_bits, tile_bits, pe_bits, spilled_bits;
    lanes adder_stages, bus_s, vector_s, external_s, layers_s, busy_macro_s;
    lanes processing_elements, macros, stored_weights;
};

struct divider { lanes reciprocal; };
struct row { lanes tiles, accesses, row_steps, largest_accesses, sum_width, input_bits_per_tile; };
struct column {
    lanes tiles, conversions, drives, largest_sequence, row_tiles_per_pe;
    struct divider by_row_tiles_per_pe;
    lanes outputs_per_fan_out;
};
struct copy { lanes copies, rounds; };

static inline lanes nearest(lanes x) { return (x + 0x1p52) - 0x1p52; }
static inline struct divider divider(lanes b) {
    return (struct divider){1.0 / b};
}
static inline lanes up(lanes x, struct divider d) { return nearest((x - 0.5) * d.reciprocal + 0.5); }
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

void kernel_layer_sums(const void *chips, size_t blocks, const struct kernel_tables *tables,
                       double external_bits_per_second, void *results) {
    const struct chip *chip_blocks = chips;
    const struct inputs *input_list = tables->inputs;
    const struct outputs *output_list = tables->outputs;
    const struct vectors *vector_list = tables->vectors;
    const struct shape *shape_list = tables->shapes;
    struct sums *sum_blocks = results;
    struct row *rows = aligned_alloc(32, tables->input_count * sizeof *rows);
    struct column *columns = aligned_alloc(32, tables->output_count * sizeof *columns);
    struct copy *copies = aligned_alloc(32, tables->vector_count * sizeof *copies);
    if (!rows || !columns || !copies) abort();
    const double external_s_per_bit = 1 / external_bits_per_second;
    const lanes one = {1, 1, 1, 1}, zero = {0, 0, 0, 0};
    for (size_t block = 0; block < blocks; block++) {
        const struct chip c = chip_blocks[block];
        const struct divider by_rows = divider(c.rows), by_columns = divider(c.weight_columns),
                             by_active = divider(c.active_rows), by_conversion = divider(c.columns_per_conversion),
                             by_converters = divider(c.converters), by_macros = divider(c.macros_per_pe),
                             by_elements = divider(c.pes_per_tile);
        struct sums t;
        memset(&t, 0, sizeof t);

        const lanes operand_bits = c.input_bits + c.weight_bits;
        for (size_t i = 0; i < tables->input_count; i++) {
            const struct inputs e = input_list[i];
            const lanes inputs = zero + e.inputs;
            const lanes tiles = up(inputs, by_rows), full = tiles - 1, last_rows = inputs - full * c.rows;
            const lanes last_accesses = c.input_steps * up(last_rows, by_active);
            const lanes accesses = full * c.full_accesses + last_accesses;
            const lanes row_steps = c.input_steps * e.inputs;
            const lanes sum_width = operand_bits + e.growth_bits, sum_bits = sum_width * e.weighted_outputs;
            t.weight_reads += row_steps * e.weighted_outputs;
            t.weight_sums += accesses * e.weighted_outputs;
            t.addition_bits += full * sum_bits;
            t.pe_bits += tiles * sum_bits;
            t.chip_bits += c.input_bits * e.weighted_outputs;
            t.adder_stages += log2_up(tiles) * e.count;
            rows[i] = (struct row){tiles, accesses, row_steps, choose(tiles <= one, last_accesses, c.full_accesses),
                                   sum_width, c.input_bits * e.inputs / tiles};
        }

        for (size_t i = 0; i < tables->output_count; i++) {
            const struct outputs e = output_list[i];
            const lanes outputs = zero + e.outputs;
            const lanes tiles = up(outputs, by_columns), full = tiles - 1;
            const lanes last_columns = outputs - full * c.weight_columns;
            const lanes last_conversions = up(last_columns * c.columns_per_weight, by_conversion);
            const lanes last_sequence = up(last_conversions, by_converters);
            const lanes sequence = full * c.full_sequence + last_sequence;
            const lanes fan_out = up(tiles, by_macros), input_bits = c.input_bits * e.weighted_inputs;
            t.local_buffer_bits += (fan_out + tiles) * input_bits;
            t.chip_bits += up(fan_out, by_elements) * input_bits;
            t.tile_bits += fan_out * input_bits;
            t.pe_bits += tiles * input_bits;
            const lanes per_pe = larger(one, nearest((c.macros_per_pe + 0.5) / tiles - 0.5));
            columns[i] = (struct column){tiles, full * c.full_conversions + last_conversions,
                                         tiles + c.drives_again * (sequence - tiles),
                                         choose(tiles <= one, last_sequence, c.full_sequence), per_pe,
                                         divider(per_pe), outputs / fan_out};
        }

        for (size_t i = 0; i < tables->vector_count; i++) {
            const struct vectors e = vector_list[i];
            const lanes stored =
                larger(one, nearest((c.largest_replication * e.busiest + 0.5) / tables->busiest - 0.5));
            t.stored_weights += stored * e.weights;
            copies[i] = (struct copy){stored, nearest((e.busiest - 0.5) / stored + 0.5)};
        }

        for (size_t i = 0; i < tables->shape_count; i++) {
            const struct shape s = shape_list[i];
            const struct row r = rows[s.input];
            const struct column k = columns[s.output];
            const struct copy p = copies[s.vectors];
            const lanes macros = r.tiles * k.tiles, elements = up(macros, by_macros), stored = p.copies * s.matrices;
            t.processing_elements += stored * elements;
            t.macros += stored * macros;
            t.conversions += r.accesses * s.weighted * k.conversions;
            t.row_drives += r.row_steps * s.weighted * k.drives;

            const lanes groups = up(r.tiles, k.by_row_tiles_per_pe), sum_bits = r.sum_width * s.outputs;
            const lanes crossing_groups = smaller(groups, up(elements, by_elements));
            const lanes crossing = sum_bits * choose(crossing_groups <= one, zero, crossing_groups);
            const lanes group_bits = groups * sum_bits * s.weighted;
            t.tile_bits += group_bits;
            t.local_buffer_bits += group_bits + group_bits;
            t.chip_bits += crossing * s.weighted;
            const lanes spilled = larger(zero, c.input_bits * s.activations - c.buffer_bits);
            t.spilled_bits += spilled * s.count;

            const lanes arrays = r.largest_accesses * p.rounds * (c.access_s + k.largest_sequence * c.sequence_s);
            const lanes critical = r.input_bits_per_tile * smaller(r.tiles, k.row_tiles_per_pe)
                                 + r.sum_width * k.outputs_per_fan_out;
            const lanes ports = critical * c.bus_s_per_bit * p.rounds;
            const lanes buses = (c.input_bits * s.elements + crossing) * c.bus_s_per_bit * s.products;
            const lanes in_series = r.largest_accesses * p.rounds * s.count;
            t.accesses += in_series;
            t.sequence += in_series * k.largest_sequence;
            t.busy_macro_s += arrays * (stored * macros);
            const lanes bus = larger(larger(arrays, ports), buses);
            t.bus_s += (bus - arrays) * s.count;
            const lanes vector = larger(bus, c.lane_s_per_operation * s.scalings);
            t.vector_s += (vector - bus) * s.count;
            const lanes external = larger(vector, spilled * external_s_per_bit);
            t.external_s += (external - vector) * s.count;
            t.layers_s += external * s.count;
        }
        sum_blocks[block] = t;
    }
    free(rows);
    free(columns);
    free(copies);
}
