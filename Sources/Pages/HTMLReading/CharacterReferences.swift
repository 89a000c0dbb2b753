import CLibxml2
import Records

/// Character references of HTML (`&amp;`, `&#8211;`, `&ndash;`, `&dollar;`), by the HTML standard (section 13.5);
/// libxml2's parser knows only those of HTML 4.
package enum CharacterReferences {
  private static let longest = 33

  /// The text with its references resolved, once; anything that merely looks like one is kept. For text that did not
  /// pass through the HTML parser: sites escape the values of their JSON a second time.
  package static func resolved(_ text: String) -> String {
    guard text.contains(byte: UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let window = rest.dropFirst().prefix(longest)
      if let end = window.firstIndex(of: ";"), let characters = characters(window[..<end]) {
        result += characters
        rest = rest[rest.index(after: end)...]
      } else {
        result.append("&")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// The characters denoted by a reference without `&` and `;`.
  private static func characters(_ name: Substring) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number =
        digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
    if name == "apos" { return "'" }
    guard !name.isEmpty else { return nil }
    if let entity = htmlEntityLookup(String(name)) {
      return Unicode.Scalar(entity.pointee.value).map { String(Character($0)) }
    }
    return newer[name].map { String(String.UnicodeScalarView($0)) }
  }

  /// HTML source in which the references that libxml2 does not know are written as numeric ones, which it knows. `raw`
  /// are the contents of scripts and style sheets, in order, which contain none.
  static func numbered(_ source: [UInt8], raw: [Range<Int>]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    source.withUnsafeBufferPointer { bytes in
      var raw = raw[...]
      var at = firstIndex(of: UInt8(ascii: "&"), in: bytes, from: 0)
      while at < bytes.count {
        while let first = raw.first, first.upperBound <= at { raw.removeFirst() }
        if let first = raw.first, first.contains(at) {
          at = firstIndex(of: UInt8(ascii: "&"), in: bytes, from: first.upperBound)
          continue
        }
        if let (scalars, end) = newer(in: bytes, at: at) {
          result += source[copied..<at]
          for scalar in scalars { result += Array("&#\(scalar.value);".utf8) }
          copied = end
        }
        at = firstIndex(of: UInt8(ascii: "&"), in: bytes, from: at + 1)
      }
    }
    return copied == 0 ? source : result + source[copied...]
  }

  /// The reference that begins with the `&` at a position, if it is one that HTML 4 did not have.
  private static func newer(
    in bytes: UnsafeBufferPointer<UInt8>, at ampersand: Int
  ) -> (scalars: [Unicode.Scalar], end: Int)? {
    var end = ampersand + 1
    while end < bytes.count, end - ampersand < longest, isLetter(bytes[end]) || (0x30...0x39).contains(bytes[end]) {
      end += 1
    }
    guard end > ampersand + 1, end < bytes.count, isLetter(bytes[ampersand + 1]) else { return nil }
    guard bytes[end] == UInt8(ascii: ";") else { return unclosed(in: bytes, at: ampersand) }
    let name = Substring(decoding: UnsafeBufferPointer(rebasing: bytes[ampersand + 1..<end]), as: UTF8.self)
    return newer[name].map { ($0, end + 1) }
  }

  /// `&pound33,000`: a sign that older pages write without the semicolon, right before digits (HTML standard,
  /// 13.2.5.73, "named character reference state").
  private static func unclosed(
    in bytes: UnsafeBufferPointer<UInt8>, at ampersand: Int
  ) -> (scalars: [Unicode.Scalar], end: Int)? {
    for (name, scalar) in signs {
      let end = ampersand + 1 + name.count
      if end < bytes.count, (0x30...0x39).contains(bytes[end]),
        name.indices.allSatisfy({ bytes[ampersand + 1 + $0] == name[$0] })
      {
        return ([scalar], end)
      }
    }
    return nil
  }

  private static let signs: [(name: [UInt8], scalar: Unicode.Scalar)] = [
    (Array("pound".utf8), "£"), (Array("yen".utf8), "¥"), (Array("nbsp".utf8), "\u{A0}"),
  ]

  /// References that HTML 4 did not have, keyed by name.
  private static let newer: [Substring: [Unicode.Scalar]] = {
    var table: [Substring: [Unicode.Scalar]] = [:]
    for line in namedReferenceTable.split(separator: "\n") {
      let fields = line.split(separator: " ")
      table[fields[0]] = fields.dropFirst().compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    }
    return table
  }()
}
