/// What a source is expected to give (`expect` in a manifest); less means that it is not the page, or no longer what it was.
package struct PageExpectation: Sendable, Hashable {
  /// The least number of observations.
  package var observations: Int

  /// Creates an expectation.
  package init(observations: Int) { self.observations = observations }
}
