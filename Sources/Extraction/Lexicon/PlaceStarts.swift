import Codelists

/// The first words of place names, with which a place may begin in a text.
enum PlaceStarts {
  /// Adds the first words of names to `words` and returns their numbers, some of them several times. A name may split
  /// into different words in title case and in lower case (`McAllen`).
  static func insert(_ forEachName: EachName, into words: inout WordTable) -> [Int32] {
    var starts: [Int32] = []
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestPlain) { buffer in
      forEachName { name in
        if let plain = plainFirstWord(of: name, in: buffer) { return starts.append(words.insert(plain)) }
        let name = String(decoding: name, as: UTF8.self)
        let small = name.lowercased()
        for spelling in small == name ? [name] : [name, small] {
          if let first = firstWord(of: spelling), first != article { starts.append(words.insert(first)) }
        }
      }
    }
    return starts
  }

  /// `The Bahamas` is found by the word after its article.
  private static let article = "the"
  private static let longestPlain = 64

  /// The first word of a name in lower case, if it is all ASCII letters without a capital after the first. It is then a
  /// single word in both spellings, as is the case for nearly all names.
  private static func plainFirstWord(
    of name: UnsafeBufferPointer<UInt8>, in buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    var end = 0
    while end < name.count, name[end] != 0x20 {
      let byte = end == 0 ? name[end] | 0x20 : name[end]
      guard (0x61...0x7A).contains(byte), end < buffer.count else { return nil }
      buffer[end] = byte
      end += 1
    }
    let word = UnsafeBufferPointer(rebasing: buffer[..<end])
    return end == 0 || word.elementsEqual(article.utf8) ? nil : word
  }

  /// The first word of a name. A blank ends a word, so it is rarely necessary to look past the first one.
  private static func firstWord(of name: String) -> String? {
    let head = String(Substring(name.utf8.prefix { $0 != 0x20 }))
    return (Words.split(head).first ?? Words.split(name).first)?.text
  }
}
