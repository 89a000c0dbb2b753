import Records

// A `snapshot_path` consists of the archive file and the original offset of the record. If pruning has removed other
// records from the file, the record has moved forward; it is then found by its identifier or digest. So citations, and
// published bytes, stay the same.

/// The current offsets of the records in a file, by identifier, without unreadable parts.
func recordPlaces(_ path: String) -> [String: Int] {
  guard let reader = try? WARCReader(path: path, mostBlock: 0) else { return [:] }
  var places: [String: Int] = [:]
  while let entry = reader.next() {
    if let id = entry.record.value("WARC-Record-ID"), let offset = entry.offset, places[id] == nil {
      places[id] = offset
    }
  }
  return places
}

/// Reads a page cited by a run from a WARC file: at its location, or where pruning has moved it.
///
/// - Parameter sha256: digest of the page, to verify that it is the right one.
/// - Throws: `AcquisitionError` if the file no longer contains the page.
package func readCitedPage(at place: WARCPlace, in path: String, sha256: String) throws(AcquisitionError) -> [UInt8] {
  let origin = Origin(sourceID: "", topic: "", location: "")
  if let found = try? readSnapshot(of: origin, at: place, in: path, sniff: { _, _ in "" }).snapshot,
    found.sha256 == sha256
  {
    return found.bytes
  }
  let reader = try WARCReader(path: path, mostBlock: 0)
  while let entry = reader.next() {
    guard let offset = entry.offset, entry.record.value("WARC-Payload-Digest") == "sha256:" + sha256,
      entry.record.type == "response"
    else { continue }
    let found = try readSnapshot(of: origin, at: WARCPlace(offset: offset, skipped: 0), in: path, sniff: { _, _ in "" })
      .snapshot
    if found.sha256 == sha256 { return found.bytes }
  }
  throw AcquisitionError(kind: .damaged, path: "\(path)#\(place)", reason: "no page has the digest \(sha256)")
}
