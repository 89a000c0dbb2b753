/// Numbers of states and territories of the United States (FIPS 5-2), as used in official statistics.
package enum StateCodes {
  /// The ISO 3166-2 code of a state by its two digits: `06` is `US-CA`.
  package static func code(fips: String) -> String? { states[fips].map { "US-" + $0 } }

  /// The two digits of a state by its ISO 3166-2 code.
  package static func fips(code: String) -> String? { numbers[code] }

  private static let numbers = Dictionary(uniqueKeysWithValues: states.map { ("US-" + $0.value, $0.key) })

  private static let states: [String: String] = [
    "01": "AL", "02": "AK", "04": "AZ", "05": "AR", "06": "CA", "08": "CO", "09": "CT", "10": "DE", "11": "DC",
    "12": "FL", "13": "GA", "15": "HI",
    "16": "ID", "17": "IL", "18": "IN", "19": "IA", "20": "KS", "21": "KY", "22": "LA", "23": "ME", "24": "MD",
    "25": "MA", "26": "MI", "27": "MN",
    "28": "MS", "29": "MO", "30": "MT", "31": "NE", "32": "NV", "33": "NH", "34": "NJ", "35": "NM", "36": "NY",
    "37": "NC", "38": "ND", "39": "OH",
    "40": "OK", "41": "OR", "42": "PA", "44": "RI", "45": "SC", "46": "SD", "47": "TN", "48": "TX", "49": "UT",
    "50": "VT", "51": "VA", "53": "WA",
    "54": "WV", "55": "WI", "56": "WY", "60": "AS", "66": "GU", "69": "MP", "72": "PR", "78": "VI",
  ]
}
