import Foundation

/// Letters and words of magnitude after a numeral: `77K`, `3.4 million`, `2.5 lakh`, `53 cents`.
package enum Magnitudes {
  /// Letters directly after the numeral, if no other letter follows.
  package static let letters: [(letter: String, factor: Decimal)] = [
    ("K", 1_000), ("k", 1_000), ("M", 1_000_000), ("m", 1_000_000), ("bn", 1_000_000_000),
    // Thousands of rupees.
    ("T", 1_000),
  ]

  /// Words that may follow a blank, in lower case.
  package static let words: [String: Decimal] = [
    "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "lakh": 100_000, "lakhs": 100_000,
    "lac": 100_000, "crore": 10_000_000, "cr": 10_000_000,
    "lpa": 100_000, "l": 100_000, "mio": 1_000_000, "millionen": 1_000_000, "million(en)": 1_000_000, "tsd": 1_000,
    "millions": 1_000_000,
    "millones": 1_000_000, "mil": 1_000, "hundred": 100, "mn": 1_000_000, "mln": 1_000_000, "crores": 10_000_000,
    "lacs": 100_000, "cents": 0.01, "cent": 0.01,
    "cpm": 0.01,
  ]

  /// The factor of a magnitude as printed; 1 for none, nil for anything that is not a magnitude.
  package static func factor(_ printed: String) -> Decimal? {
    if printed.isEmpty { return 1 }
    return words[printed.inLowerCase] ?? letters.first { $0.letter.lowercased() == printed.inLowerCase }?.factor
  }
}
