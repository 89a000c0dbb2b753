import Mustache
import Terminal

/// Escapes text for HTML scalar by scalar. The library's own escaping works on `Character`s, where a quotation mark
/// with a combining mark is not a quotation mark, so page text could close an attribute.
struct ReportEscaping: MustacheContentType {
  /// The name by which templates select it: `{{% CONTENT_TYPE:REPORT}}`.
  static let name = "REPORT"

  /// Registers the escaping with the library, once.
  static let registered: Void = MustacheContentTypes.register(ReportEscaping(), named: name)

  func escapeText(_ text: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    Self.escape(text, to: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Appends a text, escaped.
  static func escape(_ text: String, to escaped: inout [UInt8]) {
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard !TextNeeds(utf8).contains(.entities) else { return false }
      escaped.append(contentsOf: utf8)
      return true
    }
    if isPlain { return }
    // Directional marks are shown by name instead of affecting the surrounding text.
    text = SafeCharacters.text(text, keepsLines: true)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): escaped.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): escaped.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): escaped.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): escaped.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): escaped.append(contentsOf: "&#39;".utf8)
      default: escaped.append(byte)
      }
    }
  }
}
