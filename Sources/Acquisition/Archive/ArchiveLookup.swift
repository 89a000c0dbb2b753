import Records

// A `snapshot_path` names the file of the archive, and where in it the record was written. Where pruning has taken
// other records out of that file, the record stands further ahead; it is then found by its identifier or its digest. So
// a citation stays what it was, and published bytes with it.

/// Where the records of one file stand now, by their identifiers; what cannot be read of the file is not there.
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

/// A page that a run cites, out of a WARC file: at its place, or where pruning has moved it.
///
/// - Parameter sha256: digest of the page, which says whether it is the right one.
/// - Throws: `AcquisitionError` when the file does not hold the page any more.
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
