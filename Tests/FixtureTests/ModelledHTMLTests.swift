import Foundation
import Testing

/// How many figures of some pages are read correctly, wrongly and not at all.
struct Tally {
  var right = 0
  var wrong = 0
  var missed = 0

  static func + (a: Tally, b: Tally) -> Tally {
    Tally(right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed)
  }

  init(right: Int = 0, wrong: Int = 0, missed: Int = 0) {
    (self.right, self.wrong, self.missed) = (right, wrong, missed)
  }

  init(_ score: Score) {
    self.init(right: score.right.count, wrong: score.wrong.count, missed: score.missed.count)
  }

  var precision: Double { Double(right) / Double(max(1, right + wrong)) }
  var recall: Double { Double(right) / Double(max(1, right + missed)) }
}

/// A page says the same whatever its markup: the modelled pages as text and as HTML, side by side.
@Suite("Modelled pages as HTML") struct ModelledHTMLTests {
  @Test("no word of a text is lost or added in its rendering", arguments: ModelledPage.all)
  func words(_ page: ModelledPage) throws {
    let html = try page.rendering()
    let body = html.components(separatedBy: "<body>").last?.replacing(/<[^>]+>/, with: " ") ?? ""
    let shown = body.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    #expect(letters(shown) == letters(try page.text()))
    #expect(try page.rendering() == html)
  }

  private func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
  }

  /// Markup may say in more places than a text whom the page is about: both readings are told, as by a manifest.
  @Test("a page gives the same figures as text and as HTML", arguments: ModelledPage.all)
  func alike(_ page: ModelledPage) throws {
    let found = try [false, true].map { try page.reading(asHTML: $0).subject }.first { !$0.title.isEmpty }
    let (text, html) = (try page.reading(about: found), try page.reading(asHTML: true, about: found))
    if let why = ModelledPage.differences[page.name] {
      withKnownIssue("\(why)") { #expect(html.rows.map(\.meaning) == text.rows.map(\.meaning)) }
    } else {
      #expect(html.rows.map(\.meaning) == text.rows.map(\.meaning))
    }
  }

  @Test("every page that is known to differ is there")
  func differences() {
    #expect(Set(ModelledPage.differences.keys).isSubset(of: ModelledPage.all.map(\.name)))
  }

  @Test("precision and recall of HTML do not fall")
  func floors() throws {
    let html = try ModelledPage.all.reduce(Tally()) { $0 + Tally(try $1.score(asHTML: true)) }
    print(
      "modelled pages as HTML: \(html.right) right, \(html.wrong) wrong, \(html.missed) missed; precision \(percent(html.precision)), recall \(percent(html.recall))"
    )
    // As measured; to be raised when reading improves.
    #expect(html.precision >= 0.934 && html.recall >= 0.858)
  }
}
