import CLibxml2
import Extraction
import Foundation
import Normalization
import OccupationCoding
import Pages
import Records

// Times a bare libxml2 parse of HTML pages, and the building of their document trees, extraction and normalization, on
// one thread, in turn within one run: machines differ, the ratios hardly do.
//
// usage: ReadingBench ROUNDS PATH…            PATHs are pages or folders of pages ReadingBench count PHASE PATH…
// does one phase once, for a counter of instructions: `none`, `parse`, `tree`, `extraction` (with the tree),
// `normalization` (with both); what `none` takes is start-up

/// Measures the CPU time of this thread between its laps.
struct Stopwatch {
  private var last = Stopwatch.now

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds since the last lap.
  mutating func lap() -> Double {
    let now = Stopwatch.now
    defer { last = now }
    return now - last
  }
}

func snapshots(at path: String) throws -> [Snapshot] {
  var isFolder = ObjCBool(false)
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: path])
  }
  let names =
    isFolder.boolValue
    ? try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".html") }.sorted() : [""]
  return try names.map { name in
    let file = name.isEmpty ? path : path + "/" + name
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    return Snapshot(
      origin: Origin(sourceID: file, topic: "", location: file), bytes: bytes, sha256: "", path: file,
      mediaType: "text/html")
  }
}

/// What `scripts/bench.sh` compares with, too: the parse and nothing else.
func parse(_ page: Snapshot) {
  page.bytes.withUnsafeBytes { bytes in
    let text = bytes.assumingMemoryBound(to: CChar.self).baseAddress
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    xmlFreeDoc(htmlReadMemory(text, Int32(bytes.count), nil, "UTF-8", Int32(bitPattern: options)))
  }
}

struct Round {
  var parse = 0.0
  var reading = 0.0
  var extraction = 0.0
  var normalization = 0.0
  var figures = 0

  /// Reads pages as the program does: one after the other, each to its end, what it took given back.
  init(_ snapshots: [Snapshot]) {
    var watch = Stopwatch()
    for snapshot in snapshots { ReadingBench.parse(snapshot) }
    parse = watch.lap()
    for snapshot in snapshots {
      do {
        let page = readPage(snapshot)
        reading += watch.lap()
        let found = extractFigures(from: page)
        extraction += watch.lap()
        figures += observations(page, found)
        normalization += watch.lap()
      }
      extraction += watch.lap()
    }
  }

  /// Takes over what `other` did in less time: a machine busy with other things lengthens a phase, and never shortens
  /// one.
  mutating func lower(to other: Round) {
    parse = min(parse, other.parse)
    reading = min(reading, other.reading)
    extraction = min(extraction, other.extraction)
    normalization = min(normalization, other.normalization)
  }

  func line(_ name: String) -> String {
    String(
      format:
        "  %@: parse %.4f s; document tree %.4f s, extraction %.4f s, normalization %.4f s: %.2f times the parse, %.2f with normalization",
      name, parse,
      reading, extraction, normalization, (reading + extraction) / parse, (reading + extraction + normalization) / parse
    )
  }
}

/// How many observations the figures of a page become.
func observations(_ page: Page, _ extraction: PageExtraction) -> Int {
  let context = NormalizationContext(
    origin: page.origin, snapshotSHA256: page.snapshotSHA256, snapshotPath: page.snapshotPath,
    subject: extraction.facts.subject, areaDefault: nil,
    decimalComma: false, language: page.language, coder: .builtIn, citedCodes: extraction.facts.citedCodes.map(\.code))
  return normalize(extraction.figures, context: context).count
}

/// Does one phase once, for a counter of instructions.
func count(_ phase: String, _ pages: [Snapshot]) {
  // Tables and vocabularies are filled first, those that only some pages need included.
  for snapshot in pages {
    parse(snapshot)
    let page = readPage(snapshot)
    _ = observations(page, extractFigures(from: page))
  }
  for snapshot in pages {
    switch phase {
    case "parse": parse(snapshot)
    case "tree": _ = readPage(snapshot)
    case "extraction": _ = extractFigures(from: readPage(snapshot))
    case "normalization":
      let page = readPage(snapshot)
      _ = observations(page, extractFigures(from: page))
    default: break
    }
  }
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "count", arguments.count > 2 {
  let phase = arguments.dropFirst().first ?? ""
  count(phase, try arguments.dropFirst(2).flatMap { try snapshots(at: $0) })
  exit(0)
}
guard let rounds = arguments.first.flatMap({ Int($0) }), rounds > 1, arguments.count > 1 else {
  FileHandle.standardError.write(Data("usage: ReadingBench ROUNDS PATH…, or ReadingBench count PHASE PATH…\n".utf8))
  exit(64)
}
for path in arguments.dropFirst() {
  let pages = try snapshots(at: path)
  // libxml2 fills its tables at the first parse.
  pages.first.map(parse)
  // A first round of a process also fills the vocabularies: what a run over these pages alone pays.
  let all = (0..<rounds).map { _ in Round(pages) }
  let best = all.dropFirst().reduce(into: all[1]) { best, round in best.lower(to: round) }
  print(
    String(
      format: "%@: %d pages, %.1f MB, %d figures", path, pages.count,
      Double(pages.reduce(0) { $0 + $1.bytes.count }) / 1e6, best.figures))
  print(all[0].line("first round"))
  print(best.line("best of the others"))
}
