import Pages

/// What a page's amounts are, according to its title.
enum PageTopic {
  case pay, prices, other

  /// Decided by the title, else by the first short block that names a topic.
  static func of(_ page: Page, layout: [LayoutBlock]) -> PageTopic {
    let heads = layout.prefix(12).filter {
      ($0.isHeading || $0.isShort) && !$0.isTable && $0.passage.tokens.isEmpty && !$0.block.isBoilerplate
    }.map(\.passage)
    for passage in [AnnotatedText(page.title)] + heads {
      let topics = passage.topics.map(\.meaning)
      if topics.contains(.wage) { return .pay }
      if topics.contains(.cost)
        || passage.words.contains(where: { ["cost", "costs", "price", "prices", "pricing", "fees"].contains($0.text) })
      {
        return .prices
      }
    }
    return .other
  }
}
