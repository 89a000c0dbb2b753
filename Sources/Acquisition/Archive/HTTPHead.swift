/// The status line and fields of an HTTP response.
package struct HTTPHead: Sendable, Hashable {
  /// One header field.
  package struct Field: Sendable, Hashable {
    /// The name as sent.
    package var name: String
    /// The value without blanks around it.
    package var value: String
  }

  /// Without its line end; empty if there is no response.
  package var statusLine: String
  /// In the order received; folded lines joined.
  package var fields: [Field]

  /// Creates a head.
  package init(statusLine: String = "", fields: [Field] = []) {
    self.statusLine = statusLine
    self.fields = fields
  }

  /// Reads a head, which ends at the first empty line or the end; lines may end in LF alone. Bytes that are not UTF-8
  /// are read as Latin-1 (RFC 9110, section 5.5).
  init(_ bytes: ArraySlice<UInt8>) {
    var lines: [String] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let bare = line.last == 0x0D ? line.dropLast() : line
      if bare.isEmpty { break }
      let text =
        String(validating: bare, as: UTF8.self) ?? String(String.UnicodeScalarView(bare.map { Unicode.Scalar($0) }))
      if let first = bare.first, first == 0x20 || first == 0x09, lines.count > 1 {
        lines[lines.count - 1] += " " + text.trimmingBlanks
      } else {
        lines.append(text)
      }
    }
    statusLine = lines.first ?? ""
    fields = lines.dropFirst().compactMap { line in
      guard let colon = line.unicodeScalars.firstIndex(of: ":") else { return nil }
      return Field(
        name: String(line[..<colon]).trimmingBlanks,
        value: String(line[line.unicodeScalars.index(after: colon)...]).trimmingBlanks)
    }
  }

  /// The value of the last field of that name, case-insensitive; nil if there is none.
  package func value(_ name: String) -> String? {
    let wanted = name.lowercased()
    return fields.last { $0.name.lowercased() == wanted }?.value
  }

  /// The status code; nil if the line has none.
  var status: Int? {
    let parts = statusLine.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count >= 2, parts[0].uppercased().hasPrefix("HTTP/"), let code = Int(parts[1].prefix(3)),
      (100...999).contains(code)
    else { return nil }
    return code
  }

  /// The head as bytes, the empty line included.
  var encoded: [UInt8] {
    Array((statusLine + "\r\n" + fields.map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n").utf8)
  }
}

extension String {
  /// Without spaces and tabs at both ends.
  var trimmingBlanks: String {
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, first == " " || first == "\t" || first == "\r" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\t" || last == "\r" { rest.removeLast() }
    return String(rest)
  }
}
