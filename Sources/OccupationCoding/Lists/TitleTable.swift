/// Folded titles with what the lists say of each, as lines sorted by bytes: `fireman<tab>d33-2011 o47-5022*2`. Nothing is made of them when the program begins.
struct TitleTable: Sendable {
  /// The direct match titles and O*NET's, as they come with the program.
  static let builtIn = TitleTable(text: titleTable)

  /// Lines of a table, without a line end after the last.
  let text: StaticString

  /// What the lists say of a folded title, the most trusted list first; empty for a title of none.
  func codes(of key: String) -> [ListedCode] {
    var key = key
    return key.withUTF8 { key in
      withBytes { bytes in TitleTable.line(of: key, in: bytes).map { TitleTable.codes(bytes, $0) } ?? [] }
    }
  }

  /// Hands on every line: the folded title's bytes, and the bytes of what the lists say.
  func forEachLine(_ body: (_ title: UnsafeBufferPointer<UInt8>, _ codes: UnsafeBufferPointer<UInt8>) -> Void) {
    withBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
        if let middle = bytes[start..<end].firstIndex(of: tab) {
          body(UnsafeBufferPointer(rebasing: bytes[start..<middle]), UnsafeBufferPointer(rebasing: bytes[(middle + 1)..<end]))
        }
        start = end + 1
      }
    }
  }

  /// The codes of the second column, `d33-2011 o47-5022*2`.
  static func codes(_ column: UnsafeBufferPointer<UInt8>) -> [ListedCode] { codes(column, 0..<column.count) }

  private func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    body(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static func codes(_ bytes: UnsafeBufferPointer<UInt8>, _ column: Range<Int>) -> [ListedCode] {
    bytes[column].split(separator: 0x20).compactMap { entry in
      guard let first = entry.first, let list = TitleList(mark: first), entry.count >= 8 else { return nil }
      let code = String(decoding: entry.dropFirst().prefix(7), as: UTF8.self)
      let entries = entry.dropFirst(9).reduce(0) { $0 * 10 + Int($1 & 15) }
      return ListedCode(list: list, code: code, entries: max(1, entries))
    }
  }

  /// The second column of the line whose first is `key`, found by halving.
  private static func line(of key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      let start = bytes[low..<middle].lastIndex(of: newline).map { $0 + 1 } ?? low
      let end = bytes[middle..<high].firstIndex(of: newline) ?? high
      let titleEnd = bytes[start..<end].firstIndex(of: tab) ?? end
      switch order(key, bytes, start..<titleEnd) {
      case 0: return titleEnd < end ? (titleEnd + 1)..<end : nil
      case ..<0: high = start
      default: low = end + 1
      }
    }
    return nil
  }

  /// Negative where `key` stands before the bytes of a range, 0 where it is equal.
  private static func order(_ key: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    for (index, byte) in key.enumerated() {
      guard index < range.count else { return 1 }
      let other = bytes[range.lowerBound + index]
      if byte != other { return byte < other ? -1 : 1 }
    }
    return key.count < range.count ? -1 : 0
  }
}

private let newline = UInt8(ascii: "\n")
private let tab = UInt8(ascii: "\t")
