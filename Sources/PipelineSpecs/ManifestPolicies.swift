import Records
import Yams

/// The parts of a manifest for gates and retention.
extension ManifestReader {
  /// `drops: {least_share: 0.5, vanished_after: 3}`
  mutating func drops(_ node: Node?) -> DropPolicy {
    var policy = DropPolicy()
    guard let node else { return policy }
    let fields = fields(node, of: "drops", keys: ["least_share", "vanished_after"], required: [])
    if let node = fields["least_share"] {
      let share = node.scalar.flatMap { Double($0.string) }
      if let share, (0...1).contains(share) {
        policy.minShare = share
      } else {
        report("least_share must be a number between 0 and 1", at: node.mark)
      }
    }
    if let runs = integer(fields["vanished_after"], of: "vanished_after", from: 0, to: 1000) {
      policy.vanishedAfter = runs
    }
    return policy
  }

  /// `max_age: 30d` and `on_expired: stop`
  mutating func ages(_ maxAge: Node?, _ action: Node?) -> AgePolicy {
    AgePolicy(
      maxAge: age(maxAge, of: "max_age"),
      action: choice(action, of: "on_expired", among: AgePolicy.Action.allCases) ?? .stop)
  }

  /// An age in hours, days or weeks, converted to seconds.
  mutating func age(_ node: Node?, of what: String) -> Int? {
    guard let value = text(node, of: what) else { return nil }
    guard let match = value.wholeMatch(of: /(\d{1,4})([hdw])/), let count = Int(match.1), count > 0 else {
      report(
        "\(what) must be a duration in hours, days or weeks such as 36h, 30d or 6w, not '\(value)'", at: node?.mark)
      return nil
    }
    return count * (match.2 == "h" ? 3600 : match.2 == "d" ? 86_400 : 604_800)
  }

  /// `keep: {runs: 30, days: 400}`
  mutating func retention(_ node: Node?) -> RetentionPolicy {
    guard let node else { return RetentionPolicy() }
    let fields = fields(node, of: "keep", keys: ["runs", "days"], required: [])
    return RetentionPolicy(
      runs: integer(fields["runs"], of: "runs", from: 1, to: 100_000),
      days: integer(fields["days"], of: "days", from: 1, to: 100_000))
  }

  /// `gates: {observations: {least: 40, action: stop}, …}`, in the order of `GateRule.Kind`.
  mutating func gates(_ node: Node?) -> [GateRule] {
    guard let node else { return [] }
    let fields = fields(node, of: "gates", keys: GateRule.Kind.allCases.map(\.rawValue), required: [])
    return GateRule.Kind.allCases.compactMap { kind in fields[kind.rawValue].flatMap { gate(kind, $0) } }
  }

  private mutating func gate(_ kind: GateRule.Kind, _ node: Node) -> GateRule? {
    let bound = kind.boundKey
    let fields = fields(node, of: "the gate \(kind.rawValue)", keys: [bound, "action"], required: [bound, "action"])
    let action = choice(fields["action"], of: "action", among: GateRule.Action.allCases)
    var rule = GateRule(kind: kind, action: action ?? .warn)
    switch kind {
    case .newConflicts: rule.severity = choice(fields[bound], of: bound, among: Severity.allCases) ?? .warning
    case .sources, .observations, .vanished:
      rule.bound = Double(integer(fields[bound], of: bound, from: 1, to: 10_000_000) ?? 1)
    case .changedRows, .drift, .officialDeviation:
      rule.bound = fields[bound].flatMap { positiveNumber($0, of: bound) } ?? 100
    }
    return action == nil ? nil : rule
  }

  /// One of several keywords.
  private mutating func choice<Value: RawRepresentable<String>>(
    _ node: Node?, of what: String, among values: [Value]
  ) -> Value? {
    guard let written = text(node, of: what) else { return nil }
    if let value = Value(rawValue: written) { return value }
    let names = values.map(\.rawValue)
    report(
      "\(what) must be one of \(names.joined(separator: ", ")), not '\(written)'\(suggestion(for: written, among: names))",
      at: node?.mark)
    return nil
  }
}

extension GateRule.Kind {
  /// The key of the bound in a manifest.
  package var boundKey: String {
    switch self {
    case .sources, .observations: "least"
    case .changedRows, .drift, .officialDeviation: "most_pct"
    case .vanished: "after_runs"
    case .newConflicts: "severity"
    }
  }
}
