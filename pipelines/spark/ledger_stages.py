"""What the workers of the Spark job do: list, extract, reconcile."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from record_filter import FilterError, pass_through

#: Topic, source, digest of the page, rank of the row: the order of rows.
Key = tuple[str, str, str, int]
#: A record of a list of pages, as `laborledger extract --list` writes it.
Page = dict[str, Any]

#: The first column of each table; what stands before it is of the stream.
FIRST_COLUMNS = {
    "observations": "observation_id",
    "statistics": "statistic_id",
    "conflicts": "conflict_id",
    "findings": "finding_id",
    "sources": "source_id",
    "errors": "message",
}
TABLE = re.compile(r'\{"table":"([a-z]+)",')


def table_of(row: str) -> str:
    """Return the table that a row is of."""
    match = TABLE.match(row)
    if match is None or match[1] not in FIRST_COLUMNS:
        raise FilterError(f"not a row of a known table: {row[:100]}")
    return match[1]


def published(row: str) -> tuple[str, str]:
    """Return the table of a row, and the row as a run publishes it."""
    table = table_of(row)
    start = row.index(f'"{FIRST_COLUMNS[table]}":')
    return table, "{" + row[start:]


def topic_of(path: str, usual: str) -> str:
    """Return the topic of a file: NAME of a folder `topic=NAME`, or the usual one."""
    match = re.search(r"(?:^|/)topic=([^/]+)/", path)
    return match[1] if match else usual


def lister(
    program: str, usual: str
) -> Callable[[tuple[str, int]], Iterator[tuple[tuple[str, str], tuple[int, Page]]]]:
    """Return what lists the pages of a WARC file, given its path and its number.

    Pages are keyed by topic and address, so that captures of one page meet.
    """

    def pages(
        numbered: tuple[str, int],
    ) -> Iterator[tuple[tuple[str, str], tuple[int, Page]]]:
        path, number = numbered
        topic = topic_of(path, usual)
        command = [program, "extract", "--list", "--topic", topic, path]
        for line in pass_through(command, ()):
            page: Page = json.loads(line)
            yield (topic, page.get("url", path)), (number, page)

    return pages


def name_captures(captures: Iterable[tuple[int, Page]]) -> Iterator[str]:
    """Yield the captures of one page as records, each with an id of its own.

    They are numbered in the order of files and places, as within one file.
    """

    def place(capture: tuple[int, Page]) -> tuple[int, int, int]:
        number, page = capture
        return number, page.get("offset", 0), page.get("skipped", 0)

    ordered = [page for _, page in sorted(captures, key=place)]
    for count, page in enumerate(ordered, 1):
        if count > 1:
            page["source_id"] = f"{ordered[0]['source_id']}-{count}"
        yield json.dumps(page, ensure_ascii=False)


def extractor(
    program: str, topic: str, jobs: int
) -> Callable[[Iterable[str]], Iterator[tuple[Key, str]]]:
    """Return what extracts the figures of a partition's pages, as keyed rows."""
    command = [program, "extract", "--from", "jsonl", "--topic", topic]
    command += ["--jobs", str(jobs), "-"]

    def rows(records: Iterable[str]) -> Iterator[tuple[Key, str]]:
        counted = Counted(line for line in records if line.strip())
        answers = 0
        for answer in answered(pass_through(command, counted)):
            answers += 1
            yield from keyed(answer)
        if answers != counted.count:
            raise FilterError(f"{counted.count} records got {answers} answers")

    return rows


class Counted:
    """Lines, and how many of them were taken."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Count `lines` as they pass."""
        self.lines = lines
        self.count = 0

    def __iter__(self) -> Iterator[str]:
        """Yield the lines."""
        for line in self.lines:
            self.count += 1
            yield line


def answered(rows: Iterable[str]) -> Iterator[list[str]]:
    """Yield the rows that answer each record: a source, or an error, ends them."""
    answer: list[str] = []
    for row in rows:
        answer.append(row)
        if table_of(row) in ("sources", "errors"):
            yield answer
            answer = []
    if answer:
        raise FilterError("the last record has only a part of its answer")


def keyed(answer: list[str]) -> Iterator[tuple[Key, str]]:
    """Yield the rows of an answer with their keys."""
    last = json.loads(answer[-1])
    if last["table"] == "errors":
        yield ("", last["message"], last["text"], 0), answer[-1]
        return
    source = last["topic"], last["source_id"], last["snapshot_sha256"]
    for rank, row in enumerate(answer):
        yield (*source, rank), row


def topic_partition(key: Key) -> int:
    """Return the number by which a topic's rows come into one partition.

    Not `hash`, which differs from one Python process to another.
    """
    return zlib.crc32(key[0].encode())


def reconciler(
    program: str, manifest: str | None, topic_limit: int | None = None
) -> Callable[[Iterable[tuple[Key, str]]], Iterator[tuple[str, str]]]:
    """Return what reconciles a partition's topics, as rows with their tables.

    A topic of more rows than `topic_limit` fails the task, with its name.
    """
    command = [program, "reconcile", "--from", "jsonl", "-"]
    command += ["--manifest", manifest] if manifest else []
    command += ["--topic-limit", str(topic_limit)] if topic_limit else []

    def rows(sorted_rows: Iterable[tuple[Key, str]]) -> Iterator[tuple[str, str]]:
        for row in pass_through(command, (row for _, row in sorted_rows)):
            yield published(row)

    return rows
