/// What a source is expected to yield (`expect` in a manifest); less indicates a wrong or changed page.
package struct PageExpectation: Sendable, Hashable, Codable {
  /// Minimum number of observations.
  package var observations: Int

  /// Creates an expectation.
  package init(observations: Int) { self.observations = observations }
}
