import Records

/// A parsed HTML page: what its blocks are read from, and what is written when figures are marked on it.
package final class PageMarkup {
  private let document: HTMLDocument
  /// The document element.
  let root: HTMLNode
  /// A walker that has not read anything yet.
  let walker: BlockWalker
  /// The page's scripts of structured data, once its blocks have been read.
  var scripts: [StructuredDataBlock]?

  /// Bounds the markup, parses it with libxml2, and surveys its elements; nil if there are none.
  ///
  /// - Parameters:
  ///   - utf8: well-formed UTF-8.
  ///   - isReduced: whether the parser is given only what is read; the result is the same.
  ///   - keepsShown: whether the attributes that are only written when figures are marked are kept.
  ///   - problems: what was cut.
  init?(
    _ utf8: [UInt8], limits: PageLimits, isReduced: Bool = true, keepsShown: Bool = false,
    problems: inout [PageProblem]
  ) {
    var markup = BoundedMarkup(utf8, limits: limits, isReduced: isReduced, keepsShown: keepsShown)
    problems += markup.takeProblems()
    guard let document = HTMLDocument(utf8: markup.utf8), let root = document.root else { return nil }
    if let reason = document.lostContent {
      problems.append(
        PageProblem(
          check: .truncatedPage, severity: .warning, message: "The HTML parser dropped part of the page: \(reason).",
          expected: "at most \(HTMLDocument.maxDepth) nested elements"))
    }
    self.document = document
    self.root = root
    walker = BlockWalker(root: root, limits: limits, rawTexts: markup.rawTexts)
  }
}

/// Where the reading of a page leaves its markup for whoever marks figures on it right afterwards.
package final class MarkupKeeper {
  /// The markup of the page read last; nil if it is not HTML, or could not be parsed.
  package internal(set) var markup: PageMarkup?

  /// Creates a keeper that holds nothing yet.
  package init() {}
}
