/// A decoder for an encoding.
enum Decoder: Sendable, Hashable {
  case utf8
  case utf16(bigEndian: Bool)
  /// The index of a table of 128 scalars in `SingleByteTables`.
  case singleByte(table: String)
  /// A multi-byte encoding that the system's `iconv` knows by this name.
  case iconv(name: String)
}

/// An encoding of the WHATWG Encoding Standard.
struct Charset: Sendable, Hashable {
  /// The standard's name, lower case: `windows-1252`.
  let name: String
  let decoder: Decoder

  static let utf8 = Charset(name: "utf-8", decoder: .utf8)
  static let utf16LE = Charset(name: "utf-16le", decoder: .utf16(bigEndian: false))
  static let utf16BE = Charset(name: "utf-16be", decoder: .utf16(bigEndian: true))
  static let windows1252 = Charset(name: "windows-1252", decoder: .singleByte(table: "windows-1252"))

  var isUTF16: Bool { if case .utf16 = decoder { true } else { false } }

  /// "Get an encoding from a label" of the WHATWG Encoding Standard: ASCII white space and case are ignored; nil for a
  /// label that the standard does not know.
  static func labelled(_ label: String) -> Charset? {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n", "\u{0C}"]
    var key = Substring(label.lowercased())
    while let first = key.first, blanks.contains(first) { key.removeFirst() }
    while let last = key.last, blanks.contains(last) { key.removeLast() }
    guard let name = namesByLabel[String(key)] else { return nil }
    return named(name)
  }

  private static func named(_ name: String) -> Charset {
    switch name {
    case "utf-8": return .utf8
    case "utf-16le": return .utf16LE
    case "utf-16be": return .utf16BE
    case "iso-8859-8-i": return Charset(name: name, decoder: .singleByte(table: "iso-8859-8"))
    // Maps bytes to private-use characters, which is never intended; pages with this label are read as the default.
    case "x-user-defined": return .windows1252
    default: break
    }
    if let system = iconvNames[name] { return Charset(name: name, decoder: .iconv(name: system)) }
    return Charset(name: name, decoder: .singleByte(table: name))
  }

  /// The system's names of the standard's multi-byte encodings; the vendors' supersets if that is what the standard
  /// means.
  private static let iconvNames = [
    "big5": "BIG5-HKSCS", "euc-jp": "EUC-JP", "euc-kr": "CP949", "gb18030": "GB18030", "gbk": "GB18030",
    "iso-2022-jp": "ISO-2022-JP",
    "shift_jis": "CP932",
  ]

  private static let namesByLabel: [String: String] = {
    var names: [String: String] = [:]
    var name = ""
    for word in encodingLabelTable.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if word.hasSuffix(":") {
        name = String(word.dropLast())
        names[name] = name
      } else {
        names[String(word)] = name
      }
    }
    return names
  }()
}

/// The single-byte encodings as arrays of 128 scalars, for bytes 0x80 to 0xFF.
enum SingleByteTables {
  /// The table of an encoding, by its WHATWG name; windows-1252 for a name without one.
  static func table(_ name: String) -> [Unicode.Scalar] { tables[name] ?? tables["windows-1252"] ?? [] }

  private static let tables: [String: [Unicode.Scalar]] =
    windowsTables.merging(otherSingleByteTables) { first, _ in first }.mapValues { text in
      text.unicodeScalars.filter { $0 != "\n" }
    }
}
