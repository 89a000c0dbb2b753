"""Compares the Spark job with the program on one machine, byte for byte.

The job runs in `local-cluster`, two executors in processes of their own; one of
them is killed while it works. Call: test_job.py PROGRAM [PAGES].
"""

from __future__ import annotations

import filecmp
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import generate_pages
from ledger_stages import FIRST_COLUMNS, published

HERE = pathlib.Path(__file__).resolve().parent
SUBMIT = pathlib.Path(sys.executable).parent / "spark-submit"
PARTITIONS = 16
MODULES = ("ledger_stages.py", "record_filter.py")
#: A stand-in for the program that notes who calls it, and takes a little longer.
NOTING_PROGRAM = """#!/bin/sh
[ "$3" = jsonl ] && [ "$1" = extract ] && echo $PPID >> {log} && sleep {delay}
exec {program} "$@"
"""


class Job:
    """A Spark job that is running."""

    def __init__(
        self, program: pathlib.Path, output: pathlib.Path, *given: str
    ) -> None:
        """Start the job; `given` says which pages."""
        modules = ",".join(str(HERE / name) for name in MODULES)
        command = [str(SUBMIT), "--master", "local-cluster[2,1,1024]"]
        command += ["--py-files", modules, "--conf", "spark.ui.enabled=false"]
        command += [str(HERE / "ledger_job.py"), "--program", str(program)]
        command += ["--partitions", str(PARTITIONS), "--output", str(output), *given]
        self.log = output.with_suffix(".log")
        environment = os.environ | {"PYSPARK_PYTHON": sys.executable}
        self.start = time.monotonic()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command, stdout=log, stderr=log, env=environment, cwd=output.parent
            )

    def finish(self) -> float:
        """Wait for the end; return the seconds it took."""
        status = self.process.wait()
        if status != 0:
            raise SystemExit(f"the job failed:\n{self.log.read_text()[-4000:]}")
        return time.monotonic() - self.start


def parent(process: int) -> int:
    """Return the parent of a process, 0 for one that is gone."""
    try:
        stat = pathlib.Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return 0
    return int(stat.rpartition(")")[2].split()[1])


def executor_of(process: int) -> int:
    """Return the executor that a process works for, 0 where there is none."""
    while process > 1:
        try:
            words = pathlib.Path(f"/proc/{process}/cmdline").read_bytes()
        except OSError:
            return 0
        if b"CoarseGrainedExecutorBackend" in words:
            return process
        process = parent(process)
    return 0


def starts(log: pathlib.Path) -> list[int]:
    """Return which processes have begun an extraction, in their order."""
    return [int(word) for word in log.read_text().split()] if log.exists() else []


def kill_executor(job: Job, log: pathlib.Path) -> int:
    """Kill the executor of a running extraction once half of them have begun."""
    while job.process.poll() is None:
        begun = starts(log)
        if len(begun) >= PARTITIONS // 2 and (executor := executor_of(begun[-1])):
            os.kill(executor, signal.SIGKILL)
            return executor
        time.sleep(0.02)
    raise SystemExit(f"the job ended before half of it:\n{job.log.read_text()[-4000:]}")


def write_sorted(rows: list[bytes], path: pathlib.Path) -> None:
    """Write rows in the order of their bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(sorted(rows)))


def sort_job(output: pathlib.Path, target: pathlib.Path) -> None:
    """Put what a job has written into one sorted file for each table."""
    for table in FIRST_COLUMNS:
        parts = sorted((output / f"table={table}").glob("part-*"))
        rows = [row for part in parts for row in part.read_bytes().splitlines(True)]
        write_sorted(rows, target / f"{table}.jsonl")


def run_warcs(program: pathlib.Path, warcs: pathlib.Path, target: pathlib.Path) -> None:
    """Publish each topic with `laborledger run`, and sort the rows of all."""
    rows: dict[str, list[bytes]] = {table: [] for table in FIRST_COLUMNS}
    for folder in sorted(warcs.glob("topic=*")):
        topic = folder.name.partition("=")[2]
        root = target / "runs"
        command: list[str | pathlib.Path] = [
            program,
            "run",
            folder,
            "--topic",
            topic,
            "--output",
            root,
        ]
        subprocess.run([*command, "--no-pages", "--quiet"], check=True)
        export = target / topic
        run = root / topic / "latest"
        command = [program, "export", run, "--format", "json-lines"]
        subprocess.run([*command, "--output", export], check=True)
        for table in rows.keys() - {"errors"}:
            rows[table] += (export / f"{table}.jsonl").read_bytes().splitlines(True)
    for table, found in rows.items():
        write_sorted(found, target / f"{table}.jsonl")


def run_list(program: pathlib.Path, pages: pathlib.Path, target: pathlib.Path) -> None:
    """Pass a list of pages through both filters, and sort the rows."""
    extract: list[str | pathlib.Path] = [program, "extract", "--from", "jsonl", pages]
    with subprocess.Popen(extract, stdout=subprocess.PIPE) as extracting:
        found = subprocess.run(
            [program, "reconcile", "--from", "jsonl", "-"],
            stdin=extracting.stdout,
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
    if extracting.returncode != 0:
        raise SystemExit(f"extract ended with status {extracting.returncode}")
    rows: dict[str, list[bytes]] = {table: [] for table in FIRST_COLUMNS}
    for line in found.decode().splitlines():
        table, row = published(line)
        rows[table].append(row.encode() + b"\n")
    for table, lines in rows.items():
        write_sorted(lines, target / f"{table}.jsonl")


def compare(job: pathlib.Path, single: pathlib.Path, empty: set[str]) -> None:
    """Fail unless all tables are the same; only those in `empty` may be empty."""
    for table in FIRST_COLUMNS:
        ours, theirs = job / f"{table}.jsonl", single / f"{table}.jsonl"
        if not filecmp.cmp(ours, theirs, shallow=False):
            subprocess.run(["/usr/bin/diff", ours, theirs], check=False)
            raise SystemExit(f"{table} differs: {ours} {theirs}")
        count = len(theirs.read_bytes().splitlines())
        if (count == 0) != (table in empty):
            raise SystemExit(f"{table} has {count} rows")
        print(f"  {table}: {count} rows, identical")


def test_warcs(program: pathlib.Path, work: pathlib.Path) -> None:
    """WARC files, an executor killed midway, against `laborledger run`."""
    log, noting = work / "starts", work / "noting"
    noting.write_text(NOTING_PROGRAM.format(log=log, delay=1, program=program))
    noting.chmod(0o755)
    given = str(work / "pages/topic=*/*.warc.gz")
    job = Job(noting, work / "warcs", "--warcs", given)
    print(f"killed executor {kill_executor(job, log)}")
    seconds = job.finish()
    again = len(starts(log)) - PARTITIONS
    print(f"WARC files: {seconds:.1f} s, {again} of {PARTITIONS} partitions read again")
    if again < 1:
        raise SystemExit("nothing was read again: the kill came too late")
    if "ExecutorLostFailure" not in job.log.read_text():
        raise SystemExit("Spark tells of no executor that was lost")
    sort_job(work / "warcs", work / "warcs-sorted")
    run_warcs(program, work / "pages", work / "warcs-single")
    compare(work / "warcs-sorted", work / "warcs-single", {"errors"})


def test_list(program: pathlib.Path, work: pathlib.Path) -> None:
    """A list with bad records, against both filters on one machine."""
    job = Job(program, work / "list", "--lists", str(work / "pages/pages.jsonl"))
    print(f"list of pages: {job.finish():.1f} s")
    sort_job(work / "list", work / "list-sorted")
    run_list(program, work / "pages/pages.jsonl", work / "list-single")
    compare(work / "list-sorted", work / "list-single", set())


def main() -> None:
    """Generate pages, and run both comparisons."""
    program = pathlib.Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2400
    work = pathlib.Path(tempfile.mkdtemp(prefix="laborledger-spark-"))
    generate_pages.write_warcs(work / "pages", count, seed=1)
    generate_pages.write_list(work / "pages/pages.jsonl", count, seed=2)
    test_warcs(program, work)
    test_list(program, work)
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
