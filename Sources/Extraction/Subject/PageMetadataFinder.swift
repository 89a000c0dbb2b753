import Codelists
import Pages
import Records

/// Collects what a page says apart from its figures: the occupations it names and the codes it cites.
enum PageMetadataFinder {
  static func facts(_ page: Page, layout: [LayoutBlock], subject: Occupation, aliases: [String]) -> PageMetadata {
    PageMetadata(
      sourceID: page.origin.sourceID, subject: subject, aliases: aliases, mentions: mentions(layout),
      citedCodes: citedCodes(layout))
  }

  /// Occupations named in sentences, counted by their normalized names; a mention is a subject if its sentence is about
  /// its pay or outlook.
  private static func mentions(_ layout: [LayoutBlock]) -> [OccupationMention] {
    var found: [String: OccupationMention] = [:]
    var order: [String] = []
    for block in layout where !block.isTable && !block.passage.text.isEmpty {
      for mention in block.passage.occupations {
        let key = mention.key
        let isSubject = isOutlookSubject(mention, block.passage)
        if var entry = found[key] {
          entry.count += 1
          if isSubject, !entry.isSubject {
            entry.isSubject = true
            place(&entry, mention, block.passage)
          }
          found[key] = entry
        } else {
          var entry = OccupationMention(title: mention.title, count: 1, isSubject: isSubject, locator: .page, quote: "")
          place(&entry, mention, block.passage)
          found[key] = entry
          order.append(key)
        }
      }
    }
    return order.compactMap { found[$0] }
  }

  private static func place(
    _ entry: inout OccupationMention, _ mention: OccupationFinder.Mention, _ passage: AnnotatedText
  ) {
    let sentence = passage.sentence(at: mention.range.lowerBound)
    entry.locator = passage.marked.locator(atUTF8: mention.range.lowerBound)
    entry.quote = Quote.around(mention.range, in: sentence, of: passage)
  }

  /// `The job outlook for cell tower technicians is …`: the mention follows `for` or `of` after a word for pay or
  /// outlook, in its own sentence.
  private static func isOutlookSubject(_ mention: OccupationFinder.Mention, _ passage: AnnotatedText) -> Bool {
    guard mention.words.lowerBound > 0 else { return false }
    let sentence = passage.sentence(at: mention.range.lowerBound)
    let governor = passage.words[mention.words.lowerBound - 1].text
    guard governor == "for" || governor == "of" else { return false }
    let before = passage.words(from: sentence.lowerBound, to: mention.range.lowerBound).suffix(6)
    return passage.matches(Lexicons.topic, in: before.indices).contains {
      $0.meaning == .wage || $0.meaning == .growth || $0.meaning == .openings
    }
  }

  /// SOC codes in the page's text, with the title before or after them.
  private static func citedCodes(_ layout: [LayoutBlock]) -> [CitedOccupationCode] {
    var found: [CitedOccupationCode] = []
    for block in layout where !block.isTable {
      let bytes = block.passage.bytes
      guard block.passage.marks.contains(.hasNumber), bytes.contains(UInt8(ascii: "-")) else { continue }
      for dash in bytes.indices.dropFirst(2) where bytes[dash] == UInt8(ascii: "-") && dash + 5 <= bytes.count {
        let index = dash - 2
        guard let code = code(bytes, index) else { continue }
        let sentence = block.passage.sentence(at: index)
        found.append(
          CitedOccupationCode(
            code: RetiredOccupationCodes.successor(of: code) ?? code, written: code,
            title: title(of: code, at: index, in: sentence, of: block.passage),
            locator: block.passage.marked.locator(atUTF8: index),
            quote: Quote.around(index..<index + 7, in: sentence, of: block.passage)))
      }
    }
    return found
  }

  private static func code(_ bytes: [UInt8], _ index: Int) -> String? {
    func digit(_ at: Int) -> Bool { at >= 0 && at < bytes.count && (48...57).contains(bytes[at]) }
    guard digit(index), digit(index + 1), bytes[index + 2] == 0x2D, (3...6).allSatisfy({ digit(index + $0) }),
      !digit(index - 1), !digit(index + 7)
    else {
      return nil
    }
    if index > 0, bytes[index - 1] == 0x2D || bytes[index - 1] == 0x24 { return nil }
    let text = String(decoding: bytes[index..<index + 7], as: UTF8.self)
    return OccupationTitles.title(of: text) != nil || RetiredOccupationCodes.contains(text) ? text : nil
  }

  /// The official title of a code if the sentence with the code gives it in full; otherwise the occupation named
  /// nearest to the code.
  private static func title(
    of code: String, at index: Int, in sentence: Range<Int>, of passage: AnnotatedText
  ) -> String {
    let words = " \(OccupationTitles.normalized(passage.string(sentence))) "
    if let official = OccupationTitles.title(of: code) ?? RetiredOccupationCodes.title(of: code),
      words.contains(" \(OccupationTitles.normalized(official)) ")
    {
      return official
    }
    return passage.occupations.starting(in: sentence).min {
      abs($0.range.lowerBound - index) < abs($1.range.lowerBound - index)
    }?.title ?? ""
  }
}
