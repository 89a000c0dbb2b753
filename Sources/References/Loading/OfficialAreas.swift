import Codelists

/// Codes of areas in OEWS files (FIPS 5-2 for states; OMB's metropolitan areas) as the datasets write them.
enum OfficialAreas {
  /// The code of an area, or nil for one that is none.
  ///
  /// Two forms are in use: `99`, state FIPS and five digits in spreadsheets; seven digits in CSV and flat files (`0000000`, `0600000`, `0035620`, `0600006`).
  static func code(_ code: some StringProtocol, title: some StringProtocol) -> String? {
    let digits = String(code)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return code.isEmpty ? named(title) : nil }
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

  private static func state(_ fips: String) -> String? { states[fips].map { "US-" + $0 } }

  private static let states: [String: String] = [
    "01": "AL", "02": "AK", "04": "AZ", "05": "AR", "06": "CA", "08": "CO", "09": "CT", "10": "DE", "11": "DC", "12": "FL", "13": "GA", "15": "HI",
    "16": "ID", "17": "IL", "18": "IN", "19": "IA", "20": "KS", "21": "KY", "22": "LA", "23": "ME", "24": "MD", "25": "MA", "26": "MI", "27": "MN",
    "28": "MS", "29": "MO", "30": "MT", "31": "NE", "32": "NV", "33": "NH", "34": "NJ", "35": "NM", "36": "NY", "37": "NC", "38": "ND", "39": "OH",
    "40": "OK", "41": "OR", "42": "PA", "44": "RI", "45": "SC", "46": "SD", "47": "TN", "48": "TX", "49": "UT", "50": "VT", "51": "VA", "53": "WA",
    "54": "WV", "55": "WI", "56": "WY", "60": "AS", "66": "GU", "69": "MP", "72": "PR", "78": "VI",
  ]
}
