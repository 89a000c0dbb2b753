import Foundation
import Records

/// Marks figures in a page's machine-readable data.
struct MarkedScripts {
  private let scripts: [StructuredDataBlock]
  /// Keyed by the number of the script, from 0.
  private var parts: [Int: [MarkedPiece]] = [:]
  private(set) var placements: [String: MarkPlacement] = [:]

  /// - Parameter memberRange: the range, in bytes, of the member that a pointer names in a script's text; nil if there
  ///   is none.
  init(
    _ scripts: [StructuredDataBlock], figures: [FigureMark],
    memberRange: (_ pointer: String, _ script: String) -> Range<Int>?
  ) {
    self.scripts = scripts
    for figure in figures {
      guard case .pointer(let pointer) = figure.locator, let number = MarkedScripts.number(pointer),
        scripts.indices.contains(number - 1),
        scripts[number - 1].item == nil
      else { continue }
      let script = scripts[number - 1].text
      let squashed = SquashedText(script)
      func inside(_ pointer: String) -> Range<Int> {
        guard let range = memberRange(pointer, script) else { return 0..<squashed.scalars.count }
        let inside = squashed.scalars.indices.filter { range.contains(squashed.start(of: $0)) }
        return inside.first.flatMap { first in inside.last.map { first..<$0 + 1 } } ?? 0..<squashed.scalars.count
      }
      var placing = MarkPlacing(squashed)
      var spans = placing.spans(of: [figure], in: [inside(pointer)])
      if spans == [nil] {
        // The ends of a range are separate members, next to each other.
        let parent = pointer.split(separator: "/").dropLast().joined(separator: "/")
        spans = figure.ends.map { placing.spans(of: [$0], in: [inside(parent)]).first ?? nil }
      }
      guard !spans.isEmpty, !spans.contains(nil) else { continue }
      var marked = spans.compactMap { $0 }.flatMap { squashed.pieces(of: $0, id: figure.id).map(\.part) }
      for later in marked.indices.dropFirst() { marked[later].isFirst = false }
      parts[number - 1, default: []] += marked
      placements[figure.id] = .exact
    }
  }

  /// Writes the scripts in which something is marked.
  func write(to out: inout SafeText) {
    for (number, parts) in parts.sorted(by: { $0.key < $1.key }) {
      out.add(
        markup: "<h2 class=\"archive\">Structured data on this page, block \(number + 1)</h2>\n<pre class=\"text\">")
      var text = scripts[number].text
      text.withUTF8 { SafeMark.write($0, parts: parts, to: &out) }
      out.add(markup: "</pre>\n")
    }
  }

  /// The number of the block, from 1: `#2/@graph/0/estimatedSalary`.
  private static func number(_ pointer: String) -> Int? { Int(pointer.dropFirst().prefix { $0 != "/" }) }
}

extension FigureMark {
  /// The two ends of a range that machine-readable data gives as two members, quoted as `"minValue": 20 … "maxValue":
  /// 30`; empty for other figures.
  fileprivate var ends: [FigureMark] {
    let quotes = quote.components(separatedBy: " … ")
    let raws = raw.components(separatedBy: "–")
    guard quotes.count == 2, raws.count == 2 else { return [] }
    return zip(raws, quotes).map { FigureMark(id: id, locator: locator, raw: $0, quote: $1, ordinal: ordinal) }
  }
}
