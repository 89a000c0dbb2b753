import Records

@testable import Extraction

/// What became of the figures of a page, as tests write it.
struct Explained {
  private let figures: [FigureExplanation]

  init(_ source: String, language: String = "", subject: Occupation? = deskSubject) {
    figures = explainFigures(of: readTestPage(source, language: language), subject: subject)
  }

  /// The rule that rejected or doubted the figure printed as `raw`; `kept` where none did, `not found` where there is
  /// no such amount.
  func rule(_ raw: String) -> String {
    guard let figure = figures.first(where: { $0.raw == raw }) else { return "not found" }
    return figure.outcome == .kept ? "kept" : figure.rule
  }

  /// What a dimension of the kept figure is and the role of the text that gave it: `median by caption`; `none` where
  /// nothing gave it.
  func decision(_ dimension: String, of raw: String) -> String {
    guard let figure = figures.first(where: { $0.raw == raw }), let kept = figure.figure else { return rule(raw) }
    switch dimension {
    case "pay period":
      return kept.printed.per.map {
        "\($0.rawValue) by \(kept.printed.perWords.isEmpty ? "its size" : "\u{201C}\(kept.printed.perWords)\u{201D}")"
      } ?? "none"
    case "currency": return "\(kept.printed.currency) by \u{201C}\(kept.printed.currencyWords)\u{201D}"
    case "scale": return kept.printed.scale.isEmpty ? "none" : kept.printed.scale
    case "reference period": return kept.period?.words ?? "none"
    case "bound": return kept.printed.shape.rawValue
    case "direction": return kept.printed.signWords.isEmpty ? "growth" : kept.printed.signWords
    // Words of training give no value: they decide whether a cost or a time is one of training.
    case "training": return "kept"
    default:
      return figure.trace.entries.first { $0.dimension == dimension }.map { "\($0.value) by \($0.role)" } ?? "none"
    }
  }
}
