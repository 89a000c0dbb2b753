import Records

/// Reads an HTML page in well-formed UTF-8 into blocks: bounds the markup, parses it with libxml2, and walks the
/// visible part.
///
/// - Parameter isReduced: whether the parser is given only what is read; the result is the same.
func readHTML(_ utf8: [UInt8], limits: PageLimits, isReduced: Bool = true) -> PageContent {
  var markup = BoundedMarkup(utf8, limits: limits, isReduced: isReduced)
  let problems = markup.takeProblems()
  guard let document = HTMLDocument(utf8: markup.utf8), let root = document.root else {
    return PageContent(problems: problems)
  }
  var walker = BlockWalker(root: root, limits: limits, rawTexts: markup.rawTexts)
  walker.content.problems = problems
  if let reason = document.lostContent {
    walker.content.problems.append(
      PageProblem(
        check: .truncatedPage, severity: .warning, message: "The HTML parser dropped part of the page: \(reason).",
        expected: "at most \(HTMLDocument.maxDepth) nested elements and 10 MB in one text"))
  }
  walker.content.language = (root.attribute("lang") ?? root.attribute("xml:lang") ?? "").lowercased()
  walker.walk(root)
  walker.endBlock()
  walker.content.structuredData += MarkupItems.read(root: root, attributes: walker.attributes, index: walker.index)
  walker.content.tree = walker.tree.finish(blocks: walker.content.blocks.count)
  walker.reportCutTables()
  return walker.content
}
