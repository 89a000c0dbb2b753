import Foundation
import OccupationCoding
import OfficialStatistics

/// Makes the built-in tables of occupation titles; writes Swift source to standard output.
///
/// `swift run -c release TitleTable lists FILE… > Sources/OccupationCoding/Lists/TitleTableText.swift`, where the files
/// are the 2018 SOC Direct Match Title File of BLS, and O*NET's `Alternate Titles` and `Sample of Reported Titles`;
/// what each is, its content says. `swift run -c release TitleTable aliases >
/// Sources/OccupationCoding/Lists/ReviewedAliasTable.swift`, from `occupation-aliases.csv` beside it.
@main
enum TitleTable {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch arguments.first {
      case "lists": print(TitleTableSource.text(try listedTitles(in: Array(arguments.dropFirst()))), terminator: "")
      case "aliases":
        var rows: [[String]] = []
        try forEachDelimitedRow(of: "Sources/OccupationCoding/Lists/occupation-aliases.csv") {
          _, cells throws(ReferenceError) in
          rows.append(cells)
          return true
        }
        print(try TitleTableSource.aliases(rows), terminator: "")
      default: throw Usage()
      }
    } catch {
      FileHandle.standardError.write(Data("TitleTable: \(error)\n".utf8))
      exit(1)
    }
  }

  private struct Usage: Error, CustomStringConvertible {
    var description: String { "wanted is 'lists FILE…' or 'aliases'" }
  }
}
