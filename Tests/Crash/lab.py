"""The test environment for crashes: the compiled interposer, a page server, and templates of output roots, copied for each case."""
import json, os, shutil, subprocess, sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent

MANIFEST = """\
schema_version: 1
pipeline: t
topic: t
output: {root}
keep: {{runs: 3, days: 2}}
{more}
fetch: {{contact: 'https://example.org/bot', delay: 1ms, retries: 0, allow_private: [127.0.0.0/8]}}
sources:
  - {{id: changing, url: 'http://127.0.0.1:{port}/changing/{name}'}}
  - {{id: page, url: 'http://127.0.0.2:{port}/file/office-manager.html'}}
  - {{id: gone, url: 'http://127.0.0.3:{port}/then/200-{gone}'}}
  - {{id: file, path: '{pages}/office-administrator.html'}}
"""


class Result:
    """What a call of the program left behind; `status` is negative for a signal."""

    def __init__(self, status, output, errors):
        self.status, self.output, self.errors = status, output, errors


class Lab:
    def __init__(self, program, folder):
        self.program, self.folder = Path(program).resolve(), Path(folder).resolve()
        self.pages = REPOSITORY / "fixtures/pages"
        self.interposer = self.folder / "interpose.so"
        self._compile()
        self._start_server()

    def _compile(self):
        compiler = next((c for c in ("cc", "gcc", "clang") if shutil.which(c)), None)
        if compiler is None:
            sys.exit("crash: a C compiler is needed")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", self.interposer, HERE / "interpose.c", "-ldl"], check=True)

    def _start_server(self):
        self.server = subprocess.Popen(
            [sys.executable, REPOSITORY / "Tests/FaultServer/fault_server.py", "--pages", self.pages], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = json.loads(self.server.stdout.readline())["port"]

    def close(self):
        self.server.stdin.close()
        self.server.wait()

    def case(self, name, template=None, gone="-".join(["200"] * 60), more=""):
        """A folder of its own for a case, with manifest, operator's settings and, where given, a copy of a template's output."""
        case = Case(self, self.folder / name)
        shutil.rmtree(case.folder, ignore_errors=True)
        (case.folder / "metrics").mkdir(parents=True)
        (case.folder / "tmp").mkdir()
        if template:
            shutil.copytree(template.root, case.root, symlinks=True)
        manifest = MANIFEST.format(root=case.root, port=self.port, name=name, gone=gone, pages=self.pages, more=more)
        case.manifest.write_text(manifest)
        case.operator.write_text(
            f"schema_version: 1\nmetrics: {case.folder}/metrics\non_failure: {{command: [/bin/sh, -c, 'cat >> {case.folder}/told']}}\n"
            f"on_change: {{command: [/bin/sh, -c, 'cat >> {case.folder}/changes']}}\n")
        return case


class Case:
    def __init__(self, lab, folder):
        self.lab, self.folder = lab, folder
        self.root, self.manifest, self.operator = folder / "out", folder / "t.yaml", folder / "operator"
        self.run_command = ["run", str(self.manifest), "--operator", str(self.operator)]

    def environment(self, action=None, at=0, log=None):
        environment = dict(os.environ, TMPDIR=str(self.folder / "tmp"))
        if action:
            self.root.mkdir(exist_ok=True)
            environment.update(LD_PRELOAD=str(self.lab.interposer), CRASH_ROOT=str(self.root), CRASH_ACTION=action, CRASH_AT=str(at))
            if log:
                environment["CRASH_LOG"] = str(log)
        return environment

    def start(self, arguments, action=None, at=0, log=None, prefix=()):
        return subprocess.Popen(
            [*prefix, str(self.lab.program), *map(str, arguments)], cwd=self.folder, env=self.environment(action, at, log), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace")

    def call(self, arguments, action=None, at=0, log=None, prefix=(), timeout=120):
        process = self.start(arguments, action, at, log, prefix)
        try:
            output, errors = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            raise AssertionError(f"{arguments[0]} hangs")
        return Result(process.returncode, output, errors)

    def succeed(self, arguments, what, statuses=(0,), **more):
        result = self.call(arguments, **more)
        assert result.status in statuses, f"{what} ended with {result.status}: {result.errors.strip()}"
        return result

    def calls(self, arguments):
        """The calls by which a command changes files under the root, in order, as (call, path)."""
        log = self.folder / "calls"
        log.unlink(missing_ok=True)
        result = self.call(arguments, action="record", log=log)
        lines = [line.split(" ", 1) for line in log.read_text(errors="replace").splitlines()] if log.exists() else []
        return result, lines

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
