import Extraction
import Pages
import Records
import Terminal

/// A figure with its surroundings on the page.
struct Surroundings {
  let page: Page
  let observation: Observation
  private static let blocksAround = 3
  private static let maxCharacters = 600
  private static let maxOfCell = 28

  var blocks: [TerminalBlock] {
    if case .pointer(let pointer) = observation.locator, let lines = script(pointer) { return [.blank] + lines }
    let figure = FigureMark(observation)
    guard let place = page.place(of: figure) else {
      return [
        .field("quote", marked(observation.raw, in: observation.quote)),
        .field("", TerminalText("(not found in the rendered page)", .quiet)),
      ]
    }
    let range = max(0, place.block - Self.blocksAround)...min(page.blocks.count - 1, place.block + Self.blocksAround)
    return [.blank] + range.flatMap { number in number == place.block ? here(place) : around(page.blocks[number]) }
  }

  // MARK: - Blocks

  private func around(_ block: Block) -> [TerminalBlock] {
    if case .table(let grid) = block.kind {
      return grid.rows.first.map { [line(TerminalText(row($0) + "  (table of \(grid.rows.count) rows)", .quiet))] }
        ?? []
    }
    let text = oneLine(block.text.string)
    return [
      line(
        TerminalText(text.count > 160 ? text.prefix(159) + "…" : text, isHeading(block) ? .strong : .quiet),
        sign: sign(block))
    ]
  }

  private func here(_ place: FigurePlace) -> [TerminalBlock] {
    let block = page.blocks[place.block]
    guard case .table(let grid) = block.kind, let row = place.row, let column = place.column else {
      return [line(text(block.text.string, place.range), sign: sign(block), isHere: true)]
    }
    var lines: [TerminalBlock] = []
    for number in Array(0..<grid.headerRows) + [row - 1, row, row + 1]
    where grid.rows.indices.contains(number) && (number >= grid.headerRows || lines.count <= number) {
      if number == row {
        lines.append(line(cells(grid.rows[row], column, place.range), isHere: true))
      } else {
        lines.append(line(TerminalText(self.row(grid.rows[number]), number < grid.headerRows ? .strong : .quiet)))
      }
    }
    return lines
  }

  private func cells(_ cells: [TableGrid.Cell], _ column: Int, _ range: Range<Int>) -> TerminalText {
    cells.enumerated().reduce(TerminalText("")) { text, cell in
      let shown = cell.offset == column ? self.text(cell.element.text.string, range) : TerminalText(short(cell.element))
      return cell.offset == 0 ? shown : text + TerminalText(" | ", .quiet) + shown
    }
  }

  private func row(_ cells: [TableGrid.Cell]) -> String { cells.map(short).joined(separator: " | ") }

  private func short(_ cell: TableGrid.Cell) -> String {
    let text = oneLine(cell.text.string)
    return text.count > Self.maxOfCell ? text.prefix(Self.maxOfCell - 1) + "…" : text
  }

  private func isHeading(_ block: Block) -> Bool { if case .heading = block.kind { true } else { false } }

  private func sign(_ block: Block) -> String {
    switch block.kind {
    case .heading(let level): String(repeating: "#", count: level) + " "
    case .listItem: "• "
    default: ""
    }
  }

  private func line(_ text: TerminalText, sign: String = "", isHere: Bool = false) -> TerminalBlock {
    .line(
      TerminalText(isHere ? "▶ " : "│ ", isHere ? .warning : .quiet) + TerminalText(sign, .quiet) + text, indent: 2,
      hanging: 4)
  }

  /// A text with the figure highlighted, shortened around it if long.
  private func text(_ string: String, _ range: Range<Int>) -> TerminalText {
    let utf8 = string.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    var before = oneLine(String(string[..<lower]), ends: false)
    var after = oneLine(String(string[upper...]), ends: false)
    if before.count > Self.maxCharacters / 2 { before = "…" + before.suffix(Self.maxCharacters / 2) }
    if after.count > Self.maxCharacters / 2 { after = after.prefix(Self.maxCharacters / 2) + "…" }
    return TerminalText(before) + TerminalText(oneLine(String(string[lower..<upper])), .mark) + TerminalText(after)
  }

  private func oneLine(_ text: String, ends: Bool = true) -> String {
    let line = text.split(omittingEmptySubsequences: ends, whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    return line
  }

  // MARK: - Data for machines

  /// The lines of a script around the member that a pointer names; nil if it is not found.
  private func script(_ pointer: String) -> [TerminalBlock]? {
    guard let number = Int(pointer.dropFirst().prefix { $0 != "/" }), page.structuredData.indices.contains(number - 1)
    else { return nil }
    let script = page.structuredData[number - 1].text
    guard let member = structuredMemberRange(pointer, in: script) else { return nil }
    let bytes = Array(script.utf8)
    let from = max(0, member.lowerBound - 200)
    let to = min(bytes.count, member.upperBound + 200)
    let text = String(decoding: bytes[from..<to], as: UTF8.self)
    let inside = String(decoding: bytes[member], as: UTF8.self)
    guard let value = QuotedFigure.range(of: observation.raw, in: inside), let place = text.range(of: inside) else {
      return nil
    }
    let start = text.index(place.lowerBound, offsetBy: inside.distance(from: inside.startIndex, to: value.lowerBound))
    let end = text.index(start, offsetBy: inside.distance(from: value.lowerBound, to: value.upperBound))
    let tidy = { (part: Substring) in
      part.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).filter { !$0.isEmpty }.joined(
        separator: " ")
    }
    let marked =
      TerminalText("… " + tidy(text[..<start]) + " ") + TerminalText(String(text[start..<end]), .mark)
      + TerminalText(" " + tidy(text[end...]) + " …")
    return [line(TerminalText("structured data, block \(number)", .quiet)), line(marked, isHere: true)]
  }
}
