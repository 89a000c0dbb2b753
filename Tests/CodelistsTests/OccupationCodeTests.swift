import Foundation
import Testing

@testable import Codelists

@Suite("Codes of titles")
struct OccupationCodeTests {
  /// The reviewed file, by lines.
  private static let reviewed: [String] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try? String(contentsOf: root.appending(path: "pipelines/soc-aliases.csv"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").dropFirst().map { $0.split(separator: ",").prefix(2).joined(separator: ",") }
  }()

  @Test("the built-in aliases are those of the reviewed file; scripts/generate_aliases.py writes them")
  func generated() {
    #expect(!Self.reviewed.isEmpty)
    #expect(occupationAliases.map { "\($0.title),\($0.code)" } == Self.reviewed)
    #expect(occupationAliases.allSatisfy { OccupationTitles.title(of: $0.code) != nil })
  }

  @Test(
    "a title has the code that alone claims it",
    arguments: [
      ("Medical secretary", "43-6013"), ("Welder", "51-4121"), ("data scientist", "15-2051"), ("Medical Receptionist", nil), ("Wizard", nil),
      ("Chief Executives", "11-1011"),
    ])
  func builtIn(title: String, code: String?) {
    #expect(OccupationTitles.code(titled: title) == code)
    #expect(OccupationCodes.builtIn.code(titled: title) == code)
  }

  @Test("aliases of a run decide before the built-in ones, and a title that two of them claim has no code")
  func own() {
    let codes = OccupationCodes(aliases: [("Welders", "51-4122"), ("Wizard", "43-6013"), ("Phlebotomist", "31-9097"), ("phlebotomists", "29-2010")])
    #expect(codes.code(titled: "welder") == "51-4122")
    #expect(codes.code(titled: "Wizards") == "43-6013")
    #expect(codes.code(titled: "Phlebotomist") == nil)
    #expect(codes.code(titled: "Registered nurse") == "29-1141")
  }
}
