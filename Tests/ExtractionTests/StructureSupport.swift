import Pages
import Testing

@testable import Extraction

/// The elements, records and labels of a page, as a test writes them: texts of blocks joined by ` / `.
struct StructureOutline {
  private let layout: LayoutFinder
  private let labels: FieldLabels

  init(_ html: String) {
    layout = LayoutFinder(readTestPage("<body>" + html), conventions: .english)
    labels = FieldLabels(tree: layout.tree, records: layout.records, layout: layout.blocks)
  }

  /// The groups of records: of each its members, `Baker / $31,200`.
  var groups: [[String]] { layout.records.groups.map { $0.members.map(text) } }

  /// The values of the page with the label that each is given: `$31,200: Median pay`, or `$31,200: none`.
  var labelled: [String] {
    layout.blocks.filter(\.isValue).map {
      "\($0.passage.text): \(labels.label(of: $0.index).map { layout.blocks[$0].passage.text } ?? "none")"
    }
  }

  /// The tables that the page's regions are, rows as `Ohio | $31,200`; `*` before those that head it.
  var tables: [[String]] {
    layout.regions().compactMap { region, _ in
      guard case .table(let grid) = region else { return nil }
      return grid.rows.enumerated().map {
        ($0.offset < grid.headerRows ? "*" : "") + $0.element.map(\.text.string).joined(separator: " | ")
      }
    }
  }

  /// What the records around the value `text` are about, innermost first; `none` for one without a title.
  func titles(of text: String) -> [String] {
    guard let block = layout.blocks.first(where: { $0.passage.text == text }) else { return [] }
    let contexts = RecordContexts(tree: layout.tree, records: layout.records, layout: layout.blocks)
    return layout.records.records(around: block.index).map { record in
      contexts.title(of: record, block: block.index, label: labels.label(of: block.index)).map {
        layout.blocks[$0].passage.text
      } ?? "none"
    }
  }

  private func text(_ node: Int) -> String {
    layout.tree.nodes[node].blocks.map { layout.blocks[$0].passage.text }.joined(separator: " / ")
  }
}

/// A page's markup, and what a test says of it, by a name.
struct StructureCase: Sendable, CustomTestStringConvertible {
  let name: String
  let html: String
  let expected: [String]
  var testDescription: String { name }

  init(_ name: String, _ html: String, _ expected: [String]) {
    self.name = name
    self.html = html
    self.expected = expected
  }
}

/// A `div` with a class, or without one where it is empty.
func div(_ name: String, _ inner: String...) -> String {
  "<div\(name.isEmpty ? "" : " class=\"\(name)\"")>\(inner.joined())</div>"
}

/// A table of rows whose cells stand between bars; the first row heads it, unless `head` is false.
func htmlTable(_ rows: String..., head: Bool = true, before: String = "", caption: String = "") -> String {
  let cells = rows.enumerated().map { number, row in
    let tag = head && number == 0 ? "th" : "td"
    return "<tr>"
      + row.split(separator: "|", omittingEmptySubsequences: false).map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>"
  }
  return before + "<table>" + (caption.isEmpty ? "" : "<caption>\(caption)</caption>") + cells.joined() + "</table>"
}
