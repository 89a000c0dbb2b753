#!/usr/bin/env python3
"""Validates the outputs of a run with the tools that its consumers use. Usage: conformance.py PROGRAM [CHECK…]

Each check must pass on the run and fail on a broken copy of it: a check that cannot fail says nothing. Exit status 1 when one does otherwise.
"""
import csv, functools, http.server, json, os, pathlib, re, shutil, subprocess, sys, tempfile, threading, warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(sys.argv[1])
BIN = pathlib.Path(sys.executable).parent
failed = []

MANIFEST = """
schema_version: 1
pipeline: shown
topic: medical-office
output: out
license: CC-BY-4.0
outputs: [csv, json, data-package, report, csvw, json-lines, json-schema, sql, sqlite, prov, sdmx, schema-org, data-commons]
fetch: {{contact: "https://example.org/bot", delay: 0s, allow_private: [127.0.0.0/8], retries: 1}}
decisions: shown.decisions.yaml
references: [{root}/fixtures/reference/national.csv, {root}/fixtures/reference/states.csv]
sources:
  - {{id: office-manager, url: "http://127.0.0.1:{port}/office-manager.html", publisher: Clinic Careers Handbook, license: own work}}
  - {{id: office-administrator, url: "http://127.0.0.1:{port}/office-administrator.html", publisher: Northgate Career Library, license: own work}}
  - {{id: administrator-career-path, url: "http://127.0.0.1:{port}/administrator-career-path.html", publisher: PathLantern}}
"""
DECISIONS = """
schema_version: 1
decisions:
  - {action: ignore, expect: {source: office-manager, value: "850,000"}, reason: a count of another survey, by: A. Reviewer, date: 2026-11-27}
"""


class Broken(Exception):
    """What a check found."""


def need(holds, what):
    if not holds:
        raise Broken(what)


def tool(*arguments, cwd=None, input=None):
    result = subprocess.run([str(a) for a in arguments], cwd=cwd, input=input, capture_output=True, text=True)
    need(result.returncode == 0, f"{arguments[0]}: {result.returncode}: {(result.stdout + result.stderr)[-2000:]}")
    return result.stdout


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


# --- the checks: each takes the run's folder -----------------------------------------------------------------------------------------------------------------


def frictionless(run):
    from frictionless import Package, validate

    report = validate(str(run / "datapackage.json"))
    need(report.valid, report.flatten(["fieldName", "type", "message"])[:5])
    package = Package(str(run / "datapackage.json"))
    for resource in package.resources:
        need(resource.bytes == (run / resource.path).stat().st_size and resource.hash, resource.path)
    listed = {resource.path for resource in package.resources} | {"datapackage.json", "report.html", "run.json"}
    # The archived pages with their marks are for people to look at, and no data.
    there = {str(p.relative_to(run)) for p in run.rglob("*") if p.is_file() and p.parent.name != "pages"}
    need(listed == there, f"not the files of the run: {listed ^ there}")
    descriptor = json.loads((run / "datapackage.json").read_text(encoding="utf-8"))
    need(descriptor["licenses"][0]["name"] == "CC-BY-4.0" and len(descriptor["sources"]) == 3 and descriptor["contributors"], "no licence, source or contributor")
    for resource in descriptor["resources"]:
        if resource["name"] in ("statistics", "observations", "sources", "findings", "conflicts"):
            need(resource["rows"] == len(rows(run / resource["path"])), f"rows of {resource['path']}")


def csvw(run):
    need(tool(BIN / "csvwvalidate", run / "csvw-metadata.json").strip() == "OK", "not OK")


def prov(run):
    from prov.model import ProvDerivation, ProvDocument

    files = sorted((run / "provenance").glob("*.json"))
    need(len(files) == 3, "a file for each source")
    for path in files:
        document = ProvDocument.deserialize(str(path), format="json")
        again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
        need(document == again, f"{path.name}: reading what was written again gives something else")
        derived = {}
        for record in document.get_records(ProvDerivation):
            derived.setdefault(str(record.args[0]), set()).add(str(record.args[1]))
        observations = [row for row in rows(run / "observations.csv") if row["source_id"] == path.stem]
        for row in observations:
            chain, at = [], f"ll:observation/{row['observation_id']}"
            while at in derived:
                chain.append(at)
                (at,) = derived[at]
            need([c.split("/")[0] for c in chain] == ["ll:observation", "ll:figure", "ll:snapshot"], f"{path.name}: {row['observation_id']} leads nowhere: {chain}")


def json_schemas(run):
    import jsonschema, yaml

    def validate(schema, value, name):
        error = next(iter(jsonschema.Draft202012Validator(schema).iter_errors(value)), None)
        need(error is None, f"{name}: {error and error.json_path}: {error and error.message[:300]}")

    for path in sorted((run / "schemas").glob("*.json")) + sorted((ROOT / "docs/schemas").glob("*.json")):
        jsonschema.Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))
    for name in ("dataset", "run"):
        validate(json.loads((run / f"schemas/{name}.schema.json").read_text("utf-8")), json.loads((run / f"{name}.json").read_text("utf-8")), name)
    for name in ("observations", "statistics", "conflicts", "findings", "sources"):
        schema = json.loads((run / f"schemas/{name}.schema.json").read_text("utf-8"))
        lines = (run / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        need(len(lines) == len(rows(run / f"{name}.csv")), f"{name}.jsonl has not the rows of {name}.csv")
        for line in lines:
            validate(schema, json.loads(line), name)
    # Dates stay texts, as the program reads them.
    class Loader(yaml.SafeLoader):
        yaml_implicit_resolvers = {
            key: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"] for key, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    written = [(run / "manifest.yaml", "manifest"), (run / "decisions.yaml", "decisions"), (ROOT / "pipelines/medical-office.yaml", "manifest")]
    for path, name in written:
        if path.exists():
            validate(json.loads((ROOT / f"docs/schemas/{name}.schema.json").read_text("utf-8")), yaml.load(path.read_text("utf-8"), Loader), path.name)


def sdmx(run):
    import sdmx as library

    structure = library.read_sdmx(str(run / "sdmx-structure.xml"))
    (definition,) = structure.structure.values()
    with open(run / "sdmx.csv", newline="", encoding="utf-8") as file:
        header = next(csv.reader(file))[3:]
    components = [c.id for c in [*definition.dimensions, *definition.measures, *definition.attributes]]
    need(sorted(header) == sorted(components), f"columns and components differ: {set(header) ^ set(components)}")
    message = library.read_sdmx(str(run / "sdmx.csv"), structure=definition)
    observations = message.data[0].obs
    need(len(observations) == len(rows(run / "statistics.csv")), "not an observation a statistic")
    keys = {tuple(str(v.value) for v in o.dimension.values.values()) for o in observations}
    need(len(keys) == len(observations), "two observations have one key")
    coded = {d.id: set(d.local_representation.enumerated.items) for d in definition.dimensions if d.local_representation.enumerated}
    need(len(coded) == 2, "measure and statistic have code lists")
    for observation in observations:
        for id, codes in coded.items():
            need(observation.dimension.values[id].value in codes, f"{id}: {observation.dimension.values[id].value} is in no code list")


def archive(run):
    for path in (run.parents[1] / "snapshots/shown").glob("*.warc.gz"):
        tool(BIN / "warcio", "check", path)


def sqlite(run):
    counts = {t["table"]: t["count"] for t in json.loads(tool(BIN / "sqlite-utils", "tables", run / "dataset.sqlite", "--counts"))}
    for name in ("observations", "statistics", "conflicts", "findings", "sources"):
        need(counts[name] == len(rows(run / f"{name}.csv")), f"rows of {name}")
    need(tool(BIN / "sqlite-utils", "query", run / "dataset.sqlite", "pragma integrity_check").count("ok") == 1, "integrity")
    need(tool(BIN / "sqlite-utils", "query", run / "dataset.sqlite", "pragma foreign_key_check").strip() == "[]", "foreign keys")
    page = tool(BIN / "datasette", run / "dataset.sqlite", "--metadata", run / "metadata.json", "--get", "/dataset/statistics")
    need("The deciding rule." in page, "Datasette shows no description of a column")


TYPES = {"string": "VARCHAR", "number": "DOUBLE", "integer": "BIGINT", "datetime": "TIMESTAMPTZ"}


def described(run):
    descriptor = json.loads((run / "datapackage.json").read_text(encoding="utf-8"))
    return [r for r in descriptor["resources"] if r.get("schema", {}).get("primaryKey")]


def pandas(run):
    import pandas as library

    for resource in described(run):
        types = {"string": "string", "number": "float64", "integer": "Int64", "datetime": "string"}
        dtypes = {f["name"]: types[f["type"]] for f in resource["schema"]["fields"]}
        dates = [f["name"] for f in resource["schema"]["fields"] if f["type"] == "datetime"]
        frame = library.read_csv(run / resource["path"], dtype=dtypes, parse_dates=dates, keep_default_na=False, na_values=[""])
        need(len(frame) == resource["rows"] and list(frame.columns) == list(dtypes), resource["path"])
        need(frame[resource["schema"]["primaryKey"][0]].is_unique, f"{resource['path']}: keys")
        for name in dates:
            need(str(frame[name].dtype).startswith("datetime64") or frame[name].isna().all(), f"{name} is {frame[name].dtype}")


def duckdb(run):
    import duckdb as library

    for resource in described(run):
        columns = {f["name"]: TYPES[f["type"]] for f in resource["schema"]["fields"]}
        relation = library.connect().execute(
            "SELECT * FROM read_csv(?, header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = ?)",
            [str(run / resource["path"]), columns],
        )
        need(len(relation.fetchall()) == resource["rows"], resource["path"])


def parquet(run):
    import duckdb as library

    # The command as the documentation has it.
    (command,) = re.findall(r"^python3 -c .*duckdb.*$", (ROOT / "docs/datasets.md").read_text(encoding="utf-8"), re.M)
    result = subprocess.run(["sh", "-c", command], cwd=run, env={**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}"}, capture_output=True, text=True)
    need(result.returncode == 0, result.stderr[-1000:])
    connection = library.connect()
    here = os.getcwd()
    os.chdir(run)
    try:
        for resource in described(run):
            name = resource["name"] + ".parquet"
            types = {row[0]: row[1] for row in connection.execute(f"DESCRIBE SELECT * FROM '{name}'").fetchall()}
            wanted = {f["name"]: TYPES[f["type"]].replace("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE") for f in resource["schema"]["fields"]}
            need(types == wanted, f"{name}: types differ")
            need(connection.execute(f"SELECT count(*) FROM '{name}'").fetchone()[0] == resource["rows"], name)
    finally:
        os.chdir(here)
        for path in run.glob("*.parquet"):
            path.unlink()


def schema_org(run):
    lines = [json.loads(line) for line in (run / "occupations.jsonl").read_text(encoding="utf-8").splitlines()]
    need(lines, "no occupation")
    statistics = {row["statistic_id"]: row for row in rows(run / "statistics.csv")}
    for occupation in lines:
        need(occupation["@context"] == "https://schema.org/" and occupation["@type"] == "Occupation" and occupation["name"], occupation.get("name"))
        for pay in occupation["estimatedSalary"]:
            need(re.fullmatch("[A-Z]{3}", pay["currency"]) and pay["duration"] == "P1Y", pay["name"])
            given = {statistics[i]["value"] or statistics[i]["low"] or statistics[i]["high"] for i in pay["identifier"]}
            need(str(pay.get("median", next(iter(given)))) in given, f"{pay['name']}: {pay.get('median')} is in no statistic")


def data_commons(run):
    template = (run / "data-commons.tmcf").read_text(encoding="utf-8")
    table = rows(run / "data-commons.csv")
    need(table, "no row")
    need(set(re.findall(r"C:data-commons->(\w+)", template)) <= set(table[0]), "the template names a column that is not there")
    variables = set(re.findall(r"^Node: (\S+)$", (run / "data-commons.mcf").read_text(encoding="utf-8"), re.M))
    for row in table:
        need(row["variable"] in variables, f"{row['variable']} is not told of")
        need(re.fullmatch(r"dcid:(country/[A-Z]{3}|geoId/(\d{2}|C\d{5}))", row["place"]), row["place"])
        need(re.fullmatch(r"\d{4}(-\d{2})?", row["date"]) and float(row["value"]) is not None, row["date"])


def lineage(run):
    from openlineage.client.event_v2 import Job, OutputDataset, Run, RunEvent, RunState
    from openlineage.client.generated.column_lineage_dataset import Fields, InputField, Transformation
    from openlineage.client.generated.schema_dataset import SchemaDatasetFacetFields

    events = [json.loads(line) for line in (run / "lineage.jsonl").read_text(encoding="utf-8").splitlines()]
    need([e["eventType"] for e in events] == ["START", "COMPLETE"], [e["eventType"] for e in events])
    need(len({e["run"]["runId"] for e in events}) == 1, "the events are of several runs")
    for event in events:
        # The classes of the client check ids, times and addresses.
        RunEvent(
            eventType=RunState[event["eventType"]], eventTime=event["eventTime"], run=Run(runId=event["run"]["runId"]), producer=event["producer"],
            job=Job(namespace=event["job"]["namespace"], name=event["job"]["name"]),
        )  # fmt: skip
    outputs = {d["name"]: d for d in events[1]["outputs"]}
    for output in outputs.values():
        OutputDataset(namespace=output["namespace"], name=output["name"])
        for field in output["facets"]["schema"]["fields"]:
            SchemaDatasetFacetFields(**field)
    known = {name: {f["name"] for f in d["facets"]["schema"]["fields"]} for name, d in outputs.items()}
    columns = outputs["shown.statistics"]["facets"]["columnLineage"]["fields"]
    need("value" in columns, "the value comes from nowhere")
    for column, field in columns.items():
        inputs = [InputField(**{**i, "transformations": [Transformation(**t) for t in i["transformations"]]}) for i in field["inputFields"]]
        Fields(inputFields=inputs)
        need(column in known["shown.statistics"], column)
        for origin in inputs:
            need(origin.field in known[origin.name], f"{column} comes from {origin.name}.{origin.field}, which is not there")


POSTED = []


class Handler(http.server.SimpleHTTPRequestHandler):
    """Gives the pages, and takes events as a lineage service does."""

    def log_message(self, *_):
        pass

    def do_POST(self):
        POSTED.append((self.path, self.headers["Content-Type"], self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")))
        self.send_response(201)
        self.end_headers()
        self.wfile.write(b"taken")


def posted(run):
    """The events of a run that was to tell an endpoint: those that another run wrote to a file, but for their run and times."""

    def kinds(texts):
        events = [json.loads(text) for text in texts]
        return [(e["eventType"], e["job"], [d["name"] for d in e["outputs"]]) for e in events]

    need(all(path == "/api/v1/lineage" and type == "application/json" for path, type, _ in POSTED), POSTED[:1])
    need(kinds(text for _, _, text in POSTED) == kinds((run / "lineage.jsonl").read_text(encoding="utf-8").splitlines()), "other events than those of the file")


def walk(run):
    """The walk of docs/provenance.md, as it is written."""
    script = "\n".join(re.findall(r"^```sh\n(.*?)^```$", (ROOT / "docs/provenance.md").read_text(encoding="utf-8"), re.M | re.S))
    environment = {**os.environ, "run": str(run), "store": str(run.parents[1] / "snapshots")}
    result = subprocess.run(["bash", "-c", script], env=environment, capture_output=True, text=True)
    need(result.returncode == 0, result.stderr[-1000:])
    need(re.search(r"/page: OK$", result.stdout, re.M) and re.search("^ll:snapshot/", result.stdout, re.M), result.stdout[-1000:])


# --- the broken copies ---------------------------------------------------------------------------------------------------------------------------------------


def cell(name, column, value, row=0):
    """Writes another value into a cell of a CSV file."""

    def change(run):
        path = run / name
        with open(path, newline="", encoding="utf-8") as file:
            table = list(csv.reader(file))
        table[row + 1][table[0].index(column)] = value
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(table)

    return change


def text(name, old, new, count=1):
    """Replaces the first places of a pattern in the first file that has it; all of them where `count` is 0."""

    def change(run):
        for path in sorted(run.glob(name)):
            before = path.read_text(encoding="utf-8")
            after = re.sub(old, new, before, count=count)
            if after != before:
                path.write_text(after, encoding="utf-8")
                return
        sys.exit(f"{name} holds no {old}: the broken copy would not be broken")

    return change


def both(*changes):
    return lambda run: [change(run) for change in changes]


def damage(name, folder=lambda run: run):
    """Turns bytes in every part of the files of a name."""

    def change(run):
        for path in folder(run).glob(name):
            data = bytearray(path.read_bytes())
            for place in range(len(data) // 50, len(data), 400):
                data[place] ^= 0xFF
            path.write_bytes(data)

    return change


def cut(name):
    def change(run):
        data = (run / name).read_bytes()
        (run / name).write_bytes(data[: len(data) // 3])

    return change


CHECKS = [
    (frictionless, [cell("statistics.csv", "confidence", "1.5"), text("sources.csv", "fetched", "fetchee"), damage("dataset.sqlite")]),
    (csvw, [cell("statistics.csv", "measure", "salary"), cell("observations.csv", "confidence", "high"), cell("sources.csv", "bytes", "many")]),
    (prov, [text("provenance/office-manager.json", '"prov:usedEntity": "ll:snapshot/', '"prov:usedEntity": "ll:elsewhere/'), text("provenance/*.json", '"ll": "urn:laborledger:"', '"lx": "urn:laborledger:"')]),
    (json_schemas, [
        text("dataset.json", '"status": "single"', '"status": "guessed"'), text("run.json", '"exit_status" : 0', '"exit_status" : "0"'),
        text("statistics.jsonl", '"confidence":[0-9.]+', '"confidence":7'), text("manifest.yaml", "topic:", "subject:"),
        text("manifest.yaml", "data-package, ", "datapackage, "), text("decisions.yaml", "ignore", "drop"),
    ]),
    (sdmx, [text("sdmx.csv", "REF_AREA", "AREA_REF"), text("sdmx.csv", ",wage,", ",salary,"), text("sdmx-structure.xml", '<str:Dimension id="STATISTIC".*?</str:Dimension>', "")]),
    (archive, [damage("*.warc.gz", lambda run: run.parents[1] / "snapshots/shown")]),
    (sqlite, [cut("dataset.sqlite"), text("metadata.json", "The deciding rule.", "", count=0)]),
    (pandas, [cell("statistics.csv", "low", "12,5"), both(cell("observations.csv", "observation_id", "x", 0), cell("observations.csv", "observation_id", "x", 1))]),
    (duckdb, [cell("statistics.csv", "low", "12,5"), cell("sources.csv", "bytes", "4.7k")]),
    (parquet, [cell("statistics.csv", "high", "many"), text("parquet.sql", "'low': 'DOUBLE'", "'low': 'VARCHAR'")]),
    (schema_org, [text("occupations.jsonl", '"median":[0-9]+', '"median":1')]),
    (data_commons, [text("data-commons.tmcf", "->place", "->area"), text("data-commons.mcf", "Node: dcid:", "Node: dcid:x")]),
    (lineage, [text("lineage.jsonl", '"runId":"[^"]*"', '"runId":"first"'), text("lineage.jsonl", '"field":"annual_value"', '"field":"yearly"')]),
    (posted, [text("lineage.jsonl", '"COMPLETE"', '"FAIL"')]),
    (walk, [damage("*.warc.gz", lambda run: run.parents[1] / "snapshots/shown"), text("dataset.json", '"sha256": "[0-9a-f]{8}', '"sha256": "00000000', count=0)]),
]  # fmt: skip


def publish(folder, port):
    (folder / "shown.yaml").write_text(MANIFEST.format(port=port, root=ROOT), encoding="utf-8")
    (folder / "shown.decisions.yaml").write_text(DECISIONS, encoding="utf-8")
    printed = tool(PROGRAM, "run", "shown.yaml", "--quiet", "--lineage", f"http://127.0.0.1:{port}/api/v1/lineage", cwd=folder)
    if printed:
        sys.exit(f"the answer of the endpoint was printed: {printed}")
    tool(PROGRAM, "run", "shown.yaml", "--quiet", "--lineage", "lineage.jsonl", cwd=folder)
    run = (folder / "out/shown/latest").resolve()
    # What an editor has open, and what a catalogue is told, beside what is published.
    beside = {"manifest.yaml": "shown.yaml", "decisions.yaml": "shown.decisions.yaml", "lineage.jsonl": "lineage.jsonl"}
    return run, {name: (folder / source).read_text(encoding="utf-8") for name, source in beside.items()}


def copied(run, beside, folder, check):
    """A copy of output root and run; what stands beside a run is put into it for the checks that read it."""
    shutil.copytree(run.parents[1], folder, symlinks=True)
    copy = folder / run.parent.name / run.name
    if check is not frictionless:
        for name, content in beside.items():
            (copy / name).write_text(content, encoding="utf-8")
    return copy


def attempt(check, run):
    """What is wrong, or nothing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            check(run)
    except Exception as error:  # A reader that gives up finds something wrong, too.
        return f"{type(error).__name__}: {error}".strip()[:600]
    return ""


def main():
    handler = functools.partial(Handler, directory=str(ROOT / "fixtures/pages"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        run, beside = publish(folder, server.server_port)
        for check, twins in CHECKS:
            name = check.__name__
            if sys.argv[2:] and name not in sys.argv[2:]:
                continue
            wrong = attempt(check, copied(run, beside, folder / name, check))
            print(f"{'FAILED  ' + name + ': ' + wrong if wrong else 'ok      ' + name}", flush=True)
            if wrong:
                failed.append(name)
            for number, change in enumerate(twins, 1):
                copy = copied(run, beside, folder / f"{name}-{number}", check)
                change(copy)
                if not attempt(check, copy):
                    print(f"FAILED  {name}: broken copy {number} passes", flush=True)
                    failed.append(f"{name}-{number}")
    print(f"{len(CHECKS)} checks, {sum(len(twins) for _, twins in CHECKS)} broken copies, {len(failed)} failed")
    sys.exit(1 if failed else 0)


main()
