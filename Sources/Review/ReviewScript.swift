/// The script of a served report: decision buttons, forms for reason and reviewer, and the decisions that take effect
/// with the next run. Texts only ever become text nodes.
enum ReviewScript {
  static let text = #"""
    "use strict";
    globalThis.reportExtension = ({ make, badge }) => {
      let state = { file: "", pending: [], made: [], reviewer: "", error: "" }, unreachable = "", forms = 0, asked = 0, shown = 0;
      const WORDS = {
        accept: ["Accept", "Accept this figure: it determines its statistic."],
        reject: ["Reject", "Reject this figure: it is excluded from all statistics."],
        override: ["Override", "Override the statistic: publish it with your own value or range."],
        acknowledge: ["Acknowledge", "Acknowledge this: mark it as known; its severity becomes info."],
      };

      // ---- parts that are drawn again when the state changes; a form that is being filled in stays
      const draws = new WeakMap();
      function part(tag, attributes, draw) {
        const node = make(tag, Object.assign({ "data-review": true }, attributes));
        draws.set(node, draw);
        node.replaceChildren(...draw(node).flat(9).filter(Boolean));
        return node;
      }
      function redraw(node) { node.replaceChildren(...draws.get(node)(node).flat(9).filter(Boolean)); }
      function refresh(changed) { for (const node of document.querySelectorAll("[data-review]")) if (node === changed || !node.querySelector("form")) redraw(node); }

      async function ask(path, body) {
        const turn = ++asked;
        let response;
        try {
          response = await fetch(path, body ? { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {});
        } catch {
          throw new Error("The review server is not responding. If it was stopped, restart it and open the URL it prints.");
        }
        const answer = await response.json().catch(() => ({}));
        if (!response.ok) throw new Error(answer.error || "The review server responded with status " + response.status + ".");
        // Responses may arrive out of order; an older state never replaces a newer one.
        if (turn > shown) { shown = turn; state = answer; }
      }
      async function load() {
        try { await ask("state"); unreachable = ""; } catch (error) { unreachable = error.message; }
        refresh();
      }

      // ---- deciding
      const problem = text => make("p", { class: "review-error", role: "alert" }, make("bdi", {}, text));
      function field(name, label, attributes) {
        const id = "review-" + name + "-" + forms;
        return make("label", { for: id }, label, make("input", Object.assign({ id, name, autocomplete: "off" }, attributes)));
      }
      function form(node, id, action) {
        forms += 1;
        const told = make("div", {}), [title, meaning] = WORDS[action];
        const close = () => { redraw(node); node.querySelector(`[data-action=${action}]`)?.focus(); };
        const submit = make("button", { type: "submit", class: "review-main" }, title);
        const filled = make("form", { class: "review-form", "aria-label": title, on: { submit: async event => {
          event.preventDefault();
          const wish = { id, action };
          for (const [name, value] of new FormData(filled)) if (value.trim()) wish[name] = value.trim();
          submit.disabled = true;
          try {
            await ask("decide", Object.assign({ reason: "", by: "" }, wish));
            refresh(node);
            node.querySelector("button")?.focus();
          } catch (error) {
            told.replaceChildren(problem(error.message));
            submit.disabled = false;
            submit.focus();
          }
        }, keydown: event => { if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); close(); } } } },
          make("p", {}, meaning),
          action === "override" ? make("div", { class: "review-fields" }, field("value", "Value", { inputmode: "decimal" }), field("low", "or from", { inputmode: "decimal" }), field("high", "to", { inputmode: "decimal" })) : null,
          field("reason", "Reason", { required: true }), field("by", "Reviewer", { required: true, value: state.reviewer, autocomplete: "name" }), told,
          make("p", { class: "review-buttons" }, submit, make("button", { type: "button", on: { click: close } }, "Cancel")));
        node.replaceChildren(filled);
        filled.querySelector("input").focus();
      }
      const undo = (number, node, label, attributes) => make("button", Object.assign({ type: "button", on: { click: async () => {
        try {
          await ask("undo", { number });
          refresh(node);
          (node.querySelector("button") || document.getElementById("main")).focus();
        } catch (error) {
          node.querySelector(".review-error")?.remove();
          node.append(problem(error.message));
        }
      } } }, attributes), label);
      const waiting = record => state.pending.filter(p => p.record === record);
      function controls(record, actions, about) {
        return part("div", { class: "review" }, node => {
          const pending = waiting(record);
          if (pending.length) return pending.map(p => {
            const id = "review-words-" + ++forms;
            const button = p.number === undefined ? null : undo(p.number, node, "Undo", { "aria-describedby": id });
            return make("p", { class: "review-done" }, badge("decided", "resolved"), make("span", { id }, " ", make("bdi", {}, p.words), ". Takes effect with the next run. "), button);
          });
          return [make("p", { class: "review-buttons" }, actions.map(action => make("button", { type: "button", "data-action": action, "aria-label": WORDS[action][0] + " " + about,
            on: { click: () => form(node, record, action) } }, WORDS[action][0])))];
        });
      }

      // ---- the session as a whole
      const bar = part("div", { id: "review-bar", class: "review", role: "group", "aria-label": "Review" }, node => {
        const error = unreachable || state.error, last = state.made[state.made.length - 1];
        return [
          make("p", {}, "Decisions are written to ", make("code", {}, state.file), " and take effect with the next run. ",
            make("span", { id: "review-count" }, state.made.length === 1 ? "1 decision" : state.made.length + " decisions", " made in this session. "),
            last === undefined ? null : undo(last, node, "Undo the last", { id: "review-undo-last" })),
          error ? problem(error) : null,
        ];
      });
      document.querySelector("header nav").before(bar);
      window.addEventListener("focus", load);
      load();

      const isDecided = text => /(^|; )(accept|reject|ignore|scale|map) by /.test(text);
      const isKnown = notice => / \(acknowledge by /.test(notice.resolution || notice.text);
      return {
        observation: o => isDecided(o.decision) ? null : controls(o.id, ["accept", "reject"], o.figure + " of " + o.source.title),
        statistic: s => s.rule === "manual" ? null : controls(s.id, ["override"], "the statistic " + s.figure),
        notice: x => isKnown(x) ? null : controls(x.id, ["acknowledge"], (x.kind || x.check) + " " + x.id),
        row: s => {
          const records = new Set([s.id, ...s.evidence.map(o => o.id), ...s.conflicts.map(c => c.id), ...s.findings.map(f => f.id)]);
          return part("span", { class: "review-row" }, () => {
            const words = state.pending.filter(p => records.has(p.record)).map(p => p.words);
            return words.length ? [make("span", { class: "badge resolved", title: words.join("\n") + "\nTakes effect with the next run." }, make("span", { "aria-hidden": "true" }, "✓"), make("span", { class: "review-word" }, " decided"),
              make("span", { class: "hidden" }, ", pending until the next run")), " "] : [];
          });
        },
      };
    };
    """#
}
