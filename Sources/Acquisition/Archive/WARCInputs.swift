import Digests
import Foundation
import Records

/// The location of a record in a WARC file.
package struct WARCPlace: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The file offset of the record, or of the compressed member that contains it.
  package var offset: Int
  /// Number of preceding records in the same gzip member; 0 if every record is a separate member.
  package var skipped: Int

  /// Creates a place.
  package init(offset: Int, skipped: Int) {
    self.offset = offset
    self.skipped = skipped
  }

  /// Parses the path of a snapshot in a WARC file, `file.warc.gz#1234`; nil for other paths.
  package static func parse(_ path: String) -> (file: String, place: WARCPlace)? {
    guard let match = path.wholeMatch(of: /(.+\.warc(?:\.gz)?)#(\d+)(?:\+(\d+))?/), let offset = Int(match.2) else {
      return nil
    }
    return (String(match.1), WARCPlace(offset: offset, skipped: match.3.flatMap { Int($0) } ?? 0))
  }

  /// The place of the next record in the same member.
  fileprivate var next: WARCPlace { WARCPlace(offset: offset, skipped: skipped + 1) }

  /// `1234`, or `0+3` for the record after three others in its member.
  package var description: String { skipped == 0 ? "\(offset)" : "\(offset)+\(skipped)" }
}

/// Whether a file is a web archive by its name: a WARC file, or an ARC file, which is rejected instead of being read as
/// a page.
func isArchiveName(_ name: String) -> Bool {
  let lower = name.lowercased()
  return [".warc", ".warc.gz", ".arc", ".arc.gz"].contains { lower.hasSuffix($0) }
}

/// The pages in a WARC file, in order, without their content. Unread parts of the file are one failure; the other pages
/// are still listed.
struct WARCPages {
  private let path: String
  private let id: String
  private let reader: WARCReader
  private var place = WARCPlace(offset: 0, skipped: 0)
  private var pages = 0
  private var hasSegments = false

  /// Opens a file, which has `id` among the inputs.
  init(path: String, id: String) throws(AcquisitionError) {
    (self.path, self.id) = (path, id)
    reader = try WARCReader(path: path, mostBlock: 64 << 10)
  }

  /// The next page, named differently from those in `taken`; nil at the end of the file, or if it cannot be read further.
  mutating func next(_ taken: inout TakenNames) -> PageInput? {
    while let entry = reader.next() {
      place = entry.offset.map { WARCPlace(offset: $0, skipped: 0) } ?? place.next
      hasSegments = hasSegments || entry.record.isSegment
      guard holdsPage(entry.record), let address = entry.record.targetURI else { continue }
      pages += 1
      return PageInput(sourceID: uniqueID(address, taken: &taken), path: path, record: place, address: address)
    }
    return nil
  }

  /// Describes the unread part of the file after its last page; nil if everything was read.
  var failure: InputFailure? { shortcoming.map { InputFailure(sourceID: id, error: $0) } }

  private var shortcoming: AcquisitionError? {
    if reader.isARC { return .arc(path) }
    let segments = "contains a segmented record (WARC-Segment-Number), which is not supported"
    let reasons = [reader.problem, hasSegments ? segments : nil].compactMap { $0 }
    guard !reasons.isEmpty else {
      return pages == 0 ? AcquisitionError(kind: .noPages, path: path, reason: "contains no page") : nil
    }
    return AcquisitionError(
      kind: reader.problem == nil ? .unsupported : .damaged, path: path, reason: reasons.joined(separator: "; it "))
  }
}

/// A name for the page at an address: the readable part of the address and digits of its digest; further captures of
/// the page get a number.
private func uniqueID(_ address: String, taken: inout TakenNames) -> String {
  let bare = address.replacing(/^[a-z]+:\/\//.ignoresCase(), with: "")
  let words = bare.unicodeScalars.map { scalar in
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == ".")
      ? Character(scalar) : "-"
  }
  let readable = String(words).split(separator: "-").joined(separator: "-").prefix(60).drop { $0 == "." }
  return taken.insert(unique: "\(readable.isEmpty ? "page" : readable)-\(sha256Hex(address).prefix(8))")
}

/// Reads a page in a WARC file as a snapshot; also returns whether it is complete.
///
/// - Parameters:
///   - origin: the page's origin; its location becomes the address in the record.
///   - sniff: determines the media type by content if the record's is not trusted.
/// - Throws: `AcquisitionError` if there is no longer a page at that location.
package func readSnapshot(
  of origin: Origin, at place: WARCPlace, in path: String, limits: AcquisitionLimits = AcquisitionLimits(),
  sniff: (_ bytes: [UInt8], _ name: String) -> String
) throws(AcquisitionError) -> (snapshot: Snapshot, isWhole: Bool) {
  let (record, problem) =
    try place.skipped > 0
    ? MemberReading.record(at: place, in: path, limits: limits)
    : firstRecord(at: place.offset, in: path, limits: limits)
  if let coding = record.flatMap(unreadCoding) {
    throw AcquisitionError(
      kind: .unsupported, path: "\(path)#\(place)",
      reason: "its body has content coding '\(coding)', which is not supported")
  }
  guard let record, let page = archivedPage(record, maxBytes: limits.bytes) else {
    throw AcquisitionError(kind: .damaged, path: "\(path)#\(place)", reason: problem ?? "the record contains no page")
  }
  var origin = origin
  origin.location = page.address
  let declared = ContentType(page.contentType ?? "")
  let snapshot = Snapshot(
    origin: origin, bytes: page.body, sha256: sha256Hex(page.body), path: "\(path)#\(place)",
    mediaType: declared.isTrusted ? declared.essence : sniff(page.body, page.address),
    transportCharset: declared.charset,
    fetchedAt: page.date.isEmpty ? nil : page.date, httpStatus: page.status)
  return (snapshot, page.isWhole)
}

private func firstRecord(
  at offset: Int, in path: String, limits: AcquisitionLimits
) throws(AcquisitionError) -> (WARCRecord?, problem: String?) {
  let reader = try WARCReader(path: path, offset: offset, mostBlock: limits.bytes)
  let record = reader.next()?.record
  return (record, reader.problem)
}
