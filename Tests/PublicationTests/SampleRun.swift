import Digests
import Foundation
import Records

@testable import Publication

/// A run of realistic shape: guides that agree, disagree and contradict themselves on a few occupations, nationally and
/// in many states.
struct SampleRun {
  var sources: [SourceRecord] = []
  var observations: [Observation] = []
  var statistics: [ReconciledStatistic] = []
  var conflicts: [Conflict] = []
  var findings: [Finding] = []
  var tables: [PageTable] = []

  static let topic = "medical-office"

  var dataset: RunDataset {
    RunDataset(
      pipeline: Self.topic, sources: sources, observations: observations, statistics: statistics, conflicts: conflicts,
      findings: findings, tables: tables)
  }

  static var manifest: RunManifest {
    RunManifest(
      toolVersion: "1.0.0", started: Date(timeIntervalSince1970: 1_795_373_101), options: ["jobs": "2"],
      inputs: [.init(path: "guides/a.html", sha256: String(repeating: "ab", count: 32), bytes: 4711)],
      timings: [.init(stage: "extraction", milliseconds: 12)])
  }

  /// One statistic that two guides agree on, one they do not, a conflict, a finding and a table: enough for golden
  /// files.
  static let small: SampleRun = {
    var run = SampleRun()
    run.addSources(2)
    let pay = [
      run.observe(
        0, "medical secretary", "43-6013", .wage, .median, .value(44640), .pay(currency: "USD", per: .year),
        raw: "$44,640", area: "US"),
      run.observe(
        1, "medical office assistant", "43-6013", .wage, .median, .value(47500), .pay(currency: "USD", per: .year),
        raw: "$47.5k", area: "US"),
    ]
    run.reconcile(pay, chosen: 0, status: .resolved, rule: "newest-period", area: "United States")
    run.disagree(pay, kind: .contradiction, severity: .warning)
    let hourly = run.observe(
      1, "medical office assistant", "43-6013", .wage, .typical, .range(low: Decimal(string: "18.5") ?? 0, high: 24),
      .pay(currency: "USD", per: .hour),
      raw: "$18.50–$24", area: "US")
    run.reconcile([hourly], chosen: 0, status: .single, rule: "single-source", area: "United States")
    let growth = [
      run.observe(
        0, "medical secretary", "43-6013", .employmentGrowth, .projected, .value(Decimal(string: "7.25") ?? 0),
        .percent, raw: "7.25%", area: "US"),
      run.observe(
        1, "medical secretary", "43-6013", .employmentGrowth, .projected, .value(-3), .percent, raw: "-3%", area: "US"),
    ]
    run.reconcile(growth, chosen: 0, status: .contested, rule: "", area: "United States")
    run.findings.append(
      Finding(
        sourceID: "guide-0", check: .growthArithmetic, severity: .error, observations: [growth[0].id],
        locator: growth[0].locator,
        message: "The page says 7.25 %, and its counts give 5 %.", expected: "5", actual: "7.25"))
    run.findings.append(
      Finding(
        sourceID: "guide-1", check: .encodingRepaired, severity: .info,
        message: "UTF-8 read as windows-1253; 14 runs of text were repaired."))
    run.tables = [
      PageTable(sourceID: "guide-0", number: 1, rows: [["State", "Mean, a year"], ["Utah", "$41,200"], ["Ohio"]]),
      PageTable(
        sourceID: "guide-1", number: 2, rows: [["Level", "Level"], ["", ""], ["Entry", "=HYPERLINK(\"x\")"]]),
    ]
    run.count()
    return run
  }()

  /// Some 230 statistics of four occupations.
  static let large: SampleRun = {
    var run = SampleRun()
    run.addSources(6)
    let occupations = [
      ("medical secretary", "43-6013"), ("medical office manager", "11-9111"),
      ("medical records specialist", "29-2072"), ("front desk coordinator", ""),
    ]
    for (rank, occupation) in occupations.enumerated() {
      run.addNational(occupation, base: 38_000 + rank * 9_100)
      for (index, state) in states.enumerated() where !(rank == 1 && index == 5) {
        run.addState(
          occupation, state: state, amount: 36_000 + rank * 9_000 + (index * 977) % 21_000, disagree: index % 7 == 3)
      }
    }
    run.addFindings()
    run.count()
    return run
  }()
}

extension SampleRun {
  mutating func addSources(_ count: Int) {
    let titles = [
      "How to become a medical secretary", "Medical office jobs: pay and outlook", "Front desk careers", "Salary guide",
      "A day in the clinic", "Gone",
    ]
    for index in 0..<count {
      let failed = index == 5
      let origin = Origin(
        sourceID: "guide-\(index)", topic: Self.topic, publisher: "Publisher \(index)",
        title: titles[index % titles.count],
        location: "https://guides.example/\(index)/pay?year=2026&full=1", license: "quoted for comparison")
      sources.append(
        SourceRecord(
          origin: origin, outcome: failed ? .failed : .fetched, httpStatus: failed ? 503 : 200,
          fetchedAt: failed ? nil : "2026-11-2\(index)T06:00:00Z",
          snapshotSHA256: failed ? "" : sha256Hex("guide \(index)"),
          snapshotPath: failed ? "" : "snapshots/guide-\(index).html",
          bytes: failed ? 0 : 48_211 + index * 977, mediaType: failed ? "" : "text/html",
          charset: failed ? "" : "utf-8", charsetBasis: failed ? "" : "http",
          occupationCode: failed ? "" : "43-6013", message: failed ? "The server responded with 503 four times." : ""))
    }
  }

  mutating func observe(
    _ source: Int, _ title: String, _ code: String, _ measure: Measure, _ statistic: Statistic,
    _ extent: QuantitativeValue, _ unit: MeasurementUnit, raw: String,
    area: String, areaCode: String? = nil, quote: String? = nil
  ) -> Observation {
    let ordinal = observations.count { $0.sourceID == "guide-\(source)" }
    let annual: QuantitativeValue? =
      if case .pay(_, let period) = unit, let factor = period.perYear { extent.scaled(by: Decimal(factor)) } else {
        nil
      }
    let words = measure.isPay ? "earns a \(statistic.rawValue) of \(raw)" : "is put at \(raw)"
    let sentence =
      quote
      ?? "According to the latest figures, a \(title) \(words) in \(area == "US" ? "the United States" : area), before bonuses."
    var observation = Observation(
      id: StableID.make(["sample", "\(source)", "\(ordinal)"]), sourceID: "guide-\(source)",
      snapshotSHA256: sha256Hex("guide \(source)"),
      snapshotPath: "snapshots/guide-\(source).html",
      locator: .xpath("/html/body/main/section[\(ordinal % 9 + 1)]/p[\(ordinal + 1)]"), ordinal: ordinal,
      section: [title.capitalized, measure.isPay ? "What it pays" : "Outlook"], quote: sentence, raw: raw,
      occupation: Occupation(title: title, code: code.isEmpty ? nil : code, basis: code.isEmpty ? nil : .directMatch),
      measure: measure, statistic: statistic,
      extent: extent, unit: unit, annual: annual, area: area, areaCode: areaCode ?? area,
      period: source % 2 == 0 ? ReferencePeriod("2024-05") : nil,
      citedSource: source % 2 == 0 ? "BLS OEWS May 2024" : "", method: .prose,
      confidence: Double(90 - source) / 100,
      steps: [DerivationStep(rule: "numeral", input: raw, output: extent.representative.plain)])
    observation.mentionKey = StableID.make(["mention", observation.id])
    observations.append(observation)
    return observation
  }

  mutating func reconcile(_ group: [Observation], chosen: Int, status: StatisticStatus, rule: String, area: String) {
    guard let first = group.first else { return }
    let winner = group[chosen]
    let key = StatisticKey(
      topic: Self.topic, occupationCode: first.occupation.code ?? "",
      occupationTitle: first.occupation.code == nil ? first.occupation.title : "",
      measure: first.measure, statistic: first.statistic,
      unitClass: first.unit.currency.map { "\($0)/year" } ?? first.unit.code, areaCode: first.areaCode,
      experience: "", setting: "", credential: "", industry: "")
    let said = group.map { "\($0.sourceID) says \($0.raw)" }.joined(separator: "; ")
    let values = group.map(\.comparable.representative)
    let spread = ((values.max() ?? 0) - (values.min() ?? 0)) / max(1, values.sorted()[values.count / 2]) * 100
    let isPay = first.measure.isPay
    statistics.append(
      ReconciledStatistic(
        id: StableID.make(key.columns), key: key, occupationTitle: first.occupation.title.capitalized, area: area,
        extent: winner.comparable,
        unit: isPay ? .pay(currency: "USD", per: .year) : winner.unit, period: winner.period,
        intervalLow: winner.comparable.representative - (isPay ? 5 : 1),
        intervalHigh: winner.comparable.representative + (isPay ? 5 : 1), status: status,
        rule: rule, confidence: status == .contested ? 0.41 : 0.87, sources: Set(group.map(\.sourceID)).count,
        observations: group.count,
        spreadPercent: group.count > 1 ? spread.rounded(places: 1) : nil,
        evidence: [winner.id] + group.filter { $0.id != winner.id }.map(\.id),
        explanation: group.count == 1
          ? "Only \(said)." : "\(said); \(rule.isEmpty ? "no rule applies" : "\(winner.sourceID) wins by \(rule)")."))
  }

  mutating func disagree(_ group: [Observation], kind: ConflictKind, severity: Severity) {
    guard let last = statistics.last else { return }
    conflicts.append(
      Conflict(
        topic: Self.topic, statisticIDs: [last.id], kind: kind, severity: severity, observations: group.map(\.id),
        values: group.map { "\($0.extent.representative.plain) \($0.unit.code)" },
        explanation:
          "Guides give different figures for the \(last.key.statistic.rawValue) \(last.key.measure.rawValue) of a \(last.occupationTitle).",
        resolution: last.rule.isEmpty ? "Left open." : "The figure of the newer period was taken.", decidedBy: last.rule
      ))
  }

  private mutating func addNational(_ occupation: (String, String), base: Int) {
    let pay = MeasurementUnit.pay(currency: "USD", per: .year)
    let statuses: [StatisticStatus] = [.agreed, .resolved, .contested, .single]
    for (index, statistic) in [Statistic.median, .mean, .p10, .p25, .p75, .p90].enumerated() {
      let count = index % 4 + 1
      let group = (0..<count).map { source in
        observe(
          source, occupation.0, occupation.1, .wage, statistic, .value(Decimal(base + index * 2_150 + source * 40)),
          pay,
          raw: "$\(base + index * 2_150 + source * 40)", area: "US")
      }
      let status = count == 1 ? .single : statuses[index % 3]
      reconcile(
        group, chosen: 0, status: status,
        rule: status == .contested ? "" : count == 1 ? "single-source" : "most-precise", area: "United States")
      if status == .contested { disagree(group, kind: .contradiction, severity: .error) }
      if status == .resolved {
        disagree(group, kind: index % 2 == 0 ? .rounding : .vintage, severity: index % 2 == 0 ? .info : .warning)
      }
    }
    let growth = observe(
      0, occupation.0, occupation.1, .employmentGrowth, .projected, .value(7), .percent, raw: "7%", area: "US")
    reconcile([growth], chosen: 0, status: .single, rule: "single-source", area: "United States")
    let jobs = observe(
      2, occupation.0, occupation.1, .employment, .level, .value(830_760), .jobs, raw: "830,760", area: "US")
    reconcile([jobs], chosen: 0, status: .single, rule: "single-source", area: "United States")
  }

  private mutating func addState(_ occupation: (String, String), state: String, amount: Int, disagree conflicting: Bool)
  {
    let pay = MeasurementUnit.pay(currency: "USD", per: .year)
    let code = "US-" + state.filter { $0 != " " }.uppercased()
    var group = [
      observe(
        1, occupation.0, occupation.1, .wage, .mean, .value(Decimal(amount)), pay, raw: "$\(amount)", area: state,
        areaCode: code)
    ]
    if conflicting {
      group.append(
        observe(
          3, occupation.0, occupation.1, .wage, .mean, .value(Decimal(amount + 2_300)), pay, raw: "$\(amount + 2_300)",
          area: state, areaCode: code))
    }
    reconcile(
      group, chosen: 0, status: conflicting ? .resolved : .single,
      rule: conflicting ? "newest-period" : "single-source", area: state)
    if conflicting { disagree(group, kind: .contradiction, severity: .warning) }
  }

  private mutating func addFindings() {
    for (index, check) in FindingCheck.allCases.enumerated() {
      let observation = observations[index * 11 % observations.count]
      findings.append(
        Finding(
          sourceID: observation.sourceID, check: check, severity: Severity.allCases[index % 3],
          observations: [observation.id], locator: observation.locator,
          message: check.summary, expected: index % 2 == 0 ? "16.9" : "", actual: index % 2 == 0 ? "23" : ""))
    }
  }

  mutating func count() {
    for index in sources.indices {
      sources[index].observations = observations.count { $0.sourceID == sources[index].origin.sourceID }
      sources[index].findings = findings.count { $0.sourceID == sources[index].origin.sourceID }
    }
  }

  static let states = [
    "Alabama", "Alaska", "Arizona", "California", "Colorado", "Connecticut", "Delaware", "Florida", "Georgia", "Hawaii",
    "Idaho", "Illinois", "Indiana", "Iowa",
    "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi",
    "Missouri", "Montana", "Nebraska",
    "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio",
    "Oklahoma", "Oregon", "Pennsylvania",
    "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington",
    "West Virginia", "Wisconsin",
    "Wyoming",
  ]
}
