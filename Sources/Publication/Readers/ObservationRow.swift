import Records

extension RowDecoder {
  /// The observation of a row of `observations.csv`; `ordinal` and `steps` are not in the table.
  mutating func observation(ordinal: Int, steps: [DerivationStep] = []) -> Observation {
    var observation = Observation(
      id: required(.observationID), sourceID: required(.sourceID), snapshotSHA256: text(.snapshotSHA256),
      snapshotPath: text(.snapshotPath),
      locator: SourceLocator(description: text(.locator)), ordinal: ordinal, section: path(.section),
      quote: text(.quote), raw: required(.raw),
      occupation: Occupation(
        title: text(.occupation), code: text(.occupationCode).isEmpty ? nil : text(.occupationCode),
        basis: choice(.occupationBasis, OccupationBasis.self)),
      measure: choice(.measure, else: .wage), statistic: choice(.statistic, else: .typical), extent: requiredExtent(),
      unit: unit(.unit),
      annual: extent(.annualValue, .annualLow, .annualHigh), area: text(.area), areaCode: text(.areaCode),
      experience: text(.experience),
      experienceClass: choice(.experienceClass, ExperienceClass.self), setting: text(.setting),
      credential: text(.credential),
      industry: text(.industry), period: period(.period), citedSource: text(.citedSource),
      method: choice(.method, else: .prose),
      confidence: score(.confidence), steps: steps)
    // Files of earlier versions do not have these columns.
    observation.mentionKey = text(.mentionKey)
    observation.decision = text(.decision)
    return observation
  }
}
