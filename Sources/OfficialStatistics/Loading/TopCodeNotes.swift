import Records

/// The notes in the last column of OEWS CSV files, which give the reason for a `-`: `03:4;15:5` means that note 4
/// applies to the hourly mean and note 5 to the annual 90th percentile, numbered as in `oe.datatype` and `oe.footnote`.
struct TopCodeNotes {
  /// The meaning of a `-`.
  enum Reason: Equatable {
    /// Not published.
    case unavailable
    /// This much or more.
    case atLeast(Double)
    /// Above a bound that is known from neither the file nor its year.
    case unknownBound
  }

  /// The note codes by data type.
  private let codes: [Substring: Substring]
  /// The note of `oe.footnote` that has meant "this wage or more" in every release so far.
  private static let topCoded = "5"

  /// Parses a cell of the column; anything that is not such a pair is ignored.
  init(_ text: Substring) {
    var codes: [Substring: Substring] = [:]
    for pair in text.split(separator: ";") {
      let parts = pair.split(separator: ":")
      if parts.count == 2 { codes[trimmed(String(parts[0]))] = trimmed(String(parts[1])) }
    }
    self.codes = codes
  }

  /// Why a wage is not printed. A list of notes given in the same call takes precedence over the known bound of the
  /// year.
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
