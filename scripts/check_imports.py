#!/usr/bin/env python3
"""Checks that every target imports only what the package manifest lists for it.

SwiftPM's own check (--explicit-target-dependency-import-check) lets the dependencies of dependencies through; this one does not.
"""
import json, pathlib, re, subprocess, sys

SYSTEM = {"Foundation", "Dispatch", "Synchronization", "Testing", "XCTest", "Glibc", "Darwin", "RegexBuilder"}
package = json.loads(subprocess.run(["swift", "package", "dump-package"], check=True, capture_output=True, text=True).stdout)
wrong = 0
for target in package["targets"]:
    if target["type"] == "system":
        continue
    listed = {next(iter(d.values()))[0] for d in target["dependencies"]}
    folder = pathlib.Path(target.get("path") or ("Tests" if target["type"] == "test" else "Sources") + "/" + target["name"])
    for file in sorted(folder.rglob("*.swift")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found = re.match(r"(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|internal|private|package|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|typealias|let|var)\s+)?(\w+)", line)
            if found and found[1] not in listed | SYSTEM:
                print(f"{file}:{number}: {target['name']} imports {found[1]}, which Package.swift does not list for it")
                wrong = 1
sys.exit(wrong)
