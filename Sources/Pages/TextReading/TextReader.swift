import Records

/// Reads plain text into blocks: one paragraph for each line that is not blank.
func readTextBlocks(_ text: DecodedText) -> [Block] {
  text.lineStarts.indices.compactMap { line in
    let marked = text.markedText(utf8Range: text.utf8Range(ofLine: line))
    return marked.isBlank ? nil : Block(.paragraph, text: marked)
  }
}
