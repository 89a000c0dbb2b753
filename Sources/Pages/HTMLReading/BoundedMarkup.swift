import Records

/// HTML source that is safe to pass to libxml2: a page built to exhaust the parser is truncated, and tags with
/// thousands of attributes lose the excess. Written into it are the end tags that a browser supplies: `</nav>` closes a
/// `div` in it that was left open, where libxml2 would ignore `</nav>` and put the page into the navigation (HTML
/// standard, 13.2.6.4.7, on end tags of sectioning elements, none of which libxml2 knows); `<td>` closes what is open in
/// the preceding cell.
struct BoundedMarkup {
  let utf8: [UInt8]
  /// The contents of scripts and style sheets.
  let rawTexts: RawTexts
  private var problems: [PageProblem] = []
  /// Start tags so far.
  let elements: Int
  /// Comparisons of end tags with open elements so far, as made by libxml2.
  let endTagSteps: Int
  /// Distinct names so far.
  let nameCount: Int

  /// Bounds well-formed UTF-8. NUL is dropped, as in browsers.
  /// - Parameters:
  ///   - isReduced: whether to leave out what the reader does not look at: what libxml2 makes of the rest is the
  ///   same, and cheaper.
  ///   - keepsShown: whether it looks at the attributes that are written when figures are marked, too.
  init(_ source: [UInt8], limits: PageLimits, isReduced: Bool = false, keepsShown: Bool = false) {
    let holdsNUL = source.withUnsafeBufferPointer { firstIndex(of: 0, in: $0, from: 0) < $0.count }
    let source = holdsNUL ? source.filter { $0 != 0 } : source
    let scan = TagScan.outcome(source, limits: limits, isReducing: isReduced, keepsShown: keepsShown)
    (elements, endTagSteps, nameCount) = (scan.elements, scan.endTagSteps, scan.nameCount)
    rawTexts = scan.isReduced ? RawTexts(in: source, at: scan.raw) : RawTexts()
    utf8 = CharacterReferences.numbered(scan.utf8, raw: scan.isReduced ? [] : scan.raw)
    if let cut = scan.cut { report(cut, in: source.count) }
    if scan.crowdedTags > 0 {
      problems.append(
        PageProblem(
          check: .truncatedPage, severity: .warning,
          message:
            "Excess attributes were ignored in tags with more than \(limits.maxAttributes) attributes (\(scan.crowdedTags)).",
          expected: "at most \(limits.maxAttributes) attributes"))
    }
  }

  /// Reports what was cut.
  mutating func takeProblems() -> [PageProblem] {
    defer { problems = [] }
    return problems
  }

  private mutating func report(_ cut: TagScan.Cut, in size: Int) {
    problems.append(
      PageProblem(
        check: .truncatedPage, severity: .warning,
        message: "The page was truncated after \(cut.offset) of \(size) bytes: \(cut.reason).",
        expected: cut.expected))
  }
}
