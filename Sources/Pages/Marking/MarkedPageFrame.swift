import Digests
import Foundation
import Records

/// The frame around an archived page: a head that prevents anything from running or loading, and a note that says what
/// the page is a copy of.
struct MarkedPageFrame {
  let snapshot: Snapshot
  let title: String
  let figures: [FigureMark]
  let placements: [String: MarkPlacement]
  let focus: String?

  func document(_ body: [UInt8]) -> String {
    var out = SafeText()
    let name = title.isEmpty ? snapshot.origin.sourceID : title
    out.add(
      markup: """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(Self.styleDigest)'; base-uri 'none'; form-action 'none'">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>
        """)
    out.add(titleText: "Archived: \(name)")
    out.add(
      markup:
        "</title>\n<style>\(Self.style)</style>\n</head>\n<body>\n<header class=\"archive\">\n<p><strong>Archived page</strong> "
    )
    out.add(text: name)
    out.add(markup: "</p>\n<dl>")
    row("From", snapshot.origin.location, &out)
    if let fetchedAt = snapshot.fetchedAt { row("Fetched", fetchedAt, &out) }
    row("SHA-256", snapshot.sha256, &out)
    out.add(markup: "</dl>\n<p>\(summary)</p>\n")
    unplaced(&out)
    out.add(markup: "</header>\n<main>\n")
    var html = out.bytes
    html += body
    html += "\n</main>\n</body>\n</html>\n".utf8
    return focused(String(decoding: html, as: UTF8.self))
  }

  private func row(_ name: String, _ text: String, _ out: inout SafeText) {
    out.add(markup: "<div><dt>\(name)</dt><dd>")
    out.add(text: text)
    out.add(markup: "</dd></div>")
  }

  private var summary: String {
    let exact = figures.count { placements[$0.id] == .exact }
    let outlined = figures.count { placements[$0.id] == .surroundings }
    let marked = exact == 1 ? "The extracted figure is highlighted" : "\(exact) extracted figures are highlighted"
    return "Scripts, styles, images, forms and hidden content are omitted. " + marked
      + (outlined == 0 ? "." : "; for \(outlined) more, only the surrounding text could be found; it is outlined.")
  }

  private func unplaced(_ out: inout SafeText) {
    let missing = figures.filter { placements[$0.id] == MarkPlacement.none }
    guard !missing.isEmpty else { return }
    out.add(markup: "<p>Not highlighted, because the location was not found in this rendering:</p>\n<ul>")
    for figure in missing {
      out.add(markup: "<li id=\"\(SafeMark.fragment(figure.id))\"><b>")
      out.add(text: figure.raw)
      out.add(markup: "</b> in “")
      out.add(text: figure.quote)
      out.add(markup: "”, at <code>")
      out.add(text: figure.locator.description)
      out.add(markup: "</code></li>\n")
    }
    out.add(markup: "</ul>\n")
  }

  /// The document with the first place of the figure in focus, to which browsers scroll without a script.
  private func focused(_ html: String) -> String {
    guard let focus, let range = html.range(of: "id=\"\(SafeMark.fragment(focus))\"") else { return html }
    return html.replacingCharacters(in: range, with: html[range] + " tabindex=\"-1\" autofocus")
  }

  private static let style = """
    :root{color-scheme:light dark;--text:#1c1f24;--quiet:#525b66;--ground:#fbfbf9;--card:#fff;--line:#c9ced4;--link:#0b57a8;--mark:#ffe98a;--ink:#1c1f24;--hit:#ffb300;--ring:#7a3e00}
    @media (prefers-color-scheme:dark){:root{--text:#e6e8eb;--quiet:#a9b2bd;--ground:#15181c;--card:#1d2126;--line:#434a53;--link:#8abfff;--mark:#5c4d00;--ink:#fff;--hit:#ffb300;--ring:#ffe0a3}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:60rem;padding:1rem clamp(.75rem,3vw,2rem) 60vh;font:1rem/1.5 system-ui,"Segoe UI",Roboto,sans-serif;color:var(--text);background:var(--ground);overflow-wrap:anywhere}
    header.archive{margin-bottom:1.5rem;padding:.75rem 1rem;font-size:.85rem;color:var(--quiet);background:var(--card);border:1px solid var(--line);border-left:.4rem solid var(--hit);border-radius:.4rem}
    header.archive p,header.archive dl,header.archive ul{margin:.25rem 0}header.archive strong{color:var(--text)}
    header.archive dl div{display:flex;gap:.75rem}header.archive dt{flex:0 0 4.5rem}header.archive dd{margin:0}
    main{overflow-x:auto;padding:.25rem}a[href]{color:var(--link)}
    table{border-collapse:collapse;margin:.75rem 0}td,th{border:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top}
    pre,code{font:.9em ui-monospace,"DejaVu Sans Mono",monospace}pre{white-space:pre-wrap}.text{padding:.75rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:.4rem}
    blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line)}s,del{color:var(--quiet)}
    mark{color:var(--ink);background:var(--mark);border-radius:.15rem;padding:0 .1rem;scroll-margin:35vh}
    mark:target,mark:focus,mark:target mark,mark:focus mark{color:#1c1f24;background:var(--hit);outline:3px solid var(--ring);outline-offset:1px}
    .about{outline:2px dashed var(--hit);outline-offset:2px}.place{scroll-margin:35vh}
    .about:has(>.place:target),.about:has(>.place:focus),header li:target{outline:4px solid var(--hit);outline-offset:2px}
    .data{font:.85em ui-monospace,"DejaVu Sans Mono",monospace;color:var(--quiet);margin:0 .25rem}.control{font-size:.75em;color:var(--quiet);border:1px solid var(--line);border-radius:.2rem}
    """

  private static let styleDigest: String = {
    let hex = Array(sha256Hex(style).utf8)
    let bytes = stride(from: 0, to: hex.count, by: 2).map { place in
      UInt8(String(decoding: hex[place...place + 1], as: UTF8.self), radix: 16) ?? 0
    }
    return Data(bytes).base64EncodedString()
  }()
}

extension SafeText {
  /// Appends text that cannot contain elements, such as a title: marks of direction are written as their names, without
  /// an element.
  mutating func add(titleText text: String) {
    var inner = SafeText()
    inner.add(text: text)
    let plain = String(decoding: inner.bytes, as: UTF8.self).replacing("<span class=\"control\">", with: "").replacing(
      "</span>", with: "")
    add(markup: plain)
  }
}
