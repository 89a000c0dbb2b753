#!/usr/bin/env python3
"""CPU time of other libraries over the pages of a folder, for `make bench`.

usage: bench_others.py FOLDER
"""
import io
import pathlib
import sys
import time
import warnings

import lxml.etree
import lxml.html
import pandas
import trafilatura

warnings.simplefilter("ignore")


def parse(page):
    return lxml.html.document_fromstring(page)


def parse_and_walk(page):
    return sum(len(node.text or "") + len(node.tail or "") for node in parse(page).iter())


def tables(page):
    try:
        return pandas.read_html(io.StringIO(page.decode("utf-8", "replace")), flavor="lxml")
    except (ValueError, AttributeError, lxml.etree.LxmlError):
        return []  # no table, or one that it cannot read


def text(page):
    return trafilatura.extract(page)


def main():
    pages = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).glob("*.html"))]
    print(f"{sys.argv[1]}: lxml {lxml.__version__} with libxml2 {'.'.join(map(str, lxml.etree.LIBXML_VERSION))}, pandas {pandas.__version__}, trafilatura {trafilatura.__version__}")
    base = None
    for name, work in [("lxml, parse", parse), ("lxml, parse and walk", parse_and_walk), ("pandas.read_html", tables), ("trafilatura.extract", text)]:
        work(pages[0])
        best = None
        for _ in range(3):
            start = time.process_time()
            for page in pages:
                work(page)
            took = time.process_time() - start
            best = took if best is None else min(best, took)
        base = base or best
        print(f"  {name}: {best:.4f} s for {len(pages)} pages: {best / base:.2f} times lxml's parse")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
