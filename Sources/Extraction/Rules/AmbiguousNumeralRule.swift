/// `1.234` may be a decimal or a number of thousands.
enum AmbiguousNumeralRule: FigureRule {
  static let name = "ambiguous-numeral"

  static func judge(_ figure: ReadFigure) -> Verdict {
    figure.candidate.token.isAmbiguous
      ? .doubt("the separator in \(figure.raw) may be a decimal or a thousands separator") : .keep
  }
}
