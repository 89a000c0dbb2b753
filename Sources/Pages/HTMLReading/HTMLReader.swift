import Records

/// Reads an HTML page in well-formed UTF-8 into blocks: the visible part of its markup.
///
/// - Parameters:
///   - isReduced: whether the parser is given only what is read; the result is the same.
///   - keeper: keeps the markup, with the attributes that are written when figures are marked.
func readHTML(
  _ utf8: [UInt8], limits: PageLimits, isReduced: Bool = true, keeper: MarkupKeeper? = nil
) -> PageContent {
  var problems: [PageProblem] = []
  let parsed = PageMarkup(utf8, limits: limits, isReduced: isReduced, keepsShown: keeper != nil, problems: &problems)
  keeper?.markup = parsed
  guard let markup = parsed else { return PageContent(problems: problems) }
  return withExtendedLifetime(markup) {
    let root = markup.root
    var walker = markup.walker
    walker.content.problems = problems
    walker.content.language = (root.attribute(.lang) ?? root.attribute(.xmlLang) ?? "").lowercased()
    walker.walk(root)
    walker.endBlock()
    markup.scripts = walker.content.structuredData
    walker.content.structuredData += MarkupItems.read(root: root, attributes: walker.attributes, index: walker.index)
    walker.content.tree = walker.tree.finish(blocks: walker.content.blocks.count)
    walker.reportCutTables()
    return walker.content
  }
}
