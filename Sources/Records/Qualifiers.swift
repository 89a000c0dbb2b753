extension Observation {
  /// The part of an occupation it applies to, as worded: experience level, setting, credential, industry; empty for
  /// all.
  package var qualifiers: [String] { [experience, setting, credential, industry].filter { !$0.isEmpty } }

  /// Whether it is limited to an experience level, setting, credential or industry.
  package var isQualified: Bool { !qualifiers.isEmpty }
}

extension StatisticKey {
  /// The part of an occupation it applies to: experience level, setting, credential, industry; empty for all.
  package var qualifiers: [String] { [experience, setting, credential, industry].filter { !$0.isEmpty } }
}
