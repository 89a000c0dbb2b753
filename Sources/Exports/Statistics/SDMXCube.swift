import Publication
import Records

/// `statistics.csv` as a data cube: its dimensions, measure and attributes.
///
/// The dimensions are the columns declared as such in `statistics.csv`. The figure is the only measure, since most
/// readers support only one; the ends of ranges and all other numbers are attributes, as is the reference period, which
/// does not distinguish statistics.
enum SDMXCube {
  /// A dimension, measure or attribute.
  struct Component {
    var id: String
    var column: ColumnDescription
    /// The column's index in the table.
    var place: Int
  }

  static let agency = "LABORLEDGER"
  static let structure = "STATISTICS"
  /// `LABORLEDGER:STATISTICS(1.1.0)`: SDMX 3.0 versions have three parts.
  static var structureID: String { "\(agency):\(structure)(\(version))" }
  static var version: String { SchemaVersion.current + ".0" }

  /// Codes for empty dimensions (SDMX content-oriented guidelines, cross-domain codes): unknown, not applicable, or
  /// total.
  static func emptyCode(_ column: ColumnDescription) -> String {
    switch column.name {
    case ColumnName.occupationCode.rawValue: "_U"
    case ColumnName.occupationKey.rawValue, ColumnName.areaCode.rawValue: "_Z"
    default: "_T"
    }
  }

  static let table = TableDescription(.statistics)
  /// In the order of the columns.
  static var dimensions: [Component] { components { $0.role == .dimension } }
  static var measures: [Component] { components { $0.name == ColumnName.value.rawValue } }
  static var attributes: [Component] {
    components { $0.role != .dimension && $0.name != ColumnName.value.rawValue && !isProse($0) }
  }

  /// Sentences are left to the other files: readers of SDMX-CSV read it line by line.
  private static func isProse(_ column: ColumnDescription) -> Bool {
    [ColumnName.explanation, .areaLabel].contains { $0.rawValue == column.name }
  }

  private static func components(_ isMeant: (ColumnDescription) -> Bool) -> [Component] {
    table.columns.enumerated().filter { isMeant($0.element) }.map { place, column in
      Component(id: id(column), column: column, place: place)
    }
  }

  /// The concept's name, if unique to the column; `TIME_PERIOD` is reserved for time dimensions.
  private static func id(_ column: ColumnDescription) -> String {
    column.concept == "TIME_PERIOD" ? "REF_PERIOD" : column.concept
  }
}

/// Writes `sdmx.csv`: the statistics as SDMX-CSV 2.0.
struct SDMXData: DatasetWriter {
  let path = "sdmx.csv"

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let (dimensions, others) = (SDMXCube.dimensions, SDMXCube.measures + SDMXCube.attributes)
    let format = CSVFormat()
    try stream.append { bytes in
      format.write(
        (["STRUCTURE[;]", "STRUCTURE_ID", "ACTION"] + (dimensions + others).map(\.id)).map { .code($0) }, to: &bytes)
    }
    guard let table = TableContent.all.first(where: { $0.description.path == SDMXCube.table.path }) else { return }
    try table.forEachRow(of: dataset) { cells throws(PublicationError) in
      let key = dimensions.map {
        ColumnValue.code(
          cells[$0.place].plain.isEmpty
            ? SDMXCube.emptyCode($0.column) : cells[$0.place].plain.replacing("\n", with: " "))
      }
      let rest = others.map { ColumnValue.code(cells[$0.place].plain.replacing("\n", with: " ")) }
      try stream.append {
        format.write([.code("datastructure"), .code(SDMXCube.structureID), .code("I")] + key + rest, to: &$0)
      }
    }
  }
}

/// Writes `sdmx-structure.xml`: the data structure definition of `sdmx.csv` with its concepts and code lists (SDMX-ML
/// 3.0).
struct SDMXStructure: DatasetWriter {
  let path = "sdmx-structure.xml"

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) { try stream.write(Self.text) }

  static var text: String {
    let components = SDMXCube.dimensions + SDMXCube.measures + SDMXCube.attributes
    let maintained = "agencyID=\"\(SDMXCube.agency)\" version=\"\(SDMXCube.version)\""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message" xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common">
        <mes:Header>
          <mes:ID>LABORLEDGER_\(SchemaVersion.current.replacing(".", with: "_"))</mes:ID>
          <mes:Test>false</mes:Test>
          <mes:Prepared>\(SchemaVersion.date)T00:00:00Z</mes:Prepared>
          <mes:Sender id="\(SDMXCube.agency)"/>
        </mes:Header>
        <mes:Structures>
          <str:Codelists>
      \(components.filter { $0.column.constraints.values != nil }.map { codelist($0, maintained) }.joined())    </str:Codelists>
          <str:ConceptSchemes>
            <str:ConceptScheme id="CONCEPTS" \(maintained)>
              <com:Name xml:lang="en">Concepts of LaborLedger</com:Name>
      \(components.map(concept).joined())      </str:ConceptScheme>
          </str:ConceptSchemes>
          <str:DataStructures>
            <str:DataStructure id="\(SDMXCube.structure)" \(maintained)>
              <com:Name xml:lang="en">Reconciled labor statistics</com:Name>
              <str:DataStructureComponents>
                <str:DimensionList id="DimensionDescriptor">
      \(SDMXCube.dimensions.enumerated().map { dimension($0.element, position: $0.offset + 1) }.joined())          </str:DimensionList>
                <str:AttributeList id="AttributeDescriptor">
      \(SDMXCube.attributes.map(attribute).joined())          </str:AttributeList>
                <str:MeasureList id="MeasureDescriptor">
      \(SDMXCube.measures.map(measure).joined())          </str:MeasureList>
              </str:DataStructureComponents>
            </str:DataStructure>
          </str:DataStructures>
        </mes:Structures>
      </mes:Structure>

      """
  }

  private static func codelist(_ component: SDMXCube.Component, _ maintained: String) -> String {
    let codes = (component.column.constraints.values ?? []).map { code in
      "        <str:Code id=\"\(escaped(code))\"><com:Name xml:lang=\"en\">\(escaped(code.replacing("_", with: " ")))</com:Name></str:Code>\n"
    }
    return """
            <str:Codelist id="CL_\(component.id)" \(maintained)>
              <com:Name xml:lang="en">\(escaped(component.column.meaning))</com:Name>
      \(codes.joined())      </str:Codelist>

      """
  }

  private static func concept(_ component: SDMXCube.Component) -> String {
    """
            <str:Concept id="\(component.id)">
              <com:Name xml:lang="en">\(escaped(component.column.name))</com:Name>
              <com:Description xml:lang="en">\(escaped(component.column.meaning))</com:Description>
            </str:Concept>

    """
  }

  private static func dimension(_ component: SDMXCube.Component, position: Int) -> String {
    "            <str:Dimension id=\"\(component.id)\" position=\"\(position)\">\(identity(component))\(representation(component))</str:Dimension>\n"
  }

  private static func measure(_ component: SDMXCube.Component) -> String {
    "            <str:Measure id=\"\(component.id)\" usage=\"optional\">\(identity(component))\(representation(component))</str:Measure>\n"
  }

  private static func attribute(_ component: SDMXCube.Component) -> String {
    let usage = component.column.constraints.required ? "mandatory" : "optional"
    return
      "            <str:Attribute id=\"\(component.id)\" usage=\"\(usage)\">\(identity(component))\(representation(component))"
      + "<str:AttributeRelationship><str:Observation/></str:AttributeRelationship></str:Attribute>\n"
  }

  private static func identity(_ component: SDMXCube.Component) -> String {
    "<str:ConceptIdentity>urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=\(SDMXCube.agency):CONCEPTS(\(SDMXCube.version)).\(component.id)</str:ConceptIdentity>"
  }

  private static func representation(_ component: SDMXCube.Component) -> String {
    let inner =
      if component.column.constraints.values != nil {
        "<str:Enumeration>urn:sdmx:org.sdmx.infomodel.codelist.Codelist=\(SDMXCube.agency):CL_\(component.id)(\(SDMXCube.version))</str:Enumeration>"
      } else {
        "<str:TextFormat textType=\"\(textType(component.column.type))\"/>"
      }
    return "<str:LocalRepresentation>\(inner)</str:LocalRepresentation>"
  }

  private static func textType(_ type: ColumnType) -> String {
    switch type {
    case .string, .list, .path: "String"
    case .number: "Decimal"
    case .integer: "Integer"
    case .datetime: "DateTime"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;")
  }
}
