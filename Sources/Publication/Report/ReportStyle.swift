/// The style sheet of the report: system fonts, light and dark colour schemes, no external resources.
enum ReportStyle {
  static let css = """
    :root { color-scheme: light dark; --text: #1c1f24; --quiet: #525b66; --ground: #fbfbf9; --card: #ffffff; --line: #dcdfe3; --link: #0b57a8;
      --mark: #fff0a8; --good: #1d6b3a; --good-ground: #e2f3e7; --warn: #704300; --warn-ground: #fdefd2; --bad: #9b1c1c; --bad-ground: #fde4e1;
      --plain: #3d4752; --plain-ground: #e9edf1; --t0: #eef5ff; --t1: #d3e5fb; --t2: #b0d0f5; --t3: #8ab9ec; --t4: #67a2e0; --on-tile: #10233a; }
    @media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --quiet: #a9b2bd; --ground: #15181c; --card: #1d2126; --line: #363c44; --link: #8abfff;
      --mark: #665500; --good: #9fe0b4; --good-ground: #173823; --warn: #f6cf8a; --warn-ground: #41300c; --bad: #ffb4ab; --bad-ground: #4a1a17;
      --plain: #c6cdd5; --plain-ground: #2c333a; --t0: #1d2b3b; --t1: #21405f; --t2: #265684; --t3: #2c6ca8; --t4: #1f5f9e; --on-tile: #ffffff; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 90rem; padding: 1.25rem clamp(.75rem, 3vw, 2.5rem) 4rem; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; color: var(--text); background: var(--ground); }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    h1, h2, h3, p, ul, ol, dl { margin: 0; }
    h1 { font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
    h2 { margin: 2rem 0 .75rem; font-size: 1.3rem; }
    h3 { margin: 1.25rem 0 .5rem; font-size: 1.05rem; }
    code { font: .85em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
    bdi { overflow-wrap: anywhere; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; padding: .5rem; background: var(--card); }
    .kicker, .quiet, .facts, .place, .under { color: var(--quiet); }
    .quiet { font-weight: 400; }
    .facts, .place, .under { font-size: .85rem; }
    .under { display: block; font-weight: 400; overflow-wrap: anywhere; }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem; margin-top: 1rem; padding: 0; list-style: none; border-bottom: 2px solid var(--line); }
    nav a { display: block; padding: .5rem .75rem; text-decoration: none; border-radius: .4rem .4rem 0 0; }
    nav a[aria-current] { color: var(--text); background: var(--plain-ground); font-weight: 600; }
    main { padding-top: 1.25rem; } main:focus { outline: none; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; padding: 0; list-style: none; }
    .tiles a { display: block; height: 100%; padding: .75rem 1rem; color: inherit; text-decoration: none; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
    .tiles a:hover { border-color: var(--link); }
    .tiles strong { display: block; font-size: 1.75rem; line-height: 1.2; }
    .note { display: block; font-size: .85rem; color: var(--bad); overflow-wrap: anywhere; } .short { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; } .tiles .note { color: var(--quiet); }
    .legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .4rem 1.5rem; font-size: .9rem; }
    .legend dd { margin: 0; color: var(--quiet); }
    .decide { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: .75rem; padding: 0; list-style: none; }
    .decide li, .notice { padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
    .badge { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .8rem; line-height: 1.5rem; color: var(--plain); background: var(--plain-ground); white-space: nowrap; }
    .badge.agreed { color: var(--good); background: var(--good-ground); }
    .badge.resolved, .badge.overridden, .badge.warning, .badge.flag { color: var(--warn); background: var(--warn-ground); }
    .badge.contested, .badge.error { color: var(--bad); background: var(--bad-ground); }
    .flags { color: var(--warn); }
    .notice { margin: .75rem 0; border-left: .3rem solid var(--line); } .notice.warning { border-left-color: var(--warn); } .notice.error { border-left-color: var(--bad); }
    .explanation { max-width: 60rem; }
    .said { display: grid; gap: .75rem; margin: .5rem 0; padding: 0; list-style: none; }
    .said > li { padding: .25rem 0 .25rem .75rem; border-left: 3px solid var(--line); } .said > li.winner { border-left-color: var(--good); }
    .chosen { color: var(--good); font-size: .85rem; }
    blockquote { margin: .1rem 0; overflow-wrap: anywhere; }
    mark { padding: 0 .15em; border-radius: .2em; color: inherit; background: var(--mark); }
    summary { cursor: pointer; color: var(--link); padding: .15rem 0; }
    .scroll { overflow: auto; }
    .rows { max-height: min(75vh, 60rem); border: 1px solid var(--line); }
    table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .9rem; background: var(--card); }
    th, td { padding: .45rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
    thead th { position: sticky; top: 0; z-index: 1; background: var(--plain-ground); }
    thead button { all: unset; cursor: pointer; font-weight: 600; } thead button:focus-visible { outline: 3px solid var(--link); }
    .rows tbody tr { height: 40px; } .rows tbody th, .rows tbody td { height: 40px; padding-block: 0; vertical-align: middle; white-space: nowrap; }
    .rows .c-subject { max-width: 30rem; overflow: hidden; text-overflow: ellipsis; font-weight: 400; } .rows .space td { padding: 0; border: 0; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .tools { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin-bottom: .75rem; }
    .tools label { display: grid; font-size: .85rem; color: var(--quiet); } .tools .wide { flex: 1 1 14rem; } .tools p { flex-basis: 100%; }
    select, input, button { font: inherit; color: var(--text); background: var(--card); border: 1px solid var(--quiet); border-radius: .3rem; padding: .3rem .5rem; min-height: 2rem; max-width: 100%; }
    .tools select { max-width: 14rem; } button { cursor: pointer; }
    dialog { width: min(62rem, 100vw - 1rem); max-height: 94vh; padding: 1rem clamp(.75rem, 3vw, 2rem) 2rem; color: var(--text); background: var(--ground); border: 1px solid var(--line); border-radius: .6rem; }
    dialog::backdrop { background: #0008; } dialog h2 { margin-top: 0; padding-right: 5rem; } dialog .close { position: absolute; top: .75rem; right: .75rem; }
    .figure strong { font-size: 1.4rem; }
    .picture { display: block; width: 100%; max-width: 52rem; height: auto; margin: .5rem 0; font: 12px system-ui, sans-serif; }
    .picture text { fill: var(--text); } .picture .tick { fill: var(--quiet); font-size: 11px; } .picture .label.chosen { font-weight: 700; font-size: 12px; }
    .grid { stroke: var(--line); } .official { stroke: var(--warn); stroke-width: 2; stroke-dasharray: 4 3; }
    .dot { fill: var(--quiet); } .dot.chosen { fill: var(--good); } .range { stroke: var(--quiet); stroke-width: 5; stroke-linecap: round; } .range.chosen { stroke: var(--good); }
    .tile { stroke: var(--line); } .none { fill: var(--plain-ground); } .t0 { fill: var(--t0); } .t1 { fill: var(--t1); } .t2 { fill: var(--t2); } .t3 { fill: var(--t3); } .t4 { fill: var(--t4); }
    .picture .state { font-weight: 700; font-size: 12px; } .picture .amount { font-size: 10px; } .picture a text { fill: var(--on-tile); }
    .course { stroke: var(--quiet); stroke-width: 1.5; } .interval { stroke: var(--quiet); stroke-width: 4; stroke-linecap: round; opacity: .45; } .gap { fill: var(--plain-ground); stroke: var(--line); stroke-dasharray: 2 2; }
    .mark-agreed, .mark-resolved { fill: var(--good); } .mark-single { fill: var(--ground); stroke: var(--good); stroke-width: 2.5; } .mark-contested { fill: var(--bad); } .mark-overridden { fill: var(--link); }
    .quotes { padding: 0; list-style: none; } .quotes q { quotes: none; }
    @media (max-width: 44rem) { .c-confidence, .c-official, .c-off, .c-witnesses, .c-spread { display: none; } .rows .c-subject { max-width: 12rem; } .tools select { max-width: 9.5rem; } }
    @media print { body { max-width: none; } .skip, nav, .tools, .close, button { display: none; } .rows { height: auto; border: 0; } .notice, tr { break-inside: avoid; } thead th { position: static; } .page { break-before: page; }
      .rows tbody th, .rows tbody td, td, th { white-space: normal; height: auto; } .c-subject { max-width: none; } }
    """
}
