#!/usr/bin/env python3
"""Runs the program and checks that it makes no system call that the unit's SystemCallFilter rejects.

usage: syscalls.py UNIT PROGRAM PAGES
"""
import os, re, subprocess, sys, tempfile


def members(group):
    """The system calls in a group of systemd's, groups within it included."""
    text = subprocess.run(["systemd-analyze", "syscall-filter", group], capture_output=True, text=True, check=True).stdout
    found = set()
    for line in text.splitlines():
        name = line.strip()
        if not line.startswith(" ") or name.startswith("#"):
            continue
        found |= members(name) if name.startswith("@") else {name}
    return found


def allowed(unit):
    calls = set()
    for line in open(unit):
        match = re.match(r"SystemCallFilter=(~?)(.*)", line)
        if match:
            for name in match[2].split():
                group = members(name) if name.startswith("@") else {name}
                calls = calls - group if match[1] else calls | group
    # systemd allows these always.
    return calls | {"execve", "exit", "exit_group", "getrlimit", "rt_sigreturn", "sigreturn"} | members("@default")


unit, program, pages = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    trace = folder + "/trace"
    subprocess.run(["strace", "-f", "-qq", "-c", "-o", trace, program, "run", pages, "--output", folder + "/out", "--quiet"], check=True)
    used = {line.split()[-1] for line in open(trace) if re.match(r"\s*[\d.]+\s+[\d.]+", line)} - {"total"}
if len(used) < 20:
    sys.exit(f"syscalls: strace saw only {sorted(used)}")
refused = used - allowed(unit)
if os.geteuid() == 0:
    # Run by root, SQLite gives its files to the owner of the database; the unit does not run by root.
    refused -= {"fchown"}
if refused:
    sys.exit(f"syscalls: the unit refuses {sorted(refused)}")
print(f"syscalls: {len(used)} system calls, all of them allowed")
