import Foundation
import Records

/// No occupation is projected to grow by more than 300 percent.
enum PlausibleGrowthRule: FigureRule {
  static let name = "implausible-growth"

  static func judge(_ figure: ReadFigure) -> Verdict {
    guard figure.measure == .employmentGrowth else { return .keep }
    return figure.candidate.token.values.allSatisfy { !Decimal(300).isBelow(abs($0)) }
      ? .keep : .reject("implausibly large growth")
  }
}
