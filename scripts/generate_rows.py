#!/usr/bin/env python3
"""Writes rows as `laborledger extract --from jsonl` does, for tests and measurements of `reconcile`.

usage: generate_rows.py OBSERVATIONS TOPICS [--seed N] [--grouped]

The observations are those of pages of twelve, and a row of its source ends each page. Pages of all topics are under way at once,
so that the rows of a topic stand anywhere in the stream; --grouped writes one topic after the other instead. The
same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator

FIGURES = 12
STATES = ["CA", "TX", "NY", "FL", "OH", "WA", "IL", "GA"]
NAMES = {
    "CA": "California",
    "TX": "Texas",
    "NY": "New York",
    "FL": "Florida",
    "OH": "Ohio",
    "WA": "Washington",
    "IL": "Illinois",
    "GA": "Georgia",
}
OCCUPATIONS = [
    ("Medical Secretaries and Administrative Assistants", "43-6013"),
    ("Dental Hygienists", "29-1292"),
    ("Electricians", "47-2111"),
    ("Welders, Cutters, Solderers, and Brazers", "51-4121"),
    ("Phlebotomists", "31-9097"),
    ("Barbers", "39-5011"),
]
STATISTICS = [("median", "median"), ("mean", "average"), ("p90", "90th percentile")]
LEVELS = [
    ("", ""),
    ("", ""),
    ("", ""),
    ("entry-level", "entry"),
    ("experienced", "senior"),
]


class Page:
    """A page under way: how many figures it has, and what they are about."""

    def __init__(self, topic: int, number: int, chance: random.Random) -> None:
        """Begin the page of that number in a topic."""
        self.topic = topic
        self.source = f"page-{number}"
        self.digest = f"{chance.getrandbits(256):064x}"
        self.title, self.code = OCCUPATIONS[topic % len(OCCUPATIONS)]
        self.pay = 32_000 + topic * 7919 % 40_000
        self.count = 0

    @property
    def address(self) -> str:
        """Where the page stands."""
        return f"https://guides.example/topic-{self.topic}/{self.source}.html"

    def observation(self, chance: random.Random) -> str:
        """Return the row of the page's next figure."""
        state = STATES[chance.randrange(len(STATES))]
        statistic, word = STATISTICS[chance.randrange(len(STATISTICS))]
        level, level_class = LEVELS[chance.randrange(len(LEVELS))]
        # Most sources agree; one of eight says something else.
        drift = chance.randrange(-3000, 3000) if chance.randrange(8) == 0 else 0
        value = (self.pay + len(NAMES[state]) * 500 + drift) // 10 * 10
        raw = f"${value:,}"
        ordinal = self.count
        self.count += 1
        words = f"{level} {self.title.lower()}".strip()
        quote = f"In {NAMES[state]}, the {word} pay of {words} is {raw} a year, figure {ordinal + 1} of this guide."
        return (
            f'{{"table":"observations","topic":"topic-{self.topic}","ordinal":{ordinal},'
            f'"observation_id":"{chance.getrandbits(64):016x}","mention_key":"{chance.getrandbits(64):016x}",'
            f'"source_id":"{self.source}","snapshot_sha256":"{self.digest}","snapshot_path":"{self.address}",'
            f'"locator":"/html/body/main/section[2]/table/tbody/tr[{ordinal + 1}]/td[2]",'
            f'"section":["Career guide","Pay by state"],"quote":"{quote}","raw":"{raw}",'
            f'"occupation":"{self.title}","occupation_code":"{self.code}","occupation_basis":"direct-match",'
            f'"measure":"wage","statistic":"{statistic}","value":{value},"low":null,"high":null,"unit":"USD/year",'
            f'"annual_value":{value},"annual_low":null,"annual_high":null,"area":"{NAMES[state]}","area_code":"US-{state}",'
            f'"experience":"{level}","experience_class":"{level_class}","setting":"","credential":"","industry":"",'
            f'"period":"{chance.randrange(2021, 2026)}","cited_source":"BLS","method":"table","confidence":0.95,"decision":""}}\n'
        )

    def source_row(self) -> str:
        """Return the row that ends the page."""
        subject = {"title": self.title, "code": self.code, "basis": "direct-match"}
        row = {
            "table": "sources",
            "facts": {
                "subject": subject,
                "aliases": [],
                "mentions": [],
                "cited_codes": [],
            },
            "source_id": self.source,
            "topic": f"topic-{self.topic}",
            "location": self.address,
            "outcome": "read",
            "snapshot_sha256": self.digest,
            "snapshot_path": self.address,
            "bytes": 4096,
            "media_type": "text/html",
            "charset": "utf-8",
            "charset_basis": "content",
            "occupation_code": self.code,
            "observations": self.count,
            "findings": 0,
        }
        return json.dumps(row, separators=(",", ":")) + "\n"


def rows(observations: int, topics: int, seed: int, grouped: bool) -> Iterator[str]:
    """Yield the rows of a stream."""
    chance = random.Random(seed)
    pages: dict[int, Page] = {}
    numbers = [0] * topics
    for row in range(observations):
        topic = row * topics // observations if grouped else chance.randrange(topics)
        if topic not in pages:
            if grouped:
                yield from (page.source_row() for page in pages.values())
                pages.clear()
            numbers[topic] += 1
            pages[topic] = Page(topic, numbers[topic], chance)
        page = pages[topic]
        yield page.observation(chance)
        if page.count == FIGURES:
            yield pages.pop(topic).source_row()
    yield from (page.source_row() for page in pages.values())


def main() -> None:
    """Write the rows to standard output."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("observations", type=int)
    parser.add_argument("topics", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--grouped", action="store_true")
    given = parser.parse_args()
    sys.stdout.writelines(
        rows(given.observations, given.topics, given.seed, given.grouped)
    )


if __name__ == "__main__":
    main()
