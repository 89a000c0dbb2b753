#!/usr/bin/env python3
"""Fits the calibration of title coding (Sources/OccupationCoding/Evidence/Calibration.swift) to labelled titles, and reports its cross-validated quality.

usage: fit_titles.py PROGRAM TITLES.csv…      TITLES.csv: title, codes (accepted ones, `;` between; empty: none fits)

Three logistic regressions, by Newton's method with a light ridge: of O*NET's titles by share, number of entries and agreement; of its ties by agreement; of titles that no list has by agreement, likeness and
what their ending stands for. Titles are left out in ten folds for the figures printed. Needs Python 3.9+, no packages.
"""
import csv, io, math, re, subprocess, sys


def features(row):
    evidence = dict(part.rsplit(" ", 1) for part in row["evidence"].split(", ") if part)
    code = row["code"] or row["candidates"].split(";")[0][:7]
    if "share" in evidence:
        share, rival, entries, agreement = float(evidence["share"]), float(evidence["rival"]), int(evidence["entries"]), float(evidence["agreement"])
        if rival * 2 > share:
            return "tie", code, [1, agreement]
        return "alternate", code, [1, share, 1 if entries > 1 and share > 0.6 else 0, min(agreement, 0.6)]
    if "ending" in evidence:
        ending = evidence["ending"]
        return "similar", code, [1, float(evidence["agreement"]), float(evidence["likeness"])] + [1 if ending == e else 0 for e in ("decided", "same", "among", "other")]
    return None, code, []


def solve(matrix, vector):
    n = len(vector)
    rows = [matrix[i][:] + [vector[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(n):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def fit(samples, ridge=0.5):
    n = len(samples[0][0])
    weights = [0.0] * n
    for _ in range(40):
        gradient = [-ridge * w if i else 0.0 for i, w in enumerate(weights)]
        hessian = [[ridge if i == k and i else 1e-9 if i == k else 0.0 for k in range(n)] for i in range(n)]
        for x, y in samples:
            p = predict(weights, x)
            for i in range(n):
                gradient[i] += (y - p) * x[i]
                for k in range(n):
                    hessian[i][k] += p * (1 - p) * x[i] * x[k]
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-7:
            break
    return weights


def predict(weights, x):
    return 1 / (1 + math.exp(-max(-30, min(30, sum(w * v for w, v in zip(weights, x))))))


def main(program, paths):
    samples = {"alternate": [], "tie": [], "similar": []}
    seen = set()
    for path in paths:
        gold = [g for g in csv.DictReader(open(path, newline="", encoding="utf-8")) if not (g["title"] in seen or seen.add(g["title"]))]
        output = subprocess.run([program, "code", "-"], input="\n".join(g["title"] for g in gold) + "\n", capture_output=True, text=True, check=True).stdout
        for g, row in zip(gold, csv.DictReader(io.StringIO(output))):
            kind, code, x = features(row)
            if kind:
                samples[kind].append((x, 1 if code in g["codes"].split(";") else 0))
    for kind, all_samples in samples.items():
        print(f"{kind}: {len(all_samples)} titles, {sum(y for _, y in all_samples)} right; weights " + ", ".join(f"{w:.2f}" for w in fit(all_samples)))
        scored = []
        for fold in range(10):
            weights = fit([s for i, s in enumerate(all_samples) if i % 10 != fold])
            scored += [(predict(weights, x), y) for i, (x, y) in enumerate(all_samples) if i % 10 == fold]
        for low in (0.9, 0.8, 0.7, 0.6, 0.5):
            above = [y for p, y in scored if p >= low]
            print(f"  at {low} or more, left out: {sum(above)} of {len(above)} right ({sum(above) / max(1, len(above)):.3f})")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
