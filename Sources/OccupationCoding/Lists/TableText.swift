/// A table of two columns in the program's text: lines sorted by bytes, `key<tab>value`. It is searched where it lies,
/// and nothing is made of it when the program begins.
struct TableText: Sendable {
  /// The lines, without a line end after the last.
  let text: StaticString

  /// The decoded value of a key; nil if missing.
  func value<Value>(of key: String, _ read: (UnsafeBufferPointer<UInt8>) -> Value?) -> Value? {
    var key = key
    return key.withUTF8 { key in
      let bytes = bytes
      return TableText.line(of: key, in: bytes).flatMap { read(UnsafeBufferPointer(rebasing: bytes[$0])) }
    }
  }

  /// Hands on every line.
  func forEachLine(_ body: (_ key: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void) {
    let bytes = bytes
    var start = 0
    while start < bytes.count {
      var middle = start
      while middle < bytes.count, bytes[middle] != tab { middle += 1 }
      var end = middle
      while end < bytes.count, bytes[end] != newline { end += 1 }
      if middle < end {
        body(
          UnsafeBufferPointer(rebasing: bytes[start..<middle]), UnsafeBufferPointer(rebasing: bytes[(middle + 1)..<end])
        )
      }
      start = end + 1
    }
  }

  private var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The value of the line whose key is `key`, found by halving.
  private static func line(of key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var low = 0
    var high = bytes.count
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != newline { start -= 1 }
      var middle = start
      while middle < high, bytes[middle] != tab { middle += 1 }
      var end = middle
      while end < high, bytes[end] != newline { end += 1 }
      switch order(key, bytes, start..<middle) {
      case 0: return middle < end ? (middle + 1)..<end : nil
      case ..<0: high = start
      default: low = end + 1
      }
    }
    return nil
  }

  /// Negative where `key` stands before the bytes of a range, 0 where it is equal.
  private static func order(
    _ key: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
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
