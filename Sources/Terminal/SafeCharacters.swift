/// Text from pages, servers, file names and arguments made safe for a terminal: the one place where that is decided.
package enum SafeCharacters {
  /// Control characters (C0, DEL, C1), which could move the cursor, change the title or hide text, become `�`; marks of
  /// direction, which could turn the text around them, show by their names (`⟨U+202E⟩`). Tabs become blanks.
  ///
  /// - Parameter keepsLines: whether line feeds stay.
  package static func text(_ text: String, keepsLines: Bool = false) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0xC2 }),
      text.unicodeScalars.contains(where: { replacement($0, keepsLines) != nil })
    else {
      return text
    }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = replacement(scalar, keepsLines) {
        safe.append(contentsOf: replacement.unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// A JSON text with what a terminal could take for more than text written as escapes (RFC 8259, section 7); the data
  /// stays the same.
  package static func json(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && replacement($0, true) != nil }) else { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      if scalar != "\n", replacement(scalar, true) != nil {
        safe += "\\u" + hexadecimal(scalar)
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  private static func replacement(_ scalar: Unicode.Scalar, _ keepsLines: Bool) -> String? {
    switch scalar.value {
    case 0x0A: keepsLines ? nil : "\u{FFFD}"
    case 0x09: " "
    case 0..<0x20, 0x7F..<0xA0: "\u{FFFD}"
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "⟨U+\(hexadecimal(scalar).uppercased())⟩"
    default: nil
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
