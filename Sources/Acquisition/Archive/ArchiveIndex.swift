import Foundation

/// The visits of one run, from its index or, if that is damaged, from the WARC file itself.
struct ArchiveIndex: Sendable {
  /// The last line of an index: a completed run records its number of visits.
  struct End: Codable {
    var visits: Int
  }

  /// In the order of the run.
  let inOrder: [Visit]
  /// By source, in the order of the run.
  var visits: [String: [Visit]]
  /// Why some of the run's visits may be lost; nil if all recorded visits are present. A killed run has lost none:
  /// unrecorded visits do not count.
  var loss: String?

  /// Reads the data of a run.
  init(_ run: ArchiveRunName, folder: String) {
    let index = Self.readIndex(folder + "/" + run.index)
    var found = index.visits
    if !index.isWhole {
      let archived = Self.visitRecords(in: folder + "/" + run.warc)
      // A complete archive takes precedence; if both files are damaged, the visits of both are combined.
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

  /// The visits in an index, whether they are all that the run recorded, and any problem other than the truncated last
  /// line of a killed run.
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

  /// The visits in a WARC file, and any problem because of which some may be missing.
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

  /// Decodes a line as a visit; nil if it does not decode or its location is implausible.
  private static func visit(_ line: ArraySlice<UInt8>, _ decoder: JSONDecoder) -> Visit? {
    guard let visit = try? decoder.decode(Visit.self, from: Data(line)), visit.page?.isPlausible ?? true else {
      return nil
    }
    return visit
  }
}

extension StoredPage {
  /// Whether the location is possible: a file in the archive's folder, and a valid offset. Anything else was damaged,
  /// or written by another program.
  var isPlausible: Bool {
    let most = 1 << 48
    return (0..<most).contains(offset) && (0..<most).contains(bytes) && !file.isEmpty && !file.contains("/")
  }
}
