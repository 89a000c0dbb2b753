/// Which words in which role decided each of a figure's dimensions, for `--explain`.
package struct FigureTrace: Sendable, Hashable {
  /// One decision.
  package struct Entry: Sendable, Hashable {
    /// `measure`, `statistic`, `place` …
    package var dimension: String
    /// The decision.
    package var value: String
    /// The role of the text that gave the value.
    package var role: String
    /// The text, or empty if it is the figure's own clause.
    package var words: String
  }

  /// The decisions, in order.
  package internal(set) var entries: [Entry] = []
  /// The features that determine its confidence.
  var features: [ConfidenceFeature] = []
  /// The names of the features that determine its confidence.
  package var confidenceFeatures: [String] { features.map(\.rawValue) }

  mutating func note(_ dimension: String, _ value: String, _ role: ContextRole, _ words: String) {
    guard !value.isEmpty else { return }
    entries.append(Entry(dimension: dimension, value: value, role: role.code, words: words))
  }

  mutating func note(_ dimension: String, _ resolved: Resolved<String>) {
    note(dimension, resolved.value, resolved.role, resolved.words)
  }
}
