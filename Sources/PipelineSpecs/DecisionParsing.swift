import Foundation
import Records
import Yams

/// Parses a decisions file.
///
/// - Parameters:
///   - bytes: YAML as in manifests.
///   - path: its path, for messages.
/// - Throws: `ManifestError` with all errors, each with line and column.
package func parseDecisions(_ bytes: [UInt8], path: String) throws(ManifestError) -> [ReviewDecision] {
  try ManifestReader.read(bytes, path: path) { reader, root in reader.decisions(root) }
}

extension ManifestReader {
  static let decisionKeys = [
    "action", "statistic", "conflict", "finding", "expect", "value", "low", "high", "factor", "soc", "area", "reason",
    "by", "date",
  ]

  fileprivate mutating func decisions(_ root: Node) -> [ReviewDecision] {
    let fields = fields(
      root, of: "the decisions file", keys: ["schema_version", "decisions"], required: ["schema_version", "decisions"])
    if let version = integer(fields["schema_version"], of: "schema_version"), version != 1 {
      report("schema_version must be 1, not \(version)", at: fields["schema_version"]?.mark)
    }
    // A file without decisions is valid.
    if let node = fields["decisions"], node.sequence?.isEmpty ?? (node.null != nil) { return [] }
    return items(fields["decisions"], of: "decisions").compactMap { decision($0) }
  }

  private mutating func decision(_ node: Node) -> ReviewDecision? {
    let fields = fields(node, of: "a decision", keys: Self.decisionKeys, required: ["action", "reason", "by", "date"])
    let written = text(fields["action"], of: "action")
    let action = written.flatMap(ReviewDecision.Action.init(rawValue:))
    if let written, action == nil {
      let names = ReviewDecision.Action.allCases.map(\.rawValue)
      report(
        "unknown action '\(written)'\(suggestion(for: written, among: names)); the actions are \(names.joined(separator: ", "))",
        at: fields["action"]?.mark)
    }
    let reason = text(fields["reason"], of: "reason")
    let by = text(fields["by"], of: "by")
    let date = day(fields["date"])
    let expect = fields["expect"].flatMap { self.expectation(of: $0) } ?? ReviewDecision.Guard()
    guard let action else { return nil }
    var decision = ReviewDecision(
      action: action, expect: expect, reason: reason ?? "", by: by ?? "", date: date ?? "",
      place: "\(file):\(node.mark?.line ?? 1)")
    take(&decision, fields, node)
    return decision
  }

  /// The keys each action requires besides reason, reviewer and date, and those it does not accept.
  private mutating func take(_ decision: inout ReviewDecision, _ fields: [String: Node], _ node: Node) {
    let own: [String]
    switch decision.action {
    case .accept, .reject, .ignore: own = ["expect"]
    case .scale:
      own = ["expect", "factor"]
      decision.factor = number(fields["factor"], of: "factor")
      if fields["factor"] == nil { report("scale requires a factor", at: node.mark) }
    case .map:
      own = ["expect", "soc", "area"]
      decision.occupationCode = text(fields["soc"], of: "soc")
      if let code = decision.occupationCode, !Occupation.isCode(code) {
        report("soc must be a SOC 2018 code such as 43-6013, not '\(code)'", at: fields["soc"]?.mark)
      }
      decision.areaCode = areaCode(fields["area"], of: "area")
      if fields["soc"] == nil, fields["area"] == nil { report("map requires a soc code or an area", at: node.mark) }
    case .override:
      own = ["statistic", "expect", "value", "low", "high"]
      decision.id = text(fields["statistic"], of: "statistic") ?? ""
      decision.extent = extent(fields, node)
      if fields["statistic"] == nil { report("override requires the id of a statistic", at: node.mark) }
      if decision.expect.value.isEmpty {
        report("override requires expect: {value: …}, the value published without it", at: node.mark)
      }
    case .acknowledge:
      own = ["conflict", "finding", "expect"]
      decision.id = text(fields["conflict"] ?? fields["finding"], of: "the id") ?? ""
      if (fields["conflict"] == nil) == (fields["finding"] == nil) {
        report("acknowledge requires the id of a conflict or finding", at: node.mark)
      }
    }
    if [.accept, .reject, .ignore, .scale, .map].contains(decision.action),
      decision.expect.source.isEmpty || (decision.expect.quote + decision.expect.value).isEmpty
    {
      report("\(decision.action.rawValue) requires expect: {source: …} with a quote, a value or both", at: node.mark)
    }
    for key in Self.decisionKeys.dropLast(3) where key != "action" && fields[key] != nil && !own.contains(key) {
      report("\(decision.action.rawValue) does not take '\(key)'", at: fields[key]?.mark)
    }
  }

  private mutating func expectation(of node: Node) -> ReviewDecision.Guard {
    let fields = fields(node, of: "expect", keys: ["source", "quote", "value"], required: [])
    return ReviewDecision.Guard(
      source: text(fields["source"], of: "source") ?? "", quote: text(fields["quote"], of: "quote") ?? "",
      value: amount(fields["value"], of: "value") ?? "")
  }

  /// A figure as written: a string or a bare number.
  mutating func amount(_ node: Node?, of what: String) -> String? {
    guard let node else { return nil }
    if node.tag == Tag(.int) || node.tag == Tag(.float), let scalar = node.scalar { return scalar.string }
    return text(node, of: what)
  }

  /// A number other than zero.
  private mutating func number(_ node: Node?, of what: String) -> Decimal? {
    guard let node, let written = amount(node, of: what) else { return nil }
    guard let value = Decimal(plain: written), value != 0 else {
      report("\(what) must be a number other than 0, written without separators, not '\(written)'", at: node.mark)
      return nil
    }
    return value
  }

  private mutating func extent(_ fields: [String: Node], _ node: Node) -> QuantitativeValue? {
    let value = number(fields["value"], of: "value")
    let low = number(fields["low"], of: "low")
    let high = number(fields["high"], of: "high")
    switch (fields["value"] != nil, fields["low"] != nil || fields["high"] != nil) {
    case (true, false): return value.map(QuantitativeValue.value)
    case (false, true):
      if let low, let high, low > high { report("low is above high", at: fields["low"]?.mark) }
      return QuantitativeValue(value: nil, low: low, high: high)
    default:
      report("override requires a value, or low and high", at: node.mark)
      return nil
    }
  }

  /// A calendar date, `2026-11-27`. An unquoted date is a YAML timestamp, which is accepted too.
  mutating func day(_ node: Node?) -> String? {
    guard let node else { return nil }
    guard let written = node.scalar?.string,
      written.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])/) != nil
    else {
      report("date must have the form 2026-11-27, not '\(node.scalar?.string ?? "")'", at: node.mark)
      return nil
    }
    return written
  }
}
