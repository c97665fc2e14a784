// ATen and its autograd only: no torch::nn, so no include path beyond the system's is needed.

#include "ctorch.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/variable.h>

#include <dlfcn.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

struct ctorch_tensor {
    at::Tensor value;
};

namespace {

thread_local std::string last_error;

// OpenBLAS reads its environment when it is loaded, before this code runs; so it is also told directly.
void configure_once() {
    static std::once_flag once;
    std::call_once(once, [] {
        setenv("OPENBLAS_NUM_THREADS", "1", 1);
        if (void *symbol = dlsym(RTLD_DEFAULT, "openblas_set_num_threads")) {
            reinterpret_cast<void (*)(int)>(symbol)(1);
        }
        at::set_num_interop_threads(1);
#ifdef __GLIBC__
        // Tensors come and go in every step: keep their pages instead of giving them back to the system.
        mallopt(M_MMAP_THRESHOLD, 256 << 20);
        mallopt(M_TRIM_THRESHOLD, 512 << 20);
#endif
    });
    // The intra-op count is kept per thread by OpenMP.
    thread_local bool configured = false;
    if (!configured) {
        at::set_num_threads(1);
        configured = true;
    }
}

// Added to a number below 2^22 and taken away again, it leaves the nearest whole number, ties to even.
constexpr float round_shift = 12582912.0f;

template <typename Body> int32_t guarded(Body body) {
    try {
        configure_once();
        body();
        return 0;
    } catch (const c10::Error &error) {
        last_error = error.what_without_backtrace();
    } catch (const std::exception &error) {
        last_error = error.what();
    } catch (...) {
        last_error = "unknown C++ exception";
    }
    return 1;
}

template <typename Body> int32_t produce(ctorch_tensor **out, Body body) {
    *out = nullptr;
    return guarded([&] { *out = new ctorch_tensor{body()}; });
}

at::IntArrayRef shape_of(const int64_t *shape, int64_t rank) {
    return at::IntArrayRef(shape, static_cast<size_t>(rank));
}

c10::optional<at::Tensor> optional(const ctorch_tensor *a) {
    return a == nullptr ? c10::optional<at::Tensor>() : c10::optional<at::Tensor>(a->value);
}

void require(bool condition, const char *message) {
    if (!condition) throw std::invalid_argument(message);
}

template <typename Element>
void copy_out(const ctorch_tensor *a, at::ScalarType type, Element *destination, int64_t count) {
    require(a->value.scalar_type() == type, "the tensor has another element type");
    require(a->value.numel() == count, "the destination has another number of elements");
    at::Tensor dense = a->value.detach().contiguous();
    if (count > 0) std::memcpy(destination, dense.data_ptr<Element>(), sizeof(Element) * static_cast<size_t>(count));
}

template <typename Element>
at::Tensor copy_in(const Element *data, const int64_t *shape, int64_t rank, at::ScalarType type) {
    at::Tensor result = at::empty(shape_of(shape, rank), at::TensorOptions().dtype(type));
    const auto bytes = sizeof(Element) * static_cast<size_t>(result.numel());
    if (bytes > 0) std::memcpy(result.data_ptr<Element>(), data, bytes);
    return result;
}

} // namespace

extern "C" {

const char *ctorch_last_error(void) { return last_error.c_str(); }
int32_t ctorch_thread_count(int64_t *out) {
    return guarded([&] { *out = at::get_num_threads(); });
}

// Life of a tensor.

int32_t ctorch_from_floats(const float *data, const int64_t *shape, int64_t rank, ctorch_tensor **out) {
    return produce(out, [&] { return copy_in<float>(data, shape, rank, at::kFloat); });
}
int32_t ctorch_from_integers(const int64_t *data, const int64_t *shape, int64_t rank, ctorch_tensor **out) {
    return produce(out, [&] { return copy_in<int64_t>(data, shape, rank, at::kLong); });
}
int32_t ctorch_zeros(const int64_t *shape, int64_t rank, ctorch_tensor **out) {
    return produce(out, [&] { return at::zeros(shape_of(shape, rank), at::TensorOptions().dtype(at::kFloat)); });
}
int32_t ctorch_clone(const ctorch_tensor *a, ctorch_tensor **out) {
    return produce(out, [&] { return a->value.contiguous().clone(); });
}
int32_t ctorch_detach(const ctorch_tensor *a, ctorch_tensor **out) {
    return produce(out, [&] { return a->value.detach(); });
}
void ctorch_free(ctorch_tensor *a) { delete a; }
int32_t ctorch_copy_floats(const ctorch_tensor *a, float *destination, int64_t count) {
    return guarded([&] { copy_out<float>(a, at::kFloat, destination, count); });
}
int32_t ctorch_copy_integers(const ctorch_tensor *a, int64_t *destination, int64_t count) {
    return guarded([&] { copy_out<int64_t>(a, at::kLong, destination, count); });
}
int32_t ctorch_assign_floats(ctorch_tensor *a, const float *source, int64_t count) {
    return guarded([&] {
        require(a->value.scalar_type() == at::kFloat, "only floats can be assigned");
        require(a->value.is_contiguous(), "only a dense tensor can be assigned");
        require(a->value.numel() == count, "the source has another number of elements");
        if (count > 0) std::memcpy(a->value.data_ptr<float>(), source, sizeof(float) * static_cast<size_t>(count));
    });
}
int32_t ctorch_float_data(ctorch_tensor *a, float **out) {
    *out = nullptr;
    return guarded([&] {
        require(a->value.scalar_type() == at::kFloat && a->value.is_contiguous(), "only dense floats can be accessed");
        *out = a->value.data_ptr<float>();
    });
}

// Shape.

int64_t ctorch_rank(const ctorch_tensor *a) { return a->value.dim(); }
int64_t ctorch_size(const ctorch_tensor *a, int64_t dimension) {
    return dimension >= 0 && dimension < a->value.dim() ? a->value.sizes()[static_cast<size_t>(dimension)] : -1;
}
int64_t ctorch_count(const ctorch_tensor *a) { return a->value.numel(); }
int32_t ctorch_is_float(const ctorch_tensor *a) { return a->value.scalar_type() == at::kFloat ? 1 : 0; }
int32_t ctorch_reshape(const ctorch_tensor *a, const int64_t *shape, int64_t rank, ctorch_tensor **out) {
    return produce(out, [&] { return a->value.reshape(shape_of(shape, rank)); });
}
int32_t ctorch_transpose(const ctorch_tensor *a, int64_t first, int64_t second, ctorch_tensor **out) {
    return produce(out, [&] { return a->value.transpose(first, second); });
}
int32_t ctorch_narrow(const ctorch_tensor *a, int64_t dimension, int64_t start, int64_t length,
                      ctorch_tensor **out) {
    return produce(out, [&] { return a->value.narrow(dimension, start, length); });
}
int32_t ctorch_concatenate(const ctorch_tensor *const *tensors, int64_t count, int64_t dimension,
                           ctorch_tensor **out) {
    return produce(out, [&] {
        std::vector<at::Tensor> list;
        list.reserve(static_cast<size_t>(count));
        for (int64_t i = 0; i < count; ++i) list.push_back(tensors[i]->value);
        return at::cat(list, dimension);
    });
}
int32_t ctorch_flip(const ctorch_tensor *a, int64_t dimension, ctorch_tensor **out) {
    return produce(out, [&] { return at::flip(a->value, {dimension}); });
}

int32_t ctorch_pad(const ctorch_tensor *x, int64_t bottom, int64_t right, ctorch_tensor **out) {
    return produce(out, [&] { return at::constant_pad_nd(x->value, {0, 0, 0, right, 0, bottom}, 0); });
}

// Arithmetic.

int32_t ctorch_add(const ctorch_tensor *a, const ctorch_tensor *b, ctorch_tensor **out) {
    return produce(out, [&] { return at::add(a->value, b->value); });
}
int32_t ctorch_subtract(const ctorch_tensor *a, const ctorch_tensor *b, ctorch_tensor **out) {
    return produce(out, [&] { return at::sub(a->value, b->value); });
}
int32_t ctorch_multiply(const ctorch_tensor *a, const ctorch_tensor *b, ctorch_tensor **out) {
    return produce(out, [&] { return at::mul(a->value, b->value); });
}
int32_t ctorch_scale(const ctorch_tensor *a, double factor, double offset, ctorch_tensor **out) {
    return produce(out, [&] {
        at::Tensor product = at::mul(a->value, factor);
        return offset == 0 ? product : at::add(product, offset);
    });
}
int32_t ctorch_square_root(const ctorch_tensor *a, ctorch_tensor **out) {
    return produce(out, [&] { return at::sqrt(a->value); });
}
int32_t ctorch_matrix_multiply(const ctorch_tensor *a, const ctorch_tensor *b, ctorch_tensor **out) {
    return produce(out, [&] { return at::matmul(a->value, b->value); });
}
int32_t ctorch_sum(const ctorch_tensor *a, ctorch_tensor **out) {
    return produce(out, [&] { return at::sum(a->value); });
}
int32_t ctorch_sum_over(const ctorch_tensor *a, int64_t dimension, int32_t keep, ctorch_tensor **out) {
    return produce(out, [&] { return at::sum(a->value, {dimension}, keep != 0); });
}
int32_t ctorch_mean_over(const ctorch_tensor *a, int64_t dimension, int32_t keep, ctorch_tensor **out) {
    return produce(out, [&] { return at::mean(a->value, {dimension}, keep != 0); });
}
int32_t ctorch_absolute_maximum(const ctorch_tensor *a, float *out) {
    return guarded([&] {
        *out = a->value.numel() == 0 ? 0.0f : at::amax(at::abs(a->value.detach())).item<float>();
    });
}

// Layers.

int32_t ctorch_linear(const ctorch_tensor *x, const ctorch_tensor *weight, const ctorch_tensor *bias,
                      ctorch_tensor **out) {
    return produce(out, [&] { return at::linear(x->value, weight->value, optional(bias)); });
}
int32_t ctorch_convolution(const ctorch_tensor *x, const ctorch_tensor *weight, const ctorch_tensor *bias,
                           int64_t stride, int64_t padding, int64_t groups, ctorch_tensor **out) {
    return produce(out, [&] {
        return at::conv2d(x->value, weight->value, optional(bias), {stride, stride}, {padding, padding}, {1, 1},
                          groups);
    });
}
int32_t ctorch_unfold(const ctorch_tensor *x, int64_t kernel, int64_t stride, int64_t padding, ctorch_tensor **out) {
    return produce(out, [&] {
        return at::im2col(x->value, {kernel, kernel}, {1, 1}, {padding, padding}, {stride, stride});
    });
}
int32_t ctorch_layer_norm(const ctorch_tensor *x, const ctorch_tensor *weight, const ctorch_tensor *bias,
                          double epsilon, ctorch_tensor **out) {
    return produce(out, [&] {
        return at::layer_norm(x->value, weight->value.sizes(), weight->value, bias->value, epsilon);
    });
}
int32_t ctorch_batch_norm(const ctorch_tensor *x, const ctorch_tensor *weight, const ctorch_tensor *bias,
                          ctorch_tensor *running_mean, ctorch_tensor *running_variance, int32_t training,
                          double momentum, double epsilon, ctorch_tensor **out) {
    return produce(out, [&] {
        return at::batch_norm(x->value, weight->value, bias->value, running_mean->value, running_variance->value,
                              training != 0, momentum, epsilon, false);
    });
}
int32_t ctorch_quantize(const ctorch_tensor *x, double scale, int64_t zero, int64_t lowest, int64_t highest,
                        ctorch_tensor **out) {
    return produce(out,
                   [&] { return at::fake_quantize_per_tensor_affine(x->value, scale, zero, lowest, highest); });
}
int32_t ctorch_round_codes(const ctorch_tensor *x, double scale, int64_t lowest, int64_t highest,
                           ctorch_tensor **out) {
    return produce(out, [&] {
        const at::Tensor source = x->value.contiguous();
        at::Tensor result = at::empty_like(source);
        const float *from = source.data_ptr<float>();
        float *to = result.data_ptr<float>();
        const float low = lowest, high = highest, unit = scale;
        for (int64_t i = 0, n = source.numel(); i < n; ++i) {
            const float level = std::min(std::max(low, from[i] / unit), high);  // not a number: low
            to[i] = (level + round_shift) - round_shift;
        }
        return result;
    });
}
int32_t ctorch_digit(const ctorch_tensor *codes, int64_t shift, int64_t bits, int32_t negative, ctorch_tensor **out) {
    return produce(out, [&] {
        const at::Tensor source = codes->value.contiguous();
        at::Tensor result = at::empty_like(source);
        const float *from = source.data_ptr<float>();
        float *to = result.data_ptr<float>();
        const int32_t mask = bits > 0 ? (1 << bits) - 1 : -1, sign = negative ? -1 : 1, places = shift;
        for (int64_t i = 0, n = source.numel(); i < n; ++i) {
            to[i] = sign * ((static_cast<int32_t>(from[i]) >> places) & mask);
        }
        return result;
    });
}
int32_t ctorch_accumulate_converted(ctorch_tensor *sum, const ctorch_tensor *analog, double place, double lowest,
                                    double step, int64_t levels, int32_t errors) {
    return guarded([&] {
        const at::Tensor source = analog->value.contiguous();
        const int64_t count = sum->value.numel();
        if (!sum->value.is_contiguous() || count == 0 || source.numel() % count != 0) {
            throw std::invalid_argument("conversions do not fit their sum");
        }
        float *to = sum->value.data_ptr<float>();
        const float low = lowest, width = step, highest = levels - 1, factor = place, taken = errors ? 1.0f : 0.0f;
        for (int64_t start = 0; start < source.numel(); start += count) {
            const float *from = source.data_ptr<float>() + start;
            for (int64_t i = 0; i < count; ++i) {
                const float level = std::min(std::max(0.0f, (from[i] - low) / width), highest);
                to[i] += factor * (low + width * ((level + round_shift) - round_shift) - taken * from[i]);
            }
        }
    });
}
int32_t ctorch_gelu(const ctorch_tensor *x, ctorch_tensor **out) {
    return produce(out, [&] { return at::gelu(x->value); });
}
int32_t ctorch_relu(const ctorch_tensor *x, ctorch_tensor **out) {
    return produce(out, [&] { return at::relu(x->value); });
}
int32_t ctorch_softmax(const ctorch_tensor *x, int64_t dimension, ctorch_tensor **out) {
    return produce(out, [&] { return at::softmax(x->value, dimension); });
}
int32_t ctorch_log_softmax(const ctorch_tensor *x, int64_t dimension, ctorch_tensor **out) {
    return produce(out, [&] { return at::log_softmax(x->value, dimension); });
}
int32_t ctorch_upsample_bilinear(const ctorch_tensor *x, int64_t height, int64_t width, ctorch_tensor **out) {
    return produce(out, [&] { return at::upsample_bilinear2d(x->value, {height, width}, false); });
}
int32_t ctorch_cross_entropy(const ctorch_tensor *logits, const ctorch_tensor *labels, const ctorch_tensor *weights,
                             int64_t ignored, ctorch_tensor **out) {
    return produce(out, [&] {
        c10::optional<at::Tensor> class_weights;
        if (weights != nullptr) class_weights = weights->value;
        return at::cross_entropy_loss(logits->value, labels->value, class_weights, at::Reduction::Mean, ignored);
    });
}

// Selection.

int32_t ctorch_top_k(const ctorch_tensor *a, int64_t k, ctorch_tensor **values, ctorch_tensor **indices) {
    *values = nullptr;
    *indices = nullptr;
    return guarded([&] {
        auto result = at::topk(a->value, k, -1);
        *values = new ctorch_tensor{std::get<0>(result)};
        *indices = new ctorch_tensor{std::get<1>(result)};
    });
}
int32_t ctorch_argument_maximum(const ctorch_tensor *a, int64_t dimension, ctorch_tensor **out) {
    return produce(out, [&] { return at::argmax(a->value, dimension); });
}
int32_t ctorch_index_select(const ctorch_tensor *a, int64_t dimension, const ctorch_tensor *indices,
                            ctorch_tensor **out) {
    return produce(out, [&] { return at::index_select(a->value, dimension, indices->value); });
}
int32_t ctorch_group(const ctorch_tensor *assignments, int64_t groups, ctorch_tensor **order,
                     ctorch_tensor **inverse, int64_t *counts) {
    *order = nullptr;
    *inverse = nullptr;
    return guarded([&] {
        at::Tensor dense = assignments->value.contiguous();
        const int64_t *group = dense.data_ptr<int64_t>();
        const int64_t count = dense.numel();
        for (int64_t g = 0; g < groups; ++g) counts[g] = 0;
        for (int64_t i = 0; i < count; ++i) {
            require(group[i] >= 0 && group[i] < groups, "an assignment names a group that does not exist");
            counts[group[i]] += 1;
        }
        std::vector<int64_t> next(static_cast<size_t>(groups), 0);
        int64_t start = 0;
        for (int64_t g = 0; g < groups; ++g) {
            next[static_cast<size_t>(g)] = start;
            start += counts[g];
        }
        at::Tensor sorted = at::empty({count}, at::kLong);
        at::Tensor places = at::empty({count}, at::kLong);
        int64_t *sorted_data = sorted.data_ptr<int64_t>();
        int64_t *place_data = places.data_ptr<int64_t>();
        for (int64_t i = 0; i < count; ++i) {
            const int64_t place = next[static_cast<size_t>(group[i])]++;
            sorted_data[place] = i;
            place_data[i] = place;
        }
        *order = new ctorch_tensor{sorted};
        *inverse = new ctorch_tensor{places};
    });
}

// Gradients.

int32_t ctorch_require_gradient(ctorch_tensor *a, int32_t required) {
    return guarded([&] { a->value.set_requires_grad(required != 0); });
}
int32_t ctorch_set_recording(int32_t enabled) {
    const bool before = at::GradMode::is_enabled();
    at::GradMode::set_enabled(enabled != 0);
    return before ? 1 : 0;
}
int32_t ctorch_backward(const ctorch_tensor *loss) {
    return guarded([&] { loss->value.backward(); });
}
int32_t ctorch_gradient(const ctorch_tensor *a, ctorch_tensor **out) {
    *out = nullptr;
    return guarded([&] {
        if (a->value.grad().defined()) *out = new ctorch_tensor{a->value.grad()};
    });
}
int32_t ctorch_clear_gradient(ctorch_tensor *a) {
    return guarded([&] { a->value.mutable_grad() = at::Tensor(); });
}
int32_t ctorch_move_gradient(ctorch_tensor *source, ctorch_tensor *target) {
    return guarded([&] {
        at::Tensor &from = source->value.mutable_grad();
        if (!from.defined()) return;
        at::Tensor &into = target->value.mutable_grad();
        into = into.defined() ? into.add(from) : from;
        from = at::Tensor();
    });
}
int32_t ctorch_gradient_square_sum(const ctorch_tensor *a, double *out) {
    return guarded([&] {
        *out = 0;
        const at::Tensor &gradient = a->value.grad();
        if (!gradient.defined()) return;
        at::Tensor flat = gradient.contiguous().view({-1});
        *out = static_cast<double>(at::dot(flat, flat).item<float>());
    });
}
int32_t ctorch_adamw_step(ctorch_tensor *parameter, ctorch_tensor *first, ctorch_tensor *second, int64_t step,
                          double learning_rate, double beta1, double beta2, double epsilon, double decay,
                          double gradient_scale) {
    return guarded([&] {
        require(step >= 1, "the first AdamW step has number 1");
        if (!parameter->value.grad().defined()) return;
        at::Tensor gradient = parameter->value.grad().contiguous();
        const int64_t count = parameter->value.numel();
        require(first->value.numel() == count && second->value.numel() == count && gradient.numel() == count,
                "parameter, gradient and moments differ in size");
        require(parameter->value.is_contiguous() && first->value.is_contiguous() && second->value.is_contiguous(),
                "parameter and moments must be dense");
        float *__restrict w = parameter->value.data_ptr<float>();
        float *__restrict m = first->value.data_ptr<float>();
        float *__restrict v = second->value.data_ptr<float>();
        const float *__restrict g = gradient.data_ptr<float>();
        const double correction1 = 1 - std::pow(beta1, static_cast<double>(step));
        const double correction2 = 1 - std::pow(beta2, static_cast<double>(step));
        const float keep = static_cast<float>(1 - learning_rate * decay);
        const float rate = static_cast<float>(learning_rate / correction1);
        const float root = static_cast<float>(1 / std::sqrt(correction2));
        const float b1 = static_cast<float>(beta1), c1 = static_cast<float>(1 - beta1);
        const float b2 = static_cast<float>(beta2), c2 = static_cast<float>(1 - beta2);
        const float scale = static_cast<float>(gradient_scale), small = static_cast<float>(epsilon);
        for (int64_t i = 0; i < count; ++i) {
            const float gradient_i = g[i] * scale;
            m[i] = b1 * m[i] + c1 * gradient_i;
            v[i] = b2 * v[i] + c2 * gradient_i * gradient_i;
            w[i] = keep * w[i] - rate * m[i] / (std::sqrt(v[i]) * root + small);
        }
        parameter->value.mutable_grad() = at::Tensor();
    });
}

} // extern "C"
