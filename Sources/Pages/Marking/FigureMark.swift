import Records

/// A figure that is to be marked on the page it was read from.
public struct FigureMark: Sendable, Hashable {
  /// The fragment by which links reach it: the observation's id.
  public var id: String
  /// Where it stands, as the datasets say.
  public var locator: SourceLocator
  /// The figure as written.
  public var raw: String
  /// The text containing the figure.
  public var quote: String
  /// Its rank on the page.
  public var ordinal: Int

  /// The mark of an observation.
  public init(_ observation: Observation) {
    self.init(id: observation.id, locator: observation.locator, raw: observation.raw, quote: observation.quote, ordinal: observation.ordinal)
  }

  /// Creates a mark.
  public init(id: String, locator: SourceLocator, raw: String, quote: String, ordinal: Int = 0) {
    self.id = id
    self.locator = locator
    self.raw = raw
    self.quote = quote
    self.ordinal = ordinal
  }
}
