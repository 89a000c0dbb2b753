import Records

extension RowDecoder {
  /// The observation of a row of `observations.csv`; what the table does not hold is `ordinal` and `steps`.
  mutating func observation(ordinal: Int, steps: [DerivationStep] = []) -> Observation {
    var observation = Observation(
      id: required("observation_id"), sourceID: required("source_id"), snapshotSHA256: text("snapshot_sha256"), snapshotPath: text("snapshot_path"),
      locator: SourceLocator(description: text("locator")), ordinal: ordinal, section: path("section"), quote: text("quote"), raw: required("raw"),
      occupation: Occupation(
        title: text("occupation"), code: text("occupation_code").isEmpty ? nil : text("occupation_code"),
        basis: choice("occupation_basis", OccupationBasis.self)),
      measure: choice("measure", else: .wage), statistic: choice("statistic", else: .typical), extent: requiredExtent(), unit: unit("unit"),
      annual: extent(prefix: "annual_"), area: text("area"), areaCode: text("area_code"), experience: text("experience"),
      experienceClass: choice("experience_class", ExperienceClass.self), setting: text("setting"), credential: text("credential"),
      industry: text("industry"), period: period("period"), citedSource: text("cited_source"), method: choice("method", else: .prose),
      confidence: score("confidence"), steps: steps)
    // Files of earlier versions do not have these columns.
    observation.mentionKey = text("mention_key")
    observation.decision = text("decision")
    return observation
  }
}
