import Codelists
import Foundation
import Records
import Testing

@testable import Extraction

@Suite struct LexiconTests {
  private static let lexicon = Lexicon(
    "topic\tpay\twage\ntopic\tpay rate|band\tpremium\ntopic\tproject* growth\tgrowth\ntopic\ttop 10 %\tother\nfuture\tprojected\t-\nstatistic\t10 %\tp10"
  )
  private let topics = Phrases<Topic>(.topic, in: Self.lexicon)

  private func words(_ text: String) -> [Word] { Words.of(text, lexicon: Self.lexicon) }

  @Test(
    "phrases are found in any inflection, the longest at each word",
    arguments: [
      ("the pay", [Topic.wage]), ("pay rate", [.premium]), ("pay band and pay", [.premium, .wage]),
      ("projected growth", [.growth]),
      ("projection growth", [.growth]), ("project", []), ("Top 10% pay", [.other, .wage]), ("payment", []), ("", []),
    ]) func matches(_ text: String, _ meanings: [Topic])
  {
    #expect(topics.matches(in: words(text)).map(\.meaning) == meanings)
  }

  @Test("the longest phrase at a word wins, and knows its place") func theLongestPhraseAtAWordWinsAndKnowsItsPlace() {
    let match = topics.matches(in: words("a pay band")).first
    #expect(match?.words == 1..<3)
    #expect(match?.range == 2..<10)
  }

  @Test(
    "a phrase that reaches beyond a window is not in it, and a shorter one at the same word may be",
    arguments: [
      (0..<4, [1..<2, 2..<4]), (0..<3, [1..<2, 2..<3]), (2..<4, [2..<4]), (3..<4, []), (0..<2, [1..<2]),
    ])
  func windowsHoldWhatLiesInThem(_ window: Range<Int>, _ phrases: [Range<Int>]) {
    let text = AnnotatedText("the pay pay rates")
    #expect(text.matches(Lexicons.topic, in: window).map(\.words) == phrases)
    #expect(text.has(Lexicons.topic, in: window) == !phrases.isEmpty)
  }

  @Test("a vocabulary that holds another one finds its phrases too") func vocabulariesThatHoldOthers() {
    #expect(AnnotatedText("90th").matches(Lexicons.statisticHeader).map(\.meaning) == [.p90])
    #expect(
      AnnotatedText("90th percentile, median").matches(Lexicons.statisticHeader).map(\.meaning) == [.p90, .median])
    #expect(AnnotatedText("90th").statistics.isEmpty)
  }

  @Test("every level of experience has a class, in every language") func everyLevelOfExperienceHasAClass() {
    let levels = lexiconData.split(separator: "\n").map { $0.split(separator: "\t") }.filter {
      $0.count == 3 && $0[0].hasSuffix("xperience")
    }
    #expect(levels.count > 30)
    for level in levels {
      let words = level[1].split(separator: " ").map { $0.split(separator: "|").map(String.init) }
      for last in words.last ?? [] {
        let phrase = (words.dropLast().map { $0[0] } + [last]).joined(separator: " ")
        #expect(StatedExperience(phrase)?.experienceClass != nil, "\(phrase)")
      }
    }
  }

  @Test("a word carries the marks of the lists that it is in") func marks() {
    let marks = Dictionary(
      uniqueKeysWithValues: Words.of("Technicians of Ohio's nearly 3 May").map { ($0.text, $0.marks) })
    #expect(marks["technicians"] == [.isHead, .endsOccupation])
    #expect(marks["of"]?.contains([.isStop, .breaksName]) == true)
    #expect(marks["ohio's"]?.contains(.startsPlace) == true)
    #expect(marks["nearly"]?.contains(.breaksName) == true)
    #expect(marks["3"]?.contains([.hasNumber, .breaksName]) == true)
    #expect(marks["may"]?.contains(.isMonth) == true)
  }
}

/// The lexicons are files of their own; the program holds a copy, which `scripts/generate_lexicon.py` writes.
@Suite struct LexiconFileTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Sources/Extraction/Lexicon"
  ).standardizedFileURL

  @Test("the built-in phrases are those of the lexicons; scripts/generate_lexicon.py writes them") func isGenerated()
    throws
  {
    var lines: [String] = []
    for language in ["en", "de", "fr", "es", "pt", "it"] {
      lines.append("# \(language)")
      let file = try String(contentsOf: Self.folder.appending(path: "\(language).tsv"), encoding: .utf8)
      for line in file.split(separator: "\n") where !line.hasPrefix("#") {
        lines.append(line.split(separator: "\t").prefix(3).joined(separator: "\t"))
      }
    }
    #expect(lexiconData.split(separator: "\n").map(String.init) == lines)
  }

  @Test("every vocabulary has phrases") func everyVocabularyHasPhrases() {
    let found = Set(
      lexiconData.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { String($0.prefix { $0 != "\t" }) })
    #expect(found == Set(Vocabulary.allCases.map { "\($0)" }))
    #expect(Vocabulary.count <= 64)
  }

  private func vocabulary(named name: String) -> Vocabulary? {
    var name = name
    return name.withUTF8 { Vocabulary(named: $0) }
  }

  @Test("a vocabulary's name is that of its case", arguments: Vocabulary.allCases) func names(vocabulary: Vocabulary) {
    #expect(self.vocabulary(named: "\(vocabulary)") == vocabulary)
    #expect(self.vocabulary(named: "\(vocabulary)s") == nil)
  }

  @Test("the first word of every place's name is marked, in each spelling") func placesAreMarked() {
    var names: Set<String> = []
    PlaceNames.forEach { names.insert(String(decoding: $0, as: UTF8.self)) }
    #expect(names.count > 3_000)
    for name in names {
      guard let first = Words.of(name).first, first.text != "the" else { continue }
      #expect(first.marks.contains(.startsPlace), "\(name)")
    }
    #expect(Words.of("quarterly").allSatisfy { !$0.marks.contains(.startsPlace) })
  }

  @Test("every meaning is one of its vocabulary") func everyMeaningIsOneOfItsVocabulary() {
    let readers: [Vocabulary: (String) -> Bool] = [
      .topic: { Topic(lexiconName: $0) != nil }, .statistic: { Statistic(lexiconName: $0) != nil },
      .statisticHeader: { Statistic(lexiconName: $0) != nil },
      .payPeriod: { PayPeriod(lexiconName: $0) != nil }, .payPeriodBehind: { PayPeriod(lexiconName: $0) != nil },
      .experience: { Presence(lexiconName: $0) != nil }, .experienceLabel: { Presence(lexiconName: $0) != nil },
      .experienceProse: { Presence(lexiconName: $0) != nil }, .boundBefore: { PrintedShape(lexiconName: $0) != nil },
      .boundAfter: { PrintedShape(lexiconName: $0) != nil }, .direction: { Direction(lexiconName: $0) != nil },

      .labelKind: { LabelKind(lexiconName: $0) != nil }, .labelKindListed: { LabelKind(lexiconName: $0) != nil },
      .timeUnit: { TimeUnit(lexiconName: $0) != nil },
      .month: { Int($0) != nil }, .currency: { !$0.isEmpty }, .currencyName: { !$0.isEmpty }, .source: { !$0.isEmpty },
    ]
    for line in lexiconData.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      guard let vocabulary = vocabulary(named: fields[0]) else { continue }
      #expect(readers[vocabulary]?(fields[2]) ?? (fields[2] == "-"), "\(line)")
    }
  }
}
