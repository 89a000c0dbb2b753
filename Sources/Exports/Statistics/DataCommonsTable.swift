import Codelists
import Foundation
import Publication
import Records

/// Writes `data-commons.csv`: the statistics that Data Commons can represent, one observation of a statistical variable
/// per row. Left out are ranges, contested figures, figures without a reference period or for only part of an
/// occupation, and areas without a Data Commons id in our code lists.
struct DataCommonsTable: DatasetWriter {
  let path = "data-commons.csv"
  private static let header = ["variable", "place", "date", "value", "unit", "method", "provenance"]

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let format = CSVFormat()
    try stream.append { format.write(Self.header.map { .code($0) }, to: &$0) }
    for statistic in dataset.statistics {
      guard let row = DataCommonsObservation(statistic) else { continue }
      let cells: [ColumnValue] = [
        .code(row.variable), .code(row.place), .code(row.date), .number(row.value), .code(row.unit),
        .code("LaborLedger_\(statistic.rule)"),
        .code(statistic.id),
      ]
      try stream.append { format.write(cells, to: &$0) }
    }
  }

  /// Maps columns to observations (TMCF).
  static let template = """
    Node: E:data-commons->E0
    typeOf: dcs:StatVarObservation
    variableMeasured: C:data-commons->variable
    observationAbout: C:data-commons->place
    observationDate: C:data-commons->date
    value: C:data-commons->value
    unit: C:data-commons->unit
    measurementMethod: C:data-commons->method

    """
}

/// Writes `data-commons.mcf`: the statistical variables in `data-commons.csv`.
struct DataCommonsVariables: DatasetWriter {
  let path = "data-commons.mcf"

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    var known: Set<String> = []
    for statistic in dataset.statistics {
      guard let row = DataCommonsObservation(statistic), known.insert(row.variable).inserted else { continue }
      let title = statistic.occupationTitle.replacing("\"", with: "'").replacing("\n", with: " ")
      try stream.write(
        """
        Node: \(row.variable)
        typeOf: dcs:StatisticalVariable
        populationType: dcs:Worker
        measuredProperty: dcs:\(row.property)
        statType: dcs:\(row.statType)
        occupation: dcs:SOCv2018/\(statistic.key.occupationCode)
        name: "\(StatisticLabels.label(statistic.key.measure, statistic.key.statistic)): \(title)"


        """)
    }
  }
}

/// A statistic in the terms of Data Commons.
struct DataCommonsObservation {
  var variable: String
  var place: String
  var date: String
  var value: Decimal
  var unit: String
  var property: String
  var statType: String

  /// Nil if Data Commons cannot represent the statistic.
  init?(_ statistic: ReconciledStatistic) {
    guard statistic.status != .contested, statistic.key.qualifiers.isEmpty, !statistic.key.occupationCode.isEmpty,
      let value = statistic.extent.value,
      let period = statistic.period, !period.isSpan, let place = Self.place(statistic.key.areaCode),
      let unit = Self.unit(statistic.unit),
      let (property, statType) = Self.kind(statistic.key)
    else { return nil }
    variable =
      "dcid:LaborLedger_\(statistic.key.measure.rawValue)_\(statistic.key.statistic.rawValue)_\(statistic.key.occupationCode)"
    (self.place, date, self.value, self.unit, self.property, self.statType) = (
      place, period.description, value, unit, property, statType
    )
  }

  private static func place(_ code: String) -> String? {
    if code == "US" { return "dcid:country/USA" }
    if code.hasPrefix("CBSA:") { return "dcid:geoId/C" + code.dropFirst(5) }
    return StateCodes.fips(code: code).map { "dcid:geoId/" + $0 }
  }

  private static func unit(_ unit: MeasurementUnit) -> String? {
    switch unit {
    case .pay(let currency, .year): currency == "USD" ? "dcs:USDollar" : nil
    case .jobs: ""
    case .pay, .money, .percent, .jobsPerYear, .time: nil
    }
  }

  private static func kind(_ key: StatisticKey) -> (property: String, statType: String)? {
    switch (key.measure, key.statistic) {
    case (.wage, .median): ("wagesAnnual", "medianValue")
    case (.wage, .mean): ("wagesAnnual", "meanValue")
    case (.wage, .p10): ("wagesAnnual", "percentile10")
    case (.wage, .p25): ("wagesAnnual", "percentile25")
    case (.wage, .p75): ("wagesAnnual", "percentile75")
    case (.wage, .p90): ("wagesAnnual", "percentile90")
    case (.employment, .level): ("count", "measuredValue")
    default: nil
    }
  }
}
