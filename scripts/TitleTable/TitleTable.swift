import Foundation
import OccupationCoding
import References

/// Makes the built-in table of occupation titles from the lists it is made of: `swift run -c release TitleTable FILE… > Sources/OccupationCoding/Lists/TitleTableText.swift`.
/// The files are the 2018 SOC Direct Match Title File of BLS, and O*NET's `Alternate Titles` and `Sample of Reported Titles`; what each is, its content says.
@main
enum TitleTable {
  static func main() {
    do {
      let titles = try listedTitles(in: Array(CommandLine.arguments.dropFirst()))
      print(TitleTableSource.text(titles), terminator: "")
    } catch {
      FileHandle.standardError.write(Data("TitleTable: \(error)\n".utf8))
      exit(1)
    }
  }
}
