/// The first alias (`*name`) where a value or key may begin, as line and column from 1. Aliases are rejected before the
/// text is parsed: a few lines of them can expand to billions of nodes. The scan handles single-line quotes and
/// comments; in a block scalar it may report an alias where there is none.
func firstAlias(in lines: [[Unicode.Scalar]]) -> (line: Int, column: Int)? {
  var inFlow = false
  for (number, line) in lines.enumerated() {
    if let column = aliasColumn(in: line, inFlow: &inFlow) { return (number + 1, column) }
  }
  return firstNamedAlias(in: lines)
}

/// The first star followed by a name that also follows an ampersand, wherever both are: in flow mappings and lists,
/// after tags, quoted keys and directives, across lines. An alias without an anchor in the text cannot expand to
/// anything, and one with an anchor is found in any form; only a text that contains both `&x` and `*x` by chance is
/// wrongly rejected.
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

/// The names after a mark where a token may begin, with the mark's column from 1. Names consist of the characters
/// accepted by the YAML library: ASCII letters, digits, `_` and `-`.
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
