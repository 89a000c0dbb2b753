"""Writes WARC files and lists of pages of made-up career guides, by a seed."""

from __future__ import annotations

import base64
import json
import pathlib
import random
import sys
from collections.abc import Iterator
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

TOPICS = {
    "offices": ["Office managers", "Medical secretaries", "Receptionists"],
    "clinics": ["Registered nurses", "Medical assistants", "Phlebotomists"],
    "trades": ["Electricians", "Carpenters", "Plumbers"],
    "schools": ["Kindergarten teachers", "Librarians", "School psychologists"],
}
STATES = ["Texas", "Ohio", "Maine", "Oregon", "Nevada", "Iowa", "Utah", "Georgia"]


class Writer:
    """Writes pages whose words depend on nothing but the seed."""

    def __init__(self, seed: int) -> None:
        """Begin with a seed."""
        self.random = random.Random(seed)

    def dollars(self, low: int = 31_000, high: int = 98_000) -> str:
        """Return an amount of a year's size."""
        return f"${self.random.randrange(low, high, 10):,}"

    def sentences(self, title: str) -> Iterator[str]:
        """Yield sentences about an occupation."""
        draw = self.random
        yield f"The median salary of {title.lower()} is {self.dollars()} per year."
        if draw.random() < 0.5:
            pay = draw.randrange(1500, 4800) / 100
            yield f"On average they earn ${pay:.2f} an hour."
        if draw.random() < 0.4:
            low = draw.randrange(30, 50)
            yield f"Most are paid between ${low},000 and ${low + 20},000 a year."
        if draw.random() < 0.4:
            growth = draw.randrange(1, 19)
            yield (
                f"Employment is projected to grow {growth} percent"
                " from 2024 to 2034, as people retire."
            )

    def table(self) -> str:
        """Return a table of medians by state."""
        states = self.random.sample(STATES, 4)
        rows = "".join(
            f"<tr><td>{s}</td><td>{self.dollars()}</td></tr>" for s in states
        )
        head = "<tr><th>State</th><th>Median annual wage</th></tr>"
        return f"<h2>Pay by state</h2><table>{head}{rows}</table>"

    def page(self, title: str) -> bytes:
        """Return a page about an occupation; one of ten holds no figure."""
        if self.random.random() < 0.1:
            body = f"<p>{title} keep things running. Ask us how to begin.</p>"
        else:
            body = "".join(f"<p>{text}</p>" for text in self.sentences(title))
            body += self.table() if self.random.random() < 0.6 else ""
        head = f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head>"
        return f"{head}<body><h1>{title}</h1>{body}</body></html>".encode()


def write_warc(path: pathlib.Path, titles: list[str], pages: int, seed: int) -> None:
    """Write a WARC file: pages, captures of one address again, and damage."""
    words = Writer(seed)
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number in range(pages):
            title = titles[number % len(titles)]
            # Some addresses come again in this file, and in the others.
            name = number if number % 7 else seed % 2
            site = f"http://guide-{number % 11}.example/{title.split()[0].lower()}"
            fields = [("Content-Type", "text/html; charset=utf-8")]
            head = StatusAndHeaders("200 OK", fields, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                f"{site}/{name}",
                "response",
                payload=BytesIO(words.page(title)),
                http_headers=head,
                warc_headers_dict={"WARC-Date": "2026-01-02T03:04:05Z"},
            )
            writer.write_record(record)
    if seed % 3 == 0:
        path.write_bytes(path.read_bytes()[:-40])


def write_warcs(folder: pathlib.Path, pages: int, seed: int, files: int = 3) -> None:
    """Write `pages` pages in WARC files, under a folder for each topic."""
    for rank, (topic, titles) in enumerate(TOPICS.items()):
        place = folder / f"topic={topic}"
        place.mkdir(parents=True, exist_ok=True)
        for number in range(files):
            path = place / f"crawl-{number}.warc.gz"
            count = pages // (len(TOPICS) * files)
            write_warc(path, titles, count, seed + rank * files + number)


def write_list(path: pathlib.Path, pages: int, seed: int) -> None:
    """Write a list of pages topic by topic, some of its records bad."""
    words = Writer(seed)
    with path.open("w", encoding="utf-8") as file:
        for topic, titles in TOPICS.items():
            for number in range(pages // len(TOPICS)):
                title = titles[number % len(titles)]
                record = {
                    "source_id": f"{topic}-{number}",
                    "topic": topic,
                    "url": f"http://guide.example/{topic}/{number}",
                    "media_type": "text/html",
                    "charset": "utf-8",
                    "bytes": base64.b64encode(words.page(title)).decode(),
                }
                line = spoiled(record, number)
                file.write(line + "\n")


def spoiled(record: dict[str, str], number: int) -> str:
    """Return a record as a line, of every few one that is wrong in some way."""
    if number % 40 == 7:
        record["bytes"] = "?" + record["bytes"]
    if number % 40 == 17:
        record["bytes"] = ""
    if number % 40 == 27:
        del record["source_id"]
    line = json.dumps(record)
    return line[: len(line) // 2] if number % 40 == 37 else line


def main() -> None:
    """Write WARC files: FOLDER PAGES [SEED]."""
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    write_warcs(pathlib.Path(sys.argv[1]), int(sys.argv[2]), seed)
    write_list(pathlib.Path(sys.argv[1]) / "pages.jsonl", int(sys.argv[2]), seed)


if __name__ == "__main__":
    main()
