// Philox4x32-10, a counter-based random generator, and Gaussian values from it by the inverse normal distribution.
//
// Generator: Salmon, Moraes, Dror, Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011 (constants, rounds).
// Inverse normal: Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics
// 37 (1988) 477-484 (PPND16 coefficients), as GSL's gsl_cdf_ugaussian_Pinv evaluates it: the central 85 % here in
// vectors, with the same operations in the same order, the tails by GSL itself.
#ifndef CGSL_PHILOX_H
#define CGSL_PHILOX_H

#include <gsl/gsl_cdf.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Key and high half of the counter name a stream; the low half of the counter is the position in it.
typedef struct {
    uint32_t key[2];
    uint64_t stream;
} cgsl_philox_stream;

/// One block: four 32-bit words as two 64-bit words, the first word of each pair in the low half.
static inline void cgsl_philox_block(cgsl_philox_stream s, uint64_t position, uint64_t out[2]) {
    uint32_t c0 = (uint32_t)position, c1 = (uint32_t)(position >> 32);
    uint32_t c2 = (uint32_t)s.stream, c3 = (uint32_t)(s.stream >> 32);
    uint32_t k0 = s.key[0], k1 = s.key[1];
    for (int round = 0; round < 10; round++) {
        uint64_t p0 = (uint64_t)0xD2511F53u * c0, p1 = (uint64_t)0xCD9E8D57u * c2;
        uint32_t n0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0, n2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
        c1 = (uint32_t)p1;
        c3 = (uint32_t)p0;
        c0 = n0;
        c2 = n2;
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }
    out[0] = (uint64_t)c0 | ((uint64_t)c1 << 32);
    out[1] = (uint64_t)c2 | ((uint64_t)c3 << 32);
}

/// A double in the open interval (0, 1) from the high 52 bits: (k + 1/2) / 2^52, exact.
static inline double cgsl_open_uniform(uint64_t word) {
    return ((double)(word >> 12) + 0.5) * 0x1p-52;
}

#define CGSL_LANES 8
typedef uint64_t cgsl_words __attribute__((vector_size(8 * CGSL_LANES)));
typedef double cgsl_doubles __attribute__((vector_size(8 * CGSL_LANES)));

/// CGSL_LANES consecutive blocks: word i of the stream's order is even[i / 2] or odd[i / 2].
static inline void cgsl_philox_lanes(cgsl_philox_stream s, uint64_t position, cgsl_words *even, cgsl_words *odd) {
    const cgsl_words low = (cgsl_words){0} + 0xFFFFFFFFu;
    cgsl_words at = (cgsl_words){0, 1, 2, 3, 4, 5, 6, 7} + position;
    cgsl_words c0 = at & low, c1 = at >> 32;
    cgsl_words c2 = (cgsl_words){0} + (s.stream & 0xFFFFFFFFu), c3 = (cgsl_words){0} + (s.stream >> 32);
    uint32_t k0 = s.key[0], k1 = s.key[1];
    for (int round = 0; round < 10; round++) {
        cgsl_words p0 = c0 * (uint64_t)0xD2511F53u, p1 = c2 * (uint64_t)0xCD9E8D57u;
        cgsl_words n0 = (p1 >> 32) ^ c1 ^ (uint64_t)k0, n2 = (p0 >> 32) ^ c3 ^ (uint64_t)k1;
        c1 = p1 & low;
        c3 = p0 & low;
        c0 = n0;
        c2 = n2;
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }
    *even = c0 | (c1 << 32);
    *odd = c2 | (c3 << 32);
}

/// AS 241 for |p - 1/2| <= 0.425; q = p - 1/2.
#define CGSL_CENTRAL_NORMAL(TYPE, q, result)                                                                       \
    do {                                                                                                           \
        TYPE r = 0.180625 - (q) * (q);                                                                             \
        TYPE u = r * 2509.0809287301226727 + 33430.575583588128105;                                                \
        u = r * u + 67265.770927008700853;                                                                         \
        u = r * u + 45921.953931549871457;                                                                         \
        u = r * u + 13731.693765509461125;                                                                         \
        u = r * u + 1971.5909503065514427;                                                                         \
        u = r * u + 133.14166789178437745;                                                                         \
        u = r * u + 3.387132872796366608;                                                                          \
        TYPE v = r * 5226.495278852854561 + 28729.085735721942674;                                                 \
        v = r * v + 39307.89580009271061;                                                                          \
        v = r * v + 21213.794301586595867;                                                                         \
        v = r * v + 5394.1960214247511077;                                                                         \
        v = r * v + 687.1870074920579083;                                                                          \
        v = r * v + 42.313330701600911252;                                                                         \
        v = r * v + 1.0;                                                                                           \
        (result) = (q) * (u / v);                                                                                  \
    } while (0)

/// Standard normal quantile of the open uniform of `word`.
static inline double cgsl_gaussian(uint64_t word) {
#pragma STDC FP_CONTRACT OFF
    double p = cgsl_open_uniform(word), q = p - 0.5, x;
    if (q > 0.425 || q < -0.425) return gsl_cdf_ugaussian_Pinv(p);
    CGSL_CENTRAL_NORMAL(double, q, x);
    return x;
}

/// Standard normal quantiles of CGSL_LANES words, equal to cgsl_gaussian of each.
static inline void cgsl_gaussian_lanes(const cgsl_words *words, cgsl_doubles *result) {
#pragma STDC FP_CONTRACT OFF
    // (word >> 12) as the mantissa of a double in [1, 2): the conversion of 64-bit integers has no vector form in SSE2.
    cgsl_words bits = (*words >> 12) | 0x3FF0000000000000u;
    cgsl_doubles p = ((cgsl_doubles)bits - 1.0) + 0x1p-53, q = p - 0.5, x;
    CGSL_CENTRAL_NORMAL(cgsl_doubles, q, x);
    for (int i = 0; i < CGSL_LANES; i++) {
        if (q[i] > 0.425 || q[i] < -0.425) x[i] = gsl_cdf_ugaussian_Pinv(p[i]);
    }
    *result = x;
}

/// 2 * CGSL_LANES Gaussian values from the blocks position ..< position + CGSL_LANES, in stream order.
static inline void cgsl_gaussian_batch(cgsl_philox_stream s, uint64_t position, double out[2 * CGSL_LANES]) {
    cgsl_words even, odd;
    cgsl_philox_lanes(s, position, &even, &odd);
    cgsl_doubles a, b;
    cgsl_gaussian_lanes(&even, &a);
    cgsl_gaussian_lanes(&odd, &b);
    for (int i = 0; i < CGSL_LANES; i++) {
        out[2 * i] = a[i];
        out[2 * i + 1] = b[i];
    }
}

/// Gaussian values of the blocks position ..< position + blocks as floats: 2 * blocks values, in stream order.
static inline void cgsl_gaussian_floats(cgsl_philox_stream s, uint64_t position, size_t blocks, float *out) {
    double batch[2 * CGSL_LANES];
    size_t done = 0;
    for (; done + CGSL_LANES <= blocks; done += CGSL_LANES) {
        cgsl_gaussian_batch(s, position + done, batch);
        for (int i = 0; i < 2 * CGSL_LANES; i++) out[2 * done + (size_t)i] = (float)batch[i];
    }
    for (; done < blocks; done++) {
        uint64_t words[2];
        cgsl_philox_block(s, position + done, words);
        out[2 * done] = (float)cgsl_gaussian(words[0]);
        out[2 * done + 1] = (float)cgsl_gaussian(words[1]);
    }
}

/// `count` values of a table of 65,536, one for every 16 bits of the stream from its start, low bits of a word first.
static inline void cgsl_table_gaussian(cgsl_philox_stream s, const float *table, size_t count, float *out) {
    size_t done = 0;
    uint64_t position = 0;
    for (; done + 8 * CGSL_LANES <= count; done += 8 * CGSL_LANES, position += CGSL_LANES) {
        cgsl_words even, odd;
        cgsl_philox_lanes(s, position, &even, &odd);
        float *to = out + done;
        for (int i = 0; i < CGSL_LANES; i++) {
            uint64_t a = even[i], b = odd[i];
            for (int k = 0; k < 4; k++) {
                to[8 * i + k] = table[(a >> (16 * k)) & 0xFFFF];
                to[8 * i + 4 + k] = table[(b >> (16 * k)) & 0xFFFF];
            }
        }
    }
    for (; done < count; position++) {
        uint64_t words[2];
        cgsl_philox_block(s, position, words);
        for (int k = 0; k < 8 && done < count; k++) out[done++] = table[(words[k / 4] >> (16 * (k % 4))) & 0xFFFF];
    }
}

#endif
