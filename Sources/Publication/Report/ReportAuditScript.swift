/// The part of the report's script that shows the pipeline's last audit: how many figures of a sample a reviewer marked
/// as right.
enum ReportAuditScript {
  static let text = #"""
    const share = v => (v * 100).toFixed(1) + "%";
          function auditView(audit) {
            const all = audit.strata[0], strata = audit.strata.slice(1);
            const words = ([, marked, right, precision, low, high]) => [`${right} of ${plural(marked, "figure")} right: `, make("strong", {}, share(precision)), ` (95% confidence interval ${share(low)} to ${share(high)})`];
            return section("Last audit", make("p", { id: "audit" }, words(all), ". A sample was reviewed on " + audit.date + ", drawn from " + (audit.run === D.run ? "this run" : "run " + audit.run) + ".",
              audit.unmarked ? " " + plural(audit.unmarked, "figure") + " of the sample " + (audit.unmarked === 1 ? "is" : "are") + " not marked." : null),
              strata.length ? make("details", {}, make("summary", {}, "By measure, confidence and source"), make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Last audit" }, make("table", {},
                make("thead", {}, make("tr", {}, ["Figures", "Marked", "Right", "Precision", "95% interval"].map(h => make("th", { scope: "col" }, h)))),
                make("tbody", {}, strata.map(([group, marked, right, precision, low, high]) => make("tr", {}, make("th", { scope: "row" }, make("bdi", {}, group)), make("td", { class: "number" }, marked),
                  make("td", { class: "number" }, right), make("td", { class: "number" }, share(precision)), make("td", { class: "number" }, share(low) + " to " + share(high)))))))) : null);
          }
    """#
}
