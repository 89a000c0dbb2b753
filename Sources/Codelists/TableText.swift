// Tables are cut up by bytes: all their marks are ASCII, and characters would be looked for at great cost when a
// process begins.

extension StringProtocol {
  /// The parts between the marks, empty ones too.
  func fields(separatedBy mark: Unicode.Scalar) -> [Substring] {
    Substring(self).utf8.split(separator: UInt8(ascii: mark), omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// Without blanks at its ends.
  var trimmingBlanks: String { trimming { $0 == 0x20 } }

  /// Without blanks at its ends, and without the marks that labels end with.
  var trimmingMarks: String {
    trimming { $0 == 0x20 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") }
  }

  /// Without blanks at its start and without some bytes at its end.
  private func trimming(_ isDropped: (UInt8) -> Bool) -> String {
    var utf8 = Substring(self).utf8
    while let last = utf8.last, isDropped(last) { utf8.removeLast() }
    while utf8.first == 0x20 { utf8.removeFirst() }
    return String(Substring(utf8))
  }
}
