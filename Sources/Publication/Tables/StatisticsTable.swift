import Records

extension DatasetTable<ReconciledStatistic> {
  /// `statistics.csv`.
  package static let statistics = DatasetTable(
    path: "statistics.csv", title: "Statistics", description: "One row per reconciled statistic.",
    primaryKey: .statisticID,
    columns: key + figure + standing + official,
    foreignKeys: [(.evidence, "observations.csv", .observationID), (.sourceIDs, "sources.csv", .sourceID)],
    rows: \.statistics)

  private static let key: [Column<ReconciledStatistic>] = [
    Column(.statisticID, .string, .attribute, .key, "Stable id of the statistic.", example: "4f0a1c2b3d4e5f60") {
      .code($0.id)
    },
    Column(
      .topic, .string, .dimension, "The group of sources compared with each other, from the manifest.",
      example: "medical-office"
    ) { .text($0.key.topic) },
    Column(
      .occupationCode, .string, .dimension, .socCode, "SOC 2018 code; empty when unknown.", example: "43-6013",
      concept: "OCCUPATION"
    ) {
      .code($0.key.occupationCode)
    },
    Column(
      .occupationKey, .string, .dimension, "The normalized title used in place of a missing code, else empty.",
      example: "front desk coordinator"
    ) {
      .text($0.key.occupationTitle)
    },
    Column(
      .measure, .string, .dimension, .oneOf(Measure.self), "What is measured.", example: "wage", concept: "INDICATOR"
    ) { .code($0.key.measure.rawValue) },
    Column(
      .statistic, .string, .dimension, .oneOf(Statistic.self), "The statistic of the measure.", example: "median",
      concept: "STATISTIC"
    ) {
      .code($0.key.statistic.rawValue)
    },
    Column(
      .unitClass, .string, .dimension, .required,
      "Class of comparable units: USD/year for all pay per time, percent, jobs, jobs/year, USD, time …",
      example: "USD/year"
    ) {
      .code($0.key.unitClass)
    },
    Column(
      .areaCode, .string, .dimension, "ISO 3166 code, or CBSA: and a number; empty for measures without an area.",
      example: "US-TX", concept: "REF_AREA"
    ) { .code($0.key.areaCode) },
    Column(
      .experience, .string, .dimension,
      "Experience class, or the normalized wording if there is none; empty if it applies to all.", example: "entry",
      concept: "EXPERIENCE"
    ) {
      .text($0.key.experience)
    },
    Column(.setting, .string, .dimension, "Employer type or workplace.", example: "outpatient clinics") {
      .text($0.key.setting)
    },
    Column(.credential, .string, .dimension, "Certificate, degree or programme.", example: "certified") {
      .text($0.key.credential)
    },
    Column(.industry, .string, .dimension, "Industry.", example: "health care", concept: "ACTIVITY") {
      .text($0.key.industry)
    },
    Column(
      .occupationTitle, .string, .attribute, "A readable title; the official title if there is a code.",
      example: "Medical Secretaries and Administrative Assistants"
    ) { .text($0.occupationTitle) },
    Column(
      .area, .string, .attribute, "The area's name in the code list, or as written if it has no code.", example: "Texas"
    ) { .text($0.area) },
  ]

  private static let figure: [Column<ReconciledStatistic>] = [
    Column(
      .value, .number, .measure, "The reconciled figure, if it is a single number; pay in currency per year.",
      example: "44640", concept: "OBS_VALUE"
    ) {
      .figure($0.extent.value, $0.unit)
    },
    Column(.low, .number, .measure, "Lower end of a range; on its own, 'X or more'.", example: "35000") {
      .figure($0.extent.low, $0.unit)
    },
    Column(.high, .number, .measure, "Upper end of a range; on its own, 'up to X'.", example: "60000") {
      .figure($0.extent.high, $0.unit)
    },
    Column(.unit, .string, .attribute, .required, "Unit of the figure.", example: "USD/year", concept: "UNIT_MEASURE") {
      .code($0.unit.code)
    },
    Column(
      .period, .string, .attribute, "Reference period of the chosen observation, ISO 8601.", example: "2024-05",
      concept: "TIME_PERIOD"
    ) {
      .code($0.period?.description ?? "")
    },
    Column(
      .intervalLow, .number, .measure, "Lower end of the interval of values compatible with the evidence.",
      example: "44635"
    ) {
      .figure($0.intervalLow, $0.unit)
    },
    Column(
      .intervalHigh, .number, .measure, "Upper end of the interval of values compatible with the evidence.",
      example: "44645"
    ) {
      .figure($0.intervalHigh, $0.unit)
    },
  ]

  private static let standing: [Column<ReconciledStatistic>] = [
    Column(
      .status, .string, .attribute, .oneOf(StatisticStatus.self),
      "agreed (independent sources agree), single (one source), resolved (a rule decided), contested (no rule applied), overridden (a reviewer decided).",
      example: "agreed"
    ) { .code($0.status.rawValue) },
    Column(.rule, .string, .attribute, "The deciding rule.", example: "newest-period") { .code($0.rule) },
    Column(.confidence, .number, .measure, .score, "0 to 1.", example: "0.93") { .score($0.confidence) },
    Column(.sources, .integer, .measure, .count, "Number of supporting sources.", example: "3") {
      .integer($0.sources)
    },
    Column(.observations, .integer, .measure, .count, "Number of supporting observations.", example: "5") {
      .integer($0.observations)
    },
    Column(
      .spreadPct, .number, .measure, "(max − min) / median of the observations' values, in percent.", example: "4.2"
    ) {
      .figure($0.spreadPercent, .percent)
    },
  ]

  private static let official: [Column<ReconciledStatistic>] = [
    Column(
      .officialValue, .number, .measure,
      "The official figure for that code, area and period, if official statistics are loaded.", example: "44640"
    ) {
      .figure($0.officialValue, $0.unit)
    },
    Column(
      .officialDeviationPct, .number, .measure, "Deviation of the chosen value from the official figure, in percent.",
      example: "0"
    ) {
      .figure($0.officialDeviationPercent, .percent)
    },
    Column(.officialRelease, .string, .attribute, "The release of the official figure.", example: "OEWS 2024-05") {
      .text($0.officialRelease)
    },
    Column(
      .evidence, .list, .attribute, "Ids of the observations, chosen ones first.",
      example: "3f0c9a5d7e214b86;a41c7d902be65f13"
    ) { .list($0.evidence) },
    Column(
      .basis, .string, .attribute, ColumnConstraints(required: true, values: ["observation", "person", "estimate"]),
      "Whether the value comes from an observation, a reviewer or an estimate.", example: "observation"
    ) {
      .code($0.isByPerson ? "person" : "observation")
    },
    Column(
      .sourceIDs, .list, .attribute, "The sources that support the value.", example: "office-manager;salary-guide",
      concept: "DATA_PROVIDER"
    ) {
      .list($0.sourceIDs)
    },
    Column(
      .flags, .list, .attribute,
      "Codes of reasons to doubt the row: other-occupation, other-statistic, incoherent, outlier, stale, official-mismatch.",
      example: "stale"
    ) { .list($0.flags) },
    Column(
      .explanation, .string, .attribute, "One sentence: what each source says and why this value was chosen.",
      example: "office-manager says $44,640; it has the newest reference period."
    ) { .text($0.explanation) },
    Column(
      .areaLabel, .string, .attribute, "The area as worded on the page of the chosen observation.",
      example: "the state of Texas"
    ) {
      .text($0.areaLabel)
    },
  ]
}
