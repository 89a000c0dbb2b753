"""Invariants of an output root: at any moment, and after a successful run following a crash."""
import csv, hashlib, json, re, shutil, sqlite3, zlib

TABLES = ("observations", "statistics", "conflicts", "findings", "sources")
RUN_NAME = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]+(-\d+)?$")
ROOT_NAMES = re.compile(r"(ledger\.sqlite(-wal|-shm)?|ledger-backup\.sqlite|ledger-old\.sqlite|reference\.sqlite|\.reference\.lock|\.ledger\.lock|snapshots|\.cache|t)$")
ARCHIVE_NAMES = re.compile(r"\d{6,9}-\d{8}T\d{6}Z\.(warc\.gz|index\.jsonl)$")


def runs(root):
    """The folders of all runs, published and rejected."""
    folders = [root / "t", root / "t/rejected"]
    return [entry for folder in folders if folder.is_dir() for entry in sorted(folder.iterdir()) if RUN_NAME.match(entry.name) and not entry.is_symlink()]


def whole_run(folder):
    """Every file that the descriptor names is there as it says, and the tables have the rows that run.json counts."""
    run = json.loads((folder / "run.json").read_text())
    descriptor = folder / "datapackage.json"
    if not descriptor.exists():
        assert folder.parent.name == "rejected" and run["exit_status"] != 0, f"{folder}: published without a descriptor"
        return run
    for resource in json.loads(descriptor.read_text())["resources"]:
        data = (folder / resource["path"]).read_bytes()
        assert len(data) == resource.get("bytes", len(data)), f"{folder}/{resource['path']}: another size than the descriptor's"
        digest = resource.get("hash", "").removeprefix("sha256:")
        assert digest in ("", hashlib.sha256(data).hexdigest()), f"{folder}/{resource['path']}: another digest than the descriptor's"
    for name in TABLES:
        with open(folder / f"{name}.csv", newline="") as table:
            rows = sum(1 for _ in csv.reader(table)) - 1
        assert rows == run["counts"][name], f"{folder}/{name}.csv: {rows} rows, and run.json says {run['counts'][name]}"
    dataset = json.loads((folder / "dataset.json").read_text())
    assert dataset["pipeline"] == "t", f"{folder}/dataset.json is of another pipeline"
    for name in ("report.html", "report-tables.html"):
        assert (folder / name).read_text().rstrip().endswith("</html>"), f"{folder}/{name} is cut short"
    return run


def at_any_moment(root):
    """What readers may rely on at any moment: `latest` is a whole dataset, as is every run beside it; every record of the archive but a torn last one can be read."""
    latest = root / "t/latest"
    if latest.is_symlink():
        assert latest.exists(), "latest leads nowhere"
        whole_run(latest.resolve())
    for folder in runs(root):
        whole_run(folder)
    for path in sorted((root / "snapshots").glob("t/*.warc.gz")):
        members(path)


def members(path):
    """The members of a WARC file by their offsets; the last may be torn."""
    data, found, offset = path.read_bytes(), {}, 0
    while offset < len(data):
        inflater = zlib.decompressobj(31)
        record = inflater.decompress(data[offset:])
        if not inflater.eof:
            break
        assert record.startswith(b"WARC/1.1\r\n"), f"{path}: a member that is no record"
        found[offset] = record
        offset = len(data) - len(inflater.unused_data)
    return found


def cited(root):
    """Every page that a run cites is in the archive, with its digest."""
    archives = {}
    for folder in runs(root):
        for page in json.loads((folder / "run.json").read_text())["inputs"]:
            match = re.match(r"(t/[^#]+\.warc\.gz)#\d+$", page["path"])
            if not match:
                continue
            path = root / "snapshots" / match[1]
            if path not in archives:
                archives[path] = {hashlib.sha256(r.split(b"\r\n\r\n", 2)[2][:-4]).hexdigest() for r in members(path).values() if b"WARC-Type: response\r\n" in r}
            assert page["sha256"] in archives[path], f"{folder.name} cites {page['path']}, which is not in the archive"


def ledger(root):
    """The contents of the ledger, without views and without what SQLite keeps for itself."""
    database = sqlite3.connect(root / "ledger.sqlite")
    try:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the ledger is damaged"
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        return {name: sorted(map(repr, database.execute(f'SELECT * FROM "{name}"'))) for name in names}
    finally:
        database.close()


def settled(case):
    """What holds once a run has gone well: nothing is left of those that did not, and the ledger says what the runs say."""
    at_any_moment(case.root)
    cited(case.root)
    clutter = [entry.name for entry in case.root.iterdir() if not ROOT_NAMES.match(entry.name)]
    clutter += [e.name for e in (case.root / "t").iterdir() if not (RUN_NAME.match(e.name) or e.name in (".lock", "latest", "rejected", "alerts.jsonl"))]
    clutter += [e.name for f in runs(case.root) for e in f.iterdir() if e.name.startswith(".")]
    if (case.root / "t/rejected").is_dir():
        clutter += [e.name for e in (case.root / "t/rejected").iterdir() if not RUN_NAME.match(e.name)]
    clutter += [e.name for e in (case.root / "snapshots/t").iterdir() if not ARCHIVE_NAMES.match(e.name)]
    clutter += [e.name for e in (case.root / ".cache/t").iterdir() if not re.match(r"[0-9a-f]{64}$", e.name)]
    clutter += [e.name for folder in ("tmp", "metrics") for e in (case.folder / folder).iterdir() if e.name != "laborledger-t.prom"]
    assert not clutter, f"left behind: {', '.join(clutter)}"
    before = ledger(case.root)
    copy = case.folder / "rebuilt"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(case.root, copy, symlinks=True)
    case.succeed(["rebuild", "--output", copy, "--quiet"], "the rebuilding of the ledger")
    after = ledger(copy)
    for name in before:
        assert before[name] == after.get(name), f"the ledger's table {name} is another than that made of the runs: {difference(before[name], after.get(name, []))}"
    shutil.rmtree(copy)


def difference(a, b):
    """The first rows that only one side has."""
    left, right = [r for r in a if r not in set(b)], [r for r in b if r not in set(a)]
    return f"{left[:2]} against {right[:2]}"
