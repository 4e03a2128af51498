"""Checks what `make bench ARGS="matching --dump DIR"` left, by other means than ours: `python3 bench/check_dump.py DIR [--solve]`.

Without --solve: every answer is lawful and proved by its prices, every market has no blocking pair. With it scipy solves each instance
and its first changes anew (minutes for the product family). Needs python3-scipy."""
import json, pathlib, sys
import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching


def assignment(d, solve):
    n, of, rows, columns = d["size"], np.array(d["columnOf"]), np.array(d["rowPrices"]), np.array(d["columnPrices"])
    costs = np.array(d["costs"], dtype=np.int64)
    if d["kind"] == "sparse":
        (row, column, cost), costs = costs.T, None
        reached = cost + rows[row] + columns[column] - d["bonus"]
        pairs = {(r, c): k for r, c, k in zip(row.tolist(), column.tolist(), cost.tolist())}
        total = sum(pairs[pair] for pair in enumerate(of.tolist()))
    else:
        reached = costs + rows[:, None] + columns[None, :] - d["bonus"]
        total = int(costs[np.arange(n), of].sum())
    assert sorted(of.tolist()) == list(range(n)), "a column twice"
    assert total == d["cost"], "another cost than told"
    assert reached.min() >= 0 and rows.min() >= 0 and columns.min() >= 0, "prices do not cover a pair"
    assert sum(rows.tolist()) + sum(columns.tolist()) == d["bonus"] * n - total, "prices do not prove it"
    if solve and costs is None:
        best = min_weight_full_bipartite_matching(csr_matrix((cost.astype(float), (row, column)), shape=(n, n)))
        assert sum(pairs[pair] for pair in zip(*(side.tolist() for side in best))) == total, "scipy finds another cost"
    elif solve:
        assert best_cost(costs) == total, "scipy finds another cost"
        for change in d["changes"][:6]:
            assert changed(costs, change) == (change["Cost"], change["Placed"]), f"scipy finds another cost after {change}"


def best_cost(costs):
    rows, columns = linear_sum_assignment(costs.astype(np.float64))
    return int(costs[rows, columns].sum())


def changed(costs, change):
    n, row, column = len(costs), change["Row"], change["Column"]
    if change["Kind"] == "pin":
        return best_cost(np.delete(np.delete(costs, row, 0), column, 1)) + int(costs[row, column]), n
    if change["Kind"] == "ill":
        return best_cost(np.delete(costs, column, 1)), n - 1
    without = costs.copy()
    without[row, column] = 1 << 40
    return best_cost(without), n


def market(d, _):
    rank = [{row: place for place, row in enumerate(wishes)} for wishes in d["columns"]]
    taken, worst = [0] * len(rank), [-1] * len(rank)
    for row, column in enumerate(d["columnOf"]):
        if column >= 0:
            assert column in d["rows"][row], "nobody wished it"
            taken[column], worst[column] = taken[column] + 1, max(worst[column], rank[column][row])
    assert all(t <= p for t, p in zip(taken, d["places"])), "too many"
    for row, wishes in enumerate(d["rows"]):
        for column in wishes:
            if column == d["columnOf"][row]:
                break
            mine = rank[column].get(row)
            assert mine is None or (taken[column] == d["places"][column] and mine > worst[column]), f"{row} and {column} would rather have each other"


def school(d, _):
    rows = {p["Id"]: i for i, p in enumerate(d["problem"]["Mentees"])}
    columns = {p["Id"]: i for i, p in enumerate(d["problem"]["Mentors"])}
    pairs = [(rows[p["Mentee"]], columns[p["Mentor"]], p["Fit"]) for p in d["plan"]["Pairs"]]
    assert len({row for row, _, _ in pairs}) == len(pairs) and len(pairs) + len(d["plan"]["LeftOver"]) == len(rows), "somebody twice or missing"
    assert all(d["points"][row][column] == fit["Points"] == sum(b["Weight"] * (50 if b["Score"] is None else b["Score"]) for b in fit["Bars"]) and fit["Sentence"] for row, column, fit in pairs), "points"
    assert all(left["Sentence"] and left["Help"] for left in d["plan"]["LeftOver"]), "no reason"
    taken = [sum(1 for _, at, _ in pairs if at == column) for column in range(len(columns))]
    assert all(t <= p for t, p in zip(taken, d["places"])), "too many"
    placed = 10 ** 7
    worth = np.array([[0 if points[column] is None else points[column] + placed for column, count in enumerate(d["places"]) for _ in range(count)] + [0] * len(rows) for points in d["points"]])
    at = linear_sum_assignment(-worth)
    assert worth[at].sum() == sum(fit["Points"] + placed for _, _, fit in pairs), "scipy finds another sum"


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    dumped = json.loads(path.read_text(encoding="utf-8"))
    {"dense": assignment, "sparse": assignment, "market": market, "school": school}[dumped["kind"]](dumped, "--solve" in sys.argv)
    print(path.name, "right", flush=True)
