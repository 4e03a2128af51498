"""Peers of the matching benchmark. A line in, a line out: `dense FILE N`, `sparse FILE N`, `munkres FILE N` -> `seconds cost`; files hold 32-bit whole numbers."""
import sys, time
import numpy as np


def dense(path, n):
    from scipy.optimize import linear_sum_assignment
    costs = np.fromfile(path, dtype=np.int32).reshape(n, n).astype(np.float64)
    start = time.perf_counter()
    rows, columns = linear_sum_assignment(costs)
    return time.perf_counter() - start, int(costs[rows, columns].sum())


def sparse(path, n):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching
    triples = np.fromfile(path, dtype=np.int32).reshape(-1, 3)
    costs = csr_matrix((triples[:, 2].astype(np.float64), (triples[:, 0], triples[:, 1])), shape=(n, n))
    start = time.perf_counter()
    rows, columns = min_weight_full_bipartite_matching(costs)
    return time.perf_counter() - start, int(costs[rows, columns].sum())


def munkres(path, n):
    from munkres import Munkres
    costs = np.fromfile(path, dtype=np.int32).reshape(n, n).tolist()
    start = time.perf_counter()
    pairs = Munkres().compute(costs)
    return time.perf_counter() - start, sum(costs[row][column] for row, column in pairs)


for line in sys.stdin:
    kind, path, n = line.split()
    seconds, cost = {"dense": dense, "sparse": sparse, "munkres": munkres}[kind](path, int(n))
    print(seconds, cost, flush=True)
