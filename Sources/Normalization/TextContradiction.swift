import Foundation
import Records

extension Observation {
  /// Whether the figure contradicts its own text: someone changed the number but not the text.
  ///
  /// Magnitudes, signs and decimal marks are left aside: what is compared are the significant digits of the numerals. A
  /// decade (`mid $50,000s`) prints none of its ends.
  package var contradictsItsText: Bool {
    let numbers = [extent.value, extent.low, extent.high].compactMap { $0?.magnitude }
    let numerals = raw.split { !$0.isNumber && !Observation.marks.contains($0) }.map { $0.filter(\.isNumber) }.filter {
      !$0.isEmpty
    }
    let parts = raw.split { !$0.isNumber }.map(String.init)
    // Numbers in words (`twelve thousand`) print no digits.
    guard !parts.isEmpty else { return false }
    // `12 mil 843` is one number in two parts.
    let joined = zip(parts, parts.dropFirst()).map(+)
    let printed = Set((numerals + parts + joined).map(Observation.significant))
    if numbers.contains(where: { printed.contains(Observation.significant($0.plain.filter(\.isNumber))) }) {
      return false
    }
    return !numerals.contains { numeral in
      guard let start = Decimal(string: numeral), numbers.count == 2 else { return false }
      let zeros = numeral.reversed().prefix { $0 == "0" }.count
      return numbers.allSatisfy { start <= $0 && $0 <= start + Decimal(sign: .plus, exponent: zeros, significand: 1) }
    }
  }

  private static let marks: Set<Character> = [".", ",", "'", "’", " ", "\u{A0}", "\u{202F}"]

  /// The digits without the zeros at both ends.
  private static func significant(_ digits: String) -> String {
    let bare = digits.drop { $0 == "0" }
    return String(bare.reversed().drop { $0 == "0" }.reversed())
  }
}
