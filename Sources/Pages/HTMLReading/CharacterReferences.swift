import CLibxml2

/// Character references of HTML (`&amp;`, `&#8211;`, `&ndash;`) in text that did not pass through the HTML parser: sites escape the values of their JSON a second time.
public enum CharacterReferences {
  private static let longest = 12

  /// The text with its references resolved, once; what only looks like one stays.
  public static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      let window = rest.dropFirst().prefix(longest)
      if let end = window.firstIndex(of: ";"), let character = character(window[..<end]) {
        result.append(character)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append("&")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// The character that a reference without `&` and `;` stands for.
  private static func character(_ name: Substring) -> Character? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map(Character.init)
    }
    if name == "apos" { return "'" }
    guard !name.isEmpty, let entity = htmlEntityLookup(String(name)) else { return nil }
    return Unicode.Scalar(entity.pointee.value).map(Character.init)
  }
}
