import Records

/// The notes in the last column of OEWS CSV files, which give for a `-` the reason: `03:4;15:5` says that note 4 holds
/// for the hourly mean and note 5 for the annual 90th percentile, in the numbers of `oe.datatype` and `oe.footnote`.
struct TopCodeNotes {
  /// What a `-` stands for.
  enum Reason: Equatable {
    /// Not published.
    case unavailable
    /// This much or more.
    case atLeast(Double)
    /// Above a bound that neither the file nor its year tells.
    case unknownBound
  }

  /// The note codes by data type.
  private let codes: [Substring: Substring]
  /// The note of `oe.footnote` that has said "this wage or more" in every release so far.
  private static let topCoded = "5"

  /// Takes a cell of the column apart; what is no such pair says nothing.
  init(_ text: Substring) {
    var codes: [Substring: Substring] = [:]
    for pair in text.split(separator: ";") {
      let parts = pair.split(separator: ":")
      if parts.count == 2 { codes[trimmed(String(parts[0]))] = trimmed(String(parts[1])) }
    }
    self.codes = codes
  }

  /// Why a wage is not printed. A list of notes given in the same call goes before what is known of the year.
  func reason(for series: OfficialSeries, lists: FlatFileLists, topCode: TopCode?) -> Reason {
    guard series.measure == .wage, let type = FlatFileLists.published.first(where: { $0.value == series })?.key,
      let code = codes[type[...]]
    else {
      return .unavailable
    }
    if let named = lists.topCodes[String(code)] { return .atLeast(named.bound(of: series)) }
    guard code == Self.topCoded else { return .unavailable }
    return topCode.map { .atLeast($0.bound(of: series)) } ?? .unknownBound
  }
}
