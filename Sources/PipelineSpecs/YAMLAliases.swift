/// The first alias (`*name`) that stands where a value or a key may begin, as line and column from 1. Aliases are refused before the text is parsed: a few lines of
/// them unfold to billions of nodes. The scan knows quotes and comments of one line; in a block text it may see an alias where there is none, and says so.
func firstAlias(in lines: [[Unicode.Scalar]]) -> (line: Int, column: Int)? {
  var inFlow = false
  for (number, line) in lines.enumerated() {
    if let column = aliasColumn(in: line, inFlow: &inFlow) { return (number + 1, column) }
  }
  return nil
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
