import Foundation
import Records

/// The ISO 4217 currencies: countries (ISO 3166-1), spellings on pages, and typical pay levels.
package enum Currencies {
  /// Whether it is a currency's code in capitals.
  package static func isCode(_ code: String) -> Bool { table.sizes[code] != nil }

  /// The currency of a country; nil for an unlisted country.
  package static func currency(of country: String) -> String? { table.ofCountry[country] }

  /// The home country of a currency: the only one that uses it, or the one whose code it begins with if others have
  /// adopted it; nil for the euro and similar currencies.
  package static func country(of currency: String) -> String? { table.homes[currency] }

  /// The currency written `$` in a country: its dollar or peso; nil if there is none.
  package static func dollar(of country: String) -> String? { resolve("$", in: country) }

  /// Whether it is the code of a currency written `$` in its own country.
  package static func isDollar(_ code: String) -> Bool { table.shared["$"]?.contains(code) ?? false }

  /// Approximate ratio of pay amounts to those in US dollars; 1 for unknown currencies.
  package static func size(of currency: String) -> Decimal { table.sizes[currency] ?? 1 }

  /// The currency denoted by a shared symbol or name (`kr`, `peso`) in a country; nil if none.
  package static func resolve(_ sign: String, in country: String) -> String? {
    guard let home = table.ofCountry[country], let codes = table.shared[sign], codes.contains(home) else { return nil }
    return home
  }

  /// Signs and names shared by several currencies, each with the possible codes.
  package static var shared: [String: [String]] { table.shared }

  /// Unambiguous signs, each with its code.
  package static var signs: [String: String] { table.signs }

  /// Letters that are a sign only on pages of their own country (`R`, `SR`), each with the code.
  package static var homeSigns: [String: [String]] { table.homeSigns }

  private static let table = Table(currencyTable)

  private struct Table {
    var sizes: [String: Decimal] = [:]
    var ofCountry: [String: String] = [:]
    var homes: [String: String] = [:]
    var signs: [String: String] = [:]
    var shared: [String: [String]] = [:]
    var homeSigns: [String: [String]] = [:]

    init(_ text: String) {
      var written: [String: [String]] = [:]
      for line in text.fields(separatedBy: "\n") {
        let fields = line.fields(separatedBy: "\t")
        guard fields.count == 4, case let code = fields[0].trimmingBlanks else { continue }
        // A decimal made from a floating-point number costs as much as a line of text.
        sizes[code] = Int(fields[1]).map { Decimal($0) } ?? Double(fields[1]).map { Decimal($0) }
        let countries = fields[2].fields(separatedBy: " ").map(String.init).filter { !$0.isEmpty }
        for country in countries { ofCountry[country] = code }
        let namesake = String(code.prefix(2))
        if countries.count == 1 {
          homes[code] = countries[0]
        } else if countries.contains(namesake) {
          homes[code] = namesake
        }
        for sign in fields[3].fields(separatedBy: " ") where !sign.isEmpty {
          if sign.utf8.last == UInt8(ascii: "?") {
            homeSigns[String(sign.dropLast()), default: []].append(code)
          } else {
            written[String(sign), default: []].append(code)
          }
        }
      }
      for (sign, codes) in written { if codes.count == 1 { signs[sign] = codes[0] } else { shared[sign] = codes } }
    }
  }
}
