import Foundation

/// The visits of one run, from its index or, where that is damaged, from the WARC file itself.
struct ArchiveIndex: Sendable {
  /// The last line of an index: a run that came to its end says how many visits it wrote down.
  struct End: Codable {
    var visits: Int
  }

  /// In the order of the run.
  let inOrder: [Visit]
  /// By source, in the order of the run.
  var visits: [String: [Visit]]
  /// Why some of the run's visits may be lost; nil if all that the run wrote down are here. A run that was killed has
  /// lost none: what it had not written down never was a visit.
  var loss: String?

  /// Reads the data of a run.
  init(_ run: ArchiveRunName, folder: String) {
    let index = Self.readIndex(folder + "/" + run.index)
    var found = index.visits
    if !index.isWhole {
      let archived = Self.visitRecords(in: folder + "/" + run.warc)
      // Where the archive holds everything it is the better witness; of two damaged files every visit that either of
      // them knows counts.
      found =
        archived.problem == nil
        ? archived.visits : archived.visits + index.visits.filter { !archived.visits.contains($0) }
      if let damage = index.damage, let problem = archived.problem {
        loss = "\(run.index) \(damage), and \(run.warc) \(problem)"
      }
    }
    inOrder = found
    visits = Dictionary(grouping: found, by: \.source)
  }

  /// What stands in an index, whether that is all that the run wrote down, and what is wrong with it beyond the torn
  /// last line of a run that was killed.
  private static func readIndex(_ path: String) -> (visits: [Visit], isWhole: Bool, damage: String?) {
    let bytes: [UInt8]
    do throws(AcquisitionError) {
      bytes = try readFile(path, limits: AcquisitionLimits(bytes: 1 << 30))
    } catch {
      return ([], false, error.kind == .missing ? "is missing" : "cannot be read (\(error.reason))")
    }
    let decoder = JSONDecoder()
    var visits: [Visit] = []
    var lines = bytes.split(separator: 0x0A)
    if let last = lines.last, let end = try? decoder.decode(End.self, from: Data(last)) {
      lines.removeLast()
      visits = lines.compactMap { visit($0, decoder) }
      if visits.count == end.visits, visits.count == lines.count { return (visits, true, nil) }
      return (visits, false, "is damaged")
    }
    if bytes.last != 0x0A { lines = lines.dropLast() }
    visits = lines.compactMap { visit($0, decoder) }
    return (visits, false, visits.count == lines.count ? nil : "is damaged")
  }

  /// The visits in a WARC file, and what keeps there from being more of them.
  private static func visitRecords(in path: String) -> (visits: [Visit], problem: String?) {
    let reader: WARCReader
    do throws(AcquisitionError) {
      reader = try WARCReader(path: path, mostBlock: 1 << 20)
    } catch {
      return ([], error.kind == .missing ? "is missing" : "cannot be read (\(error.reason))")
    }
    let decoder = JSONDecoder()
    var visits: [Visit] = []
    while let entry = reader.next() {
      guard entry.record.type == "metadata", entry.record.value("Content-Type") == "application/json" else { continue }
      if let visit = visit(entry.record.block[...], decoder) { visits.append(visit) }
    }
    return (visits, reader.problem)
  }

  /// A line as a visit; nil for one that does not decode, and for one that names no place in an archive.
  private static func visit(_ line: ArraySlice<UInt8>, _ decoder: JSONDecoder) -> Visit? {
    guard let visit = try? decoder.decode(Visit.self, from: Data(line)), visit.page?.isPlausible ?? true else {
      return nil
    }
    return visit
  }
}

extension StoredPage {
  /// Whether the page can stand in an archive: in a file of its folder, at a place that a file may have. What fails
  /// this was damaged, or written by somebody else.
  var isPlausible: Bool {
    let most = 1 << 48
    return (0..<most).contains(offset) && (0..<most).contains(bytes) && !file.isEmpty && !file.contains("/")
  }
}
