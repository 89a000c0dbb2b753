import Records

extension DatasetTable<Observation> {
  /// `observations.csv`.
  static let observations = DatasetTable(
    path: "observations.csv", title: "Observations", description: "One row per figure mention found on a page.", primaryKey: "observation_id",
    columns: place + meaning + figure + qualifiers, rows: \.observations)

  private static let place: [Column<Observation>] = [
    Column("observation_id", .string, .key, "Stable id of the mention.") { .code($0.id) },
    Column("mention_key", .string, .none, "The same mention across versions of the page: of source, section, label and rank, not of bytes or value.") {
      .code($0.mentionKey)
    },
    Column("source_id", .string, .required, "The source, from the pipeline manifest or the file's name.") { .code($0.sourceID) },
    Column("snapshot_sha256", .string, .sha256, "SHA-256 of the archived bytes.") { .code($0.snapshotSHA256) },
    Column("snapshot_path", .string, .none, "The archived bytes: the path relative to the snapshot store, or the input path as given.") {
      .text($0.snapshotPath)
    },
    Column("locator", .string, .none, "Where it stands: XPath for HTML, line:column for text, JSON Pointer for structured data.") {
      .code($0.locator.description)
    },
    Column("section", .string, .none, "Heading path, ' > ' between headings.") { .path($0.section) },
    Column("quote", .string, .none, "The text in which the figure stands, after decoding, at most 300 characters.") { .text($0.quote) },
    Column("raw", .string, .required, "The figure itself, as written.") { .text($0.raw) },
  ]

  private static let meaning: [Column<Observation>] = [
    Column("occupation", .string, .none, "The occupation as the words nearest the figure name it, else the page's subject.") { .text($0.occupation.title) },
    Column("occupation_code", .string, .socCode, "SOC 2018 code, empty when unknown.") { .code($0.occupation.code ?? "") },
    Column(
      "occupation_basis", .string, .oneOf(OccupationBasis.self, required: false),
      "What decided the code: manifest, page (it cites the code), or which list or likeness knew the title."
    ) {
      .code($0.occupation.basis?.rawValue ?? "")
    },
    Column("measure", .string, .oneOf(Measure.self), "What the figure measures.") { .code($0.measure.rawValue) },
    Column("statistic", .string, .oneOf(Statistic.self), "Which statistic of the measure it is.") { .code($0.statistic.rawValue) },
  ]

  private static let figure: [Column<Observation>] = [
    Column("value", .number, .none, "The figure, when it is one number.") { .figure($0.extent.value, $0.unit) },
    Column("low", .number, .none, "Lower end of a range; alone: 'X or more'.") { .figure($0.extent.low, $0.unit) },
    Column("high", .number, .none, "Upper end of a range; alone: 'up to X'.") { .figure($0.extent.high, $0.unit) },
    Column("unit", .string, .required, "USD/year, USD/hour, USD, percent, jobs, jobs/year, months …") { .code($0.unit.code) },
    Column("annual_value", .number, .none, "Pay as currency per year (hour × 2,080, day × 260, week × 52, fortnight × 26, month × 12).") {
      .figure($0.annual?.value, $0.unit)
    },
    Column("annual_low", .number, .none, "Lower end of a range of pay, per year.") { .figure($0.annual?.low, $0.unit) },
    Column("annual_high", .number, .none, "Upper end of a range of pay, per year.") { .figure($0.annual?.high, $0.unit) },
  ]

  private static let qualifiers: [Column<Observation>] = [
    Column("area", .string, .none, "The place as written.") { .text($0.area) },
    Column("area_code", .string, .none, "ISO 3166 code, or CBSA: and a number for a metropolitan area; empty for measures that have no place.") {
      .code($0.areaCode)
    },
    Column("experience", .string, .none, "Level of experience as the page words it; empty when the figure holds for all.") { .text($0.experience) },
    Column("experience_class", .string, .oneOf(ExperienceClass.self, required: false), "How differently worded levels are grouped.") {
      .code($0.experienceClass?.rawValue ?? "")
    },
    Column("setting", .string, .none, "Employer type or workplace as the page words it.") { .text($0.setting) },
    Column("credential", .string, .none, "Certificate, degree or programme as the page words it.") { .text($0.credential) },
    Column("industry", .string, .none, "Industry as the page words it.") { .text($0.industry) },
    Column("period", .string, .none, "Reference period, ISO 8601: 2024-05, 2023, 2022/2032; /2032 when only the end is given.") {
      .code($0.period?.description ?? "")
    },
    Column("cited_source", .string, .none, "Whom the page names as its source.") { .text($0.citedSource) },
    Column("method", .string, .oneOf(ExtractionMethod.self), "The kind of block the figure was found in.") { .code($0.method.rawValue) },
    Column("confidence", .number, .score, "0 to 1.") { .score($0.confidence) },
    Column("decision", .string, .none, "What a person decided about it; a rejected or ignored one takes no part in statistics.") { .text($0.decision) },
  ]
}
