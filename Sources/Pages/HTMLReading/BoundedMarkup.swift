import Records

/// HTML source that is safe to pass to libxml2: a page built to exhaust the parser is truncated, and tags with
/// thousands of attributes lose the excess.
struct BoundedMarkup {
  private(set) var utf8: [UInt8]
  private var problems: [PageProblem] = []
  /// Start tags so far.
  private(set) var elements = 0
  /// Comparisons of end tags with open elements so far, as made by libxml2.
  private(set) var endTagSteps = 0
  /// Distinct names so far.
  private(set) var nameCount = 0

  /// Bounds well-formed UTF-8. NUL is dropped, as in browsers.
  init(_ source: [UInt8], limits: PageLimits) {
    let holdsNUL = source.withUnsafeBufferPointer { firstIndex(of: 0, in: $0, from: 0) < $0.count }
    utf8 = holdsNUL ? source.filter { $0 != 0 } : source
    let found = utf8.withUnsafeBufferPointer { bytes in
      var scan = TagScan(bytes, limits: limits)
      scan.run()
      (elements, endTagSteps, nameCount) = (scan.elements, scan.endTagSteps, scan.nameCount)
      return (cut: scan.cut, excess: scan.excess, unclosed: scan.unclosed, raw: scan.raw)
    }
    for range in found.excess { for index in range { utf8[index] = 0x20 } }
    if let cut = found.cut { perform(cut) }
    if !found.excess.isEmpty {
      problems.append(
        PageProblem(
          check: .truncatedPage, severity: .warning,
          message:
            "Excess attributes were ignored in tags with more than \(limits.maxAttributes) attributes (\(found.excess.count)).",
          expected: "at most \(limits.maxAttributes) attributes"))
    }
    let raw = close(found.unclosed, raw: found.raw)
    utf8 = CharacterReferences.numbered(utf8, raw: raw)
  }

  /// Reports what was cut.
  mutating func takeProblems() -> [PageProblem] {
    defer { problems = [] }
    return problems
  }

  private mutating func perform(_ cut: TagScan.Cut) {
    problems.append(
      PageProblem(
        check: .truncatedPage, severity: .warning,
        message: "The page was truncated after \(cut.offset) of \(utf8.count) bytes: \(cut.reason).",
        expected: cut.expected))
    utf8.removeSubrange(cut.offset...)
  }

  /// Writes the end tags that a browser supplies. `</nav>` closes a `div` in it that was left open, where libxml2 would
  /// ignore `</nav>` and put the page into the navigation (HTML standard, 13.2.6.4.7, on end tags of sectioning
  /// elements, none of which libxml2 knows); `<td>` closes what is open in the preceding cell. Returns the resulting
  /// ranges of the contents of scripts and style sheets.
  private mutating func close(_ missing: [(offset: Int, ends: [UInt8])], raw: [Range<Int>]) -> [Range<Int>] {
    guard !missing.isEmpty else { return raw }
    var closed: [UInt8] = []
    closed.reserveCapacity(utf8.count + missing.reduce(0) { $0 + $1.ends.count })
    var start = 0
    for (offset, ends) in missing where offset <= utf8.count {
      closed += utf8[start..<offset]
      closed += ends
      start = offset
    }
    utf8 = closed + utf8[start...]
    var added = 0
    var next = 0
    return raw.map { range in
      while next < missing.count, missing[next].offset <= range.lowerBound {
        added += missing[next].ends.count
        next += 1
      }
      return range.lowerBound + added..<range.upperBound + added
    }
  }
}
