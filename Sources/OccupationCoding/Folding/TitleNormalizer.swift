import Codelists
import Foundation

/// Normalizes titles for comparison: lower case without accents, English nouns in the singular, one spelling of every
/// word (`title-words.tsv`), `director of nursing` as `nursing director`, no linking words.
///
/// The built-in lists are folded by the same rules when their table is generated, so that a title equals a list entry
/// unless they differ significantly.
///
/// Used for looking up titles, so it may change with the lists, whose built-in table is then regenerated.
/// `LabelNormalizer` of `Reconciliation` folds less and must not change, since the ids of statistics are derived from
/// its words.
package enum TitleNormalizer {
  /// The words of a title in comparable form, in order; empty for a title without letters and digits.
  package static func words(of title: String) -> [String] {
    var folded: [String] = []
    var isFlipped: Int?
    for word in plainWords(of: title) {
      if word == "of", isFlipped == nil, !folded.isEmpty { isFlipped = folded.count }
      let singular = OccupationTitles.singular(word)
      let known = TitleVocabulary.spelling[word] ?? TitleVocabulary.spelling[singular]
      for part in known ?? [singular] where !TitleVocabulary.links.contains(part) { append(part, to: &folded) }
    }
    if let middle = isFlipped, middle < folded.count, middle > 0 {
      folded = Array(folded[middle...] + folded[..<middle])
    }
    return folded
  }

  /// The words as one text, used as lookup key.
  package static func key(of title: String) -> String { words(of: title).joined(separator: " ") }

  /// Two words that are also written as one word are joined.
  private static func append(_ word: String, to folded: inout [String]) {
    if let last = folded.last, let joined = TitleVocabulary.pairs[last]?[word] {
      folded[folded.count - 1] = joined
    } else {
      folded.append(word)
    }
  }

  /// Runs of lower case and digits without accents; apostrophes are removed, with the `s` of a genitive.
  static func plainWords(of title: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var bytes = plainBytes(of: title)
    bytes.append(0x20)
    var index = 0
    func isLetter(_ at: Int) -> Bool { at < bytes.count && (97...122).contains(bytes[at]) }
    while index < bytes.count {
      let byte = bytes[index]
      if isLetter(index) || (48...57).contains(byte) {
        // `Band 6Paramedic`: digits directly followed by a word; `3D` is one word.
        if isLetter(index), !word.isEmpty, word.allSatisfy({ (48...57).contains($0) }),
          (index...(index + 3)).allSatisfy(isLetter)
        {
          words.append(String(decoding: word, as: UTF8.self))
          word.removeAll(keepingCapacity: true)
        }
        word.append(byte)
      } else if byte == UInt8(ascii: "'") {
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "s"), !isLetter(index + 2) { index += 1 }
      } else if byte == UInt8(ascii: "."), word.count == 1, isLetter(index + 1), !isLetter(index + 2) {
        // `R.N.` is one word.
        index += 1
        word.append(bytes[index])
        while index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "."), isLetter(index + 2), !isLetter(index + 3)
        {
          word.append(bytes[index + 2])
          index += 2
        }
      } else if byte == UInt8(ascii: "+"), !word.isEmpty {
        word += Array("plus".utf8)
      } else {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      index += 1
    }
    return words
  }

  /// The title in lower-case ASCII; characters without such a form become blanks.
  private static func plainBytes(of title: String) -> [UInt8] {
    if title.utf8.allSatisfy({ $0 < 0x80 }) { return title.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 } }
    var bytes: [UInt8] = []
    for scalar in title.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar {
      case "ß": bytes += Array("ss".utf8)
      case "œ": bytes += Array("oe".utf8)
      case "æ": bytes += Array("ae".utf8)
      case "ø": bytes.append(UInt8(ascii: "o"))
      case "ł": bytes.append(UInt8(ascii: "l"))
      case "’", "‘", "ʼ": bytes.append(UInt8(ascii: "'"))
      case _ where scalar.isASCII: bytes.append(UInt8(scalar.value))
      case _ where scalar.properties.generalCategory == .nonspacingMark: break
      case _ where scalar.properties.generalCategory == .format: break
      default: bytes.append(0x20)
      }
    }
    return bytes
  }
}
