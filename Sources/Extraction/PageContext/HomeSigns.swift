import Codelists
import Pages
import Records

/// Letters that are a currency sign only on pages of their own country: `R210K` is rand if the page is about South
/// Africa, and nothing elsewhere.
enum HomeSigns {
  /// The signs that occur before digits on the page, each with the code of the currency whose country is named on the
  /// page.
  static func of(_ page: Page) -> [String: String] {
    var found: Set<String> = []
    for index in page.blocks.indices { page.blocks[index].forEachText { collect($0, into: &found) } }
    guard !found.isEmpty else { return [:] }
    var signs: [String: String] = [:]
    for sign in found {
      let codes = (Currencies.homeSigns[sign] ?? []).filter { names($0, page) }
      if codes.count == 1 { signs[sign] = codes[0] }
    }
    return signs
  }

  private static let longest = Currencies.homeSigns.keys.map(\.utf8.count).max() ?? 0
  /// Whether a sign ends with a byte, by the byte: asked before every number of a page.
  private static let isLastByte: [Bool] = {
    let last = Set(Currencies.homeSigns.keys.compactMap(\.utf8.last))
    return (0...255).map { last.contains($0) }
  }()

  /// Collects the signs that directly precede a digit, with at most one blank between, and are not part of a word.
  private static func collect(_ text: String, into found: inout Set<String>) {
    var text = text
    let isLastByte = isLastByte
    text.withUTF8 { bytes in
      func isLetter(_ index: Int) -> Bool {
        index >= 0 && (bytes[index] | 0x20 >= 0x61 && bytes[index] | 0x20 <= 0x7A || bytes[index] >= 0xC3)
      }
      for digit in bytes.indices.dropFirst()
      where (0x30...0x39).contains(bytes[digit]) && !(0x30...0x39).contains(bytes[digit - 1]) {
        let end = bytes[digit - 1] == 0x20 ? digit - 1 : digit
        guard end > 0, isLastByte[Int(bytes[end - 1])] else { continue }
        var start = end
        while isLetter(start - 1), end - start <= longest { start -= 1 }
        let letters = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        if Currencies.homeSigns[letters] != nil { found.insert(letters) }
      }
    }
  }

  /// Whether the language tag, the code, the country's name, one of its cities or its currency's name shows that the
  /// page belongs to the currency's country.
  private static func names(_ code: String, _ page: Page) -> Bool {
    guard let country = Currencies.country(of: code) else { return false }
    if page.language.uppercased().hasSuffix("-" + country) { return true }
    let names =
      [code] + [Areas.name(of: country)].compactMap { $0 } + Cities.names(in: country)
      + (code == "ZAR" ? [" rand "] : [])
    var isNamed = names.contains { page.title.contains($0) }
    for block in page.blocks where !isNamed {
      block.forEachText { text in isNamed = isNamed || names.contains { text.contains($0) } }
    }
    return isNamed
  }
}

extension Block {
  /// Calls `body` with the block's text, or with the texts of its cells.
  func forEachText(_ body: (String) -> Void) {
    guard case .table(let grid) = kind else { return body(text.string) }
    if let caption = grid.caption { body(caption.string) }
    for row in grid.rows { for cell in row where cell.isAnchor { body(cell.text.string) } }
  }
}
