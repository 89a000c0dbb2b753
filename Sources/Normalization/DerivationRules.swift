import Codelists
import Foundation
import OccupationCoding
import Records

/// The rules that lead from printed words to columns. Each is a pure function of its input text, so that any recorded
/// step can be replayed.
package enum DerivationRules {
  /// Applies the rule named `rule` to `input`; nil if there is no such rule or it has no answer for that input.
  package static func apply(_ rule: String, to input: String) -> String? { rules[rule]?(input) }

  /// The names of all rules.
  package static var names: [String] { rules.keys.sorted() }

  /// Whether every step gives its recorded output again.
  package static func replay(_ steps: [DerivationStep]) -> Bool {
    steps.allSatisfy { apply($0.rule, to: $0.input) == $0.output }
  }

  private static let rules: [String: @Sendable (String) -> String?] = [
    "numeral": { numeral($0, decimalComma: false) },
    "numeral-decimal-comma": { numeral($0, decimalComma: true) },
    "numeral-before-magnitude": numeralBeforeMagnitude,
    "numeral-json": { JSONNumber.value($0)?.plain },
    "magnitude": magnitude,
    "scale": scale,
    "sign": { $0.hasPrefix("-") ? $0 : "-" + $0 },
    "sign-by-words": { input in pair(input).map { (-$0.0).plain } },
    "extent": { ExtentText.parse($0).map(ExtentText.write) },
    "unit": unit,
    "pay-period": { PayPeriodWords.period($0)?.rawValue },
    "pay-period-by-size": payPeriodBySize,
    "annual": annual,
    "area": { PlaceCodes.code(written: $0) },
    "area-by-currency": { Currencies.country(of: $0) },
    "area-default": { $0 },
    "area-by-language": { LanguageHomes.country(language: $0) },
    "reference-period": { StatedPeriod($0)?.period.description },
    "experience-class": { StatedExperience($0)?.experienceClass?.rawValue },
    "occupation-code": { OccupationCoder.builtIn.code($0).code },
    "occupation-evidence": occupationEvidence,
    "decision": { input in input.range(of: " = ", options: .backwards).map { String(input[$0.upperBound...]) } },
  ]

  /// `Desk manager = 11-9111`, as an alias of the run decided it, or what else the page says.
  private static func occupationEvidence(_ input: String) -> String? {
    let code = Array(input.utf8.suffix(7))
    guard input.utf8.count > 10, input.utf8.dropLast(7).suffix(3).elementsEqual(" = ".utf8), code.count == 7,
      code.indices.allSatisfy({ $0 == 2 ? code[$0] == UInt8(ascii: "-") : (0x30...0x39).contains(code[$0]) })
    else { return nil }
    return String(decoding: code, as: UTF8.self)
  }

  private static func numeral(_ text: String, decimalComma: Bool) -> String? {
    guard case .number(let value) = Numeral.read(text, decimalComma: decimalComma) else { return nil }
    return value.plain
  }

  /// Before a magnitude a point is a decimal mark: `1.234` of `1.234 million`.
  private static func numeralBeforeMagnitude(_ text: String) -> String? {
    switch Numeral.read(text) {
    case .number(let value), .ambiguous(let value, _): value.plain
    case .notANumeral: nil
    }
  }

  /// `77 K` → `77000`; `2.5 lakh` → `250000`.
  private static func magnitude(_ input: String) -> String? {
    guard let (number, word) = pair(input), let factor = Magnitudes.factor(word) else { return nil }
    return (number * factor).plain
  }

  /// `850.0 thousands` → `850000`.
  private static func scale(_ input: String) -> String? {
    guard let (number, word) = pair(input), word == "thousands" else { return nil }
    return (number * 1000).plain
  }

  private static func unit(_ input: String) -> String? { MeasurementUnit(code: input)?.code }

  /// `44640` → `year`. Which size means which period is the rule of extraction; here it is only recorded as taken.
  private static func payPeriodBySize(_ input: String) -> String? {
    guard let number = Decimal(plain: input) else { return nil }
    return number >= 500 ? PayPeriod.year.rawValue : PayPeriod.hour.rawValue
  }

  /// `21.46 USD/hour` → `44636.8 USD/year`.
  private static func annual(_ input: String) -> String? {
    let parts = input.parts { $0 == " " }
    guard parts.count == 2, let extent = ExtentText.parse(String(parts[0])),
      case .pay(let currency, let per)? = MeasurementUnit(code: String(parts[1])),
      let factor = per.perYear
    else { return nil }
    return ExtentText.write(extent.scaled(by: Decimal(factor)).rounded(places: 2)) + " "
      + MeasurementUnit.pay(currency: currency, per: .year).code
  }

  private static func pair(_ input: String) -> (Decimal, String)? {
    guard let blank = input.utf8.firstIndex(of: UInt8(ascii: " ")),
      let number = Decimal(plain: String(input[..<blank])),
      case let word = input[input.utf8.index(after: blank)...], !word.isEmpty
    else { return nil }
    return (number, String(word))
  }
}

/// Extents as one word, for steps: `44640`, `35000..60000`, `60000..`, `..50000`.
package enum ExtentText {
  /// The extent as a word.
  package static func write(_ extent: QuantitativeValue) -> String {
    if let value = extent.value { return value.plain }
    return (extent.low?.plain ?? "") + ".." + (extent.high?.plain ?? "")
  }

  static func parse(_ text: String) -> QuantitativeValue? {
    guard text.contains(".."), let dots = text.range(of: "..") else {
      return Decimal(plain: text).map(QuantitativeValue.value)
    }
    let low = text[..<dots.lowerBound]
    let high = text[dots.upperBound...]
    guard low.isEmpty || Decimal(plain: String(low)) != nil, high.isEmpty || Decimal(plain: String(high)) != nil else {
      return nil
    }
    return QuantitativeValue(value: nil, low: Decimal(plain: String(low)), high: Decimal(plain: String(high)))
  }
}
