#!/usr/bin/env python3
"""Fits the confidence of readings to labelled pages and writes Sources/Extraction/Resolution/ConfidenceWeights.swift.

usage: fit_confidence.py [--lower L] [--fix FEATURE=WEIGHT ...] PROGRAM PAGES GOLD WEIGHT [PAGES GOLD WEIGHT ...]

PAGES is a folder of pages, GOLD one of labels (PAGE.csv with measure, statistic, value, low, high, unit, area, optional), WEIGHT what a figure of it counts
(1 for pages nobody had looked at when the rules were written, less for the others). A figure is right when a label has its measure, statistic, numbers, unit and place.
Logistic regression with a ridge penalty of 1 on the features that `extract --explain --format jsonl` gives. --lower takes L from the fitted intercept, since errors come in
clusters; --fix sets a weight by hand. Prints how many figures are right by confidence, every page scored by a fit without it (five folds of pages). Needs numpy.
"""
import argparse, collections, csv, json, pathlib, random, re, subprocess
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/Extraction/Resolution/ConfidenceWeights.swift"
CORE = {"wage", "wage_premium", "employment", "employment_change", "employment_growth", "openings"}


def features():
    text = (ROOT / "Sources/Extraction/Resolution/Confidence.swift").read_text(encoding="utf-8")
    body = text[text.index("enum ConfidenceFeature") : text.index("\n}\n")]
    return [name for line in re.findall(r"^  case (.+)$", body, re.M) for name in line.split(", ")]


def number(text):
    return round(float(text), 2) if text else None


def key(row, area):
    return (row["measure"], row["statistic"], number(row["value"]), number(row["low"]), number(row["high"]), row["unit"], row[area])


def judged(rows, gold):
    """(row, is right), each label used once; a row with the numbers of an optional label is left out."""
    open_labels = collections.Counter(key(g, "area") for g in gold if not g["optional"])
    optional = collections.Counter(key(g, "area")[:1] + key(g, "area")[2:5] for g in gold if g["optional"])
    for row in rows:
        k = key(row, "area_code")
        if open_labels[k] > 0:
            open_labels[k] -= 1
            yield row, True
        elif optional[k[:1] + k[2:5]] > 0:
            optional[k[:1] + k[2:5]] -= 1
        else:
            yield row, False


def figures(program, pages, gold, weight):
    """The figures of a labelled folder: page, features, right, weight."""
    rows = list(csv.DictReader(subprocess.run([program, "extract", pages], capture_output=True, text=True).stdout.splitlines()))
    explained = collections.defaultdict(list)
    for line in subprocess.run([program, "extract", "--explain", "--format", "jsonl", pages], capture_output=True, text=True).stdout.splitlines():
        figure = json.loads(line)
        if figure["outcome"] == "kept":
            explained[figure["source_id"], figure["locator"], figure["raw"].strip()].append(figure["confidence_features"])
    for path in sorted(pathlib.Path(gold).glob("*.csv")):
        with open(path, newline="", encoding="utf-8") as file:
            labels = [g for g in csv.DictReader(file) if g["measure"] in CORE]
        own = [r for r in rows if r["source_id"] == path.stem and r["measure"] in CORE]
        for row, right in judged(own, labels):
            found = explained.get((row["source_id"], row["locator"], row["raw"].strip()))
            if found:
                yield path.stem, found.pop(0) if len(found) > 1 else found[0], right, weight


def fitted(x, y, w):
    beta, ridge = np.zeros(x.shape[1]), np.eye(x.shape[1])
    ridge[0, 0] = 0
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ beta))
        step = np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + ridge, x.T @ (w * (y - p)) - ridge @ beta)
        beta += step
        if abs(step).max() < 1e-9:
            break
    return beta


def table(name, p, y):
    bands = [(0.95, 1.01), (0.9, 0.95), (0.8, 0.9), (0.7, 0.8), (0, 0.7)]
    cells = [f"{int(y[(p >= a) & (p < b)].sum())}/{int(((p >= a) & (p < b)).sum())}" for a, b in bands]
    sure = p >= 0.9
    print(f"{name:32} " + " ".join(f"{c:>9}" for c in cells) + f"   0.9 and more: {int(y[sure].sum())}/{int(sure.sum())}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", type=float, default=0.0)
    parser.add_argument("--fix", action="append", default=[])
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+")
    a = parser.parse_args()
    names = features()
    fixed = {f.split("=")[0]: float(f.split("=")[1]) for f in a.fix}
    data = []
    for pages, gold, weight in zip(*[iter(a.folders)] * 3):
        data += [(pages, *f) for f in figures(a.program, pages, gold, float(weight))]
    x = np.array([[1] + [n in d[2] for n in names] for d in data], float)
    y = np.array([d[3] for d in data], float)
    w = np.array([d[4] for d in data])

    def model(rows):
        beta = fitted(x[rows], y[rows], w[rows])
        beta[0] -= a.lower
        for name, value in fixed.items():
            beta[1 + names.index(name)] = value
        return np.round(beta, 2)

    pages = sorted({d[:2] for d in data})
    random.Random(1).shuffle(pages)
    fold = np.array([{p: i % 5 for i, p in enumerate(pages)}[d[:2]] for d in data])
    p = np.zeros(len(y))
    for k in range(5):
        p[fold == k] = 1 / (1 + np.exp(-x[fold == k] @ model(fold != k)))
    p = np.round(p, 2)
    print(f"{'right of all, page left out':32} " + " ".join(f"{c:>9}" for c in ["0.95-1", "0.9-0.95", "0.8-0.9", "0.7-0.8", "below"]))
    for folder in dict.fromkeys(d[0] for d in data):
        own = np.array([d[0] == folder for d in data])
        table("/".join(pathlib.Path(folder).parts[-2:]), p[own], y[own])
    table("all", p, y)
    beta = model(np.ones(len(y), bool))
    lines = [f"    .{n}: {v:.2f}," for n, v in zip(names, beta[1:]) if v]
    TARGET.write_text(
        "// Written by scripts/fit_confidence.py.\n\n/// The weights of the signs by which a reading is known to be right, in log-odds.\nenum ConfidenceWeights {\n"
        f"  static let intercept = {beta[0]:.2f}\n  static let weights: [ConfidenceFeature: Double] = [\n" + "\n".join(lines) + "\n  ]\n}\n",
        encoding="utf-8")
    print(f"written to {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
