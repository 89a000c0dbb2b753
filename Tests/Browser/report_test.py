#!/usr/bin/env python3
"""Tests the report in headless Chromium, as a reviewer would use it. Usage: report_test.py PROGRAM

Every check names what a reviewer does and what must then be so. Exit status 1 when one fails.
"""
import csv, os, pathlib, subprocess, sys, tempfile, time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from review_checks import review

PROGRAM = os.path.abspath(sys.argv[1])
ROOT = pathlib.Path(__file__).resolve().parents[2]
failed = []


def check(name, holds, seen=""):
    print(("ok      " if holds else "FAILED  ") + name + (f": {seen}" if not holds and seen != "" else ""), flush=True)
    if not holds:
        failed.append(name)


def run(folder, *arguments):
    result = subprocess.run([PROGRAM, *arguments], cwd=folder, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{arguments}: {result.returncode}: {result.stderr}")


def rows(folder, name):
    with open(folder / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


ATTACK = """<html lang="en"><head><title>&lt;/script&gt;&lt;script&gt;window.broken=1&lt;/script&gt; Welder "salary' guide</title></head><body>
<h1>Welder salary &lt;img src=x onerror=window.broken=2&gt;</h1>
<p>The median annual salary of a welder is $47,300 &lt;script&gt;window.broken=3&lt;/script&gt; &lt;svg onload=window.broken=4&gt; "&gt;&lt;b onmouseover=window.broken=5&gt;.</p>
<p>The mean annual wage of welders at <b>=HYPERLINK("http://x","y")</b> is $49,500, \u202ereversed\u202c &lt;!-- .</p></body></html>"""


def attack(folder):
    (folder / "attack.html").write_text(ATTACK, encoding="utf-8")
    (folder / "other.html").write_text("<html lang='en'><head><title>Welder pay</title></head><body><h1>Welder</h1><p>The median annual salary of a welder is $51,000.</p></body></html>")
    (folder / "m.yaml").write_text(
        "schema_version: 1\npipeline: attack\ntopic: welders\noutput: out\nsources:\n"
        "  - {id: a, path: attack.html, publisher: '<script>window.broken=6</script>', title: '</script><script>window.broken=7</script>'}\n  - {id: b, path: other.html}\n")
    run(folder, "run", "m.yaml")
    return folder / "out/attack/latest"


def large(folder, count):
    """A run of `count` statistics, made of one real observation."""
    (folder / "p.txt").write_text("Welder salary guide\n\nThe median annual salary of a welder is $47,300.\n")
    header, line = subprocess.run([PROGRAM, "extract", "p.txt"], cwd=folder, capture_output=True, text=True, check=True).stdout.splitlines()[:2]
    names, values = next(csv.reader([header])), next(csv.reader([line]))
    with open(folder / "o.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        for number in range(count):
            row = dict(zip(names, values))
            row.update(observation_id=f"{number:016x}", mention_key=f"{number:016x}", occupation=f"Welder of kind {number}", occupation_code="", occupation_basis="")
            writer.writerow([row[name] for name in names])
    (folder / "m.yaml").write_text("schema_version: 1\npipeline: large\ntopic: large\noutput: out\nsources:\n  - {id: p, path: p.txt}\n")
    run(folder, "reconcile", "o.csv", "--manifest", "m.yaml")
    return folder / "out/large/latest"


def page(browser, report, hash="", **options):
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    tab = context.new_page()
    tab.problems, tab.requests_made = [], []
    tab.on("pageerror", lambda error: tab.problems.append(str(error)))
    tab.on("console", lambda message: tab.problems.append(message.text) if message.type == "error" else None)
    tab.on("dialog", lambda dialog: (tab.problems.append("dialog"), dialog.dismiss()))
    tab.on("request", lambda request: tab.requests_made.append(request.url))
    tab.goto((report / "report.html").as_uri() + hash)
    return tab


def count(tab):
    # What is clicked is drawn a moment later.
    tab.wait_for_timeout(150)
    return int(tab.locator("#count").inner_text().split()[0].replace(",", ""))


def use(browser, report):
    statistics = rows(report, "statistics.csv")
    contested = sum(row["status"] == "contested" for row in statistics)
    tab = page(browser, report)
    check("the first screen says when the run was, how it ended and what needs a decision",
          "UTC" in tab.locator("#run").inner_text() and "published" in tab.locator("#run").inner_text() and tab.locator(".tiles").is_visible())
    check("a tile leads to its detail", tab.locator(".tiles a").last.get_attribute("href") == "#statistics")
    tab.locator(".tiles a").last.click()
    check("all statistics are there", count(tab) == len(statistics), count(tab))
    tab.locator("#facet-status").select_option("single")
    single = sum(row["status"] == "single" for row in statistics)
    check("a facet filters", count(tab) == single, f"{count(tab)}, not {single}")
    address = tab.url
    again = page(browser, report, "#" + address.split("#")[1])
    check("its address leads another reader to the same rows", count(again) == single)
    again.locator("text=Show all").click()
    again.locator("#search").fill("median")
    again.wait_for_timeout(400)
    check("search narrows, and the cursor stays in the field", 0 < count(again) < len(statistics) and again.evaluate("document.activeElement.id") == "search")
    again.locator("#search").fill("")
    again.wait_for_timeout(400)
    again.locator("#sort-figure").click()
    again.locator("#sort-figure").click()
    again.wait_for_timeout(200)
    figures = again.evaluate("[...document.querySelectorAll('tbody td.c-figure')].slice(0,5).map(td=>td.textContent)")
    top = max(float(row["value"] or row["high"] or row["low"]) for row in statistics)
    check("a header sorts, downwards the second time", again.locator("th.c-figure").get_attribute("aria-sort") == "descending" and f"{int(top):,}" in figures[0], (figures, top))
    link = again.locator("tbody th a").first
    link.click()
    dialog = again.locator("#detail")
    again.wait_for_timeout(300)
    check("a row opens its evidence: quote with the figure marked, place, digest, steps",
          dialog.is_visible() and dialog.locator("mark").first.is_visible() and "SHA-256" in dialog.inner_text() and dialog.locator("details ol li").count() > 0)
    objects = again.evaluate("document.body.innerText.includes('[object') || [...document.querySelectorAll('#detail, main')].some(node => [...node.childNodes].some(child => child.nodeType === 3))")
    check("nothing that was to be a part of the page stands there as its text", not objects)
    again.keyboard.press("Escape")
    again.wait_for_timeout(200)
    check("Escape closes it and the filter stays", not dialog.is_visible() and "sort=-figure" in again.url)
    check("nothing was asked of the network", all(url.startswith("file:") for url in tab.requests_made + again.requests_made))
    check("no error in the console", not tab.problems + again.problems, tab.problems + again.problems)
    if contested:
        first = page(browser, report)
        check("contested statistics are drawn first, each source's figure on one axis", first.locator("#decide svg").count() > 0 and first.locator("#decide svg desc").first.text_content() != "")


def keyboard(browser, report):
    tab = page(browser, report)
    tab.keyboard.press("Tab")
    check("the first stop of the keyboard skips to the content", tab.evaluate("document.activeElement.className") == "skip")
    for _ in range(40):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.getAttribute('href')") == "#statistics":
            break
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(200)
    for _ in range(60):
        tab.keyboard.press("Tab")
        if tab.evaluate("!!document.activeElement.closest('tbody th a, tbody th')"):
            break
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(200)
    check("with the keyboard alone a statistic is found and opened", tab.locator("#detail").is_visible())
    check("the focus is in what was opened", tab.evaluate("!!document.activeElement.closest('#detail')"))


def without_script(browser, report):
    tab = page(browser, report, java_script_enabled=False)
    check("without script a link leads to plain tables", tab.locator("noscript a").count() == 1 or "report-tables.html" in tab.content())
    tab.goto((report / "report-tables.html").as_uri())
    text = tab.locator("main").inner_text()
    statistics = rows(report, "statistics.csv")
    check("the plain tables have every statistic", tab.locator("tr[id^=s-]").count() == len(statistics))
    check("and every conflict and finding", tab.locator("tr[id^=c-]").count() == len(rows(report, "conflicts.csv")) and tab.locator("tr[id^=f-]").count() == len(rows(report, "findings.csv")), len(text))


def paper(browser, report, folder):
    tab = page(browser, report)
    path = folder / "report.pdf"
    tab.pdf(path=str(path))
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    flat = "".join(text.split())
    statistics = rows(report, "statistics.csv")
    missing = [row["statistic_id"] for row in statistics if "".join(row["occupation_title"].split())[:12] not in flat]
    check("printed, every statistic's occupation is on paper", not missing, missing[:3])
    numbers = [f"{int(float(row['value'])):,}" for row in statistics if row["value"] and float(row["value"]) >= 1000 and float(row["value"]).is_integer()]
    missing = [number for number in numbers if number not in flat]
    check("and every amount", not missing, missing[:5])
    check("and every conflict", all("".join(row["conflict_id"].split()) in flat for row in rows(report, "conflicts.csv")))


def accessible(browser, report):
    first = rows(report, "statistics.csv")[0]["statistic_id"]
    for scheme in ("light", "dark"):
        for view in ("#overview", "#statistics", "#conflicts", "#findings", "#sources", f"#statistics?show={first}"):
            tab = page(browser, report, view, color_scheme=scheme)
            tab.wait_for_timeout(200)
            result = Axe().run(tab).response
            found = result["violations"] + ([] if len(result["passes"]) > 8 else [{"id": "axe did not run", "nodes": [{"html": ""}]}])
            check(f"axe finds nothing: {scheme}, {view.split('?')[0]}{'?show' if 'show' in view else ''}", not found,
                  [(v["id"], v["nodes"][0]["html"][:120], v["nodes"][0].get("failureSummary", "")[:160]) for v in found])
        tab = page(browser, report, "#statistics", color_scheme=scheme, viewport={"width": 360, "height": 740})
        check(f"at 360 pixels nothing runs off the side: {scheme}", tab.evaluate("document.documentElement.scrollWidth") <= 360, tab.evaluate("document.documentElement.scrollWidth"))


def hostile(browser, report):
    for view in ("", "#statistics", "#conflicts", "#findings", "#sources"):
        tab = page(browser, report, view)
        tab.wait_for_timeout(200)
        check(f"what pages say runs nothing {view}", tab.evaluate("window.broken") is None and not tab.problems and tab.locator("main img, main b").count() == 0, tab.problems)
        check(f"and asks for nothing {view}", len([u for u in tab.requests_made if not u.startswith("file:")]) == 0, tab.requests_made)
    tab = page(browser, report, "#sources")
    check("it is shown as it stands", "<script>window.broken=6</script>" in tab.locator("main").inner_text())
    tab.goto((report / "report-tables.html").as_uri())
    check("nor do the plain tables", tab.evaluate("window.broken") is None and not tab.problems)


WEAPONS = """<html lang="en"><head><title>Welder</title><base href="http://attack.invalid/"><meta http-equiv="refresh" content="30;url=http://attack.invalid/">
<style>@import "http://attack.invalid/s.css"; body { background: url(http://attack.invalid/b.png) }</style><link rel="stylesheet" href="http://attack.invalid/l.css">
<script>window.broken=1</script><script src="http://attack.invalid/x.js"></script></head><body onload="window.broken=2">
<h1 onclick="window.broken=3" style="background:url(http://attack.invalid/h.png)">Welder salary <svg onload="window.broken=4"><script>window.broken=5</script></svg></h1>
<p title="&quot;&gt;&lt;img src=x onerror=window.broken=6&gt;">The median annual salary of a welder is <b id="data">$47,300</b> &lt;script&gt;window.broken=7&lt;/script&gt;<img src=x onerror="window.broken=8">.</p>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.broken=9&gt;"></mglyph></table></mtext></math>
<noscript><p title="</noscript><img src=x onerror=window.broken=10>"></noscript><template><img src=x onerror="window.broken=11"></template>
<!-- <img src=x onerror=window.broken=12> --><!--><img src=x onerror=window.broken=13>-->
<a href="javascript:window.broken=14">one</a> <a href="java&#10;script:window.broken=15">two</a> <a href="data:text/html,x">three</a>
<form action="http://attack.invalid/"><input autofocus onfocus="window.broken=16"><button formaction="javascript:window.broken=17">Go</button></form>
<iframe src="http://attack.invalid/f"></iframe><object data="http://attack.invalid/o"></object><embed src="http://attack.invalid/e"></embed><video poster="http://attack.invalid/v"></video>
<textarea></textarea><xmp><img src=x onerror=window.broken=18></xmp><p>\u202ereversed\u202c</p>
<select><option><img src=x onerror=window.broken=19></option></select><plaintext><img src=x onerror=window.broken=20></body></html>"""


def archived(browser, folder):
    (folder / "weapons.html").write_text(WEAPONS, encoding="utf-8")
    for figure in ("$47,300", "$48,100"):
        (folder / "weapons.html").write_text(WEAPONS.replace("$47,300", figure), encoding="utf-8")
        run(folder, "run", "weapons.html", "--topic", "weapons", "--output", "out")
        time.sleep(1.1)
    report = folder / "out/weapons/latest"
    identifier = rows(report, "observations.csv")[0]["observation_id"]
    statistic = rows(report, "statistics.csv")[0]["statistic_id"]
    tab = page(browser, report, f"#statistics?show={statistic}")
    tab.wait_for_timeout(200)
    dialog = tab.locator("#detail")
    check("the detail holds no leftovers of its parts", "[object" not in dialog.inner_text() and "null" not in dialog.inner_text(), dialog.inner_text()[:300])
    check("what the runs published is drawn, and told in words", dialog.locator("svg.picture desc").last.text_content().count("47300") == 1 and dialog.locator("svg .mark-single").count() >= 2,
          dialog.inner_text()[:300])
    dialog.locator("a.archived").first.click()
    tab.wait_for_timeout(300)
    check("evidence leads to the archived page at the figure", tab.url.endswith(f"pages/weapons.html#{identifier}"), tab.url)
    mark = tab.locator(f"mark[id='{identifier}']")
    seen = tab.evaluate("getComputedStyle(document.querySelector('mark:target')).backgroundColor")
    check("which is the marked one, in view and highlighted", mark.inner_text() == "$48,100" and mark.evaluate("m => { const r = m.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight }")
          and seen == "rgb(255, 179, 0)", seen)
    check("what the page holds runs nothing", tab.evaluate("window.broken") is None and not tab.problems, tab.problems)
    check("and asks for nothing", all(url.startswith("file:") for url in tab.requests_made), tab.requests_made)
    check("nothing but text and structure is left of it", tab.locator("script, img, svg, math, iframe, object, embed, video, form, input, link, base, template, noscript, a[href]").count() == 0)
    check("marks of direction are told", "⟨U+202E⟩reversed" in tab.locator("main").inner_text())
    for scheme in ("light", "dark"):
        tab = page(browser, report, color_scheme=scheme)
        tab.goto((report / "pages/weapons.html").as_uri() + "#" + identifier)
        found = Axe().run(tab).response["violations"]
        check(f"axe finds the figure readable: {scheme}", not [v for v in found if v["id"] == "color-contrast"], [(v["id"], v["nodes"][0]["html"][:120]) for v in found])
    run(folder, "show", identifier, "--output", "out", "--page", "shown.html")
    tab.goto((folder / "shown.html").as_uri())
    tab.wait_for_timeout(200)
    check("a page that show writes opens at the figure without a fragment", tab.evaluate("document.activeElement.id") == identifier, tab.evaluate("document.activeElement.outerHTML")[:100])


def quick(browser, report, rows_count):
    start = time.monotonic()
    tab = page(browser, report, "#statistics")
    tab.locator("tbody th a").first.wait_for()
    seconds = time.monotonic() - start
    print(f"        {rows_count} statistics, {(report / 'report.html').stat().st_size / 1e6:.1f} MB: open after {seconds:.2f} s")
    check("of many rows only those in view are drawn", tab.locator("tbody tr").count() < 200 and count(tab) == rows_count)
    tab.evaluate("document.querySelector('.rows').scrollTop = 1e9")
    tab.wait_for_timeout(300)
    check("scrolled to the end, the last rows are there", tab.locator(f"tr[aria-rowindex='{rows_count + 1}']").count() == 1)


with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
    folder = pathlib.Path(folder)
    (folder / "attack").mkdir(), (folder / "large").mkdir()
    run(ROOT, "run", "pipelines/medical-office.yaml", "--output", str(folder / "out"))
    report = folder / "out/medical-office/latest"
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    use(browser, report)
    keyboard(browser, report)
    without_script(browser, report)
    paper(browser, report, folder)
    accessible(browser, report)
    attacked = attack(folder / "attack")
    hostile(browser, attacked)
    review(browser, PROGRAM, report, attacked, folder, check, page)
    (folder / "archived").mkdir()
    archived(browser, folder / "archived")
    quick(browser, large(folder / "large", 20000), 20000)
    browser.close()
print(f"{len(failed)} failed" if failed else "all passed")
sys.exit(1 if failed else 0)
