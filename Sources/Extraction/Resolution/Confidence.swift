import Foundation
import Records

/// Properties of a reading that show how often similar readings are right. A new feature is a new case here, and a line
/// of `ConfidenceWeights`.
enum ConfidenceFeature: String, CaseIterable, Sendable {
  case table, list, card, chart, structured
  /// Pay without a named statistic: one amount, or a range.
  case unnamedAmount, unnamedRange
  case premium, growth
  /// Employment, its change, openings.
  case count
  /// The statistic is named in the figure's own label or header, or in a wider text.
  case statisticByField, statisticByWiderText
  /// What is measured is given by a heading, lead-in, caption, title or note; or only by the page or the previous
  /// sentence.
  case measureByWiderText, measureByFarText
  /// The place is the page's; or none is named, on a page that repeatedly names one state, province or city.
  case placeByPage, placeUnsaid
  /// Neither the figure's texts nor the page name an occupation; weighted further for figures other than pay.
  case noOccupation, noOccupationOfCount
}

/// How likely a reading is to be right, given how the figure was found and which texts decided it.
///
/// A logistic model: the weights of the features present add up in log-odds. `scripts/fit_confidence.py` fits them to
/// labelled pages, reports the performance on held-out pages, and writes `ConfidenceWeights.swift`. Errors come in
/// clusters, a whole table at a time, and real pages vary more than those used for the fit. The fitted odds are
/// therefore lowered by a constant, so that 0.9 errs on the side of caution. On kinds of pages not in the fit, the
/// confidence may still be too high.
enum Confidence {
  static func of(_ features: [ConfidenceFeature]) -> Double {
    let odds = features.reduce(ConfidenceWeights.intercept) { $0 + (ConfidenceWeights.weights[$1] ?? 0) }
    return rounded(1 / (1 + exp(-odds)))
  }

  /// The features of a figure whose measure, statistic and place were decided by texts in the given roles.
  static func features(
    _ figure: ExtractedFigure, measureBy: ContextRole, statisticBy: ContextRole, placeIsPage: Bool, namesRegion: Bool,
    hasOccupation: Bool
  ) -> [ConfidenceFeature] {
    var features = method(figure.method)
    switch figure.measure {
    case .wage where figure.statistic == .typical:
      features.append(figure.printed.shape == .single ? .unnamedAmount : .unnamedRange)
    case .wagePremium: features.append(.premium)
    case .employmentGrowth: features.append(.growth)
    case .employment, .employmentChange, .openings: features.append(.count)
    default: break
    }
    if figure.measure == .wage, figure.statistic != .typical {
      if isField(statisticBy) {
        features.append(.statisticByField)
      } else if isWide(statisticBy) || isFar(statisticBy) {
        features.append(.statisticByWiderText)
      }
    }
    if isWide(measureBy) {
      features.append(.measureByWiderText)
    } else if isFar(measureBy) {
      features.append(.measureByFarText)
    }
    if placeIsPage { features.append(.placeByPage) }
    if namesRegion, figure.place == nil, figure.measure.hasArea { features.append(.placeUnsaid) }
    if !hasOccupation {
      features.append(.noOccupation)
      if !figure.measure.isPay { features.append(.noOccupationOfCount) }
    }
    return features
  }

  private static func method(_ method: ExtractionMethod) -> [ConfidenceFeature] {
    switch method {
    case .table: [.table]
    case .list: [.list]
    case .card: [.card]
    case .chart: [.chart]
    case .structured: [.structured]
    case .prose: []
    }
  }

  private static func isField(_ role: ContextRole) -> Bool {
    [.label, .columnHeader, .rowLabel, .property].contains(role)
  }

  private static func isWide(_ role: ContextRole) -> Bool {
    [.heading, .leadIn, .caption, .recordTitle, .note].contains(role)
  }

  private static func isFar(_ role: ContextRole) -> Bool { [.page, .previousSentence, .sentence].contains(role) }

  /// Two decimals: the model is no more precise than that.
  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
