// GSL as Swift sees it: the headers in use and accessors for what Swift cannot reach.
//
// No pkg-config: "-lopenblas -lgsl" in this order lets OpenBLAS, not the slower gslcblas, serve GSL's cblas calls.
#ifndef CGSL_SHIM_H
#define CGSL_SHIM_H

#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics.h>
#include <gsl/gsl_vector.h>
#include <gsl/gsl_version.h>

#include "philox.h"

// GSL_VAR globals are mutable C variables, which Swift 6 rejects; these return their values.
static inline const gsl_multifit_nlinear_type *cgsl_nlinear_trust(void) { return gsl_multifit_nlinear_trust; }
static inline const gsl_multifit_nlinear_trs *cgsl_trs_lm(void) { return gsl_multifit_nlinear_trs_lm; }
static inline const gsl_multifit_nlinear_trs *cgsl_trs_lmaccel(void) { return gsl_multifit_nlinear_trs_lmaccel; }
static inline const gsl_multifit_nlinear_trs *cgsl_trs_dogleg(void) { return gsl_multifit_nlinear_trs_dogleg; }
static inline const gsl_multifit_nlinear_scale *cgsl_scale_more(void) { return gsl_multifit_nlinear_scale_more; }
static inline const gsl_multifit_nlinear_scale *cgsl_scale_levenberg(void) {
    return gsl_multifit_nlinear_scale_levenberg;
}
static inline const gsl_multifit_nlinear_scale *cgsl_scale_marquardt(void) {
    return gsl_multifit_nlinear_scale_marquardt;
}
static inline const gsl_multifit_nlinear_solver *cgsl_solver_qr(void) { return gsl_multifit_nlinear_solver_qr; }
static inline const gsl_multifit_nlinear_solver *cgsl_solver_svd(void) { return gsl_multifit_nlinear_solver_svd; }
static inline const gsl_multimin_fminimizer_type *cgsl_fminimizer_nmsimplex2(void) {
    return gsl_multimin_fminimizer_nmsimplex2;
}

static inline const char *cgsl_version(void) { return gsl_version; }

#endif
