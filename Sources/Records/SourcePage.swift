/// How precisely a figure was highlighted on its archived page.
package enum MarkPlacement: String, Sendable, Hashable, Codable, CaseIterable {
  /// The figure itself is highlighted.
  case exact
  /// The text containing it is outlined, because the figure is ambiguous there or written differently.
  case surroundings
  /// Its location was not found; the page lists it.
  case none
}

/// A source's archived page as a self-contained document without scripts, with extracted figures highlighted
/// (`pages/<source_id>.html`).
package struct SourcePage: Sendable, Hashable {
  /// The source.
  package var sourceID: String
  /// The document; each figure has its observation id as fragment identifier.
  package var html: String
  /// How precisely each observation was highlighted, by id.
  package var placements: [String: MarkPlacement]

  /// Creates a page.
  package init(sourceID: String, html: String, placements: [String: MarkPlacement]) {
    self.sourceID = sourceID
    self.html = html
    self.placements = placements
  }
}
