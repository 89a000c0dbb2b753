/// How exactly a figure could be marked on its archived page.
package enum MarkPlacement: String, Sendable, Hashable, Codable, CaseIterable {
  /// The figure itself is marked.
  case exact
  /// The text in which it stands is outlined: it is there more than once, or is written in another way than it was read.
  case surroundings
  /// Its place was not found again; the page says so.
  case none
}

/// A source's archived page as a document that runs nothing and loads nothing, with the figures that were read from it marked (`pages/<source_id>.html`).
package struct SourcePage: Sendable, Hashable {
  /// The source.
  package var sourceID: String
  /// The whole document; each figure has its observation's id as fragment.
  package var html: String
  /// How exactly each observation could be marked, by its id.
  package var placements: [String: MarkPlacement]

  /// Creates a page.
  package init(sourceID: String, html: String, placements: [String: MarkPlacement]) {
    self.sourceID = sourceID
    self.html = html
    self.placements = placements
  }
}
