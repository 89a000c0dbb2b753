/// The script of the report, which renders the embedded data lazily. Plain JavaScript without external dependencies;
/// page text only becomes text nodes.
enum ReportScript {
  static let text = #"""
    "use strict";
    (() => {
      const D = JSON.parse(document.getElementById("data").textContent), T = D.texts;
      const $ = id => document.getElementById(id);
      const SVG = "http://www.w3.org/2000/svg";
      const plural = (n, one, many) => n.toLocaleString("en") + " " + (n === 1 ? one : many || one + "s");
      // Marks of direction show by their names instead of turning the text around them.
      const visible = text => typeof text === "string" ? text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, c => "⟨U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "⟩") : text;
      // Text of pages only ever becomes a text node.
      function make(tag, attributes, ...children) {
        const node = tag.startsWith("svg:") ? document.createElementNS(SVG, tag.slice(4)) : document.createElement(tag);
        for (const [name, value] of Object.entries(attributes || {})) {
          if (value === undefined || value === null || value === false) continue;
          if (name === "on") for (const [event, handler] of Object.entries(value)) node.addEventListener(event, handler);
          else node.setAttribute(name, value === true ? "" : value);
        }
        for (const child of children.flat(9)) if (child !== null && child !== undefined && child !== false) node.append(visible(child));
        return node;
      }
      const isAddress = text => /^https?:\/\//i.test(text);
      const link = (text, address) => isAddress(address) ? make("a", { href: address, rel: "noreferrer noopener" }, text) : text;
      const percent = v => v === null ? "" : (v < 0 ? "−" + -v : v) + "%";
      const badge = (name, kind) => make("span", { class: "badge " + (kind || name) }, name);

      // Whoever serves the report may add to its parts.
      const extension = globalThis.reportExtension ? globalThis.reportExtension({ make, badge }) : null;
      const added = (part, value) => extension ? extension[part](value) : null;

      const sources = D.sources.map((r, at) => ({ at, id: r[0], title: r[1], publisher: r[2], location: r[3], outcome: r[4], http: r[5], fetched: r[6], digest: r[7],
        bytes: r[8], charset: r[9], observations: r[10], findings: r[11], message: r[12], license: r[13], page: r[14] }));
      const observations = D.observations.map(r => ({ id: r[0], source: sources[r[1]], section: T[r[2]], quote: T[r[3]], raw: r[4], locator: T[r[5]] + r[6], figure: T[r[7]], low: r[8],
        high: r[9], method: T[r[10]], confidence: r[11], period: T[r[12]], cited: T[r[13]], decision: r[14], steps: D.ways[r[15]].map(s => D.steps[s]), at: r[16], placed: r[17] }));
      const statistics = D.statistics.map((r, at) => ({ at, id: r[0], occupation: T[r[1]], code: T[r[2]], measure: T[r[3]], statistic: T[r[4]], part: T[r[5]], place: T[r[6]],
        area: T[r[7]], figure: r[8], number: r[9], unit: T[r[10]], status: T[r[11]], rule: T[r[12]], confidence: r[13], low: r[14], high: r[15], spread: r[16],
        official: r[17], off: r[18], release: T[r[19]], flags: r[20].map(t => T[t]), period: T[r[21]], why: r[22], evidence: r[23].map(o => observations[o]),
        witnesses: r[24], officialFigure: r[25], label: T[r[26]], past: r[27], conflicts: [], findings: [] }));
      const conflicts = D.conflicts.map(r => ({ id: r[0], kind: T[r[1]], severity: T[r[2]], text: r[3], resolution: r[4], rule: T[r[5]], statistics: r[6].map(s => statistics[s]),
        observations: r[7].map(o => observations[o]) }));
      const findings = D.findings.map(r => ({ id: r[0], check: T[r[1]], severity: T[r[2]], source: r[3] === null ? null : sources[r[3]], text: r[4], expected: r[5],
        actual: r[6], locator: r[7], observations: r[8].map(o => observations[o]) }));
      const statisticsOf = new Map();
      for (const s of statistics) for (const o of s.evidence) { if (!statisticsOf.has(o)) statisticsOf.set(o, []); statisticsOf.get(o).push(s); }
      for (const c of conflicts) for (const s of c.statistics) s.conflicts.push(c);
      for (const f of findings) for (const s of new Set(f.observations.flatMap(o => statisticsOf.get(o) || []))) s.findings.push(f);
      const isKnown = c => / \(acknowledge by /.test(c.resolution || c.text);
      const subject = s => s.label + (s.occupation ? " of " + s.occupation : "") + (s.part ? " (" + s.part + ")" : "") + (s.place ? ", " + s.place : "");
      const sourcesOf = s => [...new Set(s.evidence.map(o => o.source))];

      // Sentences of the datasets name sources by their ids; people know them by their titles.
      const titles = new Map(sources.filter(s => s.title !== s.id).map(s => [s.id, "“" + (s.title.length > 60 ? s.title.slice(0, 59) + "…" : s.title) + "”"]));
      const named = text => text.replace(/[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu, word => titles.get(word) || word);

      // What a person has to look at first: what nobody decided and what contradicts itself, the further apart the sooner.
      const weight = s => (s.status === "contested" ? 4 : 0) + (s.flags.includes("incoherent") ? 3 : 0) + (s.flags.includes("outlier") ? 3 : 0)
        + (s.flags.includes("official-mismatch") ? 1 : 0) + (s.flags.some(f => f.startsWith("other-")) ? 1 : 0) + Math.min(1, (s.spread || 0) / 100)
        - (s.conflicts.length && s.conflicts.every(isKnown) ? 3 : 0);
      const undecided = statistics.filter(s => weight(s) >= 1).sort((a, b) => weight(b) - weight(a) || a.at - b.at);
      const trouble = sources.filter(s => s.outcome === "failed" || s.outcome === "stale");
      const serious = findings.filter(f => f.severity !== "info");

      // ---- the address bar holds the view, its filters and what is open
      function address() {
        const [view, query] = location.hash.slice(1).split("?");
        return { view: VIEWS[view] ? view : "overview", query: new URLSearchParams(query || "") };
      }
      function go(view, query, replace) {
        const text = query.toString(), hash = "#" + view + (text ? "?" + text : "");
        if (hash === location.hash) return draw();
        if (replace) { history.replaceState(null, "", hash); draw(); } else location.hash = hash;
      }
      const href = (view, filters) => "#" + view + (filters ? "?" + new URLSearchParams(filters) : "");

      // ---- pictures
      function axis(low, high, width) {
        if (!(high > low)) { const d = Math.abs(low) || 1; low -= d * .1; high += d * .1; }
        const pad = (high - low) * .06; low -= pad; high += pad;
        return { x: v => (v - low) / (high - low) * width, low, high };
      }
      function ticks(low, high) {
        const step = 10 ** Math.floor(Math.log10((high - low) / 3)), good = [1, 2, 5, 10].map(m => m * step).find(m => (high - low) / m <= 5) || step * 10, out = [];
        for (let v = Math.ceil(low / good) * good; v <= high; v += good) out.push(v);
        return out;
      }
      const short = v => Math.abs(v) >= 1e6 ? +(v / 1e6).toPrecision(3) + "M" : Math.abs(v) >= 1e4 ? +(v / 1e3).toPrecision(3) + "k" : +v.toPrecision(4) + "";
      let pictures = 0;
      function picture(width, height, title, description, ...shapes) {
        const n = ++pictures;
        return make("svg:svg", { viewBox: `0 0 ${width} ${height}`, role: "img", class: "picture", "aria-labelledby": `p${n}t p${n}d` },
          make("svg:title", { id: `p${n}t` }, title), make("svg:desc", { id: `p${n}d` }, description), shapes);
      }
      function plot(title, description, rows, marks) {
        const numbers = rows.flatMap(r => [r.low, r.high]).concat(marks.map(m => m.value)).filter(v => typeof v === "number");
        if (!numbers.length) return null;
        const W = 640, left = 200, line = 24, top = 30, H = top + rows.length * line + 26, a = axis(Math.min(...numbers), Math.max(...numbers), W - left - 20);
        const at = v => left + a.x(v), shapes = [];
        for (const t of ticks(a.low, a.high)) shapes.push(make("svg:line", { x1: at(t), x2: at(t), y1: top - 6, y2: H - 22, class: "grid" }),
          make("svg:text", { x: at(t), y: H - 6, "text-anchor": "middle", class: "tick" }, short(t)));
        for (const m of marks) shapes.push(make("svg:line", { x1: at(m.value), x2: at(m.value), y1: top - 8, y2: H - 22, class: "official" }),
          make("svg:text", { x: Math.min(W - 60, Math.max(left + 30, at(m.value))), y: 14, "text-anchor": "middle", class: "tick" }, m.label));
        rows.forEach((r, i) => {
          const y = top + i * line + 8;
          shapes.push(make("svg:text", { x: left - 10, y: y + 4, "text-anchor": "end", class: r.chosen ? "label chosen" : "label" }, r.label.length > 26 ? r.label.slice(0, 25) + "…" : r.label));
          if (r.low !== null && r.high !== null && r.low !== r.high) shapes.push(make("svg:line", { x1: at(r.low), x2: at(r.high), y1: y, y2: y, class: r.chosen ? "range chosen" : "range" }));
          else { const v = r.low ?? r.high; if (v !== null) shapes.push(make("svg:circle", { cx: at(v), cy: y, r: r.chosen ? 6 : 4.5, class: r.chosen ? "dot chosen" : "dot" })); }
        });
        return picture(W, H, title, description, shapes);
      }
      function dotPlot(s) {
        // Figures of one page are labelled by value, those of several pages by source.
        const seen = new Set(), rows = [], single = new Set(s.evidence.map(o => o.source)).size === 1;
        s.evidence.forEach((o, i) => {
          const key = o.source.id + "|" + o.low + "|" + o.high;
          if (seen.has(key) || rows.length >= 16) return;
          seen.add(key);
          rows.push({ label: single ? o.figure : o.source.title, low: o.low, high: o.high, chosen: i === 0 });
        });
        const text = rows.map((r, i) => `${r.label}: ${r.low === r.high ? r.low : [r.low, r.high].filter(v => v !== null).join(" to ")}${r.chosen ? ", chosen" : ""}`).join("; ");
        return plot("What each source says: " + subject(s), text + (s.official === null ? "" : `; official: ${s.officialFigure}`), rows,
          s.official === null ? [] : [{ value: s.official, label: "official " + short(s.official) }]);
      }
      const TILES = "AK00 ME0A VT19 NH1A WA20 ID21 MT22 ND23 MN24 IL25 WI26 MI27 NY28 RI29 MA2A OR30 NV31 WY32 SD33 IA34 IN35 OH36 PA37 NJ38 CT39 CA40 UT41 CO42 NE43 MO44 KY45 WV46 VA47 MD48 DE49 AZ51 NM52 KS53 AR54 TN55 NC56 SC57 DC58 OK63 LA64 MS65 AL66 GA67 HI70 TX73 FL78"
        .split(" ").map(t => ({ state: t.slice(0, 2), row: parseInt(t[2], 16), column: parseInt(t[3], 16) }));
      function tileMap(list, title) {
        const byState = new Map(list.filter(s => /^US-/.test(s.area) && s.number !== null).map(s => [s.area.slice(3), s]));
        if (byState.size < 5) return null;
        const sorted = [...byState.values()].map(s => s.number).sort((a, b) => a - b), rank = v => sorted.filter(n => n < v).length / sorted.length;
        const shapes = TILES.map(t => {
          const s = byState.get(t.state), x = t.column * 56 + 2, y = t.row * 48 + 2;
          const tile = [make("svg:rect", { x, y, width: 52, height: 44, rx: 4, class: s ? "tile t" + Math.min(4, Math.floor(rank(s.number) * 5)) : "tile none" }),
            make("svg:text", { x: x + 26, y: y + 18, "text-anchor": "middle", class: "state" }, t.state)];
          if (s) tile.push(make("svg:text", { x: x + 26, y: y + 34, "text-anchor": "middle", class: "amount" }, short(s.number) + (s.off && Math.round(s.off) ? (s.off > 0 ? " +" : " −") + Math.abs(Math.round(s.off)) : "")));
          return s ? make("svg:a", { href: href("statistics", { show: s.id }), "aria-label": `${s.place}: ${s.figure}${s.officialFigure ? ", official " + s.officialFigure : ""}` }, tile) : tile;
        });
        return picture(11 * 56 + 8, 8 * 48 + 8, title, [...byState.values()].map(s => `${s.place} ${s.figure}`).join("; ") + ". After the amount: deviation from the official figure in percent.", shapes);
      }
      function percentiles(list, title) {
        const order = ["10th percentile", "25th percentile", "Median", "Mean", "75th percentile", "90th percentile"];
        const rows = order.map(name => list.find(s => s.statistic === name && s.measure === "Wage" && s.area === "US" && !s.part && s.number !== null)).filter(Boolean);
        if (rows.length < 3) return null;
        const lines = rows.flatMap(s => [{ label: s.statistic, low: s.number, high: s.number, chosen: true }].concat(s.official === null ? [] : [{ label: "official", low: s.official, high: s.official }]));
        return plot(title, rows.map(s => `${s.statistic}: ${s.figure}${s.officialFigure ? ", official " + s.officialFigure : ""}`).join("; "), lines, []);
      }

      \#(ReportTimeline.script)

      // ---- parts that several views show
      function marked(o) {
        const at = o.at;
        return make("bdi", {}, at < 0 ? o.quote : [o.quote.slice(0, at), make("mark", {}, o.raw), o.quote.slice(at + o.raw.length)]);
      }
      function sourceName(s) { return make("bdi", {}, (s.publisher ? s.publisher + ": " : "") + s.title); }
      // To the archived page, at the figure.
      const PLACED = ["", "Show on the archived page", "Show its text on the archived page", "Show the archived page (figure not highlighted)"];
      const archived = o => o.source.page && o.placed ? make("a", { href: "pages/" + encodeURIComponent(o.source.page) + "#" + o.id, class: "archived" }, PLACED[o.placed]) : null;
      function evidence(o, standing) {
        const steps = o.steps.map(([rule, input, output]) => make("li", {}, make("code", {}, T[rule]), ": ", make("bdi", {}, T[input]), " → ", make("bdi", {}, T[output])));
        return make("li", { class: standing === "chosen" ? "winner" : null },
          make("p", { class: "who" }, make("strong", {}, o.figure), " ", sourceName(o.source), " ", standing ? make("span", { class: "chosen" }, standing) : null),
          make("blockquote", {}, marked(o)),
          o.decision ? make("p", { class: "note" }, make("bdi", {}, o.decision)) : null,
          make("p", { class: "place" }, o.section ? [make("bdi", {}, o.section), " · "] : null, make("code", {}, o.locator),
            o.period ? " · of " + o.period : null, o.cited ? [" · citing ", make("bdi", {}, o.cited)] : null, " · extraction confidence " + o.confidence),
          make("p", { class: "place" }, link(o.source.location, o.source.location), o.source.fetched ? " · fetched " + o.source.fetched : null,
            o.source.digest ? [" · SHA-256 ", make("code", {}, o.source.digest.slice(0, 16))] : null, " · ", make("code", {}, o.id)),
          archived(o) ? make("p", { class: "place" }, archived(o)) : null,
          steps.length ? make("details", {}, make("summary", {}, "Steps from text to number"), make("ol", {}, steps)) : null,
          added("observation", o));
      }
      const statisticLink = s => make("a", { href: href("statistics", { show: s.id }) }, make("bdi", {}, subject(s)));
      function notice(x, name, what, opened) {
        return make("article", { class: "notice " + x.severity, id: name + x.id },
          make("p", {}, badge(x.severity), " ", make("strong", {}, x.kind || x.check), " ", make("span", { class: "quiet" }, what)),
          make("p", { class: "explanation" }, make("bdi", {}, named(x.text))),
          x.resolution ? make("p", {}, make("bdi", {}, named(x.resolution))) : null,
          x.actual ? make("p", {}, "Found: ", make("bdi", {}, x.actual), x.expected ? ["; expected: ", make("bdi", {}, x.expected)] : null) : null,
          x.observations.length ? make("details", {}, make("summary", {}, plural(x.observations.length, "quote")), make("ul", { class: "said" }, x.observations.map(o => evidence(o)))) : null,
          make("p", { class: "place" }, x.source ? [sourceName(x.source), " · "] : null, (x.statistics || []).filter(s => s !== opened).slice(0, 6).map(s => [statisticLink(s), " · "]), make("code", {}, x.id)),
          added("notice", x));
      }

      // ---- the detail of one statistic
      function open(s) {
        const dialog = $("detail");
        const query = address().query, close = () => { query.delete("show"); go("statistics", query); };
        const said = s.evidence.map((o, i) => evidence(o, i === 0 && s.status !== "contested" ? "chosen" : ""));
        dialog.replaceChildren(...[
          make("form", { method: "dialog" }, make("button", { class: "close", type: "button", "aria-label": "Close", on: { click: close } }, "Close")),
          make("h2", { id: "detail-title" }, make("bdi", {}, subject(s))),
          make("p", { class: "figure" }, make("strong", {}, s.figure), " ", badge(s.status), s.flags.map(f => [" ", badge(f, "flag")])),
          make("p", { class: "explanation" }, make("bdi", {}, named(s.why))),
          make("p", { class: "facts" }, [`confidence ${s.confidence}`, s.period && "of " + s.period, s.rule && "rule " + s.rule.replaceAll("-", " "), s.spread ? `spread ${s.spread}%` : null,
            s.officialFigure && `official ${s.officialFigure} (${s.release}${s.off === null ? "" : s.off === 0 ? ", the same" : `, ${Math.abs(s.off)}% ${s.off > 0 ? "below the figure" : "above the figure"}`})`, s.code && "SOC " + s.code]
            .filter(Boolean).join(" · "), " · ", make("code", {}, s.id)),
          added("statistic", s),
          s.evidence.length > 1 || s.official !== null ? dotPlot(s) : null,
          s.past.length ? [make("h3", {}, "Over the last " + plural(D.runs.length, "run")), timeline(s)] : null,
          make("h3", {}, "What the sources say"), make("ul", { class: "said" }, said),
          s.conflicts.length ? [make("h3", {}, "Conflicts"), s.conflicts.map(c => notice(c, "dc-", D.kinds[c.kind], s))] : null,
          s.findings.length ? [make("h3", {}, "Findings about its figures"), s.findings.map(f => notice(f, "df-", D.checks[f.check]))] : null].flat(9).filter(Boolean));
        dialog.oncancel = event => { event.preventDefault(); close(); };
        if (!dialog.open) dialog.showModal();
        dialog.scrollTop = 0;
        dialog.querySelector(".close").focus();
      }

      \#(ReportAuditScript.text)

      // ---- the views
      const VIEWS = { overview, statistics: statisticsView, conflicts: () => noticesView("conflicts", conflicts, "kind", D.kinds), findings: () => noticesView("findings", findings, "check", D.checks), sources: sourcesView, changes: changesView };
      function section(title, ...children) { return make("section", {}, make("h2", {}, title), children); }
      function overview() {
        const tile = (n, what, note, to) => make("li", {}, make("a", { href: to }, make("strong", {}, n.toLocaleString("en")), " " + what, note ? make("span", { class: "note" }, note) : null));
        const changed = D.changes ? D.changes.length : null;
        return [
          make("ul", { class: "tiles" },
            tile(undecided.length, "to review", statistics.filter(s => s.status === "contested").length + " contested", "#decide"),
            changed === null ? null : tile(changed, changed === 1 ? "change" : "changes", "since " + D.since, "#changes"),
            tile(serious.length, serious.length === 1 ? "check warning" : "check warnings", "", href("findings", { severity: "warning" })),
            tile(trouble.length, trouble.length === 1 ? "problem source" : "problem sources", "", "#sources"),
            tile(statistics.length, statistics.length === 1 ? "statistic" : "statistics", plural(observations.length, "figure") + " read", "#statistics")),
          section("Review first", undecided.length ? make("ol", { class: "decide", id: "decide" }, undecided.slice(0, 12).map(s => make("li", {},
            make("p", {}, statisticLink(s), " ", make("strong", {}, s.figure), " ", badge(s.status), s.flags.map(f => [" ", badge(f, "flag")]), " ", added("row", s)),
            s.status === "contested" && s.evidence.length > 1 ? dotPlot(s) : make("p", { class: "quiet short" }, make("bdi", {}, named(s.why)))))) : make("p", { id: "decide" }, "Nothing needs a decision."),
            undecided.length > 12 ? make("p", {}, make("a", { href: href("statistics", { sort: "-weight" }) }, `All ${undecided.length}`)) : null),
          trouble.length ? section("Problem sources", make("ul", {}, trouble.map(s => make("li", {}, sourceName(s), " ", badge(s.outcome, "contested"), " ", make("bdi", {}, s.message))))) : null,
          D.audit ? auditView(D.audit) : null,
          section("What the statuses mean", make("dl", { class: "legend" }, Object.entries(D.statuses).filter(([n]) => statistics.some(s => s.status === n)).map(([name, meaning]) =>
            make("div", {}, make("dt", {}, make("a", { href: href("statistics", { status: name }) }, badge(name)), " ", statistics.filter(s => s.status === name).length), make("dd", {}, meaning))))),
        ];
      }
      const COLUMNS = [
        ["subject", "Statistic", s => subject(s)], ["figure", "Figure", s => s.number], ["status", "Status", s => s.status], ["confidence", "Confidence", s => s.confidence],
        ["official", "Official", s => s.official], ["off", "Off", s => s.off === null ? null : Math.abs(s.off)], ["witnesses", "Sources", s => s.witnesses], ["spread", "Spread", s => s.spread],
      ];
      const FACETS = [
        ["status", "Status", s => [s.status]], ["flag", "Flag", s => s.flags], ["measure", "Measure", s => [s.measure]], ["occupation", "Occupation", s => [s.occupation]],
        ["place", "Place", s => [s.place]], ["source", "Source", s => sourcesOf(s).map(x => x.title)], ["severity", "Conflict", s => [...new Set(s.conflicts.map(c => c.severity))]],
      ];
      const searchText = s => (subject(s) + " " + s.code + " " + s.figure + " " + s.id + " " + sourcesOf(s).map(x => x.title + " " + x.id).join(" ")).toLowerCase();
      function filtered(query) {
        const words = (query.get("q") || "").toLowerCase().split(/\s+/).filter(Boolean);
        let list = statistics.filter(s => FACETS.every(([key, , of]) => !query.get(key) || of(s).includes(query.get(key))));
        if (words.length) list = list.filter(s => { s.text = s.text || searchText(s); return words.every(w => s.text.includes(w)); });
        const sort = query.get("sort");
        if (sort) {
          const name = sort.replace(/^-/, ""), sign = sort[0] === "-" ? -1 : 1, of = name === "weight" ? weight : (COLUMNS.find(c => c[0] === name) || COLUMNS[0])[2];
          list = list.map(s => [of(s), s]).sort(([a, x], [b, y]) => (a === null) - (b === null) || (a < b ? -sign : a > b ? sign : x.at - y.at)).map(p => p[1]);
        }
        return list;
      }
      function csv(list) {
        const cell = v => { const t = v === null || v === undefined ? "" : String(v); return /[",\n]/.test(t) ? '"' + t.replaceAll('"', '""') + '"' : t; };
        const safe = t => /^[=+\-@\t\r]/.test(t) ? "'" + t : t;
        return [["statistic_id", "subject", "value", "unit", "status", "rule", "confidence", "official_value", "official_deviation_pct", "flags", "sources"]]
          .concat(list.map(s => [s.id, safe(subject(s)), s.number, s.unit, s.status, s.rule, s.confidence, s.official, s.off, s.flags.join(";"), safe(sourcesOf(s).map(x => x.id).join(";"))]))
          .map(row => row.map(cell).join(",")).join("\n") + "\n";
      }
      let whole = false;
      function statisticsView() {
        const { query } = address(), list = filtered(query);
        const change = (key, value) => { const q = address().query; q.delete("show"); if (value) q.set(key, value); else q.delete(key); go("statistics", q, true); };
        const facets = FACETS.map(([key, label, of]) => {
          const counts = new Map();
          for (const s of statistics) for (const v of of(s)) if (v) counts.set(v, (counts.get(v) || 0) + 1);
          if (counts.size < 2 && !query.get(key)) return null;
          return make("label", {}, label, make("select", { id: "facet-" + key, on: { change: e => change(key, e.target.value) } }, make("option", { value: "" }, "any"),
            [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 500).map(([v, n]) => make("option", { value: v, selected: query.get(key) === v }, `${v} (${n})`))));
        });
        const search = make("input", { type: "search", id: "search", value: query.get("q") || "", on: { input: e => { clearTimeout(search.timer); search.timer = setTimeout(() => change("q", e.target.value), 150); } } });
        const tell = text => { $("told").textContent = text; };
        const tools = make("div", { class: "tools" }, make("label", { class: "wide" }, "Search", search), facets,
          make("p", {}, make("strong", { id: "count" }, plural(list.length, "statistic")), list.length === statistics.length ? null : ` of ${statistics.length.toLocaleString("en")} `,
            query.size ? make("button", { type: "button", on: { click: () => go("statistics", new URLSearchParams()) } }, "Show all") : null, " ",
            make("button", { type: "button", on: { click: () => navigator.clipboard.writeText(csv(list)).then(() => tell("Copied " + plural(list.length, "row")), () => tell("The browser blocked copying")) } }, "Copy as CSV"), " ",
            make("button", { type: "button", on: { click: () => { const a = make("a", { href: URL.createObjectURL(new Blob([csv(list)], { type: "text/csv" })), download: D.pipeline + "-statistics.csv" }); a.click(); setTimeout(() => URL.revokeObjectURL(a.href), 5000); } } }, "Download CSV")));
        const sort = query.get("sort") || "";
        const head = make("tr", {}, COLUMNS.map(([key, label]) => make("th", { scope: "col", class: "c-" + key, "aria-sort": sort === key ? "ascending" : sort === "-" + key ? "descending" : null },
          make("button", { type: "button", id: "sort-" + key, on: { click: () => change("sort", sort === key ? "-" + key : sort === "-" + key ? "" : key) } }, label, make("span", { "aria-hidden": "true" }, sort === key ? " ▲" : sort === "-" + key ? " ▼" : "")))));
        const row = (s, i) => make("tr", { "aria-rowindex": i + 2 }, make("th", { scope: "row", class: "c-subject" }, added("row", s), make("a", { href: href("statistics", Object.fromEntries([...query].filter(([k]) => k !== "show").concat([["show", s.id]]))) }, make("bdi", {}, subject(s)))),
          make("td", { class: "number c-figure" }, s.figure), make("td", { class: "c-status" }, badge(s.status), s.flags.length ? make("span", { class: "flags", title: s.flags.join(", ") }, " ⚑" + s.flags.length) : null),
          make("td", { class: "number c-confidence" }, s.confidence.toFixed(2)), make("td", { class: "number c-official" }, s.officialFigure), make("td", { class: "number c-off" }, percent(s.off)),
          make("td", { class: "number c-witnesses" }, s.witnesses), make("td", { class: "number c-spread" }, s.spread ? s.spread + "%" : ""));
        const body = make("tbody", {}), table = make("table", { class: "statistics", "aria-rowcount": list.length + 1 }, make("caption", { class: "hidden" }, "Statistics"), make("thead", {}, head), body);
        const box = make("div", { class: whole ? "scroll" : "scroll rows", role: "region", tabindex: "0", "aria-label": "Statistics" }, table);
        const H = 40;
        function fill() {
          if (whole) return body.replaceChildren(...list.map(row));
          const first = Math.max(0, Math.min(list.length - 1, Math.floor(box.scrollTop / H) - 10)), last = Math.min(list.length, first + Math.ceil(Math.max(box.clientHeight, 960) / H) + 20);
          const space = n => { const tr = make("tr", { class: "space", "aria-hidden": "true" }, make("td", { colspan: COLUMNS.length })); tr.style.height = n * H + "px"; return tr; };
          body.replaceChildren(...(first > 0 ? [space(first)] : []), ...list.slice(first, last).map((s, i) => row(s, first + i)), ...(last < list.length ? [space(list.length - last)] : []));
        }
        let waiting = false;
        box.addEventListener("scroll", () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; fill(); }); } });
        const one = query.get("occupation") ? list.filter(s => s.occupation === query.get("occupation")) : [];
        const pay = one.filter(s => s.measure === "Wage" && !s.part), map = pay.some(s => s.statistic === "Median" && /^US-/.test(s.area)) ? pay.filter(s => s.statistic === "Median") : pay.filter(s => s.statistic === "Mean");
        setTimeout(fill);
        return [tools, one.length ? [percentiles(one, "Distribution of wages, compared with the official one: " + query.get("occupation")), tileMap(map, "Wages by state: " + query.get("occupation")), map.some(s => s.off) ? make("p", { class: "quiet" }, "Each tile shows the annual figure and its deviation from the official one in percent.") : null] : null, box];
      }
      function noticesView(name, all, key, meanings) {
        const { query } = address(), words = (query.get("q") || "").toLowerCase().split(/\s+/).filter(Boolean);
        const change = (k, v) => { const q = address().query; if (v) q.set(k, v); else q.delete(k); go(name, q, true); };
        const rank = { error: 0, warning: 1, info: 2 };
        const list = all.filter(x => (!query.get("severity") || x.severity === query.get("severity")) && (!query.get(key) || x[key] === query.get(key))
          && words.every(w => (x.text + " " + x.id + " " + (x.source ? x.source.title : "")).toLowerCase().includes(w)))
          .map((x, i) => [x, i]).sort(([a, i], [b, j]) => isKnown(a) - isKnown(b) || rank[a.severity] - rank[b.severity] || i - j).map(p => p[0]);
        const choose = (k, label, of) => { const counts = new Map(); for (const x of all) counts.set(of(x), (counts.get(of(x)) || 0) + 1);
          return make("label", {}, label, make("select", { id: "facet-" + k, on: { change: e => change(k, e.target.value) } }, make("option", { value: "" }, "any"), [...counts].sort((a, b) => b[1] - a[1]).map(([v, n]) => make("option", { value: v, selected: query.get(k) === v }, `${v} (${n})`)))); };
        const search = make("input", { type: "search", id: "search", value: query.get("q") || "", on: { input: e => { clearTimeout(search.timer); search.timer = setTimeout(() => change("q", e.target.value), 150); } } });
        const holder = make("div", {}), more = make("p", {});
        let shown = 0;
        const add = n => { holder.append(...list.slice(shown, shown + n).map(x => notice(x, name[0] + "-", meanings[x[key]] || ""))); shown = Math.min(list.length, shown + n); more.hidden = shown >= list.length; };
        add(whole ? list.length : 40);
        if (!whole) new IntersectionObserver(e => { if (e.some(x => x.isIntersecting) && shown < list.length) add(40); }, { rootMargin: "600px" }).observe(more);
        more.append(make("button", { type: "button", on: { click: () => add(200) } }, "More"));
        return [make("div", { class: "tools" }, make("label", { class: "wide" }, "Search", search), choose("severity", "Severity", x => x.severity), choose(key, key === "kind" ? "Kind" : "Check", x => x[key]),
          make("p", {}, make("strong", { id: "count" }, plural(list.length, name.slice(0, -1))), list.length === all.length ? null : ` of ${all.length}`)), holder, list.length ? more : make("p", {}, "None.")];
      }
      function sourcesView() {
        return make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Sources" }, make("table", {}, make("thead", {}, make("tr", {}, ["Source", "Outcome", "Figures", "Findings", "Snapshot", "Remarks"].map(h => make("th", { scope: "col" }, h)))),
          make("tbody", {}, sources.map(s => make("tr", {}, make("th", { scope: "row" }, sourceName(s), make("span", { class: "under" }, link(s.location, s.location)), make("span", { class: "under" }, make("code", {}, s.id))),
            make("td", {}, badge(s.outcome, s.outcome === "failed" || s.outcome === "stale" ? "contested" : "single"), s.http ? make("span", { class: "under" }, "HTTP " + s.http) : null),
            make("td", { class: "number" }, make("a", { href: href("statistics", { source: s.title }) }, s.observations)), make("td", { class: "number" }, make("a", { href: href("findings", { q: s.title }) }, s.findings)),
            make("td", {}, make("code", {}, s.digest.slice(0, 12)), make("span", { class: "under" }, s.fetched), make("span", { class: "under" }, plural(s.bytes, "byte")), make("span", { class: "under" }, s.charset)),
            make("td", {}, make("bdi", {}, s.message), make("span", { class: "under" }, s.license)))))));
      }
      function changesView() {
        if (!D.changes) return make("p", {}, "This is the first run of the pipeline.");
        if (!D.changes.length) return make("p", {}, "Nothing changed since " + D.since + ".");
        return [make("p", {}, plural(D.changes.length, "change") + " since " + D.since + "."), make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Changes" }, make("table", {}, make("thead", {}, make("tr", {}, ["", "What", "How"].map(h => make("th", { scope: "col" }, h || "Change")))),
          make("tbody", {}, D.changes.map(c => make("tr", {}, make("td", {}, badge(c[0], c[0] === "gone" ? "contested" : c[0] === "added" ? "agreed" : "resolved")), make("th", { scope: "row" }, c[3] === null ? make("bdi", {}, c[1]) : statisticLink(statistics[c[3]])), make("td", {}, make("bdi", {}, c[2])))))))];
      }

      function draw() {
        const { view, query } = address(), active = document.activeElement && document.activeElement.id;
        $("views").replaceChildren(...Object.keys(VIEWS).filter(v => v !== "changes" || D.changes).map(v => make("li", {}, make("a", { href: "#" + v, "aria-current": v === view ? "page" : null }, v[0].toUpperCase() + v.slice(1),
          ({ statistics, conflicts, findings, sources })[v] ? make("span", { class: "quiet" }, " " + ({ statistics, conflicts, findings, sources })[v].length.toLocaleString("en")) : null))));
        const place = $("search") && $("search").selectionStart;
        $("main").replaceChildren(...[VIEWS[view]()].flat(9).filter(Boolean));
        const again = active && $(active);
        if (again) { again.focus(); if (active === "search" && place !== null) again.setSelectionRange(place, place); }
        const shown = view === "statistics" && statistics.find(s => s.id === query.get("show"));
        if (shown) open(shown); else if ($("detail").open) $("detail").close();
      }
      $("run").replaceChildren(...[D.outcome, D.started && D.started.replace("T", " ").replace("Z", " UTC"), D.run, D.version && "laborledger " + D.version].filter(Boolean).join(" · ").split("\n"));
      // Links of earlier reports (`#s-…`) lead on.
      if (/^#s-[0-9a-f]+$/.test(location.hash)) history.replaceState(null, "", href("statistics", { show: location.hash.slice(3) }));
      window.addEventListener("hashchange", () => { if (location.hash === "#decide") { draw(); $("decide").scrollIntoView(); } else { if (!address().query.get("show")) scrollTo(0, 0); draw(); } });
      // Paper has everything: every view, every row.
      window.addEventListener("beforeprint", () => { whole = true; $("main").replaceChildren(...Object.entries(VIEWS).flatMap(([name, view]) => [make("h2", { class: "page" }, name[0].toUpperCase() + name.slice(1)), view()]).flat(9).filter(Boolean));
        const body = $("main").querySelector("table.statistics tbody"); if (body) body.replaceChildren(...statistics.map(s => make("tr", {}, make("th", { scope: "row" }, subject(s)), make("td", { class: "number" }, s.figure), make("td", {}, s.status), make("td", { class: "number" }, s.confidence.toFixed(2)), make("td", { class: "number" }, s.officialFigure), make("td", { class: "number" }, percent(s.off)), make("td", { class: "number" }, s.witnesses), make("td", { class: "number" }, s.spread ? s.spread + "%" : "")))); });
      window.addEventListener("afterprint", () => { whole = false; draw(); });
      draw();
    })();
    """#
}
