import Foundation
import Testing

/// The modelled pages as HTML, which `fixtures/tools/render_html.py` makes of their texts.
enum RenderedPages {
  static let tool = Fixture.folder.appending(path: "tools/render_html.py").path

  static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  /// The bytes of every page by its name, rendered once for the process.
  static let all = Result { try render() }

  static func render() throws -> [String: Data] {
    let output = FileManager.default.temporaryDirectory.appending(path: "laborledger-rendered-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [tool, ModelledPage.folder.appending(path: "pages").path, output.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let files = ModelledPage.all.map { ($0.name, output.appending(path: $0.name + ".html")) }
    return Dictionary(uniqueKeysWithValues: try files.map { ($0, try Data(contentsOf: $1)) })
  }
}

/// How many figures of some pages are read rightly, wrongly and not at all.
struct Tally {
  var right = 0
  var wrong = 0
  var missed = 0
  var half = 0

  static func + (a: Tally, b: Tally) -> Tally {
    Tally(right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed, half: a.half + b.half)
  }

  init(right: Int = 0, wrong: Int = 0, missed: Int = 0, half: Int = 0) {
    (self.right, self.wrong, self.missed, self.half) = (right, wrong, missed, half)
  }

  init(_ score: Score) {
    self.init(right: score.right.count, wrong: score.wrong.count, missed: score.missed.count, half: score.half.count)
  }

  var precision: Double { Double(right) / Double(max(1, right + wrong)) }
  var recall: Double { Double(right) / Double(max(1, right + missed)) }
}

/// A page says the same whatever its markup: the modelled pages as text and as HTML, side by side.
@Suite(.enabled(if: RenderedPages.isPossible, "needs /usr/bin/python3")) struct ModelledHTMLTests {
  /// A page read both ways.
  private struct Both {
    let name: String
    let text: Score
    let html: Score

    /// The core figures of a reading that no label confirms or that a label misses, and how many are right.
    var isAlike: Bool { text.missed == html.missed && text.extra.map(Self.core) == html.extra.map(Self.core) }

    private static func core(_ line: String) -> String { String(line.prefix { $0 != ":" }) }
  }

  private static let pages = Result {
    let rendered = try RenderedPages.all.get()
    return try ModelledPage.all.map {
      Both(name: $0.name, text: try $0.score(), html: try $0.score(html: Array(try #require(rendered[$0.name]))))
    }
  }

  @Test("every page is rendered, and the same way each time") func rendering() throws {
    let first = try RenderedPages.all.get()
    #expect(try RenderedPages.render() == first)
    #expect(first.count == ModelledPage.all.count && first.values.allSatisfy { $0.count > 200 })
  }

  @Test("no word of a text is lost or added in its rendering", arguments: ModelledPage.all) func words(
    _ page: ModelledPage
  ) throws {
    let html = String(decoding: try #require(try RenderedPages.all.get()[page.name]), as: UTF8.self)
    let body = html.components(separatedBy: "<body>").last?.replacing(/<[^>]+>/, with: " ") ?? ""
    let shown = body.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    let text = try String(contentsOf: ModelledPage.folder.appending(path: "pages/\(page.name).txt"), encoding: .utf8)
    #expect(letters(shown) == letters(text))
  }

  private func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
  }

  @Test("precision and recall of text and of HTML do not fall") func floors() throws {
    let pages = try Self.pages.get()
    let text = pages.reduce(Tally()) { $0 + Tally($1.text) }
    let html = pages.reduce(Tally()) { $0 + Tally($1.html) }
    for (name, tally) in [("text", text), ("HTML", html)] {
      print(
        "modelled pages as \(name): \(tally.right) right, \(tally.wrong) wrong, \(tally.missed) missed; precision \(percent(tally.precision)), recall \(percent(tally.recall))"
      )
    }
    let unlike = pages.filter { !$0.isAlike }
    print(
      "\(pages.count - unlike.count) of \(pages.count) pages are read the same as text and as HTML; the others, right/wrong/missed:"
    )
    for page in unlike { print("  \(page.name): text \(line(Tally(page.text))), HTML \(line(Tally(page.html)))") }
    // As measured; the next who reads better pins more.
    #expect(text.precision >= 0.939 && text.recall >= 0.862)
    #expect(html.precision >= 0.934 && html.recall >= 0.858)
    #expect(unlike.count <= 13)
  }

  private func line(_ tally: Tally) -> String { "\(tally.right)/\(tally.wrong)/\(tally.missed)" }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
