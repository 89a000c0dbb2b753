#!/usr/bin/env python3
"""Follows docs/extending.md step by step in a copy of the repository: applies every change, builds, runs every command, and compares its output.

usage: follow_extending.py COPY      COPY is made, or brought up to date; its build is kept
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\S+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Block:
    """A fenced block: its language, what is to be done with it, its text."""

    language: str
    purpose: str
    text: str


def blocks() -> list[Block]:
    """The fenced blocks of the document, in order."""
    document = (ROOT / "docs/extending.md").read_text(encoding="utf-8")
    return [Block(language, purpose or "", text) for language, purpose, text in BLOCK.findall(document)]


def change(copy: Path, block: Block) -> None:
    """Writes the new file of a block, or replaces what a diff takes away by what it adds; the place must be there exactly once."""
    path = copy / block.purpose.removeprefix("file=")
    if block.language != "diff":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")
        return
    lines = block.text.rstrip("\n").split("\n")
    before = "\n".join(line[1:] for line in lines if line[0] in " -")
    after = "\n".join(line[1:] for line in lines if line[0] in " +")
    text = path.read_text(encoding="utf-8")
    if text.count(before) != 1:
        sys.exit(f"docs/extending.md: “{before}” stands {text.count(before)} times in {block.purpose}")
    path.write_text(text.replace(before, after), encoding="utf-8")


def check(copy: Path, command: Block, expected: Block, work: str) -> bool:
    """Runs a command, and says whether it printed what the document says."""
    program = copy / ".build/debug"
    environment = os.environ | {"PATH": f"{program}:{os.environ['PATH']}", "work": work}
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", command.text], capture_output=True, text=True, env=environment, check=False)
    if done.returncode == 0 and done.stdout.strip() == expected.text.strip():
        return True
    print(f"docs/extending.md:\n{command.text}printed (status {done.returncode})\n{done.stdout}{done.stderr}instead of\n{expected.text}", file=sys.stderr)
    return False


def main() -> None:
    copy = Path(sys.argv[1]).resolve()
    copy.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["rsync", "-a", "--delete", "--exclude=.build*", "--exclude=output", "--exclude=.git", f"{ROOT}/", f"{copy}/"], check=True)
    found = blocks()
    for block in found:
        if block.purpose.startswith("file="):
            change(copy, block)
        elif block.purpose == "apply":
            subprocess.run(["bash", "-euo", "pipefail", "-c", block.text], cwd=copy, check=True)
    subprocess.run(["swift", "build", "--product", "laborledger"], cwd=copy, check=True, stdout=subprocess.DEVNULL)
    checks = [(found[i], found[i + 1]) for i in range(len(found)) if found[i].purpose == "check"]
    with tempfile.TemporaryDirectory() as work:
        failed = [command for command, expected in checks if not check(copy, command, expected, work)]
    print(f"docs/extending.md: {len(checks) - len(failed)} of {len(checks)} examples do what they say")
    sys.exit(1 if failed or not checks else 0)


if __name__ == "__main__":
    main()
