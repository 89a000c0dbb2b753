"""Passes lines through a program that answers them, within a Spark task."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import IO


class FilterError(RuntimeError):
    """The program failed, or did not answer every record."""


class Feeder(threading.Thread):
    """Writes lines to a program while its answers are read, and counts them.

    `RDD.pipe` does the same, but loses what goes wrong while its input is
    computed: the program then waits for ever, or sees a short input as whole.
    """

    def __init__(self, lines: Iterable[str], target: IO[bytes]) -> None:
        """Create a feeder of `target`; it begins with `start`."""
        super().__init__(daemon=True)
        self.lines = lines
        self.target = target
        self.count = 0
        self.error: BaseException | None = None

    def run(self) -> None:
        """Write all lines; keep the error that ends it early."""
        try:
            for line in self.lines:
                self.target.write(line.encode() + b"\n")
                self.count += 1
        except BaseException as error:  # noqa: BLE001 - told by the thread that reads
            self.error = error
        finally:
            try:
                self.target.close()
            except OSError as error:
                self.error = self.error or error


def pass_through(command: Sequence[str], lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines that a program answers to `lines`.

    Raises `FilterError` when the program fails, and what was raised while the
    lines were computed.
    """
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        feeder = Feeder(lines, process.stdin)
        feeder.start()
        try:
            for answer in process.stdout:
                yield answer.decode().rstrip("\n")
        except GeneratorExit:
            process.kill()
            raise
        feeder.join()
        status = process.wait()
        error = feeder.error
        if error is not None and not isinstance(error, BrokenPipeError):
            raise error
        if status != 0 or error is not None:
            raise FilterError(f"{' '.join(command)} ended with status {status}")
