/// Folded titles with what the lists say of each, as lines sorted by bytes: `fireman<tab>d33-2011 o47-5022*2`.
struct TitleTable: Sendable {
  /// The official titles, the direct match titles and O*NET's, as they come with the program.
  static let builtIn = TitleTable(table: TableText(text: titleTable))

  let table: TableText

  /// The list entries of a folded title, most trusted list first; empty if there are none.
  func codes(of key: String) -> [ListedCode] { table.value(of: key, TitleTable.codes) ?? [] }

  /// Hands on every line: the folded title's bytes, and the bytes of what the lists say.
  func forEachLine(_ body: (_ title: UnsafeBufferPointer<UInt8>, _ codes: UnsafeBufferPointer<UInt8>) -> Void) {
    table.forEachLine(body)
  }

  /// The codes of the second column, `d33-2011 o47-5022*2`.
  static func codes(_ column: UnsafeBufferPointer<UInt8>) -> [ListedCode] {
    var codes: [ListedCode] = []
    forEachCode(column) { list, code, entries in
      codes.append(ListedCode(list: list, code: String(decoding: code, as: UTF8.self), entries: entries))
    }
    return codes
  }

  /// Hands on the codes of the second column one by one.
  static func forEachCode(
    _ column: UnsafeBufferPointer<UInt8>, _ body: (TitleList, Slice<UnsafeBufferPointer<UInt8>>, Int) -> Void
  ) {
    var start = 0
    while start + 8 <= column.count {
      var end = start + 8
      var entries = 0
      while end < column.count, column[end] != 0x20 {
        if column[end] != UInt8(ascii: "*") { entries = entries * 10 + Int(column[end] & 15) }
        end += 1
      }
      if let list = TitleList(mark: column[start]) { body(list, column[(start + 1)..<(start + 8)], max(1, entries)) }
      start = end + 1
    }
  }
}
