/// Text whose mojibake was repaired, with a map back to the archived text.
struct RepairedText: Sendable {
  /// A run of characters and its repaired form.
  struct Example: Sendable, Hashable {
    var utf8Offset: Int
    var before: String
    var after: String
  }

  var utf8: [UInt8]
  var repairs: [DecodedText.Repair] = []
  var runs = 0
  /// The code pages the text was confused with, the most frequent first.
  var charsets: [String] = []
  var first: Example?
  /// For each repaired run, the number of bytes before its end in the archived and in the repaired text.
  fileprivate var shifts: [(archived: Int, repaired: Int)] = []

  /// The offset in the repaired text of an unrepaired character, given its offset in the archived text.
  func offset(ofArchived archived: Int) -> Int {
    let shift = shifts.last { $0.archived <= archived }
    return shift.map { archived - $0.archived + $0.repaired } ?? archived
  }
}

/// Repairs mojibake: UTF-8 that was decoded with a Windows code page before the text was saved.
///
/// Each run of non-ASCII characters is encoded in the code page again and decoded as UTF-8. Characters that the code
/// page lacks are encoded in windows-1252 or, failing that, by their number, as lenient decoders do. A run is replaced
/// only if all of it is well-formed UTF-8 and the outcome is plausible (`MojibakeReading.isPlausible`); text that was
/// garbled twice is repaired twice. Correctly decoded characters are kept.
func repairMojibake(_ utf8: [UInt8]) -> RepairedText {
  let runs = nonASCIIRuns(utf8)
  let prose = ProseEvidence(runs)
  var found: [(run: NonASCIIRun, scalars: [RepairedScalar], codePage: CodePage)] = []
  for run in runs where run.mayBeMojibake {
    if let (scalars, codePage) = repaired(run, prose: prose) { found.append((run, scalars, codePage)) }
  }
  var result = RepairedText(utf8: utf8)
  guard !found.isEmpty else { return result }
  result.utf8 = []
  result.utf8.reserveCapacity(utf8.count)
  var copied = 0
  var counts: [String: Int] = [:]
  for (run, scalars, codePage) in found {
    result.utf8 += utf8[copied..<run.range.lowerBound]
    let start = result.utf8.count
    for scalar in scalars {
      let encoded = Array(String(scalar.scalar).utf8)
      result.repairs.append(
        .init(utf8Offset: result.utf8.count, utf8Count: encoded.count, archivedScalars: scalar.archivedScalars))
      result.utf8 += encoded
    }
    copied = run.range.upperBound
    result.shifts.append((copied, result.utf8.count))
    counts[codePage.name, default: 0] += 1
    if result.first == nil {
      result.first = .init(
        utf8Offset: start, before: String(decoding: utf8[run.range].prefix(120), as: UTF8.self),
        after: String(decoding: result.utf8[start...].prefix(120), as: UTF8.self))
    }
  }
  result.utf8 += utf8[copied...]
  result.runs = found.count
  result.charsets = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  return result
}

/// A character that replaces some of the archived ones.
struct RepairedScalar: Sendable, Hashable {
  var scalar: Unicode.Scalar
  var archivedScalars: Int
}

/// Repairs one run, up to three times over; nil if it is not mojibake.
private func repaired(_ run: NonASCIIRun, prose: ProseEvidence) -> (scalars: [RepairedScalar], codePage: CodePage)? {
  var current = run.scalars.map { RepairedScalar(scalar: $0, archivedScalars: 1) }
  var first: CodePage?
  for _ in 0..<3 {
    guard let (next, codePage) = repairedOnce(current, run: run, prose: prose) else { break }
    current = next
    first = first ?? codePage
  }
  return first.map { (current, $0) }
}

private func repairedOnce(
  _ scalars: [RepairedScalar], run: NonASCIIRun, prose: ProseEvidence
) -> ([RepairedScalar], CodePage)? {
  for codePage in CodePage.candidates {
    guard let bytes = codePage.encode(scalars.map(\.scalar)), let lengths = sequenceLengths(bytes) else { continue }
    let decoded = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let reading = MojibakeReading(
      codePage: codePage, original: scalars.map(\.scalar), bytes: bytes, decoded: decoded, before: run.before,
      after: run.after, prose: prose)
    guard reading.isPlausible else { continue }
    var from = 0
    let next = zip(decoded, lengths).map { scalar, length in
      defer { from += length }
      return RepairedScalar(
        scalar: scalar, archivedScalars: scalars[from..<from + length].reduce(0) { $0 + $1.archivedScalars })
    }
    return (next, codePage)
  }
  return nil
}

/// The lengths of the sequences if all of the bytes are well-formed multi-byte UTF-8, else nil.
private func sequenceLengths(_ bytes: [UInt8]) -> [Int]? {
  bytes.withUnsafeBufferPointer { buffer in
    var lengths: [Int] = []
    var index = 0
    while index < buffer.count {
      let length = utf8SequenceLength(buffer, at: index)
      guard length > 1 else { return nil }
      lengths.append(length)
      index += length
    }
    return lengths
  }
}
