import Records

/// A page that a server may return with a success status instead of the requested one.
package enum SubstitutePage: String, Sendable, Hashable, Codable, CaseIterable {
  case botChallenge, consentWall, softNotFound, loginPage, emptyShell, redirection

  /// A description in words.
  package var words: String {
    switch self {
    case .botChallenge: "a bot check"
    case .consentWall: "a consent wall"
    case .softNotFound: "a 'not found' page"
    case .loginPage: "a login page"
    case .emptyShell: "an empty page shell filled by a script"
    case .redirection: "a page that redirects immediately"
    }
  }
}

/// Detects a page returned instead of the requested one; nil if it may be the requested one.
///
/// Such pages are short and contain no figures: a page with figures, or with much text, is the page itself, whatever
/// banners it shows.
/// - Parameters:
///   - markup: the page's bytes, for evidence found only in the markup (scripts, password fields).
///   - figures: how many figures were found on it.
package func recognizeSubstitutePage(_ page: Page, markup: [UInt8], figures: Int) -> SubstitutePage? {
  guard figures == 0 else { return nil }
  let view = PageView(page, markup: markup)
  guard view.words <= PageView.maxWords else { return nil }
  let rules: [(SubstitutePage, (PageView) -> Bool)] = [
    (.botChallenge, isBotChallenge), (.softNotFound, isSoftNotFound), (.loginPage, isLogin),
    (.consentWall, isConsentWall), (.emptyShell, isEmptyShell),
  ]
  return rules.first { $0.1(view) }?.0
}

/// The input of the rules.
struct PageView {
  /// A page with more words of content is the requested page.
  static let maxWords = 350

  /// Words outside navigation and footers.
  var words = 0
  /// Title and headings, lower case, one per line.
  var headings = ""
  /// All visible text, lower case, white space folded, no longer than that of a substitute page could be.
  var text = ""
  var hasPasswordField = false
  var scripts = 0
  private static let maxText = 12_000

  init(_ page: Page, markup: [UInt8]) {
    headings = page.title.lowercased() + "\n"
    for block in page.blocks {
      let shown = Self.text(of: block)
      if !block.isBoilerplate { words += shown.split(whereSeparator: \.isWhitespace).count }
      if case .heading(let level) = block.kind, level <= 2 { headings += shown.lowercased() + "\n" }
      if text.utf8.count < Self.maxText { text += " " + shown.lowercased() }
      if words > Self.maxWords { break }
    }
    headings = Self.folded(headings, keepingLines: true)
    text = Self.folded(text, keepingLines: false)
    let lower = String(decoding: markup.prefix(512 << 10), as: UTF8.self).lowercased()
    hasPasswordField = lower.firstMatch(of: /type\s*=\s*["']?password/) != nil
    scripts = lower.matches(of: /<script[\s>]/).count
  }

  private static func text(of block: Block) -> String {
    guard case .table(let grid) = block.kind else { return block.text.string }
    return grid.rows.map { row in row.filter(\.isAnchor).map(\.text.string).joined(separator: " ") }.joined(
      separator: " ")
  }

  /// Replaces typographic apostrophes with plain ones and runs of white space with one blank.
  private static func folded(_ text: String, keepingLines: Bool) -> String {
    let plain = text.replacing("’", with: "'")
    if keepingLines { return plain }
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func says(_ phrases: [String]) -> Bool { phrases.contains { text.contains($0) || headings.contains($0) } }
  func isHeaded(_ phrases: [String]) -> Bool { phrases.contains { headings.contains($0) } }
}
