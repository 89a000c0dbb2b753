import Foundation
import Records
import Yams

/// Parses a list of reading hints, as under `hints` of a source. Throws `ManifestError` with all errors.
package func parseHints(_ bytes: [UInt8], path: String) throws(ManifestError) -> [ReadingHint] {
  try ManifestReader.read(bytes, path: path) { reader, root in reader.hints(root) }
}

extension ManifestReader {
  static let hintKeys = ["place", "holds", "expect", "reason", "by", "date"]
  static let placeKeys = ["section", "column", "row", "quote", "locator", "value"]
  static let meaningKeys = [
    "ignore", "measure", "statistic", "unit", "period", "area", "occupation", "soc", "experience", "setting",
    "credential", "industry",
  ]

  /// The valid reading hints of a source; errors in the others are reported.
  mutating func hints(_ node: Node?) -> [ReadingHint] {
    guard let node else { return [] }
    return items(node, of: "hints").map { hint($0) }
  }

  private mutating func hint(_ node: Node) -> ReadingHint {
    let fields = fields(
      node, of: "a hint", keys: Self.hintKeys, required: ["place", "holds", "expect", "reason", "by", "date"])
    let place = fields["place"].map { self.place($0) } ?? ReadingHint.Place()
    if let node = fields["place"], place.given.isEmpty {
      report("a place requires one of \(Self.placeKeys.joined(separator: ", "))", at: node.mark)
    }
    let meaning = fields["holds"].map { self.meaning($0) } ?? ReadingHint.Meaning()
    if let node = fields["holds"], meaning == ReadingHint.Meaning() {
      report("holds is empty; it requires one of \(Self.meaningKeys.joined(separator: ", "))", at: node.mark)
    }
    var hint = ReadingHint(
      place: place, meaning: meaning, reason: text(fields["reason"], of: "reason") ?? "",
      by: text(fields["by"], of: "by") ?? "",
      date: day(fields["date"]) ?? "", entry: "\(file):\(node.mark?.line ?? 1)")
    guard let expected = fields["expect"] else { return hint }
    let expect = self.fields(expected, of: "expect", keys: ["figures", "value"], required: [])
    hint.count = integer(expect["figures"], of: "figures")
    hint.first = amount(expect["value"], of: "value") ?? ""
    if hint.count == nil, hint.first.isEmpty {
      report("expect requires figures, a value or both: what must still be at the place", at: expected.mark)
    }
    return hint
  }

  private mutating func place(_ node: Node) -> ReadingHint.Place {
    let fields = fields(node, of: "place", keys: Self.placeKeys, required: [])
    var place = ReadingHint.Place()
    place.section = text(fields["section"], of: "section") ?? ""
    place.column = amount(fields["column"], of: "column") ?? ""
    place.row = amount(fields["row"], of: "row") ?? ""
    place.quote = text(fields["quote"], of: "quote") ?? ""
    place.locator = text(fields["locator"], of: "locator") ?? ""
    place.value = amount(fields["value"], of: "value") ?? ""
    return place
  }

  private mutating func meaning(_ node: Node) -> ReadingHint.Meaning {
    let fields = fields(node, of: "holds", keys: Self.meaningKeys, required: [])
    var meaning = ReadingHint.Meaning()
    if let node = fields["ignore"] {
      meaning.isIgnored = node.bool == true
      if node.bool != true { report("ignore must be true or omitted", at: node.mark) }
      for (key, node) in fields where key != "ignore" {
        report("'\(key)' cannot be combined with ignore", at: node.mark)
      }
    }
    meaning.measure = choice(fields["measure"], of: "measure")
    meaning.statistic = choice(fields["statistic"], of: "statistic")
    meaning.unit = parsed(fields["unit"], of: "unit", such: "USD/hour") { MeasurementUnit(code: $0) }
    meaning.period = parsed(fields["period"], of: "period", such: "2024-05") { ReferencePeriod($0) }
    meaning.areaCode = areaCode(fields["area"], of: "area")
    meaning.occupation = text(fields["occupation"], of: "occupation")
    meaning.occupationCode = parsed(fields["soc"], of: "soc", such: "43-6013") { Occupation.isCode($0) ? $0 : nil }
    meaning.experience = qualifier(fields["experience"], of: "experience")
    meaning.setting = qualifier(fields["setting"], of: "setting")
    meaning.credential = qualifier(fields["credential"], of: "credential")
    meaning.industry = qualifier(fields["industry"], of: "industry")
    return meaning
  }

  /// Text, or an empty string for figures that apply to all.
  private mutating func qualifier(_ node: Node?, of what: String) -> String? {
    if let node, node.scalar?.string.isEmpty == true { return "" }
    return text(node, of: what)
  }

  private mutating func choice<Value: RawRepresentable & CaseIterable>(_ node: Node?, of what: String) -> Value?
  where Value.RawValue == String {
    guard let node, let written = text(node, of: what) else { return nil }
    if let value = Value(rawValue: written) { return value }
    let names = Value.allCases.map(\.rawValue)
    report(
      "unknown \(what) '\(written)'\(suggestion(for: written, among: names)); one of \(names.joined(separator: ", "))",
      at: node.mark)
    return nil
  }

  private mutating func parsed<Value>(
    _ node: Node?, of what: String, such example: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let node, let written = amount(node, of: what) else { return nil }
    if let value = parse(written) { return value }
    report("\(what) must have the form \(example), not '\(written)'", at: node.mark)
    return nil
  }
}
