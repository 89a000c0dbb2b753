import CLibarchive

/// The zip container of a spreadsheet, read with libarchive, one entry at a time and in chunks.
struct ZipArchive {
  let path: String

  /// Limits against decompression bombs: the largest sheet of the OEWS all-data file decompresses to less than 1 GB.
  static let entryLimit: Int64 = 2 << 30
  /// Spreadsheets compress to a tenth, sheets of zeros to a hundredth; more is a bomb.
  static let ratioLimit: Int64 = 400
  /// The size to which an entry may decompress at any ratio.
  static let harmless: Int64 = 16 << 20

  /// Passes the bytes of the entry `name` to `body` in chunks of at most 64 KiB. Throws if it is missing, damaged or
  /// exceeds the limits; `body` stops reading by throwing.
  func read(_ name: String, _ body: (UnsafeRawBufferPointer) throws(ReferenceError) -> Void) throws(ReferenceError) {
    var found = false
    try withEntries { archive, entry throws(ReferenceError) in
      guard entry == name else { return true }
      found = true
      try readData(archive, name, body)
      return false
    }
    if !found { throw ReferenceError(.malformed, path: path, "the spreadsheet is missing its part \(name)") }
  }

  /// The complete entry `name`, at most `limit` bytes.
  func bytes(_ name: String, limit: Int = 256 << 20) throws(ReferenceError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(name) { piece throws(ReferenceError) in
      guard bytes.count + piece.count <= limit else {
        throw ReferenceError(.malformed, path: path, place: name, "expands to more than \(limit) bytes")
      }
      bytes.append(contentsOf: piece)
    }
    return bytes
  }

  /// The names of all entries.
  func names() throws(ReferenceError) -> Set<String> {
    var names: Set<String> = []
    try withEntries { _, entry throws(ReferenceError) in
      names.insert(entry)
      return names.count < 10_000
    }
    return names
  }

  /// Iterates over the entries while `body` returns true.
  private func withEntries(_ body: (OpaquePointer, String) throws(ReferenceError) -> Bool) throws(ReferenceError) {
    guard let archive = archive_read_new() else { throw ReferenceError(.unreadable, path: path, "out of memory") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else { throw failure(archive, "") }
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      guard status >= ARCHIVE_WARN, let entry,
        let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
      else {
        throw failure(archive, "")
      }
      guard try body(archive, String(cString: name)) else { return }
    }
  }

  private func readData(
    _ archive: OpaquePointer, _ name: String, _ body: (UnsafeRawBufferPointer) throws(ReferenceError) -> Void
  ) throws(ReferenceError) {
    let before = archive_filter_bytes(archive, -1)
    var unfolded: Int64 = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
      if count == 0 { return }
      guard count > 0 else { throw failure(archive, name) }
      unfolded += Int64(count)
      let packed = max(1, archive_filter_bytes(archive, -1) - before)
      guard unfolded <= Self.harmless || (unfolded <= Self.entryLimit && unfolded / packed <= Self.ratioLimit) else {
        throw ReferenceError(
          .malformed, path: path, place: name, "expands to \(unfolded) bytes or more, larger than any official file")
      }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private func failure(_ archive: OpaquePointer, _ place: String) -> ReferenceError {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "unknown error"
    return ReferenceError(.malformed, path: path, place: place, "the zip container is damaged: \(reason)")
  }
}
