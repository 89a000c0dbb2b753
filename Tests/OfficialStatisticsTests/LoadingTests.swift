import Foundation
import OccupationCoding
import Testing

@testable import OfficialStatistics

@Suite("Official files")
struct LoadingTests {
  private static let notes: [[String]] = [
    ["May 2023 OEWS Estimates"],
    ["# = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year"],
  ]

  @Test(
    "OEWS workbooks of any year",
    arguments: [
      [
        "AREA", "AREA_TITLE", "NAICS", "OWN_CODE", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "H_MEDIAN",
        "A_MEDIAN", "A_PCT90",
      ],
      [
        "area", "area_title", "naics", "own_code", "occ_code", "occ_title", "o_group", "tot_emp", "h_median",
        "a_median", "a_pct90",
      ],
      [
        "AREA", "AREA_TITLE", "NAICS", "OWN_CODE", "OCC_CODE", "OCC_TITLE", "OCC_GROUP", "EMPLOYMENT", "H_MEDIAN",
        "A_MEDIAN", "A_PCT90",
      ],
    ])
  func oewsWorkbook(header: [String]) throws {
    let scratch = try Scratch()
    let rows = [
      ["99", "U.S.", "000000", "1235", "29-1212", "Cardiologists", "detailed", "17110", "#", "#", "#"],
      ["99", "U.S.", "000000", "1235", "27-2011", "Actors", "detailed", "**", "20.5", "*", "*"],
      ["99", "U.S.", "621100", "5", "29-1212", "Cardiologists", "detailed", "9990", "99", "200000", "#"],
    ]
    let path = try scratch.workbook("a.xlsx", [("Data", [header] + rows), ("Notes", LoadingTests.notes)])
    let store = try ReferenceStore.inMemory()
    let imported = try store.importFiles([path])
    #expect(
      try figures(store) == [
        "OEWS May 2023 US 27-2011 hourly median 20.5", "OEWS May 2023 US 29-1212 employment 17110",
        "OEWS May 2023 US 29-1212 hourly median >=115",
        "OEWS May 2023 US 29-1212 annual median >=239200", "OEWS May 2023 US 29-1212 annual p90 >=239200",
      ])
    #expect(imported.first?.skipped.map(\.rows) == [1])
  }

  @Test(
    "state and metropolitan tables of 2015 to 2020, whose columns for places were called otherwise",
    arguments: [
      (["AREA", "ST", "STATE", "OCC_CODE", "OCC_TITLE", "OCC_GROUP", "TOT_EMP"], ["06", "CA", "California"], "US-CA"),
      (["area", "st", "state", "occ_code", "occ_title", "occ_group", "tot_emp"], ["6", "CA", "California"], "US-CA"),
      (
        ["PRIM_STATE", "AREA", "AREA_NAME", "OCC_CODE", "OCC_TITLE", "GROUP", "TOT_EMP"],
        ["NY", "35620", "New York-Newark-Jersey City, NY-NJ-PA"], "CBSA:35620"
      ),
      (
        ["PRIM_STATE", "AREA", "AREA_TITLE", "OCC_CODE", "OCC_TITL", "O_GROUP", "TOT_EMP"],
        ["AL", "0100001", "Northwest Alabama nonmetropolitan area"],
        "OEWS:0100001"
      ),
    ])
  func places(header: [String], place: [String], code: String) throws {
    let scratch = try Scratch()
    let years = ["2015", "2018", "2020"]
    for year in years {
      let rows = [
        header + ["A_MEDIAN", "ANNUAL", "HOURLY"],
        place + ["43-6013", "Medical Secretaries", "detailed", "100", "36580", "", ""],
      ]
      let store = try ReferenceStore.inMemory()
      _ = try store.importFiles([try scratch.workbook("table_M\(year)_dl.xlsx", [("Data", rows)])])
      #expect(
        try figures(store) == [
          "OEWS May \(year) \(code) 43-6013 employment 100", "OEWS May \(year) \(code) 43-6013 annual median 36580",
        ])
    }
  }

  @Test("binary fractions of spreadsheets are the cents they stand for")
  func fractions() throws {
    let scratch = try Scratch()
    let path = try scratch.workbook(
      "national_2019.xlsx",
      [("Data", [["occ_code", "occ_title", "h_mean", "a_mean"], ["43-6013", "X", "36.229999999999997", "75360"]])])
    let store = try ReferenceStore.inMemory()
    _ = try store.importFiles([path])
    #expect(
      try figures(store) == [
        "OEWS May 2019 US 43-6013 hourly mean 36.23", "OEWS May 2019 US 43-6013 annual mean 75360",
      ])
  }

  @Test("OEWS CSV: areas in seven digits, dashes for what is not published, the year in the name or given")
  func oewsCSV() throws {
    let scratch = try Scratch()
    let text = """
      AREA,AREA_TITLE,OCC_CODE,OCC_TITLE,EMPLOYMENT,H_MEAN,A_MEAN,A_PCT10,A_MEDIAN,FOOTNOTES\r
      0000000,National,43-6013,"Medical Secretaries, and Assistants",961610,22.50,46800,35930,45930,\r
      0600000,California,43-6013,Medical Secretaries,100,-,-,-,52720,04:8\r
      0035620,"New York, NY",43-6013,Medical Secretaries,50,25,52000,40000,51000,\r

      """
    let store = try ReferenceStore.inMemory()
    _ = try store.importFiles([try scratch.file("oews_M2025.csv", text)])
    #expect(
      try figures(store).filter { $0.hasSuffix("0") } == [
        "OEWS May 2025 CBSA:35620 43-6013 employment 50", "OEWS May 2025 CBSA:35620 43-6013 annual mean 52000",
        "OEWS May 2025 CBSA:35620 43-6013 annual p10 40000", "OEWS May 2025 CBSA:35620 43-6013 annual median 51000",
        "OEWS May 2025 US 43-6013 employment 961610", "OEWS May 2025 US 43-6013 annual mean 46800",
        "OEWS May 2025 US 43-6013 annual p10 35930",
        "OEWS May 2025 US 43-6013 annual median 45930", "OEWS May 2025 US-CA 43-6013 employment 100",
        "OEWS May 2025 US-CA 43-6013 annual median 52720",
      ])
    let unnamed = try scratch.file("table.csv", text)
    #expect(throws: ReferenceError.self) { _ = try ReferenceStore.inMemory().importFiles([unnamed]) }
    let given = try ReferenceStore.inMemory()
    _ = try given.importFiles([unnamed], release: OfficialRelease(oewsMay: 2021))
    #expect(try figures(given).allSatisfy { $0.hasPrefix("OEWS May 2021") })
  }

  @Test("flat files: padded headers, data types by their list, footnotes for what is top-coded")
  func flatFiles() throws {
    let scratch = try Scratch()
    let types =
      "datatype_code\tdatatype_name\tfootnote_code\n01\tEmployment\t\n08\tHourly median wage\t\n13\tAnnual median wage\t\n17\tLocation Quotient\t\n"
    let notes =
      "footnote_code\tfootnote_text\n5\tThis wage is equal to or greater than $100.00 per hour or $208,000 per year.\n"
    let data = """
      series_id                     \tyear\tperiod\t       value\tfootnote_codes
      OEUN000000000000043601313     \t2019\tA01\t       36580\t
      OEUS060000000000029121213     \t2019\tA01\t           -\t5
      OEUM003562000000043601308     \t2019\tA01\t       21.50\t
      OEUM003562000000043601317     \t2019\tA01\t        1.02\t
      OEUN000000062110043601313     \t2019\tA01\t       37000\t

      """
    let path = try scratch.file("oe.data.0.Current", data)
    let bare = try ReferenceStore.inMemory()
    #expect(throws: ReferenceError.self) { _ = try bare.importFiles([path]) }
    _ = try scratch.file("oe.footnote", notes)
    let list = try scratch.file("oe.datatype", types)
    for paths in [[path], [path, list]] {
      let store = try ReferenceStore.inMemory()
      _ = try store.importFiles(paths)
      #expect(
        try figures(store) == [
          "OEWS May 2019 CBSA:35620 43-6013 hourly median 21.5", "OEWS May 2019 US 43-6013 annual median 36580",
          "OEWS May 2019 US-CA 29-1212 annual median >=208000",
        ])
    }
  }

  @Test("answers of the API, with results as object or array", arguments: [("", ""), ("[", "]")])
  func api(open: String, close: String) throws {
    let scratch = try Scratch()
    let json = """
      {"status": "REQUEST_SUCCEEDED", "message": [], "Results": \(open){"series": [{"seriesID": "OEUN000000000000043601313",
      "data": [{"year": "2024", "period": "A01", "value": "44640", "footnotes": [{}]}, {"year": "2023", "period": "A01", "value": "-"}]},
      {"seriesID": "CUUR0000SA0", "data": []}]}\(close)}
      """
    let store = try ReferenceStore.inMemory()
    _ = try store.importFiles([try scratch.file("answer.json", json)])
    #expect(try figures(store) == ["OEWS May 2024 US 43-6013 annual median 44640"])
  }

  @Test("a dash with the note 'this wage or more' is a lower bound, where the year or a list of notes gives the bound")
  func topCodedDash() throws {
    let scratch = try Scratch()
    let text = """
      AREA,AREA_TITLE,OCC_CODE,OCC_TITLE,EMPLOYMENT,H_MEDIAN,A_MEDIAN,A_PCT90,FOOTNOTES
      1900000,Iowa,29-1249,Surgeons,110,-,657190,-,08:4;15:5
      2000000,Kansas,29-1249,Surgeons,-,-,-,-,01:8;08:5;13:5;15:8

      """
    let store = try ReferenceStore.inMemory()
    _ = try store.importFiles([try scratch.file("oews_M2023.csv", text)])
    #expect(
      try figures(store) == [
        "OEWS May 2023 US-IA 29-1249 employment 110", "OEWS May 2023 US-IA 29-1249 annual median 657190",
        "OEWS May 2023 US-IA 29-1249 annual p90 >=239200",
        "OEWS May 2023 US-KS 29-1249 hourly median >=115", "OEWS May 2023 US-KS 29-1249 annual median >=239200",
      ])
    let path = try scratch.file("oews_M2025.csv", text)
    let unbounded = try ReferenceStore.inMemory()
    let imported = try #require(try unbounded.importFiles([path]).first)
    #expect(try figures(unbounded).count == 2)
    #expect(imported.skipped.map(\.reason) == ["top-coded wages without a known bound"])
    #expect(imported.skipped.map(\.rows) == [3])
    let notes =
      "footnote_code\tfootnote_text\n5\tThis wage is equal to or greater than $500.00 per hour or $1,040,000 per year.\n"
    let listed = try ReferenceStore.inMemory()
    _ = try listed.importFiles([path, try scratch.file("oe.footnote", notes)])
    #expect(
      try figures(listed).filter { $0.contains(">=") }.map { $0.suffix(9) } == [">=1040000", "ian >=500", ">=1040000"])
  }

  @Test("the API's empty series and 'No Data Available' are told, its top-coded wages are lower bounds")
  func apiWithoutData() throws {
    let scratch = try Scratch()
    let empty = "{\"seriesID\": \"OEUN000000000000043999913\", \"data\": []}"
    let note = "This wage is equal to or greater than $115.00 per hour or $239,200 per year."
    func answer(_ series: [String]) throws -> String {
      let message = "\"No Data Available for Series OEUN000000000000043999913 Year: 2024\""
      let json =
        "{\"status\": \"REQUEST_SUCCEEDED\", \"message\": [\(message)], \"Results\": {\"series\": [\(series.joined(separator: ", "))]}}"
      return try scratch.file("answer\(series.count).json", json)
    }
    let point = "{\"year\": \"2024\", \"value\": \"-\", \"footnotes\": [{\"code\": \"5\", \"text\": \"\(note)\"}]}"
    let store = try ReferenceStore.inMemory()
    let imported = try store.importFiles([
      try answer([empty, "{\"seriesID\": \"OEUN000000000000029121213\", \"data\": [\(point)]}"])
    ])
    #expect(try figures(store) == ["OEWS May 2024 US 29-1212 annual median >=239200"])
    #expect(imported.first?.skipped.map(\.reason) == ["responses with 'No Data Available'", "series without data"])
    let error = try #require(throws: ReferenceError.self) { _ = try store.importFiles([try answer([empty])]) }
    #expect(error.description.contains("1 responses with 'No Data Available', 1 series without data"))
  }

  @Test("Employment Projections with one header row, and with three under merged cells")
  func projections() throws {
    let scratch = try Scratch()
    let new = try scratch.workbook(
      "new.xlsx",
      [
        ("Index", [["Occupation.xlsx contents"]]),
        (
          "Table 1.2",
          [
            ["Table 1.2 Occupational projections (in thousands)"],
            [
              "2024 National Employment Matrix title", "2024 National Employment Matrix code", "Occupation type",
              "Employment, 2024", "Employment, 2034",
              "Employment distribution, percent, 2024", "Employment change, numeric, 2024–34",
              "Employment change, percent, 2024–34",
              "Occupational openings, 2024–34 annual average",
            ],
            [
              "  Medical secretaries", "43-6013", "Line item", "850", "885.3", "0.5", "35.299999999999997", "4.2",
              "85.9",
            ], ["Note: in thousands."],
          ]
        ),
      ])
    let old = try scratch.workbook(
      "old.xlsx",
      [
        (
          "Table 1.10",
          [
            ["Table 1.10"],
            [
              "2016 National Employment Matrix title and code", "", "Occupation\ntype", "Employment", "",
              "Employment Change, 2016-26", "", "Openings, 2016-26",
            ],
            ["", "", "", "2016", "2026", "Number", "Percent"],
            ["Medical secretaries", "43-6013", "Line item", "574.2", "703.2", "129", "22.5", "80.8"],
          ]
        )
      ])
    let csv = try scratch.file(
      "ep.csv",
      "Occupation Title,Occupation Code,\"Employment 2022\",\"Employment 2032\",\"Employment Change, 2022-2032\",\"Employment Percent Change, 2022-2032\"\n"
        + "Medical secretaries,=\"43-6013\",\"1,000.5\",1082,81.5,8.1\n")
    let store = try ReferenceStore.inMemory()
    _ = try store.importFiles([new, old, csv])
    #expect(
      try figures(store).map { $0.replacing("Employment Projections ", with: "").replacing(" US 43-6013", with: "") }
        == [
          "2016–26 base-year employment 574200", "2016–26 projected employment 703200",
          "2016–26 projected employment change 129000",
          "2016–26 projected growth 22.5", "2016–26 annual openings 80800", "2022–32 base-year employment 1000500",
          "2022–32 projected employment 1082000",
          "2022–32 projected employment change 81500", "2022–32 projected growth 8.1",
          "2024–34 base-year employment 850000",
          "2024–34 projected employment 885300", "2024–34 projected employment change 35300",
          "2024–34 projected growth 4.2", "2024–34 annual openings 85900",
        ])
  }

  @Test("the structure of the classification brings titles and levels")
  func structure() throws {
    let scratch = try Scratch()
    let path = try scratch.workbook(
      "soc.xlsx",
      [
        (
          "2018 Structure",
          [
            ["U.S. Bureau of Labor Statistics"], ["Major Group", "Minor Group", "Broad Group", "Detailed Occupation"],
            ["43-0000", "", "", "", "Office Occupations"], ["", "", "43-6010", "", "Secretaries"],
            ["", "", "", "43-6013", "Medical Secretaries"],
          ]
        )
      ])
    let store = try ReferenceStore.inMemory()
    _ = try store.importFiles([path])
    #expect(try ReferenceLibrary([store]).occupations.map(\.level) == [.major, .broad, .detailed])
  }
}
