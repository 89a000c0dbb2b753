/// What a source is expected to give (`expect` in a manifest); less means that it is not the page, or no longer what it was.
public struct PageExpectation: Sendable, Hashable, Codable {
  /// The least number of observations.
  public var observations: Int

  /// Creates an expectation.
  public init(observations: Int) { self.observations = observations }
}
