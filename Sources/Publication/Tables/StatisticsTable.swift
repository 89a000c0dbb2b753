import Records

extension DatasetTable<ReconciledStatistic> {
  /// `statistics.csv`.
  static let statistics = DatasetTable(
    path: "statistics.csv", title: "Statistics", description: "One row per reconciled statistic.", primaryKey: "statistic_id",
    columns: key + figure + standing + official, rows: \.statistics)

  private static let key: [Column<ReconciledStatistic>] = [
    Column("statistic_id", .string, .key, "Stable id of the statistic.") { .code($0.id) },
    Column("topic", .string, .none, "The group of sources compared with each other, from the manifest.") { .text($0.key.topic) },
    Column("occupation_code", .string, .socCode, "SOC 2018 code; empty when unknown.") { .code($0.key.occupationCode) },
    Column("occupation_key", .string, .none, "The normalized title that stands for the code where there is none, else empty.") {
      .text($0.key.occupationTitle)
    },
    Column("measure", .string, .oneOf(Measure.self), "What is measured.") { .code($0.key.measure.rawValue) },
    Column("statistic", .string, .oneOf(Statistic.self), "Which statistic of the measure it is.") { .code($0.key.statistic.rawValue) },
    Column("unit_class", .string, .required, "Units that are compared with each other: USD/year for all pay per time, percent, jobs, jobs/year, USD, time …") {
      .code($0.key.unitClass)
    },
    Column("area_code", .string, .none, "ISO 3166 code, or CBSA: and a number; empty for measures that have no place.") { .code($0.key.areaCode) },
    Column("experience", .string, .none, "Class of experience, or the normalized wording where it has none; empty when it holds for all.") {
      .text($0.key.experience)
    },
    Column("setting", .string, .none, "Employer type or workplace.") { .text($0.key.setting) },
    Column("credential", .string, .none, "Certificate, degree or programme.") { .text($0.key.credential) },
    Column("industry", .string, .none, "Industry.") { .text($0.key.industry) },
    Column("occupation_title", .string, .none, "A readable title, of the official classification where there is a code.") { .text($0.occupationTitle) },
    Column("area", .string, .none, "Name of the place.") { .text($0.area) },
  ]

  private static let figure: [Column<ReconciledStatistic>] = [
    Column("value", .number, .none, "The reconciled figure, when it is one number; pay in currency per year.") { .figure($0.extent.value, $0.unit) },
    Column("low", .number, .none, "Lower end of a range; alone: 'X or more'.") { .figure($0.extent.low, $0.unit) },
    Column("high", .number, .none, "Upper end of a range; alone: 'up to X'.") { .figure($0.extent.high, $0.unit) },
    Column("unit", .string, .required, "Unit of the figure.") { .code($0.unit.code) },
    Column("period", .string, .none, "Reference period of the chosen observation, ISO 8601.") { .code($0.period?.description ?? "") },
    Column("interval_low", .number, .none, "Lower end of the values that the evidence leaves possible.") { .figure($0.intervalLow, $0.unit) },
    Column("interval_high", .number, .none, "Upper end of the values that the evidence leaves possible.") { .figure($0.intervalHigh, $0.unit) },
  ]

  private static let standing: [Column<ReconciledStatistic>] = [
    Column(
      "status", .string, .oneOf(StatisticStatus.self),
      "agreed (independent sources agree), single (one source), resolved (a rule decided), contested (no rule decides), overridden (a person decided)."
    ) { .code($0.status.rawValue) },
    Column("rule", .string, .none, "Which rule decided.") { .code($0.rule) },
    Column("confidence", .number, .score, "0 to 1.") { .score($0.confidence) },
    Column("sources", .integer, .count, "How many sources stand behind it.") { .integer($0.sources) },
    Column("observations", .integer, .count, "How many observations stand behind it.") { .integer($0.observations) },
    Column("spread_pct", .number, .none, "(max − min) / median of the observations' values, in percent.") { .figure($0.spreadPercent, .percent) },
  ]

  private static let official: [Column<ReconciledStatistic>] = [
    Column("official_value", .number, .none, "The official figure for that code, area and period, when a reference is loaded.") {
      .figure($0.officialValue, $0.unit)
    },
    Column("official_deviation_pct", .number, .none, "How far off the official figure the chosen value is, in percent.") {
      .figure($0.officialDeviationPercent, .percent)
    },
    Column("official_release", .string, .none, "The release the official figure is from.") { .text($0.officialRelease) },
    Column("evidence", .string, .none, "Observation ids, the chosen ones first.") { .list($0.evidence) },
    Column("basis", .string, ColumnConstraints(required: true, values: ["observation", "person"]), "Whether the value is an observation's or a person's.") {
      .code($0.isByPerson ? "person" : "observation")
    },
    Column("source_ids", .string, .none, "The sources that stand behind the value.") { .list($0.sourceIDs) },
    Column("flags", .string, .none, "What speaks against the row: incoherent, official-mismatch, stale.") { .list($0.flags) },
    Column("explanation", .string, .none, "One sentence: which sources said what, and why this one won.") { .text($0.explanation) },
  ]
}
