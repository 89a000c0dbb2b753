/// A run of non-ASCII characters, with the adjacent ASCII characters.
struct NonASCIIRun: Sendable {
  /// Its range in the text's UTF-8.
  var range: Range<Int>
  var scalars: [Unicode.Scalar]
  /// The ASCII bytes before and after; 0 at the ends of the text.
  var before: UInt8
  var after: UInt8

  /// Whether the run could begin with the lead byte of a UTF-8 sequence in some code page: a cheap first check.
  var mayBeMojibake: Bool { CodePage.leadScalars.contains(scalars[0]) }
}

/// The runs of two or more non-ASCII characters in well-formed UTF-8.
func nonASCIIRuns(_ utf8: [UInt8]) -> [NonASCIIRun] { utf8.withUnsafeBufferPointer(nonASCIIRuns) }

private func nonASCIIRuns(_ utf8: UnsafeBufferPointer<UInt8>) -> [NonASCIIRun] {
  var runs: [NonASCIIRun] = []
  var index = 0
  while true {
    index = firstNonASCII(in: utf8, from: index)
    guard index < utf8.count else { return runs }
    let start = index
    while index < utf8.count, utf8[index] >= 0x80 { index += 1 }
    // A single character (at most four bytes, as the first one shows) is never mojibake, and most runs are single
    // characters.
    if index - start <= 4, utf8SequenceCount(utf8[start]) == index - start { continue }
    // Longer runs are prose in another script; they cannot come from a code page, which would have kept the blanks.
    guard index - start <= 4096 else { continue }
    runs.append(
      NonASCIIRun(
        range: start..<index, scalars: Array(String(decoding: utf8[start..<index], as: UTF8.self).unicodeScalars),
        before: start > 0 ? utf8[start - 1] : 0,
        after: index < utf8.count ? utf8[index] : 0))
  }
}

/// The length of the well-formed sequence that begins with a lead byte.
private func utf8SequenceCount(_ lead: UInt8) -> Int { lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

/// A Windows code page for which UTF-8 is mistaken.
struct CodePage: Sendable {
  let name: String
  private let bytes: [Unicode.Scalar: UInt8]

  /// The code pages that are tried, in this order: windows-1252 first, since most text that fits it also fits the
  /// others with its help.
  static let candidates = ["windows-1252", "windows-1253", "windows-1251", "windows-1250"].map(CodePage.init)
  /// Characters that a lead byte of UTF-8 decodes to in one of them.
  static let leadScalars = Set(
    candidates.flatMap { page in page.bytes.filter { (0xC2...0xF4).contains($0.value) }.keys })

  private static let western = byteTable("windows-1252")

  private init(_ name: String) {
    self.name = name
    bytes = CodePage.byteTable(name)
  }

  private static func byteTable(_ name: String) -> [Unicode.Scalar: UInt8] {
    var table: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in SingleByteTables.table(name).enumerated() where scalar != "\u{FFFD}" {
      table[scalar] = UInt8(0x80 + index)
    }
    return table
  }

  /// The bytes the characters were decoded from; if the code page lacks one, windows-1252's byte or the character's
  /// number. Nil if there is none.
  func encode(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(scalars.count)
    for scalar in scalars {
      guard let byte = bytes[scalar] ?? CodePage.western[scalar] ?? UInt8(exactly: scalar.value) else { return nil }
      out.append(byte)
    }
    return out
  }
}

/// The scripts a page is written in, counted on words that are not mojibake.
struct ProseEvidence: Sendable {
  private(set) var greek = 0
  private(set) var cyrillic = 0

  /// Counts words of at least two letters that could not result from decoding UTF-8 with a code page: runs of letters
  /// only, in natural case.
  init(_ runs: [NonASCIIRun]) {
    for run in runs where run.scalars.dropFirst().allSatisfy(\.properties.isLowercase) {
      if run.scalars.dropFirst().allSatisfy({ (0x370...0x3FF).contains($0.value) }) { greek += 1 }
      if run.scalars.dropFirst().allSatisfy({ (0x400...0x45F).contains($0.value) }) { cyrillic += 1 }
    }
  }

  /// Whether the page is written in the script of a code page, so that short runs in it are words.
  func isWritten(inScriptOf codePage: String) -> Bool {
    switch codePage {
    case "windows-1253": greek >= 3
    case "windows-1251": cyrillic >= 3
    default: false
    }
  }
}
