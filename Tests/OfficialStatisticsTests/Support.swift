import CLibarchive
import Foundation
import Records
import Testing

@testable import OfficialStatistics

/// A folder for the files of one test; removed with it.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "references-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// Writes a zip file of the given entries, deflated.
  func zip(_ name: String, _ entries: [(String, [UInt8])]) throws -> String {
    let archive = try #require(archive_write_new())
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    #expect(archive_write_open_filename(archive, path(name)) == ARCHIVE_OK)
    for (part, bytes) in entries {
      let entry = try #require(archive_entry_new())
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname(entry, part)
      archive_entry_set_size(entry, Int64(bytes.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      archive_write_header(archive, entry)
      #expect(bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) } == bytes.count)
    }
    archive_write_close(archive)
    return path(name)
  }

  /// Writes a workbook; cells are inline texts, or `@n` for the n-th shared one. `nil` leaves the table of shared texts
  /// out.
  func workbook(
    _ name: String, _ sheets: [(String, [[String]])], shared: [String]? = [],
    change: (_ part: String, _ text: String) -> String = { $1 }
  ) throws -> String {
    var entries: [(String, [UInt8])] = []
    let list = sheets.enumerated().map { "<sheet name=\"\($1.0)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>" }
      .joined()
    let namespaces =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    entries.append(("xl/workbook.xml", Array("<workbook \(namespaces)><sheets>\(list)</sheets></workbook>".utf8)))
    let relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }.joined()
    entries.append(("xl/_rels/workbook.xml.rels", Array("<Relationships>\(relations)</Relationships>".utf8)))
    if let shared {
      entries.append(
        ("xl/sharedStrings.xml", Array("<sst>\(shared.map { "<si><t>\($0)</t></si>" }.joined())</sst>".utf8)))
    }
    for (index, sheet) in sheets.enumerated() {
      let rows = sheet.1.enumerated().map { number, cells in
        let cells = cells.enumerated().compactMap { column, text in Scratch.cell(text, column, number + 1) }
        return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
      }
      entries.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          Array("<worksheet \(namespaces)><sheetData>\(rows.joined())</sheetData></worksheet>".utf8)
        ))
    }
    return try zip(name, entries.map { ($0.0, Array(change($0.0, String(decoding: $0.1, as: UTF8.self)).utf8)) })
  }

  private static func cell(_ text: String, _ column: Int, _ row: Int) -> String? {
    if text.isEmpty { return nil }
    let letters =
      (column < 26 ? "" : String(UnicodeScalar(UInt8(64 + column / 26))))
      + String(UnicodeScalar(UInt8(65 + column % 26)))
    if text.hasPrefix("@") { return "<c r=\"\(letters)\(row)\" t=\"s\"><v>\(text.dropFirst())</v></c>" }
    if Double(text) != nil { return "<c r=\"\(letters)\(row)\"><v>\(text)</v></c>" }
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<c r=\"\(letters)\(row)\" t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
  }
}

/// The figures of a store as short texts: `OEWS May 2024 US 43-6013 annual median 44640`.
func figures(_ store: ReferenceStore) throws -> [String] {
  let library = try ReferenceLibrary([store])
  return try library.cells(OfficialSeries.allCases, from: .min, through: .max, areas: nil).map { cell in
    "\(library.releases[cell.release].name) \(library.areas[cell.area]) \(library.occupations[cell.occupation].code) \(cell.series.words) "
      + "\(cell.isLowerBound ? ">=" : "")\(cell.value.plain)"
  }
}
