#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Text decoded from bytes: well-formed UTF-8, and a record of what had to be replaced.
struct DecodedBytes: Sendable {
  /// Well-formed UTF-8.
  var utf8: [UInt8]
  /// How many ill-formed sequences became U+FFFD.
  var replacements = 0
  /// Position of the first of them in `utf8`.
  var firstReplacement: Int?
  /// How many bytes of a UTF-8 page were read as windows-1252, and the position of the first of them in `utf8`.
  var strayBytes = 0
  var firstStray: Int?

  mutating func replace() {
    if firstReplacement == nil { firstReplacement = utf8.count }
    replacements += 1
    utf8 += [0xEF, 0xBF, 0xBD]
  }

  mutating func append(strayBytes bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    if firstStray == nil { firstStray = utf8.count }
    strayBytes += bytes.count
    for byte in bytes { utf8 += StrayBytes.utf8(of: byte) }
  }
}

extension Charset {
  /// Decodes bytes; invalid ones become U+FFFD, one for each maximal ill-formed part (WHATWG Encoding Standard, error
  /// mode "replacement"). Beyond the standard, stray bytes within UTF-8 that make sense as windows-1252 are decoded as
  /// such (`StrayBytes`).
  func decode(_ bytes: ArraySlice<UInt8>) -> DecodedBytes {
    switch decoder {
    case .utf8: decodeUTF8(bytes)
    case .utf16(let bigEndian): decodeUTF16(bytes, bigEndian: bigEndian)
    case .singleByte(let table): decodeSingleByte(bytes, table: SingleByteTables.table(table))
    case .iconv(let system):
      decodeWithIconv(bytes, system: system) ?? decodeSingleByte(bytes, table: SingleByteTables.table("windows-1252"))
    }
  }
}

/// The length of the UTF-8 sequence at `index` if it is well-formed, else minus the length of the maximal ill-formed
/// part (Unicode 15, table 3-7).
func utf8SequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let lead = bytes[index]
  if lead < 0x80 { return 1 }
  let need: Int
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  switch lead {
  case 0xC2...0xDF: need = 1
  case 0xE0...0xEF:
    need = 2
    if lead == 0xE0 { low = 0xA0 }
    if lead == 0xED { high = 0x9F }
  case 0xF0...0xF4:
    need = 3
    if lead == 0xF0 { low = 0x90 }
    if lead == 0xF4 { high = 0x8F }
  default: return -1
  }
  for step in 1...need {
    guard index + step < bytes.count, low <= bytes[index + step], bytes[index + step] <= high else { return -step }
    low = 0x80
    high = 0xBF
  }
  return need + 1
}

private func isWellFormedUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = firstNonASCII(in: bytes, from: 0)
  while index < bytes.count {
    let length = utf8SequenceLength(bytes, at: index)
    guard length > 0 else { return false }
    index += length
    if index < bytes.count, bytes[index] < 0x80 { index = firstNonASCII(in: bytes, from: index) }
  }
  return true
}

private func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> DecodedBytes {
  if bytes.withUnsafeBufferPointer(isWellFormedUTF8) { return DecodedBytes(utf8: Array(bytes)) }
  var out = DecodedBytes(utf8: [])
  out.utf8.reserveCapacity(bytes.count + 64)
  bytes.withUnsafeBufferPointer { buffer in
    var index = 0
    while index < buffer.count {
      let length = utf8SequenceLength(buffer, at: index)
      if length > 0 {
        out.utf8.append(contentsOf: buffer[index..<index + length])
        index += length
      } else {
        let run = StrayBytes.run(in: buffer, from: index)
        if run.isStray { out.append(strayBytes: buffer[run.range]) } else { for _ in 0..<run.parts { out.replace() } }
        index = run.range.upperBound
      }
    }
  }
  return out
}

private func decodeUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> DecodedBytes {
  var out = DecodedBytes(utf8: [])
  out.utf8.reserveCapacity(bytes.count)
  bytes.withUnsafeBufferPointer { buffer in
    func unit(_ index: Int) -> UInt32 {
      let first = UInt32(buffer[index])
      let second = UInt32(buffer[index + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var index = 0
    while index + 1 < buffer.count {
      var value = unit(index)
      index += 2
      if (0xD800..<0xDC00).contains(value), index + 1 < buffer.count, (0xDC00..<0xE000).contains(unit(index)) {
        value = 0x10000 + (value - 0xD800) << 10 + (unit(index) - 0xDC00)
        index += 2
      }
      if let scalar = Unicode.Scalar(value) {
        out.utf8 += UTF8.encode(scalar).map(Array.init) ?? []
      } else {
        out.replace()
      }
    }
    if index < buffer.count { out.replace() }
  }
  return out
}

private func decodeSingleByte(_ bytes: ArraySlice<UInt8>, table: [Unicode.Scalar]) -> DecodedBytes {
  let encoded = table.map { scalar in Array(String(scalar).utf8) }
  var out = DecodedBytes(utf8: [])
  out.utf8.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes {
    if byte < 0x80 {
      out.utf8.append(byte)
    } else if table[Int(byte) - 0x80] == "\u{FFFD}" {
      out.replace()
    } else {
      out.utf8 += encoded[Int(byte) - 0x80]
    }
  }
  return out
}

/// Decodes with the system's `iconv`; nil if it does not know the encoding.
private func decodeWithIconv(_ bytes: ArraySlice<UInt8>, system: String) -> DecodedBytes? {
  guard let converter = iconv_open("UTF-8", system), converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  var out = DecodedBytes(utf8: [])
  var input = bytes.map { CChar(bitPattern: $0) }
  var chunk = [CChar](repeating: 0, count: 64 * 1024)
  input.withUnsafeMutableBufferPointer { source in
    var from = source.baseAddress
    var left = source.count
    while left > 0 {
      let before = left
      let written = chunk.withUnsafeMutableBufferPointer { target -> Int in
        var to = target.baseAddress
        var room = target.count
        _ = iconv(converter, &from, &left, &to, &room)
        return target.count - room
      }
      out.utf8.append(contentsOf: chunk[..<written].lazy.map { UInt8(bitPattern: $0) })
      // Nothing read and nothing written: there is an ill-formed or unfinished sequence here.
      if left == before, written == 0 {
        out.replace()
        from = from?.advanced(by: 1)
        left -= 1
      }
    }
  }
  return out
}
