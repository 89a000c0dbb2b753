#!/usr/bin/env python3
"""Simulates a year of daily runs over pages that change, break and recover: messages match what happened, runs stay in order, and nothing grows without bound.

usage: year.py PROGRAM [--days 365] [--seed N] [--keep FOLDER]
"""
import argparse, csv, datetime, hashlib, json, os, re, shutil, sqlite3, subprocess, sys, tempfile, time, zlib
from pathlib import Path

from calendar_of_troubles import MAX_AGE, TITLES, Calendar
from site_of_guides import Page, Site, amount

FIRST_DAY = datetime.datetime(2027, 1, 1, 4, 17, tzinfo=datetime.timezone.utc)
KEEP_RUNS, KEEP_DAYS = 30, 60
WORDS = [("source", "is older than", "expired"), ("source", "is stale", "stale"), ("source", "was skipped", "skipped"), ("source", "failed", "failed")]


class Year:
    def __init__(self, program, folder, days, seed):
        self.program, self.folder = Path(program).resolve(), Path(folder).resolve()
        self.calendar = Calendar(seed, days)
        self.site = Site({number: Page(number, title) for number, title in enumerate(TITLES, 1)})
        self.root = self.folder / "out"
        self.root.mkdir(parents=True)
        (self.folder / "metrics").mkdir()
        if shutil.which("faketime") is None:
            sys.exit("year: the program faketime is needed (apt-get install faketime)")
        self.write_settings()
        self.rss, self.seconds, self.problems, self.messages, self.items, self.last_good = [], [], [], 0, 0, {}
        self.known = set()

    def write_settings(self):
        sources = "".join(
            f"  - {{id: s{n}, url: 'http://127.0.1.{n}:{self.site.port}/guides/{n}', occupation: {{title: {t}}}}}\n" for n, t in enumerate(TITLES, 1))
        (self.folder / "year.yaml").write_text(f"""schema_version: 1
pipeline: year
topic: guides
area_default: US
output: {self.root}
keep: {{runs: {KEEP_RUNS}, days: {KEEP_DAYS}}}
max_age: {MAX_AGE * 24 + 12}h
on_expired: stop
gates:
  changed_rows: {{most_pct: 60, action: stop}}
  drift: {{most_pct: 25, action: warn}}
fetch: {{contact: 'https://example.org/bot', delay: 1ms, retries: 1, retry_delay: 10ms, stall_timeout: 1s, total_timeout: 1500ms, allow_private: [127.0.0.0/8]}}
sources:
{sources}""")
        hook = self.folder / "tell"
        hook.write_text(f"#!/bin/sh\n[ ! -e {self.folder}/mute ] || exit 1\n{{ echo \"== $LABORLEDGER_EVENT $LABORLEDGER_EXIT_STATUS\"; cat; }} >> {self.folder}/told\n")
        hook.chmod(0o755)
        (self.folder / "operator.yaml").write_text(
            f"schema_version: 1\non_failure: {{command: [{hook}], timeout: 20s}}\non_change: {{command: [/bin/sh, -c, 'cat >> {self.folder}/changed']}}\n"
            f"metrics: {self.folder}/metrics\n")

    def call(self, arguments, moment):
        environment = dict(os.environ, TZ="UTC", NO_FAKE_STAT="1", FAKETIME_DONT_FAKE_MONOTONIC="1")
        clock = ["faketime", "-f", moment.strftime("@%Y-%m-%d %H:%M:%S")]
        begun = time.monotonic()
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen([*clock, self.program, *map(str, arguments)], cwd=self.folder, env=environment, stdout=output, stderr=subprocess.STDOUT)
            _, status, usage = os.wait4(process.pid, 0)
            output.seek(0)
            return os.waitstatus_to_exitcode(status), output.read().decode(errors="replace"), usage.ru_maxrss, time.monotonic() - begun

    def moment(self, day):
        moment = FIRST_DAY + datetime.timedelta(days=day)
        if day == self.calendar.back_day:
            return moment - datetime.timedelta(days=30)
        return moment + datetime.timedelta(days=1) if day == self.calendar.ahead_day else moment

    def run_day(self, day):
        calendar = self.calendar
        self.site.state = calendar.state(day)
        mute = self.folder / "mute"
        if day == calendar.mute_day:
            mute.touch()
        else:
            mute.unlink(missing_ok=True)
        (self.folder / "told").write_text("")
        status, output, rss, seconds = self.call(["run", "year.yaml", "--operator", "operator.yaml"], self.moment(day))
        self.rss.append(rss)
        self.seconds.append(seconds)
        expected = 65 if calendar.is_rejected(day) else 0
        if status != expected:
            self.problem(day, f"ended with {status} instead of {expected}: {output.strip()[:600]}")
        self.compare_told(day, output)
        if status == 0:
            self.compare_dataset(day)
        if day == calendar.flood_end - 1:
            self.publish_rejected(day)

    def compare_told(self, day, output):
        """What the hook was told is what the calendar says; on the day on which the hook fails, it is told by the next run."""
        now, before = self.calendar.troubles(day), self.known
        began = now - before
        ended = {(subject, state) for subject, state in before - now if subject not in {s for s, _ in began}}
        got_began, got_ended = parse((self.folder / "told").read_text())
        self.messages += bool(got_began or got_ended)
        if day == self.calendar.mute_day:
            began = ended = set()
        else:
            self.known = now
        self.items += len(began) + len(ended)
        if (got_began, got_ended) != (began, ended):
            self.problem(day, f"told {sorted(got_began)} began and {sorted(got_ended)} ended, instead of {sorted(began)} and {sorted(ended)}")
        # A run that fails says why, every time; one that goes well says nothing but news.
        if not began and not ended and day != self.calendar.mute_day and not self.calendar.is_rejected(day) and output.strip():
            self.problem(day, f"said something though there was no news: {output.strip()[:300]}")

    def compare_dataset(self, day):
        """Every page that is well is published as it is today, and every other as it was when it was well last."""
        latest = self.root / "year/latest"
        started = json.loads((latest / "run.json").read_text())["started"]
        if started[:10] != self.moment(day).strftime("%Y-%m-%d"):
            self.problem(day, f"latest is the run of {started}")
        with open(latest / "observations.csv", newline="") as table:
            rows = {}
            for row in csv.DictReader(table):
                rows.setdefault(row["source_id"], set()).add(row["raw"])
        for number, (kind, version, factor) in self.calendar.state(day).items():
            if kind == "well":
                self.last_good[number] = (version, factor)
            elif kind == "forbidden":
                continue
            wanted = {amount(value) for value in self.site.pages[number].figures(*self.last_good[number]).values()}
            missing = {value for value in wanted if not any(value in raw for raw in rows.get(f"s{number}", ()))}
            if missing:
                self.problem(day, f"s{number} ({kind}): {sorted(missing)} not published; there is {sorted(rows.get(f's{number}', ()))[:8]}")

    def publish_rejected(self, day):
        rejected = self.root / "year/rejected"
        newest = max(rejected.iterdir(), key=lambda run: json.loads((run / "run.json").read_text())["sequence"])
        status, output, *_ = self.call(
            ["publish", newest, "--by", "A. Person", "--reason", "new wage survey"], self.moment(day) + datetime.timedelta(hours=6))
        if status != 0:
            self.problem(day, f"the rejected run could not be published: {output}")

    def problem(self, day, words):
        self.problems.append(f"day {day}: {words}")
        print(f"year: {self.problems[-1]}", flush=True)

    def check_end(self):
        """The order of the runs, what is kept, and that all of it can still be read."""
        database = sqlite3.connect(self.root / "ledger.sqlite")
        runs = database.execute("SELECT run_id, sequence, state, started FROM run WHERE pipeline = 'year' ORDER BY sequence").fetchall()
        integrity = database.execute("PRAGMA integrity_check").fetchone()[0]
        spans = {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("run", "source", "observation", "statistic_value", "alert")}
        database.close()
        if integrity != "ok":
            self.problem(self.calendar.days, f"the ledger: {integrity}")
        if [row[3][:10] for row in runs] != [self.moment(day).strftime("%Y-%m-%d") for day in range(self.calendar.days)]:
            self.problem(self.calendar.days, "the ledger has the runs in another order than they were made")
        listed = self.call(["runs", "--pipeline", "year", "--output", self.root, "-n", "1000"], self.moment(self.calendar.days))[1].splitlines()[1:]
        if [line.split()[2] for line in listed] != [row[0] for row in reversed(runs)]:
            self.problem(self.calendar.days, "laborledger runs lists the runs in another order than they were made")
        published = [e for e in (self.root / "year").iterdir() if re.match(r"\d{8}T", e.name)]
        rejected = list((self.root / "year/rejected").iterdir())
        if not KEEP_RUNS - 5 < len(published) <= KEEP_RUNS or len(rejected) > KEEP_RUNS:
            self.problem(self.calendar.days, f"{len(published)} published and {len(rejected)} rejected runs are kept")
        self.check_archive(published + rejected)
        self.check_with_warcio()
        return spans, published, rejected

    def check_archive(self, runs):
        """Every page that a kept run cites is in the archive with its digest."""
        pages = {}
        for folder in runs:
            for page in json.loads((folder / "run.json").read_text())["inputs"]:
                file = page["path"].split("#")[0]
                if file not in pages:
                    path = self.root / "snapshots" / file
                    pages[file] = digests(path) if path.exists() else set()
                if page["sha256"] not in pages[file]:
                    self.problem(self.calendar.days, f"{folder.name} cites {page['path']}, which is not in the archive")

    def check_with_warcio(self):
        """The archive, with what pruning has shortened in it, passes the check of another program."""
        warcio = Path(__file__).resolve().parents[2] / ".build/warcio/bin/warcio"
        if not warcio.exists():
            print("year: warcio is not installed: its check is skipped", flush=True)
            return
        files = sorted((self.root / "snapshots/year").glob("*.warc.gz"))
        checked = subprocess.run([warcio, "check", *files], capture_output=True, text=True)
        if checked.returncode != 0:
            self.problem(self.calendar.days, f"warcio: {checked.stdout}{checked.stderr}")

    def report(self, spans, published, rejected, seconds):
        def size(path):
            return sum(f.stat().st_size for f in Path(path).rglob("*") if f.is_file() and not f.is_symlink()) if Path(path).is_dir() else Path(path).stat().st_size
        archive = list((self.root / "snapshots/year").glob("*.warc.gz"))
        first, last = self.rss[:10], self.rss[-10:]
        # What a run needs may vary by a tenth; a leak over a year would be more.
        if max(last) > max(first) * 1.15:
            self.problem(self.calendar.days, f"memory grew from {max(first)} to {max(last)} KiB")
        print(f"year: {self.calendar.days} runs in {seconds:.0f} s (median {sorted(self.seconds)[len(self.seconds) // 2]:.2f} s a run, slowest {max(self.seconds):.2f} s)")
        print(f"year: {self.messages} messages about {self.items} beginnings and ends of troubles, all of them in the calendar")
        print(f"year: ledger {size(self.root / 'ledger.sqlite') / 1e6:.2f} MB ({', '.join(f'{n} {t}' for t, n in spans.items())})")
        print(f"year: archive {size(self.root / 'snapshots') / 1e6:.2f} MB in {len(archive)} files; {len(published)} published runs {sum(map(size, published)) / 1e6:.1f} MB, {len(rejected)} rejected {sum(map(size, rejected)) / 1e6:.1f} MB")
        print(f"year: peak memory of the first ten runs {max(first) / 1024:.1f} MiB, of the last ten {max(last) / 1024:.1f} MiB")


def parse(told):
    """The items of the messages, as (subject, state)."""
    began, ended, current = set(), set(), None
    for line in told.splitlines():
        if line == "New:":
            current = began
        elif line == "Resolved:":
            current = ended
        elif line.startswith("- ") and current is not None:
            current.add(item(line[2:]))
        elif line.startswith("=="):
            current = None
    return began, ended


def item(words):
    match = re.match(r"(source|gate) ([\w-]+)", words)
    if not match:
        return (words, "?")
    subject = f"{match[1]} {match[2]}"
    return (subject, next((state for kind, phrase, state in WORDS if kind == match[1] and phrase in words), "") if match[1] == "source" else "")


def digests(path):
    """SHA-256 of the bodies of all responses in a WARC file."""
    data, found = path.read_bytes(), set()
    while data:
        inflater = zlib.decompressobj(31)
        record = inflater.decompress(data)
        if not inflater.eof:
            break
        data = inflater.unused_data
        if b"WARC-Type: response\r\n" in record:
            found.add(hashlib.sha256(record.split(b"\r\n\r\n", 2)[2][:-4]).hexdigest())
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep", help="work in this folder, and leave it")
    options = parser.parse_args()
    folder = options.keep or tempfile.mkdtemp(prefix="year-")
    os.makedirs(folder, exist_ok=True)
    begun = time.monotonic()
    year = Year(options.program, folder, options.days, options.seed)
    try:
        for day in range(options.days):
            year.run_day(day)
            if day % 50 == 49:
                print(f"year: {day + 1} days in {time.monotonic() - begun:.0f} s", flush=True)
        year.report(*year.check_end(), time.monotonic() - begun)
    finally:
        year.site.close()
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
    if year.problems:
        sys.exit(f"year: {len(year.problems)} problems")
    print("year: everything told once when it began and once when it ended, and nothing else")


if __name__ == "__main__":
    main()
