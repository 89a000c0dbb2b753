extension Observation {
  /// The part of an occupation that it holds for, as worded: level of experience, setting, credential, industry; empty when it holds for all.
  package var qualifiers: [String] { [experience, setting, credential, industry].filter { !$0.isEmpty } }

  /// Holds for a level of experience, a setting, a credential or an industry only.
  package var isQualified: Bool { !qualifiers.isEmpty }
}

extension StatisticKey {
  /// The part of an occupation that it holds for: level of experience, setting, credential, industry; empty when it holds for all.
  package var qualifiers: [String] { [experience, setting, credential, industry].filter { !$0.isEmpty } }
}
