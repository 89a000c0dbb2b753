/// The first alias (`*name`) that stands where a value or a key may begin, as line and column from 1. Aliases are
/// refused before the text is parsed: a few lines of them unfold to billions of nodes. The scan knows quotes and
/// comments of one line; in a block text it may see an alias where there is none, and says so.
func firstAlias(in lines: [[Unicode.Scalar]]) -> (line: Int, column: Int)? {
  var inFlow = false
  for (number, line) in lines.enumerated() {
    if let column = aliasColumn(in: line, inFlow: &inFlow) { return (number + 1, column) }
  }
  return firstNamedAlias(in: lines)
}

/// The first star that stands before a name which also stands behind an ampersand, wherever both are: in flow mappings
/// and lists, behind tags, quoted keys and directives, over several lines. An alias whose anchor is not in the text
/// cannot unfold to anything, and one whose anchor is there is found by this in whatever form; only a text that holds
/// both `&x` and `*x` by chance is wronged.
private func firstNamedAlias(in lines: [[Unicode.Scalar]]) -> (line: Int, column: Int)? {
  let anchors = Set(lines.flatMap { marked(with: "&", in: $0).map(\.name) })
  guard !anchors.isEmpty else { return nil }
  for (number, line) in lines.enumerated() {
    if let alias = marked(with: "*", in: line).first(where: { anchors.contains($0.name) }) {
      return (number + 1, alias.column)
    }
  }
  return nil
}

/// The names behind a mark where a token may begin, with the mark's column from 1. Names are of the characters that the
/// YAML library takes: letters of ASCII, digits, `_` and `-`.
private func marked(with mark: Unicode.Scalar, in line: [Unicode.Scalar]) -> [(name: [Unicode.Scalar], column: Int)] {
  func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
  return line.indices.compactMap { index in
    guard line[index] == mark, index == 0 || !isOfName(line[index - 1]) else { return nil }
    let name = Array(line[(index + 1)...].prefix(while: isOfName))
    return name.isEmpty ? nil : (name, index + 1)
  }
}

private func aliasColumn(in line: [Unicode.Scalar], inFlow: inout Bool) -> Int? {
  var atStart = true
  var index = 0
  while index < line.count {
    let scalar = line[index]
    let next = index + 1 < line.count ? line[index + 1] : " "
    switch scalar {
    case "*" where atStart && next != " ": return index + 1
    case " ", "\t": break
    case "\"" where atStart, "'" where atStart:
      index = line[(index + 1)...].firstIndex(of: scalar) ?? line.count
      atStart = false
    case "[" where atStart, "{" where atStart: inFlow = true
    case ",": atStart = inFlow
    case ":": atStart = next == " "
    case "-" where atStart, "?" where atStart: atStart = next == " "
    case "#" where index == 0 || line[index - 1] == " ": return nil
    default: atStart = false
    }
    index += 1
  }
  return nil
}
