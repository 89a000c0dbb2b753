import Records

extension RowDecoder {
  /// The statistic of a row of `statistics.csv`, with the ids of its evidence.
  mutating func statistic(evidence: [String]) -> ReconciledStatistic {
    let key = StatisticKey(
      topic: text("topic"), occupationCode: text("occupation_code"), occupationTitle: text("occupation_key"), measure: choice("measure", else: .wage),
      statistic: choice("statistic", else: .typical), unitClass: text("unit_class"), areaCode: text("area_code"), experience: text("experience"),
      setting: text("setting"), credential: text("credential"), industry: text("industry"))
    var statistic = ReconciledStatistic(
      id: required("statistic_id"), key: key, occupationTitle: text("occupation_title"), area: text("area"), extent: requiredExtent(),
      unit: unit("unit"), period: period("period"), intervalLow: number("interval_low"), intervalHigh: number("interval_high"),
      status: choice("status", else: .single), rule: text("rule"), confidence: score("confidence"), sources: integer("sources") ?? 0,
      observations: integer("observations") ?? 0, spreadPercent: number("spread_pct"), officialValue: number("official_value"),
      officialDeviationPercent: number("official_deviation_pct"), officialRelease: text("official_release"), evidence: evidence,
      explanation: text("explanation"))
    statistic.isByPerson = text("basis") == "person"
    statistic.sourceIDs = list("source_ids")
    statistic.flags = list("flags")
    return statistic
  }

  /// The conflict of a row of `conflicts.csv`, under the id it was published with.
  mutating func conflict() -> Conflict {
    var conflict = Conflict(
      topic: text("topic"), statisticIDs: list("statistic_ids"), kind: choice("kind", else: .contradiction), severity: choice("severity", else: .info),
      observations: list("observations"), values: list("values"), explanation: text("explanation"), resolution: text("resolution"),
      decidedBy: text("decided_by"))
    conflict.id = required("conflict_id")
    return conflict
  }

  /// The finding of a row of `findings.csv`, under the id it was published with.
  mutating func finding() -> Finding {
    var finding = Finding(
      sourceID: text("source_id"), check: choice("check", else: .noFigures), severity: choice("severity", else: .info), observations: list("observations"),
      locator: SourceLocator(description: text("locator")), message: text("message"), expected: text("expected"), actual: text("actual"))
    finding.id = required("finding_id")
    return finding
  }

  /// The source of a row of `sources.csv`; the licence and the snapshot's path stand in `dataset.json` alone.
  mutating func source() -> SourceRecord {
    let origin = Origin(
      sourceID: required("source_id"), topic: text("topic"), publisher: text("publisher"), title: text("title"), location: text("location"),
      license: text("license"))
    return SourceRecord(
      origin: origin, outcome: choice("outcome", else: .failed), httpStatus: integer("http_status"),
      fetchedAt: text("fetched_at").isEmpty ? nil : text("fetched_at"), snapshotSHA256: text("snapshot_sha256"), snapshotPath: text("snapshot_path"),
      bytes: integer("bytes") ?? 0, mediaType: text("media_type"), charset: text("charset"), charsetBasis: text("charset_basis"),
      occupationCode: text("occupation_code"), observations: integer("observations") ?? 0, findings: integer("findings") ?? 0, message: text("message"))
  }
}
