import Files
import Foundation

/// Replaces a run's WARC file with one containing fewer records: the gzip members of kept records are copied byte for
/// byte.
///
/// The index is replaced first, then the WARC file, each by renaming a temporary file. In between, the archive has
/// records that are in no index, which is harmless. The file keeps its name, so that pages can still be found in it by
/// digest.
struct ArchiveCompaction {
  /// Suffix of unfinished files.
  static let suffix = ".tmp"

  let folder: String
  let run: ArchiveRunName
  /// The visits to keep whose pages are in this file.
  let kept: [Visit]

  /// A gzip member: its location and its record.
  private struct Member {
    var start: Int
    var end: Int?
    var record: WARCRecord
  }

  /// Performs the compaction. Returns nil without doing anything if the kept records are incomplete: damaged files are
  /// not touched.
  func carryOut(dryRun: Bool) throws(ArchiveError) -> ArchivePruning.Change? {
    let path = folder + "/" + run.warc
    guard let members = wanted(path) else { return nil }
    let left = members.reduce(0) { $0 + $1.count }
    let index = try lines()
    let freed = fileSize(path) - left + fileSize(folder + "/" + run.index) - index.count
    let change = ArchivePruning.Change(file: run.warc, freed: freed, left: left)
    guard !dryRun else { return change }
    let copy = path + Self.suffix
    try copyMembers(members, from: path, to: copy)
    guard isWhole(copy) else {
      unlink(copy)
      throw ArchiveError(
        cannotCreate: false, path: path, reason: "its compacted copy failed verification and was discarded")
    }
    try write(index, to: folder + "/" + run.index)
    guard rename(copy, path) == 0 else { throw .system(path) }
    try syncFolder()
    return change
  }

  /// The ranges of the members to keep, in order; nil if one of the kept pages is not readable.
  private func wanted(_ path: String) -> [Range<Int>]? {
    guard let members = members(path) else { return nil }
    let pages = Set(kept.compactMap { $0.page?.sha256 })
    let visits = Set(kept)
    let responses = members.filter { isPage($0.record, of: pages) }
    guard
      Set(kept.compactMap { $0.page?.recordID }).isSubset(
        of: responses.compactMap { $0.record.value("WARC-Record-ID") })
    else { return nil }
    let ids = Set(responses.compactMap { $0.record.value("WARC-Record-ID") })
    let chosen = members.filter { member in
      switch member.record.type {
      case "warcinfo": true
      case "request": member.record.value("WARC-Concurrent-To").map(ids.contains) == true
      case "metadata":
        (try? JSONDecoder().decode(Visit.self, from: Data(member.record.block))).map(visits.contains) == true
      default: isPage(member.record, of: pages)
      }
    }
    let places = chosen.compactMap { member in member.end.map { member.start..<$0 } }
    return places.count == chosen.count ? places : nil
  }

  private func isPage(_ record: WARCRecord, of digests: Set<String>) -> Bool {
    record.type == "response"
      && record.value("WARC-Payload-Digest").map { digests.contains(String($0.dropFirst("sha256:".count))) } == true
  }

  /// The members before the first damaged one; nil if records are not separate members.
  private func members(_ path: String) -> [Member]? {
    guard let reader = try? WARCReader(path: path, mostBlock: 1 << 20) else { return nil }
    var members: [Member] = []
    while let entry = reader.next(), reader.problem == nil {
      guard let start = entry.offset else { return nil }
      if let last = members.indices.last { members[last].end = start }
      members.append(Member(start: start, record: entry.record))
      // For pages, only the head is needed.
      if entry.record.type != "metadata" { members[members.count - 1].record.block = [] }
    }
    if reader.problem == nil, let last = members.indices.last { members[last].end = fileSize(path) }
    return members
  }

  private func lines() throws(ArchiveError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes: [UInt8] = []
    do {
      for visit in kept { bytes += Array(try encoder.encode(visit)) + [0x0A] }
      return bytes + Array(try JSONEncoder().encode(ArchiveIndex.End(visits: kept.count))) + [0x0A]
    } catch {
      throw ArchiveError(cannotCreate: false, path: folder + "/" + run.index, reason: "\(error)")
    }
  }

  private func copyMembers(_ places: [Range<Int>], from path: String, to copy: String) throws(ArchiveError) {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw .system(path) }
    defer { close(source) }
    try writing(copy) { target throws(ArchiveError) in
      for place in places {
        var offset = place.lowerBound
        while offset < place.upperBound {
          var piece = [UInt8](repeating: 0, count: min(1 << 20, place.upperBound - offset))
          let count = pread(source, &piece, piece.count, off_t(offset))
          guard count > 0 else { throw .system(path) }
          try append(piece[..<count], to: target, path: copy)
          offset += count
        }
      }
    }
  }

  /// Writes a file via a temporary one.
  private func write(_ bytes: [UInt8], to path: String) throws(ArchiveError) {
    let temporary = path + Self.suffix
    try writing(temporary) { target throws(ArchiveError) in try append(bytes[...], to: target, path: temporary) }
    guard rename(temporary, path) == 0 else { throw .system(path) }
  }

  /// Creates a file, lets `fill` write it, and syncs it; removes it on failure.
  private func writing(_ path: String, _ fill: (Int32) throws(ArchiveError) -> Void) throws(ArchiveError) {
    unlink(path)
    let target: Int32
    do throws(SystemError) { target = try OwnFiles.create(path) } catch {
      throw .system(path, cannotCreate: !error.isFullDisk, errno: error.code)
    }
    defer { close(target) }
    do throws(ArchiveError) {
      try fill(target)
      guard fsync(target) == 0 else { throw .system(path) }
    } catch {
      unlink(path)
      throw error
    }
  }

  private func append(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, path: String) throws(ArchiveError) {
    do throws(SystemError) { try writeAll(bytes, to: descriptor) } catch { throw .system(path, errno: error.code) }
  }

  /// Whether a copy contains every kept page.
  private func isWhole(_ copy: String) -> Bool {
    let name = (copy as NSString).lastPathComponent
    let archive = SnapshotArchive(folder: folder)
    return kept.compactMap(\.page).allSatisfy { page in
      var page = page
      page.file = name
      return (try? archive.read(page)) != nil
    }
  }

  private func syncFolder() throws(ArchiveError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(folder) }
    defer { close(descriptor) }
    // Not every file system can sync folders.
    if fsync(descriptor) != 0, errno != EINVAL { throw .system(folder) }
  }
}
