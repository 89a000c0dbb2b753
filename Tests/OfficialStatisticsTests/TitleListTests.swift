import Foundation
import OccupationCoding
import Testing

@testable import OfficialStatistics

@Suite("Lists of occupation titles")
struct TitleListTests {
  @Test(
    "lists are known by their headers, whatever the file is called, and loaded with the first six digits of their codes"
  )
  func load() throws {
    let folder = try Scratch()
    let alternate = try folder.file(
      "a.txt",
      "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n29-1141.03\tBurn \"Unit\" Nurse\tn/a\t08\n47-2111.00\tÉlectricien\tn/a\t08\n"
    )
    let reported = try folder.file(
      "b", "O*NET-SOC Code\tReported Job Title\tShown in My Next Move\r\n29-1141.00\tStaff Nurse\tY\r\n")
    let direct = try folder.file(
      "c.csv",
      "U.S. Bureau of Labor Statistics,,\n,,\n2018 SOC Code,2018 SOC Title,2018 SOC Direct Match Title\n11-1011,Chief Executives,Admiral\n"
    )
    let titles = try listedTitles(in: [alternate, reported, direct])
    #expect(
      titles == [
        ListedTitle(list: .alternate, title: "Burn \"Unit\" Nurse", code: "29-1141"),
        ListedTitle(list: .alternate, title: "Électricien", code: "47-2111"),
        ListedTitle(list: .alternate, title: "Staff Nurse", code: "29-1141"),
        ListedTitle(list: .directMatch, title: "Admiral", code: "11-1011"),
      ])
    let store = try ReferenceStore.inMemory()
    #expect(try store.titles().isEmpty)
    let imported = try store.importFiles([alternate, direct])
    #expect(imported.map(\.titles) == [2, 1])
    #expect(imported.map(\.form) == ["title list", "title list"])
    #expect(try store.titles().count == 3)
    #expect(try store.importFiles([alternate])[0].wasKnown)
    #expect(try store.titles().count == 3)
  }

  @Test(
    "what cannot be read is told with its line",
    arguments: [
      ("O*NET-SOC Code\tAlternate Title\n29-1141.00\tNurse\n29-11\tNurse\n", "line 3"),
      ("O*NET-SOC Code\tAlternate Title\n29-1141.00\t\n", "line 2"),
      ("O*NET-SOC Code\tAlternate Title\n", "contains no figure"), ("title\tcode\nNurse\t29-1141\n", "unknown format"),
    ])
  func malformed(text: String, place: String) throws {
    let folder = try Scratch()
    let path = try folder.file("list.txt", text)
    let error = #expect(throws: ReferenceError.self) { try ReferenceStore.inMemory().importFiles([path]) }
    #expect(error.map { "\($0)" }?.contains(place) == true, "\(String(describing: error))")
  }

  @Test("a file of aliases: title, code or none, reviewer")
  func aliases() throws {
    let folder = try Scratch()
    let path = try folder.file(
      "a.csv", "title,code,reviewed_by\nDesk Nurse,29-1141,A. Reviewer\nTeam lead,,A. Reviewer\n")
    #expect(try OccupationAlias.read(path).map(\.code) == ["29-1141", ""])
    for bad in ["Nurse,29-1141,\n", ",29-1141,A\n", "Nurse,29-9998,A\n", "Nurse,x,A\n", "Nurse,29-1141\n"] {
      let path = try folder.file("bad.csv", "title,code,reviewed_by\n" + bad)
      #expect(throws: ReferenceError.self, "\(bad)") { try OccupationAlias.read(path) }
    }
  }
}
