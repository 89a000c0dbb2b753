#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Byte searches. Code that scans whole pages uses these functions, which examine many bytes at once.

/// The index of the first `byte` at or after an index; the end if there is none.
func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard start < bytes.count, let base = bytes.baseAddress,
    let found = memchr(base + start, Int32(byte), bytes.count - start)
  else { return bytes.count }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}

/// The index of the first non-ASCII byte at or after an index; the end if there is none.
func firstNonASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  var index = start
  while index + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  { index += 8 }
  while index < bytes.count, bytes[index] < 0x80 { index += 1 }
  return index
}

/// Where `pattern` first occurs in bytes, at or after an index.
func firstOccurrence(of pattern: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  guard let head = pattern.first else { return start }
  var index = firstIndex(of: head, in: bytes, from: start)
  while index + pattern.count <= bytes.count {
    if pattern.indices.allSatisfy({ bytes[index + $0] == pattern[$0] }) { return index }
    index = firstIndex(of: head, in: bytes, from: index + 1)
  }
  return nil
}

/// Where `pattern` first occurs in an array.
func firstOccurrence(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { firstOccurrence(of: pattern, in: $0, from: 0) }
}
