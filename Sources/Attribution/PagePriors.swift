import OfficialStatistics
import Foundation
import Records

/// Prior probabilities for a page's figures.
struct PagePriors {
  /// The minimum sum of the weights of codes named on a page.
  private static let minSum = 12.0
  /// By occupation of the library; sums to at most 1.
  let occupations: [Double]
  private let library: ReferenceLibrary

  /// - Parameters:
  ///   - topicCodes: codes of the run's other pages, since guides to one field are compiled from the same tables.
  init(library: ReferenceLibrary, facts: PageMetadata?, observations: [Observation], topicCodes: Set<String>) {
    self.library = library
    let cited = Set(facts?.citedCodes.map(\.code) ?? [])
    let own = Set(observations.compactMap(\.occupation.code))
    let subject = facts?.subject.code ?? ""
    let words = TitleWords.of(facts?.subject.title ?? "")
    // The other pages' codes share one weight: the more there are, the less each counts.
    let topical = 3 / Double(max(1, topicCodes.count))
    var weights = zip(library.occupations, library.titleWords).map { occupation, titleWords -> Double in
      if occupation.code == subject || cited.contains(occupation.code) { return 8 }
      if own.contains(occupation.code) { return 4 }
      if topicCodes.contains(occupation.code) { return topical }
      let base =
        switch occupation.level {
        case .detailed: 0.002
        case .broad, .minor: 0.001
        case .major, .total: 0.0005
        }
      return base + PagePriors.nearness(words, titleWords) * (occupation.level == .detailed ? 0.5 : 0.1)
    }
    // A page that does not state its subject makes no code likely: then only the figures count.
    let sum = max(weights.reduce(0, +), PagePriors.minSum)
    for index in weights.indices { weights[index] /= sum }
    occupations = weights
  }

  /// 1 for titles with the same words, 0 if less than a quarter are shared.
  private static func nearness(_ a: Set<String>, _ b: Set<String>) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let common = a.count { b.contains($0) }
    let shared = Double(common) / Double(a.count + b.count - common)
    return shared < 0.5 ? 0 : shared
  }

  /// The probability that a copied figure with this label is from this series.
  static func series(_ series: OfficialSeries, for figure: PageFigure) -> Double {
    let said = figure.first.statistic
    switch figure.measure {
    case .wage:
      if said == .typical { return series.statistic == .median || series.statistic == .mean ? 0.3 : 0.1 }
      if said == series.statistic { return 0.75 }
      // Two errors in one figure, in scope and label, are more often a coincidence.
      if !figure.first.setting.isEmpty || !figure.first.industry.isEmpty { return 0.003 }
      return Set([said, series.statistic]) == [.mean, .median] ? 0.1 : 0.03
    case .employment:
      switch series {
      case .employment, .baseEmployment: return said == .level ? 0.4 : 0.1
      case .projectedEmployment: return said == .projected ? 0.7 : 0.1
      default: return 0.005
      }
    case .employmentChange:
      return series == .employmentChange ? 0.8 : series == .openings ? 0.15 : 0.005
    case .openings:
      return series == .openings ? 0.85 : series == .employmentChange ? 0.1 : 0.005
    default: return 1
    }
  }

  /// The probability of an area: the figure's own, the nation, or another.
  func area(_ index: Int, for figure: PageFigure) -> Double {
    let code = library.areas[index]
    let isNational = figure.areaCode == "US" || figure.areaCode.isEmpty
    if code == figure.areaCode || (isNational && code == "US") { return isNational ? 0.95 : 0.8 }
    if code == "US" { return 0.04 }
    return 0.05 / Double(max(1, library.areas.count))
  }

  /// The share of growth rates equal to the printed one, if few are loaded: they are around three percent, two thirds
  /// within six points (projections for 2024–34).
  static func usualGrowth(_ figure: PageFigure) -> Double {
    min(1, figure.resolution.double * exp(-abs(figure.value.double - 3) / 6) / 12)
  }

  /// The step between a figure and its neighbours: the printed resolution, but no finer than published.
  private static func step(_ figure: PageFigure) -> Double {
    let published =
      switch figure.measure {
      case .openings, .employmentChange: OfficialSeries.openings.step
      case .employment: OfficialSeries.employment.step
      default: Decimal(0)
      }
    return max(figure.resolution, published).double
  }

  /// The probability of this number at its printed resolution for a figure that is not a copy.
  ///
  /// Pay and counts are distributed evenly over orders of magnitude, so a printed number covers `resolution / value` of
  /// the range of its kind (a factor of 15 for pay, 100,000 for counts); invented figures are mostly round. Growth is
  /// distributed like the official rates: many are 4%, few are 23%.
  static func coincidence(_ figure: PageFigure, growthShare: Double) -> Double {
    let resolution = step(figure)
    let value = max(abs(figure.value.double), resolution)
    switch figure.measure {
    case .employmentGrowth: return max(growthShare, 0.002)
    case .wage: return resolution / value / 2.7 * (resolution > 10 ? 0.7 : 1)
    default: return resolution / value / 11.5 * (resolution > 100 ? 0.7 : 0.3)
    }
  }

  /// The probability of this number for a copy from a release that is not loaded: near the loaded ones, in the
  /// programme's rounding steps.
  static func unseen(_ figure: PageFigure, growthShare: Double) -> Double {
    let resolution = step(figure)
    let value = max(abs(figure.value.double), resolution)
    // The percentiles of an occupation span a factor of about three, its counts over the years less than two.
    switch figure.measure {
    case .employmentGrowth: return max(growthShare, 0.002)
    case .wage: return resolution / value / 1.2 * (resolution > 10 ? 0.15 : 0.8)
    default: return resolution / value / 1.2 * (resolution > 100 ? 0.15 : 0.8)
    }
  }

  /// How much less likely a figure is to be a copy, given its qualifiers: pay by industry or setting is published in
  /// tables that are not loaded, and pay by level of experience in none.
  static func doubt(_ figure: PageFigure) -> Double {
    if !figure.first.setting.isEmpty || !figure.first.industry.isEmpty { return 10 }
    return figure.first.isQualified ? 3 : 1
  }
}
