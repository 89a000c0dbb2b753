/// Several amounts side by side without a word between them are the row of a table whose header was not understood. A
/// band of a distribution is not a percentile.
enum UnheadedRowRule: FigureRule {
  static let name = "unheaded-row"

  static func judge(_ figure: ReadFigure) -> Verdict {
    figure.candidate.doubt.map { .doubt("\(figure.raw): \($0)") } ?? .keep
  }
}
