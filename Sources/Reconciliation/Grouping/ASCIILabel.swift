/// The words of `LabelNormalizer` for text in ASCII, where every byte is a character.
enum ASCIILabel {
  /// The normalized words of a text in ASCII, in order.
  static func words(of text: String) -> [String] {
    let text = text.replacing("'s", with: "")
    var words: [String] = []
    var word: [UInt8] = []
    var hasLower = false
    func close() {
      guard !word.isEmpty else { return }
      // As in `LabelNormalizer.words`: the last letter of an acronym is part of its name.
      let length = word.count <= 5 && !hasLower ? word.count : makeSingular(&word)
      words.append(String(decoding: word[..<length], as: UTF8.self))
      word.removeAll(keepingCapacity: true)
      hasLower = false
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        hasLower = true
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "'"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
      default: close()
      }
    }
    close()
    return words
  }

  /// Makes a word in lower case singular, as `LabelNormalizer.singular`, and returns its new length.
  private static func makeSingular(_ word: inout [UInt8]) -> Int {
    let count = word.count
    func ends(_ ending: StaticString) -> Bool {
      ending.withUTF8Buffer { $0.count <= count && word[(count - $0.count)...].elementsEqual($0) }
    }
    guard count > 3, ends("s"), !ends("ss"), !ends("us"), !ends("is") else { return count }
    if ends("ies"), count > 4 {
      word[count - 3] = UInt8(ascii: "y")
      return count - 2
    }
    return ends("sses") || ends("ches") || ends("shes") || ends("xes") || ends("zes") ? count - 2 : count - 1
  }
}
