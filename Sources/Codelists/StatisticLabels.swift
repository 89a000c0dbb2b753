import Records

/// The display names of statistics: for explanations, findings, the report and the terminal.
package enum StatisticLabels {
  /// The name of a figure's statistic: `median wage`, `10th percentile wage`, `projected employment`, `annual
  /// openings`. A level is named by its measure alone: `employment`, `exam fee`.
  package static func label(_ measure: Measure, _ statistic: Statistic) -> String {
    statistic == .level ? measure.words : "\(statistic.words) \(measure.words)"
  }

  /// The same, for the start of a sentence or title: `Median wage`.
  package static func title(_ measure: Measure, _ statistic: Statistic) -> String {
    capitalized(label(measure, statistic))
  }

  /// The name of a measure, for the start of a title: `Employment growth`.
  package static func title(_ measure: Measure) -> String { capitalized(measure.words) }

  /// The name of a statistic, for the start of a title: `10th percentile`.
  package static func title(_ statistic: Statistic) -> String { capitalized(statistic.words) }

  private static func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
