/// Finds whom a text names as the source of its figures.
enum SourceFinder {
  /// The cited source in the words of the page's own name for it, with survey and release where the text gives them (`BLS OEWS May 2024`); empty when none is cited.
  static func citedSource(in text: String, words: [Word]) -> String {
    let names = SourceVocabulary.names.matches(in: words)
    guard let first = names.first(where: { isCited($0.words, words) }) else { return generic(in: text, words) }
    let all = names.filter { $0.meaning.hasPrefix("BLS") }.map(\.meaning)
    guard first.meaning.hasPrefix("BLS") else { return first.meaning }
    return all.max { $0.utf8.count < $1.utf8.count } ?? first.meaning
  }

  private static func isCited(_ range: Range<Int>, _ words: [Word]) -> Bool {
    let before = Array(words[max(0, range.lowerBound - 6)..<range.lowerBound])
    if !SourceVocabulary.introductions.matches(in: before).isEmpty { return true }
    let after = words[range.upperBound..<min(words.count, range.upperBound + 2)]
    return after.contains { SourceVocabulary.verbs.contains($0.text) } || words.count <= range.count + 4 || isNote(words)
  }

  private static func isNote(_ words: [Word]) -> Bool { ["source", "sources", "note", "salary", "data"].contains(words.first?.text ?? "") }

  /// `according to X`: the capitalized words behind it, for sources no list knows.
  private static func generic(in text: String, _ words: [Word]) -> String {
    guard let index = words.indices.first(where: { words[$0].text == "to" && $0 > 0 && words[$0 - 1].text == "according" }) else { return "" }
    let bytes = Array(text.utf8)
    var end: Int?
    var start: Int?
    for word in words[(index + 1)...].prefix(6) {
      let isCapital = (65...90).contains(bytes[word.range.lowerBound])
      if !isCapital, word.text != "of", word.text != "com" { if start == nil, word.text == "the" { continue } else { break } }
      if let end, bytes[end..<word.range.lowerBound].contains(where: { $0 == 0x2C || $0 == 0x3A || $0 == 0x3B }) { break }
      start = start ?? word.range.lowerBound
      end = word.range.upperBound
    }
    guard let start, let end else { return "" }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
