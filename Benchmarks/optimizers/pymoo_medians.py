#!/usr/bin/env python3
"""Medians of pymoo's optimizers on the problems of `cimlab search problems`, same budgets, as JSON on stdout.

pymoo_medians.py [--seeds N]. Needs pymoo (pip install pymoo); ends with code 69 and a reason without it.
"""
import argparse
import json
import sys

try:
    import numpy
    import pymoo
    from pymoo.algorithms.moo.nsga2 import NSGA2
    from pymoo.algorithms.soo.nonconvex.ga import GA
    from pymoo.algorithms.soo.nonconvex.pso import PSO
    from pymoo.core.problem import Problem
    from pymoo.optimize import minimize
except ImportError as error:
    print(f"pymoo is not installed ({error}); pip install pymoo", file=sys.stderr)
    sys.exit(69)

BUDGET = {"single": 10_000, "multi": 20_000}


class Ours(Problem):
    """A function of an array of points; violations are positive constraint values."""

    def __init__(self, lower, upper, objectives, function, constraints=0):
        super().__init__(n_var=len(lower), n_obj=objectives, n_ieq_constr=constraints,
                         xl=numpy.array(lower, float), xu=numpy.array(upper, float))
        self.function = function

    def _evaluate(self, x, out, *args, **kwargs):
        values, constraints = self.function(x.T)
        out["F"] = numpy.column_stack(values)
        if constraints:
            out["G"] = numpy.column_stack(constraints)


def g1(x):
    f = 5 * x[:4].sum(0) - 5 * (x[:4] ** 2).sum(0) - x[4:13].sum(0)
    return [f], [2*x[0]+2*x[1]+x[9]+x[10]-10, 2*x[0]+2*x[2]+x[9]+x[11]-10, 2*x[1]+2*x[2]+x[10]+x[11]-10,
                 -8*x[0]+x[9], -8*x[1]+x[10], -8*x[2]+x[11], -2*x[3]-x[4]+x[9], -2*x[5]-x[6]+x[10], -2*x[7]-x[8]+x[11]]


def g4(x):
    u = 85.334407 + 0.0056858*x[1]*x[4] + 0.0006262*x[0]*x[3] - 0.0022053*x[2]*x[4]
    v = 80.51249 + 0.0071317*x[1]*x[4] + 0.0029955*x[0]*x[1] + 0.0021813*x[2]**2
    w = 9.300961 + 0.0047026*x[2]*x[4] + 0.0012547*x[0]*x[2] + 0.0019085*x[2]*x[3]
    return [5.3578547*x[2]**2 + 0.8356891*x[0]*x[4] + 37.293239*x[0] - 40792.141], [-u, u-92, 90-v, v-110, 20-w, w-25]


def g6(x):
    return [(x[0]-10)**3 + (x[1]-20)**3], [100-(x[0]-5)**2-(x[1]-5)**2, (x[0]-6)**2+(x[1]-5)**2-82.81]


def g9(x):
    f = ((x[0]-10)**2 + 5*(x[1]-12)**2 + x[2]**4 + 3*(x[3]-11)**2 + 10*x[4]**6 + 7*x[5]**2 + x[6]**4
         - 4*x[5]*x[6] - 10*x[5] - 8*x[6])
    return [f], [-127+2*x[0]**2+3*x[1]**4+x[2]+4*x[3]**2+5*x[4], -282+7*x[0]+3*x[1]+10*x[2]**2+x[3]-x[4],
                 -196+23*x[0]+x[1]**2+6*x[5]**2-8*x[6], 4*x[0]**2+x[1]**2-3*x[0]*x[1]+2*x[2]**2+5*x[5]-11*x[6]]


def zdt(shape):
    def function(x):
        g = 1 + 9 * x[1:].sum(0) / (len(x) - 1)
        return [x[0], g * shape(x[0], g)], []
    return function


def dtlz2(x):
    g = ((x[2:] - 0.5) ** 2).sum(0)
    a, b = x[0] * numpy.pi / 2, x[1] * numpy.pi / 2
    return [(1+g)*numpy.cos(a)*numpy.cos(b), (1+g)*numpy.cos(a)*numpy.sin(b), (1+g)*numpy.sin(a)], []


def zdt3_front():
    f1 = numpy.arange(5001) / 5000
    f2 = 1 - numpy.sqrt(f1) - f1 * numpy.sin(10 * numpy.pi * f1)
    least, points = numpy.inf, []
    for a, b in zip(f1, f2):
        if b < least:
            least = b
            points.append([a, b])
    return numpy.array(points)


def sphere_front(steps=24):
    points = numpy.array([[a, b, steps - a - b] for a in range(steps + 1) for b in range(steps + 1 - a)], float)
    return points / numpy.linalg.norm(points, axis=1, keepdims=True)


GRID = numpy.arange(501) / 500
SINGLE = {
    "sphere": (Ours([-5.12]*10, [5.12]*10, 1, lambda x: ([(x**2).sum(0)], [])), 0.0),
    "rosenbrock": (Ours([-2.048]*10, [2.048]*10, 1, lambda x: (
        [(100*(x[1:]-x[:-1]**2)**2 + (1-x[:-1])**2).sum(0)], [])), 0.0),
    "rastrigin": (Ours([-5.12]*10, [5.12]*10, 1, lambda x: (
        [10*len(x) + (x**2 - 10*numpy.cos(2*numpy.pi*x)).sum(0)], [])), 0.0),
    "g1": (Ours([0]*13, [1]*9 + [100]*3 + [1], 1, g1, 9), -15.0),
    "g4": (Ours([78, 33, 27, 27, 27], [102, 45, 45, 45, 45], 1, g4, 6), -30665.53867178332),
    "g6": (Ours([13, 0], [100, 100], 1, g6, 2), -6961.813875580167),
    "g9": (Ours([-10]*7, [10]*7, 1, g9, 4), 680.6300573744018),
}
MULTI = {
    "zdt1": (Ours([0]*30, [1]*30, 2, zdt(lambda f, g: 1 - numpy.sqrt(f/g))),
             numpy.column_stack([GRID, 1 - numpy.sqrt(GRID)])),
    "zdt2": (Ours([0]*30, [1]*30, 2, zdt(lambda f, g: 1 - (f/g)**2)), numpy.column_stack([GRID, 1 - GRID**2])),
    "zdt3": (Ours([0]*30, [1]*30, 2, zdt(lambda f, g: 1 - numpy.sqrt(f/g) - f/g*numpy.sin(10*numpy.pi*f))),
             zdt3_front()),
    "dtlz2": (Ours([0]*12, [1]*12, 3, dtlz2), sphere_front()),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=25)
    seeds = parser.parse_args().seeds
    medians = {}
    for name, (problem, optimum) in SINGLE.items():
        for label, algorithm in (("swarm", lambda: PSO(pop_size=25)), ("evolution", lambda: GA(pop_size=100))):
            errors = []
            for seed in range(1, seeds + 1):
                result = minimize(problem, algorithm(), ("n_eval", BUDGET["single"]), seed=seed)
                errors.append(float("inf") if result.F is None else abs(float(numpy.ravel(result.F)[0]) - optimum))
            medians[f"{label} {name}"] = sorted(errors)[len(errors) // 2]
    for name, (problem, front) in MULTI.items():
        distances = []
        for seed in range(1, seeds + 1):
            result = minimize(problem, NSGA2(pop_size=100), ("n_eval", BUDGET["multi"]), seed=seed)
            gaps = numpy.linalg.norm(front[:, None, :] - numpy.atleast_2d(result.F)[None, :, :], axis=2)
            distances.append(float(gaps.min(axis=1).mean()))
        medians[f"nsga2 {name}"] = sorted(distances)[len(distances) // 2]
    json.dump({"program": f"pymoo {pymoo.__version__}", "seeds": seeds, "budgets": BUDGET,
               "medians": {key: (value if value != float("inf") else None) for key, value in medians.items()}},
              sys.stdout, indent=2, sort_keys=True)
    print()


if __name__ == "__main__":
    main()
