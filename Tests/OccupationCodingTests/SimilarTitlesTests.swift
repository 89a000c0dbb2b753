import Foundation
import Testing

@testable import OccupationCoding

@Suite("Titles most like a title")
struct SimilarTitlesTests {
  private let titles = SimilarTitles { add in
    for (title, code) in [
      ("pipe welder", "11-0001"), ("pipe fitter", "11-0002"), ("ship welder", "11-0001"), ("spot welder", "11-0003"),
      ("barber", "11-0004"),
    ] {
      var title = title
      title.withUTF8 { add($0, [(code: CodeNumber(code), weight: 1)]) }
    }
  }

  @Test("likeness is the weight of shared words over that of all words; rare words weigh ln(titles/(1 + holders))")
  func likeness() throws {
    let vote = try #require(titles.vote(on: ["old", "pipe", "welder"]))
    let (pipe, welder, unknown) = (log(5.0 / 3), log(5.0 / 4), log(5.0))
    #expect(vote.nearest == "pipe welder")
    #expect(abs(vote.likeness - (pipe + welder) / (pipe + welder + unknown)) < 1e-5)
    #expect(vote.shares.first?.code == "11-0001")
    #expect(abs(vote.shares.reduce(0) { $0 + $1.share } - 1) < 1e-9)
  }

  @Test("the last word must be the same")
  func head() {
    #expect(titles.vote(on: ["pipe", "layer"]) == nil)
    #expect(titles.vote(on: []) == nil)
    #expect(titles.vote(on: ["pipe", "fitter"])?.shares.map(\.code) == ["11-0002"])
  }

  @Test("a title that is excluded has no vote")
  func excluded() {
    #expect(titles.vote(on: ["barber"])?.shares.map(\.code) == ["11-0004"])
    #expect(titles.vote(on: ["barber"], excluding: "barber") == nil)
  }

  @Test("words get numbers once, many of them")
  func numbers() {
    var words = WordNumbers()
    let names = (0..<50_000).map { "w\($0)" }
    for (index, name) in names.enumerated() {
      var name = name
      #expect(name.withUTF8 { words.number(of: $0) } == Int32(index))
    }
    #expect(words.count == 50_000)
    #expect(words.known("w49999") == 49_999)
    #expect(words.known("w") == nil)
    #expect(words.text(0) == "w0")
  }
}
