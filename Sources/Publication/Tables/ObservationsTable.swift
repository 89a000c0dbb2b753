import Records

extension DatasetTable<Observation> {
  /// `observations.csv`.
  package static let observations = DatasetTable(
    path: "observations.csv", title: "Observations", description: "One row per mention of a figure on a page.",
    primaryKey: .observationID,
    columns: place + meaning + figure + qualifiers, foreignKeys: [(.sourceID, "sources.csv", .sourceID)],
    rows: \.observations)

  private static let place: [Column<Observation>] = [
    Column(.observationID, .string, .attribute, .key, "Stable id of the observation.", example: "3f0c9a5d7e214b86") {
      .code($0.id)
    },
    Column(
      .mentionKey, .string, .attribute,
      "Identifies a mention across page versions; derived from source, section, label and rank, not bytes or value.",
      example: "a41c7d902be65f13"
    ) {
      .code($0.mentionKey)
    },
    Column(
      .sourceID, .string, .dimension, .required, "The source, from the manifest or the file name.",
      example: "office-manager",
      concept: "DATA_PROVIDER"
    ) { .code($0.sourceID) },
    Column(
      .snapshotSHA256, .string, .attribute, .sha256, "SHA-256 of the archived bytes.",
      example: "9b74c9897bac770ffc029102a200c5de9b74c9897bac770ffc029102a200c5de"
    ) { .code($0.snapshotSHA256) },
    Column(
      .snapshotPath, .string, .attribute,
      "Path of the archived bytes relative to the snapshot store, or the input path as given.",
      example: "pages/office-manager.html"
    ) {
      .text($0.snapshotPath)
    },
    Column(
      .locator, .string, .attribute,
      "Location: XPath for HTML, line:column for text, JSON Pointer for structured data.",
      example: "/html/body/main/p[3]"
    ) {
      .code($0.locator.description)
    },
    Column(.section, .path, .attribute, "Heading path, ' > ' between headings.", example: "Pay > By state") {
      .path($0.section)
    },
    Column(
      .quote, .string, .attribute, "The text containing the figure, after decoding, at most 300 characters.",
      example: "Office managers earn a median of $52,340 per year."
    ) { .text($0.quote) },
    Column(.raw, .string, .attribute, .required, "The figure itself, as written.", example: "$52,340") {
      .text($0.raw)
    },
  ]

  private static let meaning: [Column<Observation>] = [
    Column(
      .occupation, .string, .attribute, "The occupation named closest to the figure, else the page's subject.",
      example: "office manager"
    ) {
      .text($0.occupation.title)
    },
    Column(
      .occupationCode, .string, .dimension, .socCode, "SOC 2018 code, empty when unknown.", example: "43-6013",
      concept: "OCCUPATION"
    ) {
      .code($0.occupation.code ?? "")
    },
    Column(
      .occupationBasis, .string, .attribute, .oneOf(OccupationBasis.self, required: false),
      "How the code was determined: manifest, page (the code is cited), or the list or similarity match for the title.",
      example: "direct-match"
    ) {
      .code($0.occupation.basis?.rawValue ?? "")
    },
    Column(
      .measure, .string, .dimension, .oneOf(Measure.self), "What the figure measures.", example: "wage",
      concept: "INDICATOR"
    ) {
      .code($0.measure.rawValue)
    },
    Column(
      .statistic, .string, .dimension, .oneOf(Statistic.self), "The statistic of the measure.", example: "median",
      concept: "STATISTIC"
    ) {
      .code($0.statistic.rawValue)
    },
  ]

  private static let figure: [Column<Observation>] = [
    Column(.value, .number, .measure, "The figure, if it is a single number.", example: "52340", concept: "OBS_VALUE") {
      .figure($0.extent.value, $0.unit)
    },
    Column(.low, .number, .measure, "Lower end of a range; on its own, 'X or more'.", example: "35000") {
      .figure($0.extent.low, $0.unit)
    },
    Column(.high, .number, .measure, "Upper end of a range; on its own, 'up to X'.", example: "60000") {
      .figure($0.extent.high, $0.unit)
    },
    Column(
      .unit, .string, .attribute, .required, "USD/year, USD/hour, USD, percent, jobs, jobs/year, months …",
      example: "USD/year", concept: "UNIT_MEASURE"
    ) {
      .code($0.unit.code)
    },
    Column(
      .annualValue, .number, .measure,
      "Pay as currency per year (hour × 2,080, day × 260, week × 52, fortnight × 26, month × 12).", example: "52340"
    ) {
      .figure($0.annual?.value, $0.unit)
    },
    Column(.annualLow, .number, .measure, "Lower end of a pay range, per year.", example: "35000") {
      .figure($0.annual?.low, $0.unit)
    },
    Column(.annualHigh, .number, .measure, "Upper end of a pay range, per year.", example: "60000") {
      .figure($0.annual?.high, $0.unit)
    },
  ]

  private static let qualifiers: [Column<Observation>] = [
    Column(.area, .string, .attribute, "The area as written.", example: "Texas") { .text($0.area) },
    Column(
      .areaCode, .string, .dimension,
      "ISO 3166 code, or CBSA: and a number for a metropolitan area; empty for measures without an area.",
      example: "US-TX",
      concept: "REF_AREA"
    ) {
      .code($0.areaCode)
    },
    Column(
      .experience, .string, .attribute,
      "Experience level as worded on the page; empty if the figure applies to all levels.", example: "entry-level"
    ) {
      .text($0.experience)
    },
    Column(
      .experienceClass, .string, .dimension, .oneOf(ExperienceClass.self, required: false),
      "Class that groups differently worded levels.", example: "entry",
      concept: "EXPERIENCE"
    ) {
      .code($0.experienceClass?.rawValue ?? "")
    },
    Column(
      .setting, .string, .dimension, "Employer type or workplace as worded on the page.", example: "outpatient clinics"
    ) { .text($0.setting) },
    Column(
      .credential, .string, .dimension, "Certificate, degree or programme as worded on the page.", example: "certified"
    ) { .text($0.credential) },
    Column(
      .industry, .string, .dimension, "Industry as worded on the page.", example: "health care", concept: "ACTIVITY"
    ) { .text($0.industry) },
    Column(
      .period, .string, .attribute,
      "Reference period, ISO 8601: 2024-05, 2023, 2022/2032; /2032 if only the end is given.", example: "2024-05",
      concept: "TIME_PERIOD"
    ) {
      .code($0.period?.description ?? "")
    },
    Column(.citedSource, .string, .attribute, "The source cited by the page.", example: "BLS OEWS May 2024") {
      .text($0.citedSource)
    },
    Column(
      .method, .string, .attribute, .oneOf(ExtractionMethod.self), "The kind of block the figure was found in.",
      example: "table"
    ) {
      .code($0.method.rawValue)
    },
    Column(.confidence, .number, .measure, .score, "0 to 1.", example: "0.93") { .score($0.confidence) },
    Column(
      .decision, .string, .attribute,
      "A reviewer's decision; rejected or ignored observations are excluded from statistics.",
      example: "rejected by A. Reviewer: the chart is of 2016"
    ) { .text($0.decision) },
  ]
}
