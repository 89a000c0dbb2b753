import Foundation

/// A text page as an HTML page, in one of several forms of markup that its name alone decides: a page can be read both
/// ways, and must say the same.
///
/// Nothing is added but markup and a title. Headings, lists, tables between pipe characters and runs of short lines
/// (cards) become what a page has in their place. Lines that a text extractor ran together stay as they are.
package func htmlRendering(of text: String, named name: String) -> String {
  var rendering = Rendering(text, as: Markup(named: name))
  return rendering.page()
}

/// A page on its way from lines to elements.
struct Rendering {
  let markup: Markup
  let lines: [Line]
  var elements: [String] = []
  private var title = ""
  private var isInSection = false

  init(_ text: String, as markup: Markup) {
    self.markup = markup
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Line(String($0)) }
  }

  mutating func page() -> String {
    var index = 0
    while index < lines.count { index = element(at: index) }
    if isInSection { add("</section>") }
    let head = "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>\(escaped(title))</title></head>\n<body>\n"
    return head + ([markup.body.opening] + elements + [markup.body.closing]).joined(separator: "\n")
      + "\n</body></html>\n"
  }

  mutating func add(_ element: String) { elements.append(element) }

  /// Renders what begins at a line; the line behind it.
  private mutating func element(at index: Int) -> Int {
    let line = lines[index]
    if line.isEmpty { return index + 1 }
    if beginsTable(index) { return tables(at: index) }
    if line.bullet != nil, !line.isNumbered || isInNumberedList(index) { return list(at: index) }
    guard line.markedLevel > 0 || lines.isHeading(index) else { return group(at: index) }
    let level = line.markedLevel > 0 ? line.markedLevel : title.isEmpty ? 1 : 2
    if title.isEmpty { title = line.source.trimmingCharacters(in: ["#", " "]) }
    heading(String(line.source.drop { $0 == "#" || $0 == " " }), level)
    return index + 1
  }

  private mutating func heading(_ text: String, _ level: Int) {
    if markup.wrapsSections, level > 1 {
      if isInSection { add("</section>") }
      add("<section>")
      isInSection = true
    }
    add("<h\(level)>\(escaped(text))</h\(level)>")
  }

  // Lists

  private func isInNumberedList(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { lines.indices.contains($0) && lines[$0].isNumbered }
  }

  private mutating func list(at start: Int) -> Int {
    var index = start
    var depths: [Int] = []
    while index < lines.count, let bullet = lines[index].bullet {
      while let depth = depths.last, depth > bullet.indentation {
        depths.removeLast()
        add("</li></\(markup.list)>")
      }
      if depths.last == bullet.indentation {
        add("</li>")
      } else {
        depths.append(bullet.indentation)
        add("<\(markup.list)>")
      }
      // The number of a numbered item is the text's own.
      let line = lines[index]
      let item = inline(line.isNumbered ? line.source : String(line.source[bullet.end...]))
      add("<li>" + (markup.wrapsItems ? "<span>\(item)</span>" : item))
      index += 1
    }
    add(String(repeating: "</li></\(markup.list)>", count: depths.count))
    return index
  }

  // Texts

  func escaped(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
  }

  /// A text of a paragraph or item; the first amount of a long one may be in bold.
  func inline(_ text: String) -> String {
    let text = escaped(text)
    guard markup.emphasizesMoney, text.unicodeScalars.count > 60 else { return text }
    let money = /[$£€₹]\s?\d[\d,.]*\d(?:[kK]\b)?|\d{1,3}(?:[.,]\d{3})+\s?€/.wordBoundaryKind(.simple)
    return text.replacing(money, maxReplacements: 1) { "<strong>\($0.output)</strong>" }
  }
}
