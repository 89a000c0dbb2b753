#!/usr/bin/env python3
"""Kills the program and injects failures in every way a machine can, and verifies that nothing published is incomplete, lost or silently wrong.

usage: crash.py PROGRAM [--quick | --all] [--seed N] [--minutes N] [--only SCENARIO] [--keep FOLDER]
"""
import argparse, os, shutil, sys, tempfile, time

from lab import Lab
from scenarios import Suite

# More calls than a command makes.
EVERY = 1_000_000


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true", help="a sample, for about a minute")
    parser.add_argument("--all", action="store_true", help="kill at every call; takes an hour and more, so give --minutes too")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=10, help="begin no further cases of a scenario when its share of this time has passed")
    parser.add_argument("--only", help="kill, full, readonly, fail, moments, together or disks")
    parser.add_argument("--keep", help="work in this folder, and leave what failed")
    options = parser.parse_args()
    start = time.monotonic()
    folder = options.keep or tempfile.mkdtemp(prefix="crash-")
    os.makedirs(folder, exist_ok=True)
    lab = Lab(options.program, folder)
    try:
        suite = Suite(lab, options.seed, options.quick, options.workers)
        # What is tried: the scenario, how much of it in the quick and in the whole suite, and its share of the time.
        parts = [
            ("kill", "killed at a call", lambda n: suite.at_calls("kill", EVERY if options.all else n), 6, 60, 0.42),
            ("full", "full disk from a call on", lambda n: suite.at_calls("full", n), 2, 15, 0.12),
            ("readonly", "read-only from a call on", lambda n: suite.at_calls("readonly", n), 1, 4, 0.05),
            ("fail", "a call that fails", lambda n: suite.at_calls("fail", n), 2, 15, 0.12),
            ("moments", "killed at a moment", suite.at_moments, 10, 200, 0.15),
            ("together", "two runs together", suite.together, 5, 50, 0.08),
            ("disks", "small disk", suite.on_small_disks, 3, 20, 0.06),
        ]
        told = []
        for name, words, body, few, many, share in parts:
            if options.only and options.only != name:
                continue
            begun = time.monotonic()
            suite.deadline = begun + options.minutes * 60 * (share if not options.only else 1)
            count = body(few if options.quick else many)
            if count == 0 and name != "disks":
                suite.failures.append(f"{name}: no case was tried in time")
            told.append(f"{words} {count}")
            print(f"crash: {words}: {count} in {time.monotonic() - begun:.0f} s", flush=True)
        if suite.failures:
            sys.exit("crash: " + f"{len(suite.failures)} cases failed:\n" + "\n".join(suite.failures))
        print(f"crash: {suite.done} cases in {time.monotonic() - start:.0f} s, all whole ({'; '.join(told)})")
    finally:
        lab.close()
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
