import Pages
import Records

/// A page made of bytes.
func read(
  _ bytes: [UInt8], mediaType: String = "text/html", charset: String? = nil, limits: PageLimits = .standard
) -> Page {
  let origin = Origin(sourceID: "page", topic: "test", location: "page")
  let snapshot = Snapshot(
    origin: origin, bytes: bytes, sha256: "", path: "page", mediaType: mediaType, transportCharset: charset)
  return readPage(snapshot, limits: limits)
}

/// A page made of HTML source in UTF-8.
func read(html: String, limits: PageLimits = .standard) -> Page { read(Array(html.utf8), limits: limits) }

/// Blocks in a short notation, one each: `h1 Title`, `p Text`, `li2 Item`, `dt Term`, `dd Details`, `table`; `+` before
/// those that start a group.
func outline(_ page: Page, groups: Bool = false) -> [String] {
  page.blocks.map { block in
    let name: String
    switch block.kind {
    case .heading(let level): name = "h\(level)"
    case .paragraph: name = "p"
    case .listItem(let depth): name = "li\(depth)"
    case .term: name = "dt"
    case .details: name = "dd"
    case .table: return (groups && block.startsGroup ? "+" : "") + "table"
    }
    return (groups && block.startsGroup ? "+" : "") + name + " " + block.text.string
  }
}

/// The grids of a page, cells joined by ` | `; `*` marks a header, `^` a slot that repeats a cell.
func grids(_ page: Page) -> [[String]] {
  page.blocks.compactMap { block in
    guard case .table(let grid) = block.kind else { return nil }
    return grid.rows.map { row in
      row.map { ($0.isHeader ? "*" : "") + ($0.isAnchor ? "" : "^") + $0.text.string }.joined(separator: " | ")
    }
  }
}

/// The checks that a page's findings are of.
func checks(_ page: Page) -> [String] { page.findings.map(\.check.rawValue) }

/// Bytes of a text in which every character's number is the byte.
func bytes(_ latin1: String) -> [UInt8] { latin1.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
