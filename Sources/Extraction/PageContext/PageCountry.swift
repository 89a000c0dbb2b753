import Codelists
import Pages

/// Decides which country a page is about, before its texts are read: whose dollar `$` is and which Perth is meant follow from it.
enum PageCountry {
  /// Names and signs that speak for a country wherever they stand, with their weights.
  private static let signs: [(country: String, sign: [UInt8], weight: Int)] = [
    ("GB", "£", 2), ("IN", "₹", 2), ("CA", "C$", 3), ("CA", "CA$", 3), ("CA", "CAD", 2), ("AU", "A$", 3), ("AU", "AU$", 3), ("AU", "AUD", 2), ("NZ", "NZ$", 3), ("NZ", "NZD", 2),
    ("ZA", "ZAR", 2), ("SG", "S$", 2), ("SG", "SGD", 2), ("IN", " LPA", 2), ("IN", " lakh", 2), ("IN", "INR", 2), ("CA", "Canada", 2), ("CA", "Canadian", 2), ("CA", "Ontario", 1),
    ("CA", "British Columbia", 2), ("CA", "Alberta", 2), ("CA", "Quebec", 1), ("AU", "Australia", 2), ("AU", "New South Wales", 2), ("AU", "Queensland", 2),
    ("NZ", "New Zealand", 2), ("GB", "United Kingdom", 2), ("GB", "England", 1), ("GB", "Scotland", 1), ("GB", " NHS ", 2), ("IN", "India", 1), ("ZA", "South Africa", 2),
    ("SG", "Singapore", 1), ("US", "United States", 2), ("US", "U.S.", 2), ("US", "USA", 2), ("US", "Bureau of Labor", 3), ("US", "nationwide", 1),
  ].map { ($0.0, Array($0.1.utf8), $0.2) }

  /// A sign counts this many times at most, so that one list of cities does not decide.
  private static let cap = 5
  /// What a country other than the United States needs on a page that does not say where it is from.
  private static let needed = 4

  /// ISO 3166-1 code, or empty where nothing says one.
  static func decide(_ page: Page) -> String {
    var votes: [String: Int] = [:]
    if let region = page.language.split(separator: "-").dropFirst().first.map({ $0.uppercased() }), region.utf8.count == 2 {
      votes[region, default: 0] += region == "US" ? 2 : 5
    }
    for text in [page.title] + mainHeadings(page) {
      for place in AnnotatedText(text).places where !place.code.isEmpty {
        if let country = Areas.country(of: place.code) { votes[country, default: 0] += 6 }
      }
      for word in text.split(whereSeparator: { !$0.isLetter }).map(String.init) {
        if let code = Areas.code(unsharedAbbreviation: word), let country = Areas.country(of: code) { votes[country, default: 0] += 6 }
      }
    }
    for (country, count) in counts(page) { votes[country, default: 0] += count }
    let best = votes.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }
    guard let best else { return "" }
    return best.key == "US" || best.value >= needed && best.value > votes["US", default: 0] ? best.key : votes["US"] != nil ? "US" : ""
  }

  private static func mainHeadings(_ page: Page) -> [String] {
    page.blocks.lazy.filter { block in if case .heading(level: 1) = block.kind { !block.isFurniture } else { false } }.prefix(2).map(\.text.string)
  }

  private static func counts(_ page: Page) -> [(String, Int)] {
    var found = Array(repeating: 0, count: signs.count)
    for block in page.blocks where !block.isFurniture {
      if case .table(let grid) = block.kind {
        for row in grid.rows { for cell in row where cell.isAnchor { count(cell.text.string, &found) } }
      } else {
        count(block.text.string, &found)
      }
    }
    return zip(signs, found).map { ($0.country, $0.weight * min($1, cap)) }.filter { $0.1 > 0 }
  }

  private static func count(_ text: String, _ found: inout [Int]) {
    var text = text
    text.withUTF8 { bytes in
      for index in bytes.indices where starts.contains(bytes[index]) {
        for (number, sign) in signs.enumerated() where sign.sign[0] == bytes[index] && found[number] < cap && index + sign.sign.count <= bytes.count {
          if sign.sign.indices.allSatisfy({ bytes[index + $0] == sign.sign[$0] }) { found[number] += 1 }
        }
      }
    }
  }

  private static let starts: Set<UInt8> = Set(signs.map { $0.sign[0] })
}
