"""Errors while lines pass through a program are reported and end the task."""

from __future__ import annotations

import unittest
from collections.abc import Callable, Iterator
from typing import Any

from ledger_stages import answered, keyed, name_captures, published, topic_of
from record_filter import FilterError, pass_through

SOURCE = '{"table":"sources","line":1,"source_id":"s","topic":"t","snapshot_sha256":""}'


def broken() -> Iterator[str]:
    """Yield lines, and fail as an input does whose machine is gone."""
    yield from (str(number) for number in range(50_000))
    raise OSError("the input is gone")


class PassThroughTest(unittest.TestCase):
    """Lines through a program."""

    def test_lines_come_back_in_order(self) -> None:
        """More lines than the pipes hold, and letters beyond ASCII."""
        lines = [f"{number} – é" for number in range(100_000)]
        self.assertEqual(list(pass_through(["/bin/cat"], lines)), lines)

    def test_no_lines(self) -> None:
        """A partition may be empty."""
        self.assertEqual(list(pass_through(["/bin/cat"], [])), [])

    def test_failures(self) -> None:
        """A program that fails, one that stops reading, an input that breaks."""
        cases: list[tuple[str, type[Exception], Callable[[], Any]]] = [
            ("status", FilterError, lambda: pass_through(["/bin/false"], ["x"])),
            ("early end", FilterError, lambda: pass_through(["/bin/true"], broken())),
            ("input", OSError, lambda: pass_through(["/bin/cat"], broken())),
        ]
        for name, error, call in cases:
            with self.subTest(name), self.assertRaises(error):
                list(call())


class RowsTest(unittest.TestCase):
    """Rows of the filters."""

    def test_answers_end_with_their_sources(self) -> None:
        """Rows are keyed by topic, source, digest and rank."""
        figure = '{"table":"observations","line":1,"topic":"t","observation_id":"o"}'
        answer = [figure, SOURCE]
        self.assertEqual(list(answered([*answer, SOURCE])), [answer, [SOURCE]])
        keys = [key for key, _ in keyed(answer)]
        self.assertEqual(keys, [("t", "s", "", 0), ("t", "s", "", 1)])

    def test_an_answer_that_breaks_off_is_an_error(self) -> None:
        """What is no row is one, too."""
        for rows in (['{"table":"findings","topic":"t"}'], ["{}"], [""]):
            with self.subTest(rows), self.assertRaises(FilterError):
                list(answered(rows))

    def test_rows_as_they_are_published(self) -> None:
        """The members of the stream are taken off, nothing else."""
        row = '{"table":"findings","topic":"\\"finding_id\\":","finding_id":"f"}'
        self.assertEqual(published(row), ("findings", '{"finding_id":"f"}'))

    def test_captures_are_numbered_by_place(self) -> None:
        """By file, then by offset, in whatever order they come."""
        places = [(1, 5), (0, 90), (0, 8)]
        captures = [(file, {"source_id": "p", "offset": at}) for file, at in places]
        self.assertEqual(
            list(name_captures(captures)),
            [
                '{"source_id": "p", "offset": 8}',
                '{"source_id": "p-2", "offset": 90}',
                '{"source_id": "p-3", "offset": 5}',
            ],
        )

    def test_topics_of_files(self) -> None:
        """A folder's name, or the usual one."""
        cases = {"/d/topic=a/x.warc": "a", "topic=b/x": "b", "/d/x.warc": "u"}
        for path, topic in cases.items():
            self.assertEqual(topic_of(path, "u"), topic)


if __name__ == "__main__":
    unittest.main()
