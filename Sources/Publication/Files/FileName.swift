/// File names derived from ids: portable across file systems and valid in a Data Package.
package enum FileName {
  /// `id` with bytes that are unsafe in paths, shell patterns or descriptors escaped as `%` and two hexadecimal digits.
  /// Different ids give different names. A Data Package path may not begin with `.` or `~`, nor contain `..` (Data
  /// Resource, "path").
  package static func make(_ id: String) -> String {
    var name: [UInt8] = []
    var previous: UInt8 = 0
    for byte in id.utf8 {
      let first = name.isEmpty
      let misread = byte < 0x20 || byte == 0x7F || reserved.contains(byte)
      let misplaced =
        (first && (byte == UInt8(ascii: "~") || byte == UInt8(ascii: " ")))
        || (byte == UInt8(ascii: ".") && (first || previous == byte))
      if misread || misplaced {
        name += Array("%".utf8) + [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
        previous = 0
      } else {
        name.append(byte)
        previous = byte
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static let reserved = Set("/\\:*?\"<>|%[]{}#".utf8)
  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
