import Acquisition
import Foundation
import Publication
import Records

/// A record of a list of pages: the page, its source, and its subject.
struct PageRecord: Codable {
  var sourceID: String?
  var topic: String?
  var url: String?
  var mediaType: String?
  var charset: String?
  /// The page, in base64.
  var bytes: String?
  /// The file that contains the page, and the offset of the record.
  var warc: String?
  var offset: Int?
  /// Number of preceding records in the compressed member.
  var skipped: Int?
  /// Title and SOC code of the page's occupation.
  var occupation: String?
  var occupationCode: String?
  /// Why there is no page, if known.
  var failure: String?

  enum CodingKeys: String, CodingKey {
    case topic, url, charset, bytes, warc, offset, skipped, occupation, failure
    case sourceID = "source_id"
    case mediaType = "media_type"
    case occupationCode = "occupation_code"
  }

  /// Why a record is invalid.
  struct Malformed: Error, Hashable {
    var message: String
  }

  /// Parses a record; throws `Malformed`.
  static func read(_ bytes: [UInt8]) throws(Malformed) -> PageRecord {
    do {
      return try JSONDecoder().decode(PageRecord.self, from: Data(bytes))
    } catch DecodingError.typeMismatch(_, let context) {
      guard let member = context.codingPath.last?.stringValue else { throw Malformed(message: "is not a JSON object") }
      throw Malformed(message: "its member '\(member)' has the wrong type")
    } catch {
      let isJSON = (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
      throw Malformed(message: isJSON ? "its member 'offset' or 'skipped' is not a whole number" : "is not valid JSON")
    }
  }

  /// The source to read. A problem with its page makes it a failed source; a record that names no source throws
  /// `Malformed`.
  func source() throws(Malformed) -> PlannedSource {
    guard let sourceID, !sourceID.isEmpty else { throw Malformed(message: "its member 'source_id' is missing") }
    let origin = Origin(sourceID: sourceID, topic: topic ?? "", location: url ?? warc ?? sourceID)
    var source = PlannedSource(origin: origin, path: warc ?? "")
    if let occupation { source.subject = SourceSubject(title: occupation, code: occupationCode) }
    do throws(Malformed) { try place(&source) } catch {
      source.failure = AcquisitionError(kind: .damaged, path: origin.location, reason: error.message)
    }
    return source
  }

  /// Adds the page, or its location, to the source.
  private func place(_ source: inout PlannedSource) throws(Malformed) {
    if let failure { throw Malformed(message: failure) }
    if let occupationCode {
      guard occupation != nil else { throw Malformed(message: "'occupation_code' requires 'occupation', the title") }
      guard Occupation.isCode(occupationCode) else {
        throw Malformed(message: "'occupation_code' is not a SOC code: \(occupationCode.prefix(40))")
      }
    }
    switch (bytes, warc) {
    case (let encoded?, nil):
      guard let page = Data(base64Encoded: encoded) else { throw Malformed(message: "'bytes' is not valid base64") }
      source.page = GivenPage(bytes: [UInt8](page), mediaType: mediaType, charset: charset)
    case (nil, let warc?):
      guard let offset, offset >= 0, (skipped ?? 0) >= 0 else {
        throw Malformed(message: "'offset', the start of the record in \(warc), is missing or negative")
      }
      source.record = WARCPlace(offset: offset, skipped: skipped ?? 0)
    case (nil, nil): throw Malformed(message: "the page is missing: give 'bytes' or 'warc'")
    case (_?, _?): throw Malformed(message: "'bytes' and 'warc' cannot be combined")
    }
  }
}

/// Lists the pages at the given paths as records, one per line. Pages in WARC files are given by offset, so that they
/// can be read elsewhere and in any order. What cannot be listed becomes a record with the failure. Throws what `emit`
/// throws, and `usage` for a page outside WARC files, which has no place.
package func listPages(_ paths: [String], topic: String?, emit: (String) throws -> Void) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  func line(_ record: PageRecord) throws -> String {
    String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
  }
  let inputs = InputListing(paths)
  if let path = inputs.firstPlainFile {
    throw RunFailure(.usage, "\(path) is not a WARC file; --list lists the pages in WARC files")
  }
  for input in inputs {
    switch input {
    case .page(let page):
      let skipped = page.record.map(\.skipped) ?? 0
      try emit(
        line(
          PageRecord(
            sourceID: page.sourceID, topic: topic, url: page.address, warc: page.path, offset: page.record?.offset,
            skipped: skipped == 0 ? nil : skipped)))
    case .failure(let failure):
      try emit(
        line(
          PageRecord(sourceID: failure.sourceID, topic: topic, warc: failure.error.path, failure: failure.error.reason))
      )
    }
  }
}
