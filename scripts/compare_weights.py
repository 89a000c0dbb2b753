#!/usr/bin/env python3
"""Measures whether learned weights would decide better than the inheritance table which text a figure takes its measure, statistic or place from.

usage: compare_weights.py [--ridge R] [--folds N] PROGRAM PAGES LABELS SITES ... [--unseen PAGES LABELS SITES ...]

PAGES is a folder of pages, LABELS one of labels (PAGE.csv), SITES a table whose first columns are page and site, or - where every page is a site of its own.
`extract --explain --format jsonl` tells what each text offers a figure. The learned choice scores the options offered for one figure: a softmax whose weights are
shared by all options, fitted with a ridge penalty; options of the same value add up. Every page is scored by weights fitted without its site, the folders after
--unseen by weights fitted to all others. Weights are fitted twice: to roles alone, and knowing also what the table admits and chose. Contested are figures that are
offered two values. The columns: how many figures some offer would decide rightly (best), how many are right by the nearest offer (near.), by the table, and by learned
weights, with the figures lost and won against the table and the sign test of these pairs, and the same of whole sites. Needs numpy.
"""
import argparse, collections, csv, json, math, pathlib, random, re, subprocess
import numpy as np

CORE = {"wage", "wage_premium", "employment", "employment_change", "employment_growth", "openings"}
CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|CBSA:\d+")
DIMENSIONS = ("measure", "statistic", "place")
Case = collections.namedtuple("Case", "dimension folder site page figure options truth hand")


# Labels

def numbers(values):
    return tuple(sorted(round(abs(float(v)), 2) for v in values if v not in ("", None)))


def words(text):
    return set(re.findall(r"[^\W_]+", text.lower()))


def likeness(label, figure):
    """How alike the quotes are. What the program decided must not tell which label is whose, or it would seem right too often."""
    a, b = words(label["quote"]), words(figure["quote"])
    line = figure["locator"].split(":")[0]
    return len(a & b) / max(1, len(a | b)) + (1 if line.isdigit() and line == label["line"] else 0)


def matched(figures, labels):
    """Figure and label or None, one to one, by their numbers and the likeness of their quotes; doubles of a labelled figure are left out."""
    by_numbers = collections.defaultdict(list)
    for label in labels:
        by_numbers[numbers([label["value"], label["low"], label["high"]])].append(label)
    groups = collections.defaultdict(list)
    for figure in figures:
        own = numbers(figure["values"])
        scaled = [own] + [tuple(round(v * f, 2) for v in own) for f in (1000, 0.01)]
        groups[next((n for n in scaled if n in by_numbers), own)].append(figure)
    for own, group in groups.items():
        pairs = sorted(((-likeness(l, f), i, j) for i, f in enumerate(group) for j, l in enumerate(by_numbers.get(own, []))))
        taken, used, best = {}, set(), {}
        for score, i, j in pairs:
            best[i] = min(best.get(i, 0), score)
            if i not in taken and j not in used:
                taken[i] = j
                used.add(j)
        least = max((best[i] for i in taken), default=-9)
        for i, figure in enumerate(group):
            if i in taken:
                yield figure, by_numbers[own][taken[i]]
            elif i not in best or best[i] > least:
                yield figure, None


# Decisions

def settled(dimension, offer, figure):
    """The value that an offer leads to once the rules have spoken."""
    if dimension == "place":
        return offer["value"] if CODE.fullmatch(offer["value"]) else figure["area"] if offer["value"] == taken(dimension, figure) else ""
    if dimension == "measure":
        ruled = any(s.startswith("rule:") for s in offer["signs"]) or figure["rule"] == "no-pay-period"
        return "none" if ruled or offer["value"] not in CORE else offer["value"]
    return offer["value"]


def taken(dimension, figure):
    return next((d["value"] for d in figure["decisions"] if d["dimension"] == dimension), "")


def default(dimension, figure):
    """What a figure is that takes no offer; without a place it is of the country that its currency or the rest of its page tells."""
    return {"measure": "none", "statistic": "typical", "place": figure["home"]}[dimension]


def decided(dimension, figure):
    if dimension == "place":
        return figure["area"]
    value = taken(dimension, figure) or default(dimension, figure)
    return value if dimension == "statistic" or figure["outcome"] == "kept" and value in CORE else "none"


def truth(dimension, figure, label):
    """What the decision should be; None where the labels do not say."""
    if dimension == "measure":
        return None if label and label["optional"] else label["measure"] if label and label["measure"] in CORE else "none"
    measure = decided("measure", figure)
    if not label or label["optional"] or label["measure"] != measure or dimension == "statistic" and measure not in ("wage", "wage_premium"):
        return None
    return label["area" if dimension == "place" else "statistic"]


def explained(program, pages):
    """The figures of each page, with the place that the record of each has and the one that it would have without any text."""
    run = lambda *options: subprocess.run([program, "extract", *options, pages], capture_output=True, text=True).stdout.splitlines()
    rows = {(r["source_id"], r["locator"], r["raw"].strip()): r for r in csv.DictReader(run())}
    found, homes = collections.defaultdict(list), collections.defaultdict(collections.Counter)
    for figure in map(json.loads, run("--explain", "--format", "jsonl")):
        row = rows.get((figure["source_id"], figure["locator"], figure["raw"].strip()), {})
        figure["area"], figure["currency"] = row.get("area_code", ""), row.get("unit", "").partition("/")[0]
        found[figure["source_id"]].append(figure)
        if row and not taken("place", figure):
            for key in (figure["source_id"], figure["currency"]), (figure["source_id"], ""):
                homes[key][figure["area"]] += 1
    for page, figures in found.items():
        for figure in figures:
            said = homes.get((page, figure["currency"])) or homes.get((page, ""))
            figure["home"] = said.most_common(1)[0][0] if said else re.sub("EU|GO", "", figure["currency"][:2])
    return found


def title(pages):
    return "/".join(pathlib.Path(pages).parts[-3:-1])


def cases(program, folder):
    pages, gold, sites = folder
    site_of = {}
    if sites != "-":
        with open(sites, newline="", encoding="utf-8") as file:
            site_of = {r[0]: re.sub(r"^https?://([^/]+).*", r"\1", r[1]) for r in csv.reader(file, delimiter="\t")}
    found = explained(program, pages)
    for path in sorted(pathlib.Path(gold).glob("*.csv")):
        with open(path, newline="", encoding="utf-8") as file:
            labels = list(csv.DictReader(file))
        for figure, label in matched(found[path.stem], labels):
            for dimension in DIMENSIONS:
                right = truth(dimension, figure, label)
                if right is not None:
                    options = [o for o in figure["offers"] if o["dimension"] == dimension]
                    site = site_of.get(path.stem, path.stem)
                    yield Case(dimension, title(pages), site, path.stem, figure, options, right, decided(dimension, figure))


# The learned choice

def kind(dimension, value):
    if dimension != "place":
        return re.sub(r"p\d+", "percentile", value)
    return "metro" if value.startswith("CBSA") else "state" if "-" in value else "country" if value else "nameless"


def described(case, knows_table):
    """Value and features of each option; the last is what the figure is when it takes none."""
    dimension, figure, options = case.dimension, case.figure, case.options
    where = figure["form"] + (f":{figure['method']}" if figure["method"] in ("structured", "table") else "")
    shape = "range" if figure["shape"] == "range" else "amount"
    values = [settled(dimension, o, figure) for o in options]
    nearest = next((i for i, o in enumerate(options) if o["admitted"]), None)
    rows = []
    for i, (o, value) in enumerate(zip(options, values)):
        role, of = o["role"], kind(dimension, o["value"] if dimension == "measure" else value)
        f = [f"role {role}", f"role {role} {where}", f"role {role} {shape} {of}", f"kind {of}", f"kind {of} {where}", f"rank {min(i, 4)}"]
        f += [f"sign {s}" for s in o["signs"]] + [f"sign {s} {role}" for s in o["signs"] if not s.startswith("rule:")]
        f += ["said twice"] * (values.count(value) > 1)
        if knows_table:
            f += [f"admitted {o['admitted']}", f"admitted {o['admitted']} {role}"] + ["nearest admitted"] * (i == nearest) + ["decided"] * (value == case.hand)
        rows.append((value, f))
    f = ["default", f"default {where}", f"default {shape}", f"default beside {min(len(options), 3)}"]
    none = default(dimension, figure)
    if knows_table:
        f += ["decided"] * (none == case.hand) + ["none admitted"] * (nearest is None)
    return rows + [(none, f)]


def shares(scores, case, start):
    """The softmax over the options of each case; `case` numbers them, `start` is the first of each."""
    e = np.exp(scores - np.maximum.reduceat(scores, start)[case])
    return e / np.add.reduceat(e, start)[case]


class Choice:
    """The options of many cases as one matrix, a row per option."""

    def __init__(self, cases, knows_table):
        options = [described(c, knows_table) for c in cases]
        names = collections.Counter(n for rows in options for _, f in rows for n in f)
        index = {n: i for i, n in enumerate(sorted(n for n, k in names.items() if k >= 5))}
        self.values = [[v for v, _ in rows] for rows in options]
        self.case = np.repeat(np.arange(len(cases)), [len(v) for v in self.values])
        self.start = np.searchsorted(self.case, np.arange(len(cases)))
        self.x = np.zeros((len(self.case), len(index)))
        for row, (_, f) in enumerate(option for rows in options for option in rows):
            self.x[row, [index[n] for n in f if n in index]] = 1
        self.right = np.array([float(v == c.truth) for c, values in zip(cases, self.values) for v in values])
        sizes = collections.Counter(c.page for c in cases)
        self.weight = np.array([sizes[c.page] ** -0.5 for c in cases])[self.case]

    def fit(self, use, ridge, steps=250):
        """The weights that make the right values of the cases `use` likeliest, by Adam; a case whose right value nobody offers teaches nothing."""
        rows = use[self.case]
        x, right, weight, case = self.x[rows], self.right[rows], self.weight[rows], (np.cumsum(use) - 1)[self.case[rows]]
        start = np.searchsorted(case, np.arange(use.sum()))
        beta, m, v = (np.zeros(x.shape[1]) for _ in range(3))
        for step in range(1, steps + 1):
            p = shares(x @ beta, case, start)
            total = np.add.reduceat(p * right, start)[case]
            gradient = x.T @ (weight * np.where(total > 1e-12, p - p * right / np.maximum(total, 1e-12), 0)) + ridge * beta
            m, v = 0.9 * m + 0.1 * gradient, 0.99 * v + 0.01 * gradient**2
            beta -= 0.1 * min(1, 2 - 2 * step / steps) * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.99**step)) + 1e-9)
        return beta

    def choose(self, beta, which):
        p = shares(self.x @ beta, self.case, self.start)
        for i in which:
            sums = collections.Counter()
            for value, share in zip(self.values[i], p[self.start[i] :]):
                sums[value] += share
            yield i, max(sums, key=sums.get)


def learned(cases, unseen, knows_table, ridge, folds):
    """What weights fitted without a case's site choose for it."""
    choice = Choice(cases, knows_table)
    sites = sorted({c.site for c in cases if c.folder not in unseen})
    random.Random(1).shuffle(sites)
    fold = {site: k % folds for k, site in enumerate(sites)}
    of = np.array([-1 if c.folder in unseen else fold[c.site] for c in cases])
    unseen_sites = {c.site for c in cases if c.folder in unseen}
    known = np.array([c.folder not in unseen and c.site not in unseen_sites for c in cases])
    result = {}
    for k in range(folds):
        result.update(choice.choose(choice.fit((of >= 0) & (of != k), ridge), np.flatnonzero(of == k)))
    if unseen:
        result.update(choice.choose(choice.fit(known, ridge), np.flatnonzero(of == -1)))
    return [result[i] for i in range(len(cases))]


# Tables

def sign_test(a, b):
    """How likely chance alone parts a + b pairs as unevenly, both ways."""
    n = a + b
    return min(1.0, 2 * sum(math.comb(n, k) for k in range(min(a, b) + 1)) / 2**n) if n else 1.0


def possible(case):
    """The values that some offer, or none of them, leads to."""
    return {settled(case.dimension, o, case.figure) for o in case.options} | {default(case.dimension, case.figure)}


def compared(name, cases, choices, right):
    hand = [right(c.hand, c.truth) for c in cases]
    best = sum(any(right(v, c.truth) for v in possible(c)) for c in cases)
    nearest = sum(right(next((settled(c.dimension, o, c.figure) for o in c.options), default(c.dimension, c.figure)), c.truth) for c in cases)
    cells = f"{name:42} {len(cases):5} " + " ".join(f"{n / len(cases):.3f}" for n in (best, nearest, sum(hand)))
    for chosen in choices:
        new = [right(v, c.truth) for v, c in zip(chosen, cases)]
        lost, won = sum(h and not n for h, n in zip(hand, new)), sum(n and not h for h, n in zip(hand, new))
        sites = collections.Counter()
        for c, h, n in zip(cases, hand, new):
            sites[c.site] += n - h
        better, worse = sum(s > 0 for s in sites.values()), sum(s < 0 for s in sites.values())
        cells += f" | {sum(new) / len(new):.3f} {lost:4} {won:4} {sign_test(lost, won):7.4f} {worse:3} {better:3} {sign_test(worse, better):7.4f}"
    print(cells)


def report(dimension, cases, choices, unseen):
    name, right = ("figure or not", lambda value, truth: (value == "none") == (truth == "none")) if dimension == "measure" else (dimension, str.__eq__)
    contested = [len({settled(dimension, o, c.figure) for o in c.options}) > 1 for c in cases]
    folders = list(dict.fromkeys(c.folder for c in cases))
    groups = {"known": set(folders) - unseen, "unseen": unseen} | {f: {f} for f in folders}
    for group, members in groups.items():
        for only in (False, True):
            use = [i for i, c in enumerate(cases) if c.folder in members and (contested[i] or not only)]
            if use:
                compared(f"{name}, {group}" + ", contested" * only, [cases[i] for i in use], [[v[i] for i in use] for v in choices], right)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ridge", type=float, default=3.0)
    parser.add_argument("--folds", type=int, default=8)
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--unseen", nargs="+", default=[])
    a = parser.parse_args()
    data, unseen = collections.defaultdict(list), {title(pages) for pages in a.unseen[::3]}
    for folder in zip(*[iter(a.folders + a.unseen)] * 3):
        for case in cases(a.program, folder):
            data[case.dimension].append(case)
    print(f"{'':42} {'':5} {'':17} | {'learned from roles':44} | learned from roles and table")
    print(f"{'':42} cases best  near. table" + " | right lost  won       p  sites lost, won, p" * 2)
    for dimension in DIMENSIONS:
        choices = [learned(data[dimension], unseen, knows, a.ridge, a.folds) for knows in (False, True)]
        report(dimension, data[dimension], choices, unseen)


if __name__ == "__main__":
    main()
