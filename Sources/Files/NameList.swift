import Foundation

/// Names in one buffer, at nine bytes each more than their own: as strings they take about ten times that.
///
/// Strings are made when they are asked for; in them, bytes that are not UTF-8 are replaced.
package struct NameList: Sendable, Hashable, RandomAccessCollection {
  /// The names, each followed by a zero, which no name contains.
  private var buffer: [CChar] = []
  private var starts: [Int] = []

  /// A list without names.
  package init() {}

  /// The names in an open folder, without `.` and `..`, in the order of their bytes.
  init(reading folder: OpaquePointer) {
    while let entry = readdir(folder) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          if strcmp(name, ".") != 0, strcmp(name, "..") != 0 { append(name) }
        }
      }
    }
    buffer.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      starts.sort { strcmp(base + $0, base + $1) < 0 }
    }
  }

  /// 0.
  package var startIndex: Int { 0 }
  /// The number of names.
  package var endIndex: Int { starts.count }
  /// The name at an index, made anew each time.
  package subscript(index: Int) -> String { withName(at: index) { String(cString: $0) } }

  /// Adds a name at the end.
  package mutating func append(_ name: String) { name.withCString { append($0) } }

  private mutating func append(_ name: UnsafePointer<CChar>) {
    starts.append(buffer.count)
    buffer.append(contentsOf: UnsafeBufferPointer(start: name, count: strlen(name) + 1))
  }

  /// Calls `body` with the bytes of a name, which end with a zero.
  package func withName<Result>(at index: Int, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    buffer[starts[index]...].withUnsafeBufferPointer { name in
      // No name is without its zero.
      name.baseAddress.map(body) ?? "".withCString(body)
    }
  }

  /// The names that are valid UTF-8 and for which `isKept` is true, in the same order.
  package func keeping(_ isKept: (String) -> Bool) -> NameList {
    var kept = NameList()
    for index in indices {
      withName(at: index) { name in
        if let text = String(validatingCString: name), isKept(text) { kept.append(name) }
      }
    }
    return kept
  }

  /// Whether a list in the order of bytes has a name.
  package func hasSorted(_ name: String) -> Bool {
    name.withCString { name in
      var range = startIndex..<endIndex
      while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        let order = withName(at: middle) { strcmp($0, name) }
        if order == 0 { return true }
        range = order < 0 ? middle + 1..<range.upperBound : range.lowerBound..<middle
      }
      return false
    }
  }
}
