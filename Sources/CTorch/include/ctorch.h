// A small C face of libtorch: exactly the tensor operations that the supernet needs.
//
// Every function returns 0, or 1 after a C++ exception, whose text ctorch_last_error() then holds (per thread).
// A tensor written through an `out` parameter belongs to the caller, who frees it with ctorch_free.
// The first call sets one intra-op thread, and one OpenBLAS thread: parallel work is done by processes.

#ifndef CTORCH_H
#define CTORCH_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ctorch_tensor ctorch_tensor;

/// The message of this thread's last failure; valid until its next one.
const char *ctorch_last_error(void);
/// Intra-op threads in use, which is 1.
int32_t ctorch_thread_count(int64_t *out);

// Life of a tensor. Elements are 32-bit floats, or 64-bit integers for labels and indices.
int32_t ctorch_from_floats(const float *data, const int64_t *shape, int64_t rank, ctorch_tensor **out);
int32_t ctorch_from_integers(const int64_t *data, const int64_t *shape, int64_t rank, ctorch_tensor **out);
int32_t ctorch_zeros(const int64_t *shape, int64_t rank, ctorch_tensor **out);
int32_t ctorch_clone(const ctorch_tensor *a, ctorch_tensor **out);
int32_t ctorch_detach(const ctorch_tensor *a, ctorch_tensor **out);
void ctorch_free(ctorch_tensor *a);
int32_t ctorch_copy_floats(const ctorch_tensor *a, float *destination, int64_t count);
int32_t ctorch_copy_integers(const ctorch_tensor *a, int64_t *destination, int64_t count);
/// Overwrites the elements of `a` in place, outside the gradient tape.
int32_t ctorch_assign_floats(ctorch_tensor *a, const float *source, int64_t count);
/// The elements of a dense tensor of floats, which live as long as the tensor.
int32_t ctorch_float_data(ctorch_tensor *a, float **out);

// Shape.
int64_t ctorch_rank(const ctorch_tensor *a);
int64_t ctorch_size(const ctorch_tensor *a, int64_t dimension);
int64_t ctorch_count(const ctorch_tensor *a);
int32_t ctorch_is_float(const ctorch_tensor *a);
int32_t ctorch_reshape(const ctorch_tensor *a, const int64_t *shape, int64_t rank, ctorch_tensor **out);
int32_t ctorch_transpose(const ctorch_tensor *a, int64_t first, int64_t second, ctorch_tensor **out);
int32_t ctorch_narrow(const ctorch_tensor *a, int64_t dimension, int64_t start, int64_t length, ctorch_tensor **out);
int32_t ctorch_concatenate(const ctorch_tensor *const *tensors, int64_t count, int64_t dimension,
                           ctorch_tensor **out);
int32_t ctorch_flip(const ctorch_tensor *a, int64_t dimension, ctorch_tensor **out);
/// Adds rows of zeros at the bottom and columns of zeros at the right of (B, H, W, C).
int32_t ctorch_pad(const ctorch_tensor *x, int64_t bottom, int64_t right, ctorch_tensor **out);

// Arithmetic, with broadcasting.
int32_t ctorch_add(const ctorch_tensor *a, const ctorch_tensor *b, ctorch_tensor **out);
int32_t ctorch_subtract(const ctorch_tensor *a, const ctorch_tensor *b, ctorch_tensor **out);
int32_t ctorch_multiply(const ctorch_tensor *a, const ctorch_tensor *b, ctorch_tensor **out);
int32_t ctorch_scale(const ctorch_tensor *a, double factor, double offset, ctorch_tensor **out);
int32_t ctorch_square_root(const ctorch_tensor *a, ctorch_tensor **out);
int32_t ctorch_matrix_multiply(const ctorch_tensor *a, const ctorch_tensor *b, ctorch_tensor **out);
int32_t ctorch_sum(const ctorch_tensor *a, ctorch_tensor **out);
int32_t ctorch_sum_over(const ctorch_tensor *a, int64_t dimension, int32_t keep, ctorch_tensor **out);
int32_t ctorch_mean_over(const ctorch_tensor *a, int64_t dimension, int32_t keep, ctorch_tensor **out);
/// The largest absolute element, 0 for an empty tensor.
int32_t ctorch_absolute_maximum(const ctorch_tensor *a, float *out);

// Layers. `bias` may be null.
int32_t ctorch_linear(const ctorch_tensor *x, const ctorch_tensor *weight, const ctorch_tensor *bias,
                      ctorch_tensor **out);
int32_t ctorch_convolution(const ctorch_tensor *x, const ctorch_tensor *weight, const ctorch_tensor *bias,
                           int64_t stride, int64_t padding, int64_t groups, ctorch_tensor **out);
/// Sliding k x k windows of (B, C, H, W) as rows: (B, C*k*k, windows).
int32_t ctorch_unfold(const ctorch_tensor *x, int64_t kernel, int64_t stride, int64_t padding, ctorch_tensor **out);
int32_t ctorch_layer_norm(const ctorch_tensor *x, const ctorch_tensor *weight, const ctorch_tensor *bias,
                          double epsilon, ctorch_tensor **out);
/// Batch norm of (N, C) or (N, C, H, W) per channel. With `training` the statistics are the batch's, and the running ones
/// move towards them by `momentum`, in place; else the running ones serve.
int32_t ctorch_batch_norm(const ctorch_tensor *x, const ctorch_tensor *weight, const ctorch_tensor *bias,
                          ctorch_tensor *running_mean, ctorch_tensor *running_variance, int32_t training,
                          double momentum, double epsilon, ctorch_tensor **out);
/// Rounds to the nearest of the levels scale * (q - zero), q a whole number in lowest...highest.
int32_t ctorch_quantize(const ctorch_tensor *x, double scale, int64_t zero, int64_t lowest, int64_t highest,
                        ctorch_tensor **out);
int32_t ctorch_gelu(const ctorch_tensor *x, ctorch_tensor **out);
int32_t ctorch_relu(const ctorch_tensor *x, ctorch_tensor **out);
int32_t ctorch_softmax(const ctorch_tensor *x, int64_t dimension, ctorch_tensor **out);
int32_t ctorch_log_softmax(const ctorch_tensor *x, int64_t dimension, ctorch_tensor **out);
int32_t ctorch_upsample_bilinear(const ctorch_tensor *x, int64_t height, int64_t width, ctorch_tensor **out);
/// Mean cross-entropy of logits (B, classes, H, W) against labels (B, H, W), pixels with `ignored` left out; weighted by one
/// number a class unless `weights` is NULL.
int32_t ctorch_cross_entropy(const ctorch_tensor *logits, const ctorch_tensor *labels, const ctorch_tensor *weights,
                             int64_t ignored, ctorch_tensor **out);

// Crossbars. Integers are kept in floats.
/// Rounds x / scale to the nearest whole number, ties to even, within lowest...highest.
int32_t ctorch_round_codes(const ctorch_tensor *x, double scale, int64_t lowest, int64_t highest, ctorch_tensor **out);
/// The digit of whole numbers from bit `shift` up: `bits` bits of it, or with bits = 0 all that are left with the sign;
/// times -1 if `negative`.
int32_t ctorch_digit(const ctorch_tensor *codes, int64_t shift, int64_t bits, int32_t negative, ctorch_tensor **out);
/// sum += place * (lowest + step * k), k the nearest whole number to (a - lowest) / step within 0...levels - 1, for a in
/// each of the G leading slices of `analog` (G, ...); with `errors` place * (lowest + step * k - a). `sum` has the shape of
/// one slice. In place.
int32_t ctorch_accumulate_converted(ctorch_tensor *sum, const ctorch_tensor *analog, double place, double lowest,
                                    double step, int64_t levels, int32_t errors);

// Selection.
int32_t ctorch_top_k(const ctorch_tensor *a, int64_t k, ctorch_tensor **values, ctorch_tensor **indices);
int32_t ctorch_argument_maximum(const ctorch_tensor *a, int64_t dimension, ctorch_tensor **out);
int32_t ctorch_index_select(const ctorch_tensor *a, int64_t dimension, const ctorch_tensor *indices,
                            ctorch_tensor **out);
/// Stable grouping of assignments: `order[j]` is the assignment at place j when sorted by group, `inverse` the way
/// back, `counts[g]` the size of group g.
int32_t ctorch_group(const ctorch_tensor *assignments, int64_t groups, ctorch_tensor **order,
                     ctorch_tensor **inverse, int64_t *counts);

// Gradients.
int32_t ctorch_require_gradient(ctorch_tensor *a, int32_t required);
/// Turns recording on or off in this thread and returns what it was.
int32_t ctorch_set_recording(int32_t enabled);
int32_t ctorch_backward(const ctorch_tensor *loss);
/// Writes null when there is no gradient.
int32_t ctorch_gradient(const ctorch_tensor *a, ctorch_tensor **out);
int32_t ctorch_clear_gradient(ctorch_tensor *a);
/// Adds the gradient of `source`, if it has one, to that of `target`, and clears it in `source`.
int32_t ctorch_move_gradient(ctorch_tensor *source, ctorch_tensor *target);

/// The sum of squares of a tensor's gradient (0 without one), summed in double precision.
int32_t ctorch_gradient_square_sum(const ctorch_tensor *a, double *out);
/// One AdamW step (Loshchilov and Hutter, 2019) on one parameter, in place. `first` and `second` are the running
/// moments. The gradient is multiplied by `gradient_scale` (clipping) and then cleared.
/// A parameter without a gradient keeps its value and its moments.
int32_t ctorch_adamw_step(ctorch_tensor *parameter, ctorch_tensor *first, ctorch_tensor *second, int64_t step,
                          double learning_rate, double beta1, double beta2, double epsilon, double decay,
                          double gradient_scale);

#ifdef __cplusplus
}
#endif
#endif
