import Records

/// A figure that is to be marked on the page from which it was read.
package struct FigureMark: Sendable, Hashable {
  /// The fragment by which links address it: the observation's id.
  package var id: String
  /// Its location, as in the datasets.
  package var locator: SourceLocator
  /// The figure as written.
  package var raw: String
  /// The text containing the figure.
  package var quote: String
  /// Its rank on the page.
  package var ordinal: Int

  /// The mark of an observation.
  package init(_ observation: Observation) {
    self.init(
      id: observation.id, locator: observation.locator, raw: observation.raw, quote: observation.quote,
      ordinal: observation.ordinal)
  }

  /// Creates a mark.
  package init(id: String, locator: SourceLocator, raw: String, quote: String, ordinal: Int = 0) {
    self.id = id
    self.locator = locator
    self.raw = raw
    self.quote = quote
    self.ordinal = ordinal
  }
}
