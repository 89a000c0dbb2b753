import Records

extension RowDecoder {
  /// The statistic in a row of `statistics.csv`, with the ids of its evidence.
  mutating func statistic(evidence: [String]) -> ReconciledStatistic {
    let key = StatisticKey(
      topic: text(.topic), occupationCode: text(.occupationCode), occupationTitle: text(.occupationKey),
      measure: choice(.measure, else: .wage),
      statistic: choice(.statistic, else: .typical), unitClass: text(.unitClass), areaCode: text(.areaCode),
      experience: text(.experience),
      setting: text(.setting), credential: text(.credential), industry: text(.industry))
    var statistic = ReconciledStatistic(
      id: required(.statisticID), key: key, occupationTitle: text(.occupationTitle), area: text(.area),
      extent: requiredExtent(),
      unit: unit(.unit), period: period(.period), intervalLow: number(.intervalLow),
      intervalHigh: number(.intervalHigh),
      status: choice(.status, else: .single), rule: text(.rule), confidence: score(.confidence),
      sources: integer(.sources) ?? 0,
      observations: integer(.observations) ?? 0, spreadPercent: number(.spreadPct),
      officialValue: number(.officialValue),
      officialDeviationPercent: number(.officialDeviationPct), officialRelease: text(.officialRelease),
      evidence: evidence,
      explanation: text(.explanation))
    statistic.isByPerson = text(.basis) == "person"
    statistic.sourceIDs = list(.sourceIDs)
    statistic.flags = list(.flags)
    statistic.areaLabel = text(.areaLabel)
    return statistic
  }

  /// The conflict in a row of `conflicts.csv`, with its published id.
  mutating func conflict() -> Conflict {
    var conflict = Conflict(
      topic: text(.topic), statisticIDs: list(.statisticIDs), kind: choice(.kind, else: .contradiction),
      severity: choice(.severity, else: .info),
      observations: list(.observations), values: list(.values), explanation: text(.explanation),
      resolution: text(.resolution),
      decidedBy: text(.decidedBy))
    conflict.id = required(.conflictID)
    return conflict
  }

  /// The finding in a row of `findings.csv`, with its published id.
  mutating func finding() -> Finding {
    var finding = Finding(
      sourceID: text(.sourceID), check: choice(.check, else: .noFigures), severity: choice(.severity, else: .info),
      observations: list(.observations),
      locator: SourceLocator(description: text(.locator)), message: text(.message), expected: text(.expected),
      actual: text(.actual))
    finding.id = required(.findingID)
    return finding
  }

  /// The source in a row of `sources.csv`; files of earlier versions have neither licence nor path.
  mutating func source() -> SourceRecord {
    let origin = Origin(
      sourceID: required(.sourceID), topic: text(.topic), publisher: text(.publisher), title: text(.title),
      location: text(.location),
      license: text(.license))
    return SourceRecord(
      origin: origin, outcome: choice(.outcome, else: .failed), httpStatus: integer(.httpStatus),
      fetchedAt: text(.fetchedAt).isEmpty ? nil : text(.fetchedAt), snapshotSHA256: text(.snapshotSHA256),
      snapshotPath: text(.snapshotPath),
      bytes: integer(.bytes) ?? 0, mediaType: text(.mediaType), charset: text(.charset),
      charsetBasis: text(.charsetBasis),
      occupationCode: text(.occupationCode), observations: integer(.observations) ?? 0,
      findings: integer(.findings) ?? 0, message: text(.message))
  }
}
