import Records

/// Interns repeated texts: those of a page are in each of its rows, and each row was read with its own copies.
package struct TextInterner {
  private var texts: Set<String> = []
  private var sections: Set<[String]> = []

  /// Holds none yet.
  package init() {}

  /// The observation, with texts that were seen before in the place of its own.
  package mutating func sharing(_ observation: Observation) -> Observation {
    var observation = observation
    share(&observation.sourceID)
    share(&observation.snapshotSHA256)
    share(&observation.snapshotPath)
    observation.section = sections.insert(observation.section).memberAfterInsert
    share(&observation.occupation.title)
    share(&observation.area)
    share(&observation.experience)
    share(&observation.setting)
    share(&observation.credential)
    share(&observation.industry)
    share(&observation.citedSource)
    return observation
  }

  /// Up to 15 bytes stand within the value itself.
  private mutating func share(_ text: inout String) {
    guard text.utf8.count > 15 else { return }
    text = texts.insert(text).memberAfterInsert
  }
}
