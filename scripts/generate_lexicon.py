#!/usr/bin/env python3
"""Writes Sources/Extraction/Lexicon/LexiconData.swift from the lexicons beside it (en.tsv, de.tsv, …), and reports invalid lines. A test compares the two."""
import itertools, pathlib, sys

folder = pathlib.Path(__file__).resolve().parent.parent / "Sources/Extraction/Lexicon"
languages = ["en", "de", "fr", "es", "pt", "it"]
meanings = {}
failures = []


def rows(language):
    """The rows of a lexicon as (vocabulary, phrase, meaning), in order."""
    previous = ""
    for number, line in enumerate((folder / f"{language}.tsv").read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        where = f"{language}.tsv:{number}"
        if len(fields) not in (3, 4) or not all(fields[:3]):
            failures.append(f"{where}: not vocabulary, phrase, meaning and note between tabs")
            continue
        vocabulary, phrase, meaning = fields[:3]
        if vocabulary < previous:
            failures.append(f"{where}: {vocabulary} stands behind {previous}; the file is sorted by vocabulary")
        previous = vocabulary
        # One phrase means one thing in a vocabulary, in whichever file it stands: no order of files or lines decides.
        for words in itertools.product(*(word.split("|") for word in phrase.split(" "))):
            known, place = meanings.setdefault((vocabulary, words), (meaning, where))
            if known != meaning:
                failures.append(f"{where}: “{' '.join(words)}” means {meaning} here and {known} in {place}")
        yield "\t".join((vocabulary, phrase, meaning))


blocks = [f"  # {language}\n" + "\n".join("  " + row for row in rows(language)) for language in languages]
if failures:
    sys.exit("\n".join(failures))
text = '''/// The phrases of all lexicons: vocabulary, phrase and meaning between tabs, under a line for each language. Generated
/// by `scripts/generate_lexicon.py` from `Sources/Extraction/Lexicon/*.tsv`; edit those, never this file.
let lexiconData = """
''' + "\n".join(blocks) + '\n  """\n'
(folder / "LexiconData.swift").write_text(text, encoding="utf-8")
