"""Tests `laborledger review` in headless Chromium, as used by a reviewer and as attacked by a hostile page. Called by report_test.py."""
import atexit, csv, http.client, http.server, pathlib, re, signal, subprocess, threading

from axe_playwright_python.sync_playwright import Axe

MANIFEST = """schema_version: 1
pipeline: welders
topic: welders
output: out
decisions: d.yaml
sources:
  - {id: guide-a, path: a.html}
  - {id: guide-b, path: b.html}
"""
PAGE = "<html lang='en'><head><title>Welder pay</title></head><body><h1>Welder salary</h1>%s</body></html>"
PAGES = {
    "a.html": PAGE % ("<p>The median annual salary of welders is $51,000.</p><p>The mean annual wage of welders in Texas is $49,500.</p>"
                      "<p>The mean annual wage of welders in Ohio is $41,200.</p>"),
    "b.html": PAGE % "<p>The median annual salary of welders is $47,300.</p>",
}
BEGUN = "schema_version: 1\ndecisions: []\n"


class Served:
    """A served run; ended as by Ctrl-C."""

    def __init__(self, program, run, file):
        self.process = subprocess.Popen([program, "review", str(run), "--file", str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        # Also where a check breaks off.
        atexit.register(self.process.kill)
        self.address = self.process.stdout.readline().strip()
        match = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/([0-9a-f]{64})/", self.address)
        if not match:
            raise SystemExit(f"review printed '{self.address}': {self.process.stderr.read()}")
        self.port, self.token = int(match[1]), match[2]
        self.origin = f"http://127.0.0.1:{self.port}"

    def ask(self, method, name, body=None, path=None, **changes):
        """The status and text that a request is answered with: the served page's own request, with headers changed, or left out where None."""
        headers = {"Host": f"127.0.0.1:{self.port}"}
        if method != "GET":
            headers |= {"Origin": self.origin, "Content-Type": "application/json", "Content-Length": str(len(body or ""))}
        headers |= {key.replace("_", "-"): value for key, value in changes.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest(method, path or f"/{self.token}/{name}", skip_host=True, skip_accept_encoding=True)
        for key, value in headers.items():
            if value is not None:
                connection.putheader(key, value)
        connection.endheaders((body or "").encode())
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return response.status, text, dict(response.getheaders())

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(10)


def rows(folder, name):
    with open(folder / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def tab_of(browser, address, **options):
    tab = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options}).new_page()
    tab.problems, tab.asked = [], []
    tab.on("pageerror", lambda error: tab.problems.append(str(error)))
    # That a request was refused is told in the dialog; the browser notes it too.
    tab.on("console", lambda message: tab.problems.append(message.text) if message.type == "error" and "Failed to load resource" not in message.text else None)
    tab.on("dialog", lambda dialog: (tab.problems.append("dialog"), dialog.dismiss()))
    tab.on("request", lambda request: tab.asked.append(request.url))
    tab.goto(address)
    # Not wait_for_function: where it has to wait, it evaluates text in the page, which the page's policy forbids.
    tab.locator("#review-bar code", has_text=re.compile(".")).wait_for()
    return tab


def decide(tab, button, **fields):
    """Presses a button, fills its form in and sends it."""
    region = button.locator("xpath=ancestor::div[@data-review]")
    handle = region.element_handle()
    button.click()
    for name, text in fields.items():
        handle.query_selector(f"input[name={name}]").fill(text)
    answered(tab, handle.query_selector("button[type=submit]").click)
    return handle


def answered(tab, act):
    """Does something that may ask the server, and waits for the answer: on a busy machine it takes a while."""
    pending = set()

    def begin(request):
        pending.add(request)

    def end(request):
        pending.discard(request)

    listeners = [("request", begin), ("requestfinished", end), ("requestfailed", end)]
    for event, listener in listeners:
        tab.on(event, listener)
    act()
    tab.wait_for_timeout(300)
    for _ in range(100):
        if not pending:
            break
        tab.wait_for_timeout(100)
    tab.wait_for_timeout(100)
    for event, listener in listeners:
        tab.remove_listener(event, listener)


def welders(program, folder):
    for name, text in PAGES.items():
        (folder / name).write_text(text)
    (folder / "m.yaml").write_text(MANIFEST)
    (folder / "d.yaml").write_text(BEGUN)
    return rerun(program, folder)


def rerun(program, folder):
    result = subprocess.run([program, "run", "m.yaml"], cwd=folder, capture_output=True, text=True)
    if result.returncode:
        raise SystemExit(result.stderr)
    return folder / "out/welders/latest"


def statistic(report, statistic, area=None):
    return next(row for row in rows(report, "statistics.csv") if row["statistic"] == statistic and (area is None or row["area_code"] == area))


def observation(tab, raw):
    """The evidence in the dialog in which a figure is marked."""
    return tab.locator("#detail ul.said > li").filter(has=tab.locator("mark", has_text=raw)).first


def buttons(browser, program, folder, check):
    report = welders(program, folder)
    file = folder / "d.yaml"
    median, texas, ohio = statistic(report, "median"), statistic(report, "mean", "US-TX"), statistic(report, "mean", "US-OH")
    served = Served(program, report.resolve(), file)
    tab = tab_of(browser, served.address + "#statistics?show=" + median["statistic_id"])
    decide(tab, observation(tab, "$47,300").get_by_role("button", name="Accept"), reason="confirmed: <img src=x onerror=window.broken=8>", by="A. Reviewer")
    check("a figure is accepted in the dialog", "- action: accept" in file.read_text() and 'value: "$47,300"' in file.read_text(), file.read_text())
    shown = tab.locator("#detail .review-done").first.inner_text()
    check("it says so there, with reason, reviewer and when it takes effect", "accept by A. Reviewer" in shown and "<img" in shown and "next run" in shown, shown)
    check("the focus stays with what was decided", tab.evaluate("document.activeElement.textContent") == "Undo")
    decide(tab, tab.locator("#detail .notice").get_by_role("button", name="Acknowledge").first, reason="known")
    check("a conflict is acknowledged, the reviewer known from before", "- action: acknowledge" in file.read_text() and file.read_text().count('by: "A. Reviewer"') == 2, file.read_text())
    tab.goto(served.address + "#statistics?show=" + texas["statistic_id"])
    handle = decide(tab, tab.locator("#detail").get_by_role("button", name="Override"), value="fifty", reason="asked")
    check("what decide would refuse is told in words in the dialog", "value must be a number" in handle.inner_text() and "override" not in file.read_text(), handle.inner_text())
    handle.query_selector("input[name=value]").fill("50250.5")
    handle.query_selector("button[type=submit]").click()
    tab.wait_for_timeout(300)
    check("a statistic is overridden", "- action: override" in file.read_text() and "value: 50250.5" in file.read_text(), file.read_text())
    tab.goto(served.address + "#statistics?show=" + ohio["statistic_id"])
    decide(tab, observation(tab, "$41,200").get_by_role("button", name="Reject"), reason="a misprint")
    check("a figure is rejected", "- action: reject" in file.read_text(), file.read_text())
    tab.keyboard.press("Escape")
    tab.wait_for_timeout(200)
    marked = tab.locator("tbody tr").filter(has_text="decided").count()
    check("the rows say that they are decided and pending", marked == 3 and "pending until the next run" in tab.locator("tbody tr").first.text_content(), marked)
    tab.reload()
    tab.wait_for_timeout(400)
    check("so they do when the page is loaded anew, and the session is known", tab.locator("tbody tr").filter(has_text="decided").count() == 3 and "4 decisions" in tab.locator("#review-bar").inner_text())
    check("nothing of what was typed runs, and only the server was asked", tab.evaluate("window.broken") is None and not tab.problems and all(url.startswith(served.origin) for url in tab.asked), tab.problems + tab.asked)
    check("Ctrl-C ends it with status 0", served.end() == 0, served.process.returncode)
    report = rerun(program, folder)
    after = {(row["statistic"], row["area_code"]): row for row in rows(report, "statistics.csv")}
    unapplied = [row["message"] for row in rows(report, "findings.csv") if row["check"] == "decision-unapplied"]
    check("the next run applies accept, override and reject", after[("median", "US")]["value"] == "47300" and after[("mean", "US-TX")]["value"] == "50250.5" and ("mean", "US-OH") not in after, after.keys())
    conflicts = [row for row in rows(report, "conflicts.csv") if "acknowledge by A. Reviewer" in row["resolution"]]
    check("and the acknowledgement", len(conflicts) == 1 and conflicts[0]["severity"] == "info" and not unapplied, unapplied)
    served = Served(program, report.resolve(), file)
    tab = tab_of(browser, served.address + "#statistics")
    check("what the run shows already is pending no more", tab.locator("tbody tr").filter(has_text="decided").count() == 0 and "0 decisions" in tab.locator("#review-bar").inner_text())
    served.end()


def undo(browser, program, folder, check):
    report = welders(program, folder)
    file = folder / "d.yaml"
    served = Served(program, report, file)
    median = statistic(report, "median")["statistic_id"]
    tab = tab_of(browser, served.address + "#statistics?show=" + median)
    decide(tab, observation(tab, "$47,300").get_by_role("button", name="Accept"), reason="first", by="A. Reviewer")
    first = file.read_bytes()
    decide(tab, observation(tab, "$51,000").get_by_role("button", name="Reject"), reason="second")
    observation(tab, "$51,000").get_by_role("button", name="Undo").click()
    tab.wait_for_timeout(300)
    check("an undone decision leaves the file as it was, byte for byte", file.read_bytes() == first, file.read_text())
    check("and its buttons are back, the first of them focused", observation(tab, "$51,000").get_by_role("button", name="Accept").is_visible() and tab.evaluate("document.activeElement.textContent") == "Accept")
    file.write_bytes(first + b"# a colleague's remark\n")
    changed = file.read_bytes()
    observation(tab, "$47,300").get_by_role("button", name="Undo").click()
    tab.wait_for_timeout(300)
    told = observation(tab, "$47,300").locator("[role=alert]").inner_text()
    check("a file that somebody else changed is left alone, and that is told in words", file.read_bytes() == changed and "changed by someone else" in told, told)
    file.write_bytes(first)
    tab.keyboard.press("Escape")
    tab.locator("#review-undo-last").click()
    tab.wait_for_timeout(300)
    check("the last can be undone from the page's head too", file.read_text() == BEGUN and tab.locator("#review-undo-last").count() == 0, file.read_text())
    served.end()
    tab.evaluate("window.dispatchEvent(new Event('focus'))")
    tab.wait_for_timeout(500)
    check("once the server has ended, the page says so", "is not responding" in tab.locator("#review-bar").inner_text(), tab.locator("#review-bar").inner_text())


def keyboard(browser, program, folder, check):
    report = welders(program, folder)
    served = Served(program, report, folder / "d.yaml")
    tab = tab_of(browser, served.address + "#statistics?show=" + statistic(report, "median")["statistic_id"])

    def go_to(words):
        for _ in range(80):
            if tab.evaluate("(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent || '')").startswith(words):
                return True
            tab.keyboard.press("Tab")
        return False

    check("the keyboard reaches a button that decides", go_to("Reject"))
    tab.keyboard.press("Enter")
    check("it leads into the form", tab.evaluate("document.activeElement.name") == "reason")
    tab.keyboard.type("half a reason")
    tab.keyboard.press("Escape")
    check("Escape closes the form alone, and the focus is back", tab.locator("#detail").is_visible() and tab.locator("form.review-form").count() == 0 and tab.evaluate("document.activeElement.dataset.action") == "reject")
    tab.keyboard.press("Space")
    tab.keyboard.press("Enter")
    check("a form without reason is not sent", (folder / "d.yaml").read_text() == BEGUN)
    tab.keyboard.type("a misprint")
    tab.keyboard.press("Tab")
    tab.keyboard.type("A. Reviewer")
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(300)
    check("with the keyboard alone a figure is rejected", "- action: reject" in (folder / "d.yaml").read_text())
    check("what was decided is read out with the button that has the focus", "reject by" in tab.evaluate("document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"))
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(300)
    check("and undone", (folder / "d.yaml").read_text() == BEGUN)
    served.end()


def refusals(browser, program, folder, check):
    report = welders(program, folder)
    file = folder / "d.yaml"
    served = Served(program, report, file)
    identity = next(row["observation_id"] for row in rows(report, "observations.csv") if row["raw"] == "$47,300")
    wish = '{"id":"%s","action":"reject","reason":"r","by":"b"}' % identity
    wrong = served.token[:-1] + ("0" if served.token[-1] != "0" else "1")
    for name, expected, arguments in [
        ("a token that is wrong in its last digit", 403, dict(path=f"/{wrong}/decide")), ("no token", 403, dict(path="/decide")),
        ("another host, as after DNS rebinding", 421, dict(Host=f"evil.example:{served.port}")), ("another origin", 403, dict(Origin="http://evil.example")),
        ("another port's origin", 403, dict(Origin=f"http://127.0.0.1:{served.port + 1}")), ("no origin", 403, dict(Origin=None)),
        ("another site, as the browser says", 403, dict(Sec_Fetch_Site="cross-site")), ("a form's type", 415, dict(Content_Type="text/plain")),
        ("no length", 411, dict(Content_Length=None)), ("ten megabytes", 413, dict(Content_Length="10000000", body="")),
    ]:
        status, text, _ = served.ask("POST", "decide", arguments.pop("body", wish), **arguments)
        check(f"refused: {name}", status == expected and file.read_text() == BEGUN and served.token not in text, (status, text))
    status, _, headers = served.ask("GET", "decide?id=" + identity)
    check("refused: a decision by GET", status == 405 and headers.get("Allow") == "POST" and file.read_text() == BEGUN, status)
    for method in ("PUT", "DELETE", "OPTIONS", "HEAD"):
        check(f"refused: {method}", served.ask(method, "decide", wish)[0] == 405 and file.read_text() == BEGUN)
    check("refused: the page for another host", served.ask("GET", "", Host="evil.example")[0] == 421)
    check("refused: what is no JSON", served.ask("POST", "decide", "{")[0] == 400)
    check("no answer lets other sites read or frame it", all("Access-Control-Allow-Origin" not in answer[2] and "frame-ancestors 'none'" in answer[2]["Content-Security-Policy"]
          and answer[2]["Cache-Control"] == "no-store" for answer in (served.ask("GET", ""), served.ask("GET", "state"), served.ask("POST", "decide", "{"))))
    policy = served.ask("GET", "")[2]["Content-Security-Policy"]
    check("the served page may speak to its server alone", "default-src 'none'" in policy and "connect-src 'self';" in policy and "script-src 'sha256-" in policy and "unsafe-inline' 'sha" not in policy, policy)
    with open("/proc/net/tcp", encoding="ascii") as table, open("/proc/net/tcp6", encoding="ascii") as table6:
        listening = [fields[1] for fields in map(str.split, list(table)[1:] + list(table6)[1:]) if fields[3] == "0A" and int(fields[1].split(":")[1], 16) == served.port]
    check("it listens on 127.0.0.1 and nowhere else", listening == [f"0100007F:{served.port:04X}"], listening)
    foreign_pages(browser, served, wish, file, check)
    status, text, _ = served.ask("POST", "decide", wish)
    check("the same wish from the served page is granted", status == 200 and "- action: reject" in file.read_text(), (status, text))
    second = subprocess.run([program, "review", str(report), "--file", str(file), "--port", str(served.port)], capture_output=True, text=True)
    check("a port that is in use is told", second.returncode == 69 and "in use" in second.stderr and second.stdout == "", (second.returncode, second.stderr))
    served.end()


def foreign_pages(browser, served, wish, file, check):
    """A page of another origin, which even knows the token, tries what browsers let it."""
    evil = f"""<html><body><iframe id=f src="{served.address}"></iframe><img src="{served.address}decide">
      <form method=post enctype="text/plain" target=t action="{served.address}decide"><input name='{wish[:-1]},"x":"' value='"}}'></form><iframe name=t></iframe></body></html>"""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(evil.encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tab = browser.new_context().new_page()
    tab.goto(f"http://127.0.0.1:{server.server_port}/")
    tab.evaluate("document.forms[0].submit()")
    results = tab.evaluate("""async ([address, wish]) => {
        const attempt = async options => { try { const r = await fetch(address + "decide", options); return r.type === "opaque" ? "opaque" : "read " + r.status; } catch { return "blocked"; } };
        return [await attempt({method: "POST", headers: {"Content-Type": "application/json"}, body: wish}), await attempt({method: "POST", mode: "no-cors", body: wish}),
          await attempt({method: "GET", mode: "no-cors"}), await attempt({})];
      }""", [served.address, wish])
    tab.wait_for_timeout(500)
    check("a page of another origin changes nothing, though it knows the address", file.read_text() == BEGUN, file.read_text())
    check("nor does it read anything", not any(result.startswith("read") for result in results), results)
    framed = next(frame for frame in tab.frames if frame.name == "f")
    check("nor can it frame the report", framed.url.startswith("chrome-error:") and framed.locator("#review-bar").count() == 0, framed.url)
    server.shutdown()


def accessible(browser, program, report, folder, check):
    served = Served(program, report, folder / "accessible.yaml")
    contested = next((row for row in rows(report, "statistics.csv") if row["status"] == "contested"), rows(report, "statistics.csv")[0])["statistic_id"]
    for scheme in ("light", "dark"):
        def axe(tab, what):
            result = Axe().run(tab).response
            found = result["violations"] + ([] if len(result["passes"]) > 8 else [{"id": "axe did not run", "nodes": [{"html": ""}]}])
            check(f"axe finds nothing on the served page: {scheme}, {what}", not found, [(v["id"], v["nodes"][0]["html"][:160], v["nodes"][0].get("failureSummary", "")[:200]) for v in found])

        tab = tab_of(browser, served.address, color_scheme=scheme)
        axe(tab, "overview")
        tab = tab_of(browser, served.address + "#statistics?show=" + contested, color_scheme=scheme)
        axe(tab, "dialog with buttons")
        tab.locator("#detail").get_by_role("button", name="Override").click()
        axe(tab, "a form")
        for name, text in {"value": "much", "reason": "r", "by": "b"}.items():
            tab.locator(f"#detail input[name={name}]").fill(text)
        tab.locator("#detail button[type=submit]").click()
        tab.wait_for_timeout(300)
        axe(tab, "a form with an error")
        tab.locator("#detail input[name=value]").fill("51000")
        answered(tab, tab.locator("#detail button[type=submit]").click)
        axe(tab, "a decision")
        narrow = tab_of(browser, served.address + "#statistics?show=" + contested, color_scheme=scheme, viewport={"width": 360, "height": 740})
        narrow.locator("#detail").get_by_role("button", name="Reject").first.click()
        sizes = narrow.evaluate("[document.documentElement.scrollWidth, document.getElementById('detail').scrollWidth - document.getElementById('detail').clientWidth]")
        check(f"at 360 pixels the served dialog and its form run off no side: {scheme}", sizes[0] <= 360 and sizes[1] <= 0, sizes)
        answered(tab, tab.locator("#detail .review-done").get_by_role("button", name="Undo").first.click)
    check("a file that was begun in the session is gone when all is undone", not (folder / "accessible.yaml").exists())
    served.end()


def hostile(browser, program, report, folder, check):
    served = Served(program, report, folder / "hostile.yaml")
    shown = [row["statistic_id"] for row in rows(report, "statistics.csv")]
    for view in ["", "#statistics", "#conflicts", "#findings", "#sources"] + [f"#statistics?show={identity}" for identity in shown]:
        tab = tab_of(browser, served.address + view)
        tab.wait_for_timeout(200)
        check(f"served, what pages say runs nothing {view}", tab.evaluate("window.broken") is None and not tab.problems and tab.locator("main img, main b, #detail img, #detail b").count() == 0, tab.problems)
        check(f"and asks its server alone {view}", all(url.startswith(served.address) for url in tab.asked), tab.asked)
    decide(tab, tab.locator("#detail").get_by_role("button", name="Accept").first, reason='"\n  - action: reject <script>window.broken=9</script>', by="</script><img src=x onerror=window.broken=10>")
    check("nor does what a reviewer types", tab.evaluate("window.broken") is None and not tab.problems and "action: accept" in (folder / "hostile.yaml").read_text() and (folder / "hostile.yaml").read_text().count("\n  - ") == 1,
          (folder / "hostile.yaml").read_text() if (folder / "hostile.yaml").exists() else tab.locator("#detail").inner_text())
    tab.goto(served.address + "report-tables.html")
    check("nor do the served plain tables", tab.evaluate("window.broken") is None and tab.locator("tr[id^=s-]").count() == len(shown))
    served.end()


def audited(browser, program, report, folder, check, open_report):
    """The last audit in the next report."""
    pipeline = report.resolve().parent
    sheet = subprocess.run([program, "sample", str(report), "-n", "20"], capture_output=True, text=True, check=True).stdout
    records = list(csv.DictReader(sheet.splitlines()))
    for place, record in enumerate(records):
        record["right"] = "no" if place == 0 else "yes"
    with open(folder / "sheet.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, records[0].keys())
        writer.writeheader()
        writer.writerows(records)
    audited_run = report.resolve().name
    subprocess.run([program, "score", str(folder / "sheet.csv"), "--run", str(report)], check=True, capture_output=True)
    served = Served(program, report, folder / "audit.yaml")
    tab = tab_of(browser, served.address)
    check("the served report shows an audit made since, of this run", "drawn from this run" in tab.locator("#audit").inner_text())
    served.end()
    subprocess.run([program, "run", "pipelines/medical-office.yaml", "--output", str(pipeline.parent)], check=True, capture_output=True, cwd=pathlib.Path(__file__).resolve().parents[2])
    tab = open_report(browser, report)
    words = tab.locator("#audit").inner_text()
    check("the next report shows the last audit: precision with its interval, date, the run audited",
          f"{len(records) - 1} of {len(records)} figures right: 95.0" in words and "76.4" in words and "99.1" in words and audited_run in words and re.search(r"\d{4}-\d\d-\d\d", words), words)
    tab.locator("summary", has_text="By measure").click()
    check("and each stratum", tab.get_by_role("rowheader", name="measure wage", exact=True).count() == 1)
    axe = Axe().run(tab).response["violations"]
    check("axe finds nothing in it", not axe, [v["id"] for v in axe])


def review(browser, program, report, attacked, folder, check, open_report):
    """All checks of `laborledger review`; `report` is a run, `attacked` one of hostile pages."""
    for number, part in enumerate((buttons, undo, keyboard, refusals)):
        own = folder / f"review{number}"
        own.mkdir()
        part(browser, program, own, check)
    accessible(browser, program, report, folder, check)
    hostile(browser, program, attacked, folder, check)
    audited(browser, program, report, folder, check, open_report)
