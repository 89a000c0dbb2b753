import Codelists

/// Codes of areas in OEWS files (FIPS 5-2 for states; OMB's metropolitan areas) in the form used in datasets.
enum OfficialAreas {
  /// The code of an area, or nil if it is invalid.
  ///
  /// Two forms are in use: `99`, state FIPS and five digits in spreadsheets; seven digits in CSV and flat files
  /// (`0000000`, `0600000`, `0035620`, `0600006`).
  static func code(_ code: some StringProtocol, title: some StringProtocol) -> String? {
    let digits = String(code)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return code.isEmpty ? named(title) : nil
    }
    if digits == "99" || Int(digits) == 0 { return "US" }
    switch digits.count {
    case 1, 2: return state(digits.count == 1 ? "0" + digits : digits)
    case 5: return "CBSA:" + digits
    case 6: return Self.code("0" + digits, title: title)
    case 7:
      if digits.hasPrefix("00") { return "CBSA:" + digits.dropFirst(2) }
      return digits.hasSuffix("00000") ? state(String(digits.prefix(2))) : "OEWS:" + digits
    default: return nil
    }
  }

  private static func named(_ title: some StringProtocol) -> String? {
    let title = String(title)
    return ["National", "U.S."].contains(title) ? "US" : Areas.code(named: title)
  }

  private static func state(_ fips: String) -> String? { StateCodes.code(fips: fips) }
}
