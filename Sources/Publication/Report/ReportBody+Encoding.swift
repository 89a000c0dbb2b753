import struct Foundation.Decimal
import Records

/// The form in which a body is kept between runs: a JSON object with the parts verbatim.
extension ReportBody {
  private enum Member: String { case pipeline, counts, texts, statistics }

  /// The body as bytes.
  package var encoded: [UInt8] {
    var bytes: [UInt8] = []
    func member(_ name: String, _ value: [UInt8]) {
      bytes.append(contentsOf: (bytes.isEmpty ? "{" : ",").utf8)
      JSONValue.writeQuoted(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: value)
    }
    member(Member.pipeline.rawValue, Self.bytes(.string(pipeline)))
    let numbers = [counts.statistics, counts.conflicts, counts.findings, counts.sources]
    member(Member.counts.rawValue, Self.bytes(.array(numbers.map(JSONValue.integer))))
    member(Member.texts.rawValue, Self.bytes(.array(texts.map(JSONValue.string))))
    for part in Part.allCases { if let value = parts[part] { member(part.rawValue, value) } }
    var rows: [UInt8] = [UInt8(ascii: "[")]
    for (index, statistic) in statistics.enumerated() {
      if index > 0 { rows.append(UInt8(ascii: ",")) }
      let point = statistic.point
      let head = JSONValue.array([
        .string(statistic.id), .string(point.unit), .string(point.status.rawValue), .number(point.value.plain),
        .decimal(point.low), .decimal(point.high),
      ])
      rows.append(contentsOf: Self.bytes(head).dropLast())
      rows.append(UInt8(ascii: ","))
      rows.append(contentsOf: statistic.row)
      rows.append(contentsOf: "]]".utf8)
    }
    rows.append(UInt8(ascii: "]"))
    member(Member.statistics.rawValue, rows)
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// Decodes the output of `encoded`; nil for anything else.
  package init?(encoded bytes: [UInt8]) {
    do throws(JSONScan.Failure) {
      var scan = JSONScan(bytes)
      var body = ReportBody(pipeline: "")
      try scan.object { scan, name throws(JSONScan.Failure) in
        switch Member(rawValue: name) {
        case .pipeline: body.pipeline = try scan.string()
        case .counts: body.counts = try Self.counts(&scan)
        case .texts: try scan.array { scan throws(JSONScan.Failure) in body.texts.append(try scan.string()) }
        case .statistics:
          try scan.array { scan throws(JSONScan.Failure) in body.statistics.append(try Self.statistic(&scan)) }
        case nil:
          guard let part = Part(rawValue: name) else { throw scan.failure("an unknown part") }
          body.parts[part] = try scan.raw()
        }
      }
      try scan.end()
      guard body.parts.count == Part.allCases.count else { return nil }
      self = body
    } catch {
      return nil
    }
  }

  private static func counts(_ scan: inout JSONScan) throws(JSONScan.Failure) -> Counts {
    var numbers: [Int] = []
    try scan.array { scan throws(JSONScan.Failure) in numbers.append(Int(try scan.number()) ?? 0) }
    guard numbers.count == 4 else { throw scan.failure("expected four counts") }
    return Counts(statistics: numbers[0], conflicts: numbers[1], findings: numbers[2], sources: numbers[3])
  }

  private static func statistic(_ scan: inout JSONScan) throws(JSONScan.Failure) -> Statistic {
    var (texts, numbers, row): ([String], [Decimal?], [UInt8]) = ([], [], [])
    try scan.array { scan throws(JSONScan.Failure) in
      switch scan.kind() {
      case .string: texts.append(try scan.string())
      case .number: numbers.append(Decimal(plain: try scan.number()))
      case .null:
        try scan.skip()
        numbers.append(nil)
      case .array: row = try scan.raw()
      case .object, .other: throw scan.failure("an unknown column")
      }
    }
    guard texts.count == 3, numbers.count == 3, let value = numbers[0],
      let status = StatisticStatus(rawValue: texts[2]), !row.isEmpty
    else {
      throw scan.failure("a statistic lacks a column")
    }
    let point = StatisticHistory.Point(value: value, low: numbers[1], high: numbers[2], unit: texts[1], status: status)
    return Statistic(id: texts[0], point: point, row: row.dropLast())
  }
}
