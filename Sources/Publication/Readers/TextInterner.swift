import Records

/// Interns repeated texts: every row of a page contains the page's texts and was read with its own copies.
package struct TextInterner {
  private var texts: Set<String> = []
  private var sections: Set<[String]> = []

  /// Creates an empty interner.
  package init() {}

  /// The observation, with its texts replaced by equal ones seen before.
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

  /// Strings of up to 15 bytes are stored inline.
  private mutating func share(_ text: inout String) {
    guard text.utf8.count > 15 else { return }
    text = texts.insert(text).memberAfterInsert
  }
}
