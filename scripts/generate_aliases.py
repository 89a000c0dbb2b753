#!/usr/bin/env python3
"""Writes Sources/Codelists/OccupationAliases.swift from pipelines/soc-aliases.csv, the one file in which titles are given codes. A test compares the two."""
import csv, pathlib

root = pathlib.Path(__file__).resolve().parent.parent
with open(root / "pipelines/soc-aliases.csv", newline="", encoding="utf-8") as file:
    lines = [f'  ("{row["title"]}", "{row["code"]}"),' for row in csv.DictReader(file)]
text = """/// Reviewed titles that stand for a SOC 2018 occupation beside its official title; one that several codes claim stands once for each. Written by
/// `scripts/generate_aliases.py` from `pipelines/soc-aliases.csv`, where each line is a decision: the duties that pages under such a title describe are those of the
/// code's definition. Sources: the 2010 and 2018 official titles, and the sample titles BLS lists with the definitions.
let occupationAliases: [(title: String, code: String)] = [
""" + "\n".join(lines) + "\n]\n"
(root / "Sources/Codelists/OccupationAliases.swift").write_text(text, encoding="utf-8")
