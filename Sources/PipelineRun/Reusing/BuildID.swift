import Foundation

/// The build id of an ELF executable as hexadecimal digits: a digest of the linked contents, stored in a note of type 3
/// by `GNU` (`ld --build-id`). Nil if there is none, or if the file is not ELF.
func buildID(of path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  // ELF-64, little-endian (System V ABI, "Object Files"): offset, size and number of the program headers are at 32, 54
  // and 56.
  guard let header = bytes(descriptor, at: 0, count: 64), header.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else {
    return nil
  }
  let (offset, size, count) = (number(header, 32, 8), number(header, 54, 2), number(header, 56, 2))
  guard size >= 56, let segments = bytes(descriptor, at: offset, count: size * count) else { return nil }
  for segment in stride(from: 0, to: segments.count, by: size) where number(segments, segment, 4) == noteSegment {
    let length = number(segments, segment + 32, 8)
    if length <= mostNotes, let notes = bytes(descriptor, at: number(segments, segment + 8, 8), count: length),
      let id = buildID(inNotes: notes)
    {
      return id
    }
  }
  return nil
}

/// `PT_NOTE`.
private let noteSegment = 4
private let mostNotes = 1 << 16

/// Searches the notes: sizes of name and description, type, then both, each padded to four bytes.
private func buildID(inNotes notes: [UInt8]) -> String? {
  var place = 0
  while place + 12 <= notes.count {
    let (name, description, type) = (number(notes, place, 4), number(notes, place + 4, 4), number(notes, place + 8, 4))
    let start = place + 12 + (name + 3) / 4 * 4
    guard start + description <= notes.count else { return nil }
    if type == 3, name == 4, notes[(place + 12)..<(place + 16)].elementsEqual([0x47, 0x4E, 0x55, 0]), description > 0 {
      return notes[start..<(start + description)].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    place = start + (description + 3) / 4 * 4
  }
  return nil
}

private func bytes(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8]? {
  guard offset >= 0, count > 0, count <= 1 << 20 else { return nil }
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
  }
  return bytes.count == count ? bytes : nil
}

/// A little-endian number of `size` bytes; eight bytes that are not a valid offset give a negative number.
private func number(_ bytes: [UInt8], _ place: Int, _ size: Int) -> Int {
  (0..<size).reduce(0) { $0 | Int(truncatingIfNeeded: UInt64(bytes[place + $1]) << (8 * UInt64($1))) }
}
