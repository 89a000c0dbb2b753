import Codelists
import Foundation
import Pages

/// What the records around a value say of it: what each is about, and their other fields.
struct RecordContexts {
  let tree: StructureTree
  let records: RecordGroups
  let layout: [LayoutBlock]

  /// Records nest: a line of a tile of a card. Beyond three they are parts of the page.
  private static let maxDepth = 3

  /// The contexts of the value at `block`, nearest first. `label` is the value's own label, and `kind` what the texts above say that titles are names of.
  func contexts(of block: Int, label: Int?, kind: LabelKind?) -> [Context] {
    var contexts: [Context] = []
    for record in records.records(around: block).prefix(Self.maxDepth) {
      let title = title(of: record, block: block, label: label)
      contexts += siblings(in: record, of: block, except: [label, title])
      contexts += fields(beside: record)
      if let title { contexts.append(Context(.recordTitle, meaning(ofTitle: title, record, kind), words: layout[title].passage.text)) }
    }
    return contexts
  }

  /// True where the heading at `heading` titles a record around `block`.
  func titles(_ heading: Int, _ block: Int) -> Bool {
    records.records(around: block).prefix(Self.maxDepth).contains { tree.nodes[$0].blocks.contains(heading) }
  }

  // MARK: - Titles

  /// The block that says what a record is about: its heading, the text whose class says so, else its first text without a figure.
  func title(of record: Int, block: Int, label: Int?) -> Int? {
    let range = tree.nodes[record].blocks
    let texts = range.prefix(12).filter {
      $0 != block && $0 != label && layout[$0].isShort && layout[$0].hasLetters
        && (layout[$0].passage.tokens.isEmpty || !layout[$0].passage.label.experience.isEmpty)
    }
    if let heading = texts.first(where: { layout[$0].isHeading }) { return heading }
    if let named = texts.first(where: { hints($0).contains(.title) && !hints($0).contains(.employer) }) { return named }
    return texts.first { $0 < block && hints($0).isDisjoint(with: [.tag, .employer, .place, .label, .value]) }
  }

  private func meaning(ofTitle title: Int, _ record: Int, _ kind: LabelKind?) -> Meaning {
    let passage = layout[title].passage
    if let kind { return LabelReader.read(passage, kind: kind) }
    if let place = PlaceText.place(passage, isMarked: false) { return place }
    let said = passage.label
    guard said.topics.isEmpty, said.statistic == nil else { return said }
    // `CompTIA A+ Certification`
    if let last = passage.words.last, last.isIn(.credential), passage.words.count > 1 {
      var meaning = said
      meaning.credential = LabelReader.cleaned(passage.text)
      return meaning
    }
    if hasOccupation(passage) || isAmongOccupations(record) || hints(title).contains(.title) && isJobCard(record) {
      var meaning = said
      meaning.occupation = LabelReader.cleaned(passage.text)
      meaning.experience = ""
      return meaning
    }
    return isMember(record) ? settingIfNameless(said, passage) : said
  }

  /// The record is one of three or more of its kind.
  private func isMember(_ record: Int) -> Bool { records.groupOf[record].map { records.groups[$0].members.count > 2 } ?? false }

  /// `Hospitals`, `Acute care`: of records that differ in a name that is no place, level or occupation, the name says where people work.
  func settingIfNameless(_ said: Meaning, _ passage: AnnotatedText) -> Meaning {
    guard said.isEmpty, passage.tokens.isEmpty, (1...6).contains(passage.words.count), SettingFinder.isSetting(passage) else { return said }
    var meaning = said
    meaning.setting = LabelReader.cleaned(passage.text)
    return meaning
  }

  /// The text ends in a word that names of occupations end with, a bracket behind it aside.
  private func hasOccupation(_ passage: AnnotatedText) -> Bool {
    passage.words.count <= 10 && !passage.occupations.isEmpty
  }

  /// Most titles of the record's group are names of occupations.
  private func isAmongOccupations(_ record: Int) -> Bool {
    guard let group = records.groupOf[record] else { return false }
    let titles = records.groups[group].members.prefix(20).compactMap { title(of: $0, block: -1, label: nil) }
    return titles.count > 2 && titles.filter { hasOccupation(layout[$0].passage) }.count * 2 > titles.count
  }

  /// A record with an employer, a place or a link is an advertisement.
  private func isJobCard(_ record: Int) -> Bool {
    tree.nodes[record].role == .link || tree.nodes[record].blocks.contains { !hints($0).isDisjoint(with: [.employer, .place]) }
  }

  // MARK: - Other fields

  /// Texts of the same record that are nothing but a place, or an employer by their class.
  private func siblings(in record: Int, of block: Int, except: [Int?]) -> [Context] {
    var contexts: [Context] = []
    for other in tree.nodes[record].blocks.prefix(16) where other != block && !except.contains(other) {
      let entry = layout[other]
      guard entry.isShort, entry.passage.tokens.isEmpty, entry.hasLetters else { continue }
      if hints(other).contains(.employer) {
        contexts.append(Context(.sibling, LabelReader.read(entry.passage, kind: .setting), words: entry.passage.text))
      } else if let place = PlaceText.place(entry.passage, isMarked: hints(other).contains(.place)) ?? PlaceText.last(entry.passage) {
        contexts.append(Context(.sibling, place, words: entry.passage.text))
      }
    }
    return contexts
  }

  /// `Location | Austin, TX` beside `Salary | $90,000`: rows of the same list of facts.
  private func fields(beside record: Int) -> [Context] {
    guard let group = records.groupOf[record], tree.nodes[record].blocks.count == 2 else { return [] }
    return records.groups[group].members.prefix(24).compactMap { member in
      let blocks = tree.nodes[member].blocks
      guard member != record, blocks.count == 2, tree.nodes[member].amounts == 0 else { return nil }
      let (name, value) = (layout[blocks.lowerBound], layout[blocks.lowerBound + 1])
      guard name.passage.words.count <= 3, name.passage.first(Lexicons.labelKind)?.meaning == .area else { return nil }
      return PlaceText.place(value.passage, isMarked: true).map { Context(.sibling, $0, words: value.passage.text) }
    }
  }

  private func hints(_ block: Int) -> ElementHints { tree.nodes[tree.leaves[block]].hints }
}

/// Reads a text that is nothing but a place: `Austin, TX`, `Mountain View, CA, US`, `Remote (United States)`.
enum PlaceText {
  /// What the text says; nil where it is no place. A text that its class calls a location may be one that no list knows.
  static func place(_ passage: AnnotatedText, isMarked: Bool) -> Meaning? {
    var meaning = Meaning()
    let text = LabelReader.cleaned(passage.text)
    if let (name, code) = PlaceFinder.labelled(text) ?? PlaceFinder.labelled(withoutCountry(text)) ?? city(text, passage) {
      (meaning.area, meaning.areaCode) = (name, code)
      return meaning
    }
    if let joined = joined(text) { return joined }
    guard isMarked, let place = passage.places.last, !place.code.isEmpty else { return nil }
    (meaning.area, meaning.areaCode) = (place.name, place.code)
    return meaning
  }

  /// `TechCorp Inc. • San Francisco, CA`: a place behind a mark that parts a line.
  static func last(_ passage: AnnotatedText) -> Meaning? {
    let parts = passage.text.split(whereSeparator: { "•·|–—".contains($0) })
    guard parts.count > 1, let part = parts.last, let (name, code) = PlaceFinder.labelled(part.trimmingCharacters(in: .whitespaces)) else { return nil }
    var meaning = Meaning()
    (meaning.area, meaning.areaCode) = (name, code)
    return meaning
  }

  /// A label in a list of cities: `New York` is the city there.
  static func city(_ passage: AnnotatedText) -> Meaning? {
    let text = LabelReader.cleaned(passage.text)
    guard let code = MetropolitanAreas.code(inListOfCities: text) else { return nil }
    var meaning = Meaning()
    (meaning.area, meaning.areaCode) = (text, code)
    return meaning
  }

  /// `Dallas / Fort Worth`: several names of one metropolitan area.
  private static func joined(_ text: String) -> Meaning? {
    let parts = text.split(whereSeparator: { "/&".contains($0) }).map { String($0).trimmingCharacters(in: .whitespaces) }
    guard parts.count > 1, parts.count < 4 else { return nil }
    let codes = Set(parts.compactMap { PlaceFinder.labelled($0)?.code })
    guard codes.count == 1, let code = codes.first, code.hasPrefix("CBSA:"), parts.allSatisfy({ PlaceFinder.labelled($0) != nil }) else { return nil }
    var meaning = Meaning()
    (meaning.area, meaning.areaCode) = (text, code)
    return meaning
  }

  private static func city(_ text: String, _ passage: AnnotatedText) -> (name: String, code: String)? {
    let plain = text.replacing(" metro area", with: "").replacing(" metro", with: "").replacing(" area", with: "")
    if passage.region.hasPrefix("US-"), let code = MetropolitanAreas.code(named: plain + ", " + passage.region.dropFirst(3)) { return (text, code) }
    return Cities.code(named: plain, country: passage.country).map { (text, $0) }
  }

  private static let noNames: Set<String> = [
    "remote", "other", "others", "total", "average", "all", "any", "tier", "high", "low", "overall", "location", "online", "anywhere", "cost", "elsewhere",
    "rest",
  ]

  /// The text reads like the name of a place, although no list knows it: capitals, no figures, and no word such as `Remote`.
  static func looksLikeName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "-" })
    guard let first = words.first?.first, first.isUppercase, words.count <= 6 else { return false }
    return !text.contains(where: \.isNumber) && !words.contains { noNames.contains($0.lowercased()) }
  }

  /// `Austin, TX` of `Austin, TX, US`.
  private static func withoutCountry(_ text: String) -> String {
    for country in [", US", ", USA", ", United States", ", U.S.", ", CA", ", Canada"]
    where text.hasSuffix(country) && text.dropLast(country.count).contains(",") {
      return String(text.dropLast(country.count))
    }
    return text
  }
}
