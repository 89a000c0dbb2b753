/// The part of the report's script that draws a statistic's history over runs.
enum ReportTimeline {
  static let script = #"""
    // What the runs published for a statistic: a column a run, a gap where it was missing, the status by the shape.
    const SHAPES = { agreed: "circle", single: "ring", resolved: "diamond", contested: "triangle", overridden: "square" };
    function shape(status, x, y) {
      const name = { class: "mark-" + status };
      if (SHAPES[status] === "circle") return make("svg:circle", { cx: x, cy: y, r: 5, ...name });
      if (SHAPES[status] === "ring") return make("svg:circle", { cx: x, cy: y, r: 4.5, ...name });
      const d = { diamond: `M${x} ${y - 6.5}L${x + 6.5} ${y}L${x} ${y + 6.5}L${x - 6.5} ${y}Z`, triangle: `M${x} ${y - 6.5}L${x + 6.5} ${y + 5}L${x - 6.5} ${y + 5}Z` }[SHAPES[status]];
      return make("svg:path", { d: d || `M${x - 5} ${y - 5}h10v10h-10Z`, ...name });
    }
    function timeline(s) {
      if (!s.past.length) return null;
      const points = D.runs.map(() => null);
      for (const [first, last, value, low, high, status] of s.past) for (let i = first; i <= last; i++) points[i] = { value, low, high, status: T[status] };
      const from = points.findIndex(Boolean), runs = D.runs.slice(from), shown = points.slice(from), present = shown.filter(Boolean);
      const W = 640, left = 64, right = 16, top = 30, bottom = 44, H = 230, floor = H - bottom;
      const numbers = present.flatMap(p => [p.value, p.low, p.high]).filter(v => typeof v === "number"), a = axis(Math.min(...numbers), Math.max(...numbers), floor - top);
      const x = i => left + 14 + (W - left - right - 28) * (runs.length > 1 ? i / (runs.length - 1) : .5), y = v => floor - a.x(v), shapes = [];
      for (const t of ticks(a.low, a.high)) shapes.push(make("svg:line", { x1: left, x2: W - right, y1: y(t), y2: y(t), class: "grid" }), make("svg:text", { x: left - 8, y: y(t) + 4, "text-anchor": "end", class: "tick" }, short(t)));
      const days = new Set(runs.map(r => r[1].slice(0, 10))), when = r => days.size > 1 ? r[1].slice(0, 10) : r[1].slice(11, 16) + " UTC", every = Math.ceil(runs.length / 6);
      let before = "";
      runs.forEach((r, i) => {
        const text = when(r), isLabelled = (runs.length - 1 - i) % every === 0 && text !== before;
        if (isLabelled) { before = text; shapes.push(make("svg:text", { x: Math.min(x(i), W - 34), y: H - 22, "text-anchor": "middle", class: "tick" }, text)); }
        shapes.push(make("svg:line", { x1: x(i), x2: x(i), y1: floor, y2: floor + (isLabelled ? 6 : 3), class: "grid" }));
      });
      if (days.size === 1) shapes.push(make("svg:text", { x: W - right, y: H - 6, "text-anchor": "end", class: "tick" }, [...days][0]));
      shown.forEach((p, i) => {
        const last = shown[i - 1];
        if (p && last) shapes.push(make("svg:line", { x1: x(i - 1), y1: y(last.value), x2: x(i), y2: y(p.value), class: "course" }));
      });
      shown.forEach((p, i) => {
        if (!p) shapes.push(make("svg:rect", { x: x(i) - 6, y: top, width: 12, height: floor - top, class: "gap" }, make("svg:title", {}, when(runs[i]) + ": not published")));
        else {
          if (p.low !== null && p.high !== null && p.low !== p.high) shapes.push(make("svg:line", { x1: x(i), x2: x(i), y1: y(p.low), y2: y(p.high), class: "interval" }));
          shapes.push(make("svg:g", {}, make("svg:title", {}, `${runs[i][1]}: ${p.value}${p.low === null || p.low === p.high ? "" : ` (${p.low} to ${p.high})`}, ${p.status}`), shape(p.status, x(i), y(p.value))));
        }
      });
      let at = left;
      for (const status of Object.keys(SHAPES).filter(n => present.some(p => p.status === n))) {
        shapes.push(shape(status, at + 6, 14), make("svg:text", { x: at + 16, y: 18, class: "tick" }, status));
        at += 34 + status.length * 6.2;
      }
      if (present.length < shown.length) shapes.push(make("svg:rect", { x: at, y: 8, width: 12, height: 12, class: "gap" }), make("svg:text", { x: at + 17, y: 18, class: "tick" }, "not published"));
      const told = s.past.map(([first, last, value, low, high, status]) => `${D.runs[first][1]}${last > first ? " to " + D.runs[last][1] : ""}: ${value}, ${T[status]}`).join("; ");
      return picture(W, H, "What the runs published: " + subject(s), told, shapes);
    }
    """#
}
