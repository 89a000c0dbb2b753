/// How parsing continues after a broken value, so that one bad member does not cost a page its pay.
extension JSONParser {
  private static let longestName = 80

  /// Skips a comma, and any superfluous ones after it.
  mutating func stepOverCommas() {
    position += 1
    skipBlanks()
    while at(UInt8(ascii: ",")) {
      note("there is a superfluous comma")
      position += 1
      skipBlanks()
    }
  }

  /// Whether a value ends here: a comma, the bracket or the end follows, or the next member after a missing comma.
  mutating func endsValue(in bracket: UInt8) -> Bool {
    skipBlanks()
    if position == bytes.count || at(UInt8(ascii: ",")) || at(bracket) { return true }
    return bracket == UInt8(ascii: "}") && startsMember(at: position)
  }

  /// Skips the rest of a broken value, to the comma before the next member or element, or to the bracket that closes
  /// the enclosing value.
  mutating func skipBroken(in bracket: UInt8) {
    note("an invalid JSON value was dropped")
    var open = 0
    while position < bytes.count {
      switch bytes[position] {
      case bracket where open == 0: return
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open = max(0, open - 1)
      // A comma may be part of a string whose quotation marks were not escaped.
      case UInt8(ascii: ",") where open == 0 && (bracket == UInt8(ascii: "]") || startsMember(at: position + 1)): return
      default: break
      }
      position += 1
    }
  }

  /// Whether a member's name and its colon begin at `offset`, ignoring blanks before them.
  func startsMember(at offset: Int) -> Bool {
    guard let name = firstMark(from: offset), bytes[name] == UInt8(ascii: "\"") else { return false }
    let limit = min(bytes.count, name + 1 + Self.longestName)
    guard let end = bytes[(name + 1)..<limit].firstIndex(of: UInt8(ascii: "\"")) else { return false }
    return firstMark(from: end + 1).map { bytes[$0] == UInt8(ascii: ":") } ?? false
  }

  private func firstMark(from offset: Int) -> Int? { bytes[min(offset, bytes.count)...].firstIndex { $0 > 0x20 } }
}
