import Foundation

/// Parses cardinal numbers in English words: `five`, `sixty-five thousand`, `twelve hundred`, `two million three
/// hundred thousand`.
package enum NumberWords {
  private static let small: [String: Decimal] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  private static let tens: [String: Decimal] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let scales: [String: Decimal] = ["thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000]

  /// Number words; `a`, `an` and `and` count only in combination with others.
  package static let words: Set<String> = Set(small.keys).subtracting(["a", "an"]).union(tens.keys).union(scales.keys)
    .union(["hundred"])

  /// Whether the word multiplies the preceding number: `hundred`, `thousand`.
  package static func isScale(_ word: String) -> Bool { word == "hundred" || scales[word] != nil }

  /// Parses `text`, number words separated by spaces or hyphens; nil for anything else.
  package static func value(_ text: String) -> Decimal? {
    value(of: text.lowercased().split { $0 == " " || $0 == "-" }.map(String.init))
  }

  /// Parses lower-case words; nil if they are not a valid English number (`five six`, `hundred`).
  package static func value(of words: [String]) -> Decimal? {
    // `five and a half`
    if words.count > 3, Array(words.suffix(3)) == ["and", "a", "half"] {
      return value(of: Array(words.dropLast(3))).map { $0 + 1 / Decimal(2) }
    }
    var total: Decimal = 0
    var group: Decimal?
    var lastScale: Decimal?
    var previous = Kind.none
    for (index, word) in words.enumerated() {
      if word == "and" {
        guard previous == .hundred || previous == .scale, index < words.count - 1 else { return nil }
        continue
      }
      if let unit = small[word] {
        guard previous != .unit, previous != .ten || unit < 10, !word.hasPrefix("a") || index == 0 else { return nil }
        group = (group ?? 0) + unit
        previous = .unit
      } else if let ten = tens[word] {
        guard previous != .unit, previous != .ten else { return nil }
        group = (group ?? 0) + ten
        previous = .ten
      } else if word == "hundred" {
        guard let count = group, count < 100, previous == .unit || previous == .ten else { return nil }
        group = count * 100
        previous = .hundred
      } else if let scale = scales[word] {
        guard let count = group, scale < lastScale ?? .greatestFiniteMagnitude else { return nil }
        total += count * scale
        (group, lastScale, previous) = (nil, scale, .scale)
      } else {
        return nil
      }
    }
    return previous == .none ? nil : total + (group ?? 0)
  }

  private enum Kind { case none, unit, ten, hundred, scale }
}
