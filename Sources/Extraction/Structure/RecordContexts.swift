import Codelists
import Foundation
import Pages
import Records

/// What the records around a value say about it: the subject of each, and their other fields.
struct RecordContexts {
  let tree: StructureTree
  let records: RecordGroups
  let layout: [LayoutBlock]
  private let known = Known()

  /// What has been read of a record, which is asked for by each of its values.
  private final class Known {
    var texts: [Int: [Int]] = [:]
    var fields: [Int: [(block: Int, context: Context)]] = [:]
    var areOccupations: [Int: Bool] = [:]
  }

  init(tree: StructureTree, records: RecordGroups, layout: [LayoutBlock]) {
    (self.tree, self.records, self.layout) = (tree, records, layout)
  }

  /// Records nest: a line of a tile of a card. Beyond three levels they are parts of the page.
  private static let maxDepth = 3

  /// The contexts of the value at `block`, nearest first. `label` is the value's own label, and `kind` is what titles
  /// are names of according to the texts above.
  func contexts(of block: Int, label: Int?, kind: LabelKind?) -> [Context] {
    var contexts: [Context] = []
    for record in records.records(around: block).prefix(Self.maxDepth) {
      let title = title(of: record, block: block, label: label)
      contexts += siblings(in: record, of: block, except: [label, title])
      contexts += fields(beside: record)
      if let title {
        contexts.append(Context(.recordTitle, meaning(ofTitle: title, record, kind), words: layout[title].passage.text))
      }
    }
    return contexts
  }

  /// Whether the heading at `heading` titles a record around `block`.
  func titles(_ heading: Int, _ block: Int) -> Bool {
    records.records(around: block).prefix(Self.maxDepth).contains { tree.nodes[$0].blocks.contains(heading) }
  }

  // MARK: - Titles

  /// A literal of several hints is put together whenever it is evaluated.
  private static let notTitles: ElementHints = [.tag, .employer, .place, .label, .value]

  /// The block that says what a record is about: its heading, the text marked as a title by its class, or else its
  /// first text without a figure.
  func title(of record: Int, block: Int, label: Int?) -> Int? {
    let texts = texts(of: record).lazy.filter { $0 != block && $0 != label }
    if let heading = texts.first(where: { layout[$0].isHeading }) { return heading }
    if let named = texts.first(where: { hints($0).contains(.title) && !hints($0).contains(.employer) }) { return named }
    return texts.first { $0 < block && hints($0).isDisjoint(with: Self.notTitles) }
  }

  /// The blocks that may say what a record is about.
  private func texts(of record: Int) -> [Int] {
    if let texts = known.texts[record] { return texts }
    let texts = tree.nodes[record].blocks.prefix(12).filter {
      layout[$0].isShort && layout[$0].hasLetters && !PhotoCaption.isOne(layout[$0].passage)
        && (layout[$0].passage.tokens.isEmpty || !layout[$0].passage.label.experience.isEmpty)
    }
    known.texts[record] = texts
    return texts
  }

  private func meaning(ofTitle title: Int, _ record: Int, _ kind: LabelKind?) -> FigureAttributes {
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

  /// Whether the record is one of at least three of its kind.
  private func isMember(_ record: Int) -> Bool {
    records.groupOf[record].map { records.groups[$0].members.count > 2 } ?? false
  }

  /// `Hospitals`, `Acute care`: if records are told apart by a name that is not a place, level or occupation, the name
  /// is a workplace.
  func settingIfNameless(_ said: FigureAttributes, _ passage: AnnotatedText) -> FigureAttributes {
    guard said.isEmpty, passage.tokens.isEmpty, (1...6).contains(passage.words.count), SettingFinder.isSetting(passage)
    else { return said }
    var meaning = said
    meaning.setting = LabelReader.cleaned(passage.text)
    return meaning
  }

  /// Whether the text is short and contains the name of an occupation.
  private func hasOccupation(_ passage: AnnotatedText) -> Bool {
    passage.words.count <= 10 && !passage.occupations.isEmpty
  }

  /// Whether most titles in the record's group are names of occupations.
  private func isAmongOccupations(_ record: Int) -> Bool {
    guard let group = records.groupOf[record] else { return false }
    if let areOccupations = known.areOccupations[group] { return areOccupations }
    let titles = records.groups[group].members.prefix(20).compactMap { title(of: $0, block: -1, label: nil) }
    let areOccupations =
      titles.count > 2 && titles.filter { hasOccupation(layout[$0].passage) }.count * 2 > titles.count
    known.areOccupations[group] = areOccupations
    return areOccupations
  }

  /// Whether the record is an advertisement: it has an employer, a place or a link.
  private func isJobCard(_ record: Int) -> Bool {
    tree.nodes[record].role == .link
      || tree.nodes[record].blocks.contains { !hints($0).isDisjoint(with: [.employer, .place]) }
  }

  // MARK: - Other fields

  /// Texts of the same record that are nothing but a place, or marked as an employer by their class.
  private func siblings(in record: Int, of block: Int, except: [Int?]) -> [Context] {
    fields(of: record).compactMap { $0.block == block || except.contains($0.block) ? nil : $0.context }
  }

  private func fields(of record: Int) -> [(block: Int, context: Context)] {
    if let fields = known.fields[record] { return fields }
    let fields = tree.nodes[record].blocks.prefix(16).compactMap { block in
      field(block).map { (block: block, context: $0) }
    }
    known.fields[record] = fields
    return fields
  }

  private func field(_ block: Int) -> Context? {
    let passage = layout[block].passage
    guard layout[block].isShort, passage.tokens.isEmpty, layout[block].hasLetters else { return nil }
    if hints(block).contains(.employer) {
      return Context(.sibling, LabelReader.read(passage, kind: .setting), words: passage.text)
    }
    return (PlaceText.place(passage, isMarked: hints(block).contains(.place)) ?? PlaceText.last(passage)).map {
      Context(.sibling, $0, words: passage.text)
    }
  }

  /// `Location | Austin, TX` next to `Salary | $90,000`: rows of the same list of facts.
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
