"""The ways in which a command is killed or made to fail, each with the conditions that must hold afterwards."""
import filecmp, os, random, shutil, subprocess, time
from concurrent.futures import ThreadPoolExecutor

import checks
from lab import REPOSITORY

IMPORT = REPOSITORY / "fixtures/reference/national.csv"


class Templates:
    """Output roots to begin with, made by the program itself."""

    def __init__(self, lab):
        self.lab = lab
        self.published = lab.case("template-published")
        (lab.folder / "template-published/out").mkdir()
        self.published.succeed(["reference", "import", REPOSITORY / "fixtures/reference/states.csv", "--output", self.published.root, "--quiet"], "an import")
        for day in (9, 8, 3):
            self.published.succeed(self.published.run_command + ["--quiet"], "a run of the template", prefix=days_ago(day))
        self.published.succeed(self.published.run_command + ["--strict"], "a strict run of the template", statuses=(0, 65), prefix=days_ago(2))
        # As many runs as are kept already, so that the next one has some to remove, of runs and of the archive.
        for _ in range(2):
            self.published.succeed(self.published.run_command + ["--quiet"], "a run of the template", prefix=days_ago(1))
        checks.settled(self.published)
        self.rejected = lab.case("template-rejected", template=self.published, more="gates: {observations: {least: 100000, action: stop}}")
        self.rejected.succeed(self.rejected.run_command + ["--quiet"], "the rejected run of the template", statuses=(65,))

    def rejected_run(self, case):
        return sorted((case.root / "t/rejected").iterdir(), key=lambda e: e.name)[-1]


def days_ago(number):
    """Puts the clock of a call back; without the faketime program, all happens today."""
    return ("faketime", "-f", f"-{number}d") if have("faketime") else ()


def have(program):
    return any(os.access(os.path.join(folder, program), os.X_OK) for folder in os.environ["PATH"].split(":"))


def commands(lab, templates):
    """The commands that change an output root: a name, the template, and the arguments for a case."""
    return [
        ("run", templates.published, lambda case: case.run_command + ["--quiet"]),
        ("first-run", None, lambda case: case.run_command + ["--quiet"]),
        ("rejected", templates.rejected, lambda case: case.run_command + ["--quiet"]),
        ("publish", templates.rejected, lambda case: ["publish", templates.rejected_run(case), "--by", "A. Person", "--reason", "looked at", "--quiet"]),
        ("rebuild", templates.published, lambda case: ["rebuild", "--output", case.root, "--quiet"]),
        ("import", templates.published, lambda case: ["reference", "import", IMPORT, "--output", case.root, "--quiet"]),
    ]


def chosen(calls, most, dice):
    """The numbers of calls to try: all, or of too many those that move, make or remove names, and of the others a sample."""
    numbers = list(range(1, len(calls) + 1))
    if len(numbers) <= most:
        return numbers
    naming = [n for n in numbers if calls[n - 1][0] in ("rename", "symlink", "mkdir", "unlink")]
    if len(naming) > most // 2:
        naming = dice.sample(naming, most // 2)
    rest = [n for n in numbers if n not in set(naming)]
    return sorted(naming + dice.sample(rest, min(len(rest), most - len(naming))))


class Suite:
    def __init__(self, lab, seed, quick, workers):
        self.lab, self.dice, self.quick = lab, random.Random(seed), quick
        self.pool = ThreadPoolExecutor(workers)
        self.failures, self.done, self.deadline = [], 0, float("inf")
        self.templates = Templates(lab)

    def attempt(self, name, body):
        """Runs one case, while there is time; a failure is kept. True when it was run."""
        if time.monotonic() > self.deadline:
            return False
        try:
            body(name)
            self.done += 1
        except Exception as error:  # noqa: BLE001
            kind = "" if isinstance(error, AssertionError) else type(error).__name__ + " "
            self.failures.append(f"{name}: {kind}{error}")
            print(f"crash: FAILED {self.failures[-1]}", flush=True)
        return True

    def recovers(self, case, name):
        """The next run goes well, and afterwards nothing is to be seen of what happened."""
        checks.at_any_moment(case.root)
        self.reference(case)
        case.manifest.write_text(case.manifest.read_text().replace("gates: {observations: {least: 100000, action: stop}}", ""))
        case.succeed(case.run_command + ["--quiet"], "the next run")
        checks.settled(case)
        case.remove()

    def reference(self, case):
        """The database of official statistics, where there is one, is whole, and the next import goes well."""
        if not (case.root / "reference.sqlite").exists() and not list(case.root.glob(".reference*")):
            return
        before = case.call(["reference", "list", "--output", case.root])
        assert before.status == (0 if (case.root / "reference.sqlite").exists() else 66), f"the list of references ended with {before.status}: {before.errors}"
        case.succeed(["reference", "import", IMPORT, "--output", case.root, "--quiet"], "the next import")
        clutter = [e.name for e in case.root.glob("*reference*") if e.name not in ("reference.sqlite", ".reference.lock")]
        clutter += [e.name for e in case.root.glob(".reference*") if e.name != ".reference.lock"]
        assert not clutter, f"left behind: {clutter}"

    def at_calls(self, action, most):
        """Ends or hinders every command at its calls that change files."""
        cases = []
        for command, template, arguments in commands(self.lab, self.templates):
            case = self.lab.case(f"calls-{command}", template=template, more=gates(command))
            result, calls = case.calls(arguments(case))
            assert result.status in (0, 65), f"{command} ended with {result.status}: {result.errors}"
            assert calls, f"{command} changes nothing"
            if command == "run":
                kinds = {call for call, _ in calls}
                assert {"open", "write", "fsync", "rename", "symlink", "mkdir", "unlink", "truncate"} <= kinds, f"the interposer saw only {sorted(kinds)}"
            case.remove()
            cases += [(command, template, arguments, number) for number in chosen(calls, most, self.dice)]
        self.dice.shuffle(cases)
        return sum(self.pool.map(lambda case: self.at_call(action, *case), cases))

    def at_call(self, action, command, template, arguments, number):
        """Ends or hinders one command at one call. True when it was tried."""
        def one(name):
            case = self.lab.case(name, template=template, more=gates(command))
            what = "tear" if action == "kill" and number % 2 else action
            result = case.call(arguments(case), action=what, at=number)
            statuses = (-9, 0, 65) if action == "kill" else (0, 65, 73, 74)
            assert result.status in statuses, f"ended with {result.status}: {result.errors}"
            self.recovers(case, name)

        return self.attempt(f"{action}-{command}-{number}", one)

    def at_moments(self, times):
        """Kills runs and fetches of one root at random moments, one after another, and looks at it after each; every tenth time, that the next run replays the same."""
        case = self.lab.case("moments", template=self.templates.published)
        start = time.monotonic()
        case.succeed(case.run_command + ["--quiet"], "the first run")
        length = time.monotonic() - start
        killed = 0
        for number in range(times):
            if time.monotonic() > self.deadline:
                break
            process = case.start(case.run_command + ["--quiet"] if number % 4 else ["fetch", case.manifest, "--quiet"])
            time.sleep(self.dice.uniform(0, length * 1.05))
            process.kill()
            process.communicate()
            killed += process.returncode == -9
            self.attempt(f"moments-{number}", lambda name: checks.at_any_moment(case.root))
            if number % 10 == 9:
                def next_run(name):
                    case.succeed(case.run_command + ["--quiet"], "the next run")
                    checks.settled(case)
                    replays_the_same(case)
                self.attempt(f"moments-{number}-next", next_run)
        kept = [e for e in checks.runs(case.root) if e.parent.name == "t"]
        assert len(kept) <= 4, f"{len(kept)} runs are kept, and keep says 3"
        case.remove()
        return killed

    def together(self, times):
        """Starts two runs at once: one may find the other's lock, and both leave a whole dataset."""
        case = self.lab.case("together", template=self.templates.published)
        tried = 0
        for number in range(times):
            def two(name):
                waits = ["--wait", "60s"] if number % 5 == 4 else []
                processes = [case.start(case.run_command + ["--quiet"] + waits) for _ in range(2)]
                errors = [process.communicate()[1] for process in processes]
                statuses = sorted(process.returncode for process in processes)
                assert statuses == [0, 0] or (statuses == [0, 75] and not waits), f"ended with {statuses}: {errors}"
                checks.at_any_moment(case.root)
            tried += self.attempt(f"together-{number}", two)
        self.attempt("together-after", lambda name: checks.settled(case))
        case.remove()
        return tried

    def on_small_disks(self, times):
        """Fills a small file system at random places."""
        if os.geteuid() != 0:
            print("crash: not root, so that no small disk can be mounted: skipped", flush=True)
            return 0
        case = self.lab.case("disk")
        case.root.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", case.root], capture_output=True)
        if mounted.returncode != 0:
            print("crash: no file system can be mounted here: skipped", flush=True)
            return 0
        try:
            case.succeed(case.run_command + ["--quiet"], "the first run")
            tried = 0
            for number in range(times):
                def fill(name):
                    usage = os.statvfs(case.root)
                    free = usage.f_bavail * usage.f_frsize
                    ballast = case.root / "ballast"
                    with open(ballast, "wb") as file:
                        file.write(b"\0" * max(0, free - self.dice.randrange(0, 600_000)))
                    result = case.call(case.run_command + ["--quiet"])
                    assert result.status in (0, 73, 74), f"ended with {result.status}: {result.errors}"
                    checks.at_any_moment(case.root)
                    ballast.unlink()
                    case.succeed(case.run_command + ["--quiet"], "the next run")
                    checks.settled(case)
                tried += self.attempt(f"disk-{number}", fill)

            def read_only(name):
                subprocess.run(["mount", "-o", "remount,ro", case.root], check=True)
                result = case.call(case.run_command + ["--quiet"])
                assert result.status in (73, 74), f"on a file system that cannot be written, ended with {result.status}: {result.errors}"
                checks.at_any_moment(case.root)
                subprocess.run(["mount", "-o", "remount,rw", case.root], check=True)
                case.succeed(case.run_command + ["--quiet"], "the next run")
                checks.settled(case)
            self.attempt("disk-read-only", read_only)
        finally:
            subprocess.run(["umount", "-l", case.root], check=False)
        case.remove()
        return tried


def replays_the_same(case):
    """A replay of the last fetch, without what was read before, publishes the same bytes but for the files that tell when the run was."""
    once = case.folder / "once"
    shutil.copytree((case.root / "t/latest").resolve(), once)
    shutil.rmtree(case.root / ".cache")
    case.succeed(case.run_command + ["--quiet", "--offline"], "the replay")
    again = (case.root / "t/latest").resolve()
    names = sorted(str(e.relative_to(once)) for e in once.rglob("*") if e.is_file() and e.name not in ("run.json", "report.html"))
    _, different, missing = filecmp.cmpfiles(once, again, names, shallow=False)
    assert not different and not missing, f"the replay came to something else: {different + missing}"
    shutil.rmtree(once)


def gates(command):
    return "gates: {observations: {least: 100000, action: stop}}" if command == "rejected" else ""
