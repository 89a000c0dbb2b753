import Mustache
import Terminal

/// Escapes text for HTML scalar by scalar. The library's own escaping goes by `Character`, to which a quotation mark
/// with a combining mark is not a quotation mark: page text could then close an attribute.
struct ReportEscaping: MustacheContentType {
  /// The name under which templates ask for it: `{{% CONTENT_TYPE:REPORT}}`.
  static let name = "REPORT"

  /// Makes the escaping known to the library, once.
  static let registered: Void = MustacheContentTypes.register(ReportEscaping(), named: name)

  func escapeText(_ text: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    Self.escape(text, to: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Appends a text, escaped.
  static func escape(_ text: String, to escaped: inout [UInt8]) {
    // Marks of direction show by their names instead of turning the text around them.
    let text = SafeCharacters.text(text, keepsLines: true)
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
