import Records

/// Converts plain text to blocks: pipe tables, list items, headings and lines. One line is one block, since renderings
/// of pages put one block on a line; lines that were wrapped by a mail client or editor are joined again.
func readTextBlocks(_ text: DecodedText) -> [Block] {
  let lines = TextLine.split(text)
  var blocks: [Block] = []
  var index = 0
  while index < lines.count {
    let line = lines[index]
    if line.isBlank {
      index += 1
      continue
    }
    let startsGroup = index > 0 && lines[index - 1].isBlank
    if line.isPipeRow, let table = PipeTable.read(lines, at: index) {
      blocks.append(Block(.table(table.grid), startsGroup: startsGroup))
      index = table.end
    } else if line.isTabbedRow, let table = TabTable.read(lines, at: index) {
      blocks.append(Block(.table(table.grid), startsGroup: startsGroup))
      index = table.end
    } else if line.isRule {
      index += 1
    } else if let item = line.listItem {
      blocks.append(Block(.listItem(depth: item.depth), text: line.marked(from: item.offset), startsGroup: startsGroup))
      index += 1
    } else if let heading = HeadingGuess.level(lines, at: index) {
      blocks.append(
        Block(.heading(level: heading.level), text: line.marked(from: heading.offset), startsGroup: startsGroup))
      index += 1
    } else {
      let end = WrappedLines.end(lines, at: index)
      var marked = line.marked()
      for next in lines[(index + 1)..<end] {
        marked.appendGlue(" ")
        marked.append(next.marked())
      }
      blocks.append(Block(.paragraph, text: marked, startsGroup: startsGroup))
      index = end
    }
  }
  return blocks
}
