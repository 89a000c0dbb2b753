import OfficialStatistics
import Foundation
import Records

/// What is likely of a page's figures before any is looked at.
struct PagePriors {
  /// What the weights of codes that a page names come to.
  private static let minSum = 12.0
  /// By occupation of the library; sums to 1 at most.
  let occupations: [Double]
  private let library: ReferenceLibrary

  /// - Parameters:
  ///   - topicCodes: codes of the other pages of the run, since guides to one field are compiled from the same tables.
  init(library: ReferenceLibrary, facts: PageMetadata?, observations: [Observation], topicCodes: Set<String>) {
    self.library = library
    let cited = Set(facts?.citedCodes.map(\.code) ?? [])
    let own = Set(observations.compactMap(\.occupation.code))
    let subject = facts?.subject.code ?? ""
    let words = TitleWords.of(facts?.subject.title ?? "")
    // The other pages' codes share one weight: the more there are, the less each says.
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
    // A page that says nothing of its subject makes no code likely: then the figures must do so among themselves.
    let sum = max(weights.reduce(0, +), PagePriors.minSum)
    for index in weights.indices { weights[index] /= sum }
    occupations = weights
  }

  /// 1 for titles of the same words, 0 below a quarter of shared ones.
  private static func nearness(_ a: Set<String>, _ b: Set<String>) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let common = a.count { b.contains($0) }
    let shared = Double(common) / Double(a.count + b.count - common)
    return shared < 0.5 ? 0 : shared
  }

  /// The chance that a page that copies a figure called what the observation calls it means this series.
  static func series(_ series: OfficialSeries, for figure: PageFigure) -> Double {
    let said = figure.first.statistic
    switch figure.measure {
    case .wage:
      if said == .typical { return series.statistic == .median || series.statistic == .mean ? 0.3 : 0.1 }
      if said == series.statistic { return 0.75 }
      // Two mistakes on one figure, of its scope and of its name, are an accident more often.
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

  /// The chance of a place: the figure's own, the nation's, or another's.
  func area(_ index: Int, for figure: PageFigure) -> Double {
    let code = library.areas[index]
    let isNational = figure.areaCode == "US" || figure.areaCode.isEmpty
    if code == figure.areaCode || (isNational && code == "US") { return isNational ? 0.95 : 0.8 }
    if code == "US" { return 0.04 }
    return 0.05 / Double(max(1, library.areas.count))
  }

  /// The share of growth rates that are as printed, where few are loaded: they lie around three percent, two in three
  /// within six points (the projections for 2024–34).
  static func usualGrowth(_ figure: PageFigure) -> Double {
    min(1, figure.resolution.double * exp(-abs(figure.value.double - 3) / 6) / 12)
  }

  /// How finely a figure can be reported from its neighbours: as printed, but no finer than such figures are published.
  private static func step(_ figure: PageFigure) -> Double {
    let published =
      switch figure.measure {
      case .openings, .employmentChange: OfficialSeries.openings.step
      case .employment: OfficialSeries.employment.step
      default: Decimal(0)
      }
    return max(figure.resolution, published).double
  }

  /// The chance, for a figure that is no copy, to be just this number as finely printed.
  ///
  /// Pay and counts are spread evenly over orders of magnitude, so a printed number takes `resolution / value` of what
  /// its kind spans (pay a factor of 15, counts one of 100,000); invented figures are mostly round. Growth is spread as
  /// the official rates are: many a rate is 4%, few are 23%.
  static func coincidence(_ figure: PageFigure, growthShare: Double) -> Double {
    let resolution = step(figure)
    let value = max(abs(figure.value.double), resolution)
    switch figure.measure {
    case .employmentGrowth: return max(growthShare, 0.002)
    case .wage: return resolution / value / 2.7 * (resolution > 10 ? 0.7 : 1)
    default: return resolution / value / 11.5 * (resolution > 100 ? 0.7 : 0.3)
    }
  }

  /// The chance, for a copy from a release that is not loaded, to be just this number: near the loaded ones, in the
  /// steps in which the programme publishes.
  static func unseen(_ figure: PageFigure, growthShare: Double) -> Double {
    let resolution = step(figure)
    let value = max(abs(figure.value.double), resolution)
    // The percentiles of an occupation span a factor of three or so, its counts over the years less than two.
    switch figure.measure {
    case .employmentGrowth: return max(growthShare, 0.002)
    case .wage: return resolution / value / 1.2 * (resolution > 10 ? 0.15 : 0.8)
    default: return resolution / value / 1.2 * (resolution > 100 ? 0.15 : 0.8)
    }
  }

  /// How much likelier a figure is no copy for what the page says of it: the pay of an industry or setting is published
  /// in other tables than those loaded, and that of a level of experience in none.
  static func doubt(_ figure: PageFigure) -> Double {
    if !figure.first.setting.isEmpty || !figure.first.industry.isEmpty { return 10 }
    return figure.first.isQualified ? 3 : 1
  }
}
