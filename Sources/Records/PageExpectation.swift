/// What a source is expected to yield (`expect` in a manifest); less indicates a wrong or changed page.
public struct PageExpectation: Sendable, Hashable {
  /// Minimum number of observations.
  public var observations: Int

  /// Creates an expectation.
  public init(observations: Int) { self.observations = observations }
}
