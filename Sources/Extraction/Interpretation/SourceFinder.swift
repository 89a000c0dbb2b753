/// Finds the source that a text names for its figures.
enum SourceFinder {
  /// The source cited in some words of a text, under the page's own name for it, with survey and release if the text
  /// gives them (`BLS OEWS May 2024`); empty if none is cited.
  static func citedSource(in passage: AnnotatedText, _ words: ArraySlice<Word>) -> String {
    let names = passage.matches(Lexicons.source, in: words.indices)
    guard let first = names.first(where: { isCited($0.words, words, passage) }) else { return generic(words, passage) }
    let all = names.filter { $0.meaning.hasPrefix("BLS") }.map(\.meaning)
    guard first.meaning.hasPrefix("BLS") else { return first.meaning }
    return all.max { $0.utf8.count < $1.utf8.count } ?? first.meaning
  }

  private static func isCited(_ range: Range<Int>, _ words: ArraySlice<Word>, _ passage: AnnotatedText) -> Bool {
    if passage.has(.sourceIntroduction, in: max(words.startIndex, range.lowerBound - 6)..<range.lowerBound) {
      return true
    }
    let after = words[range.upperBound..<min(words.endIndex, range.upperBound + 2)]
    return after.contains { $0.isIn(.sourceVerb) } || words.count <= range.count + 4 || isNote(words)
  }

  private static func isNote(_ words: ArraySlice<Word>) -> Bool {
    ["source", "sources", "note", "salary", "data"].contains(words.first?.text ?? "")
  }

  /// `according to X`: the capitalized words that follow, for sources not in any list.
  private static func generic(_ words: ArraySlice<Word>, _ passage: AnnotatedText) -> String {
    let index = words.indices.first {
      words[$0].text == "to" && $0 > words.startIndex && words[$0 - 1].text == "according"
    }
    guard let index else { return "" }
    let bytes = passage.bytes
    var end: Int?
    var start: Int?
    for word in words[(index + 1)...].prefix(6) {
      let isCapital = (65...90).contains(bytes[word.range.lowerBound])
      if !isCapital, word.text != "of", word.text != "com" {
        if start == nil, word.text == "the" { continue } else { break }
      }
      if let end, bytes[end..<word.range.lowerBound].contains(where: { $0 == 0x2C || $0 == 0x3A || $0 == 0x3B }) {
        break
      }
      start = start ?? word.range.lowerBound
      end = word.range.upperBound
    }
    guard let start, let end else { return "" }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
