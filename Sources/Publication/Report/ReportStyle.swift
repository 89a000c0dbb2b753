extension ReportTemplate {
  /// The report's style sheet: system fonts, colors for light and dark, nothing from outside.
  static let style = """
    :root { color-scheme: light dark; --text: #1c1f24; --quiet: #5b6470; --ground: #fbfbf9; --card: #ffffff; --line: #dcdfe3; --link: #0b57a8;
      --mark: #fff0a8; --good: #1d6b3a; --good-ground: #e2f3e7; --warn: #7a4a00; --warn-ground: #fdefd2; --bad: #9b1c1c; --bad-ground: #fde4e1;
      --plain: #3d4752; --plain-ground: #e9edf1; }
    @media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --quiet: #a0a9b4; --ground: #15181c; --card: #1d2126; --line: #363c44; --link: #8abfff;
      --mark: #665500; --good: #9fe0b4; --good-ground: #173823; --warn: #f6cf8a; --warn-ground: #41300c; --bad: #ffb4ab; --bad-ground: #4a1a17;
      --plain: #c6cdd5; --plain-ground: #2c333a; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 66rem; padding: 1.5rem 1.25rem 4rem; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif;
      color: var(--text); background: var(--ground); }
    a { color: var(--link); }
    h1, h2, h3, h4, h5, p, ul, dl { margin: 0; }
    h1 { font-size: 2rem; line-height: 1.2; }
    h2 { margin: 3rem 0 1rem; padding-bottom: .3rem; font-size: 1.5rem; border-bottom: 2px solid var(--line); }
    h3 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
    h4 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
    h5 { font-size: 1rem; }
    code { font: .85em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
    .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; }
    .kicker, .quiet, .facts, .place, .under { color: var(--quiet); }
    .quiet { font-weight: 400; }
    .facts, .place, .under { font-size: .85rem; }
    .under { display: block; font-weight: 400; }
    .address { overflow-wrap: anywhere; } .date { white-space: nowrap; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem; padding: 0; list-style: none; }
    .tiles a { display: block; height: 100%; padding: .75rem 1rem; color: inherit; text-decoration: none; background: var(--card);
      border: 1px solid var(--line); border-radius: .5rem; }
    .tiles a:hover, .tiles a:focus { border-color: var(--link); }
    .tiles strong { display: block; font-size: 1.75rem; line-height: 1.2; }
    .note { display: block; font-size: .85rem; color: var(--bad); } summary .note { display: inline; }
    .legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .4rem 1.5rem; margin-top: 1.25rem; font-size: .9rem; }
    .legend dd { margin: 0; color: var(--quiet); }
    .contents { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: 1.25rem; padding: 0; list-style: none; }
    .badge { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .8rem; line-height: 1.5rem; color: var(--plain);
      background: var(--plain-ground); vertical-align: middle; }
    .badge.agreed { color: var(--good); background: var(--good-ground); }
    .badge.resolved, .badge.overridden { color: var(--warn); background: var(--warn-ground); }
    .badge.contested { color: var(--bad); background: var(--bad-ground); }
    .statistic, .conflict { margin: .75rem 0; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
    .statistic { display: grid; grid-template-columns: 1fr auto; gap: .25rem 1rem; align-items: baseline; }
    .statistic > :not(h5, .figure) { grid-column: 1 / -1; }
    .figure strong { font-size: 1.2rem; font-variant-numeric: tabular-nums; }
    .conflict { border-left: .3rem solid var(--plain); }
    .conflict.warning { border-left-color: var(--warn); } .conflict.error { border-left-color: var(--bad); }
    .explanation { max-width: 52rem; }
    .said { display: grid; gap: .5rem; margin: .5rem 0; padding: 0; list-style: none; }
    .said li { padding: .25rem 0 .25rem .75rem; border-left: 2px solid var(--line); }
    .said li.winner { border-left-color: var(--good); }
    .source { color: var(--quiet); } .value { font-variant-numeric: tabular-nums; }
    .chosen { font-size: .8rem; color: var(--good); }
    blockquote { margin: .1rem 0; overflow-wrap: anywhere; }
    mark { padding: 0 .15em; border-radius: .2em; color: inherit; background: var(--mark); } mark:empty { display: none; }
    details.places, details.group { margin: .75rem 0; }
    summary { cursor: pointer; color: var(--link); } summary h3 { display: inline; color: var(--text); }
    .scroll { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: .9rem; background: var(--card); }
    caption { padding: .5rem 0; text-align: left; color: var(--quiet); }
    th, td { padding: .45rem .6rem; text-align: left; vertical-align: top; border: 1px solid var(--line); }
    thead th { background: var(--plain-ground); }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .quotes { padding: 0; list-style: none; } .quotes q { quotes: none; }
    :target { outline: 2px solid var(--link); outline-offset: 2px; }
    @media print { body { max-width: none; } .skip, nav { display: none; } .statistic, .conflict, tr { break-inside: avoid; } }
    """
}
