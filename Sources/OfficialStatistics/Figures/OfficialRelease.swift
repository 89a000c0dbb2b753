import Records

/// The programmes of the Bureau of Labor Statistics whose files are read.
package enum OfficialProgram: String, Sendable, Codable, CaseIterable, Hashable {
  /// Occupational Employment and Wage Statistics: wages and employment of wage and salary workers, each May.
  case oews
  /// Employment Projections: employment of all workers in a base and a target year ten years apart.
  case projections
}

/// One publication of a programme: `OEWS May 2024`, `Employment Projections 2024–34`.
package struct OfficialRelease: Sendable, Hashable, Codable, Comparable {
  /// The survey or programme that published it.
  package var program: OfficialProgram
  /// `2024-05` for OEWS, `2024/2034` for projections.
  package var period: ReferencePeriod

  /// Creates a release.
  package init(program: OfficialProgram, period: ReferencePeriod) {
    self.program = program
    self.period = period
  }

  /// The May estimates of a year (OEWS estimates refer to May; BLS, Technical Notes for May OEWS Estimates).
  package init?(oewsMay year: Int) {
    guard (1997...2100).contains(year), let period = ReferencePeriod("\(year)-05") else { return nil }
    self.init(program: .oews, period: period)
  }

  /// The projections from a base year to a target year.
  package init?(projectionsFrom base: Int, to target: Int) {
    guard (1990...2100).contains(base), target > base, target - base <= 20,
      let period = ReferencePeriod("\(base)/\(target)")
    else { return nil }
    self.init(program: .projections, period: period)
  }

  /// The common name of the release.
  package var name: String {
    let text = period.description
    return switch program {
    case .oews: "OEWS May \(text.prefix(4))"
    case .projections: "Employment Projections \(text.prefix(4))–\(text.suffix(2))"
    }
  }

  /// The year the figures refer to; for projections, the base year.
  package var year: Int { Int(period.description.prefix(4)) ?? 0 }

  /// Orders by programme, then by period.
  package static func < (a: OfficialRelease, b: OfficialRelease) -> Bool {
    (a.program.rawValue, a.period.description) < (b.program.rawValue, b.period.description)
  }
}
