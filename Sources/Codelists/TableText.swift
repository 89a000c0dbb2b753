// Tables are split by bytes: all their separators are ASCII, and searching by characters would slow down process start.

extension StringProtocol {
  /// The parts between separators, including empty ones.
  func fields(separatedBy mark: Unicode.Scalar) -> [Substring] {
    Substring(self).utf8.split(separator: UInt8(ascii: mark), omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// The text without leading and trailing blanks.
  var trimmingBlanks: String { trimming { $0 == 0x20 } }

  /// The text without leading and trailing blanks, and without trailing label punctuation.
  var trimmingMarks: String {
    trimming { $0 == 0x20 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") }
  }

  /// The text without leading blanks and without certain trailing bytes.
  private func trimming(_ isDropped: (UInt8) -> Bool) -> String {
    var utf8 = Substring(self).utf8
    while let last = utf8.last, isDropped(last) { utf8.removeLast() }
    while utf8.first == 0x20 { utf8.removeFirst() }
    return String(Substring(utf8))
  }
}
