import Yams

/// Message and position of a YAML error, from 1, in Unicode scalars.
func yamlPlace(of error: any Error, in text: String) -> (message: String, line: Int, column: Int) {
  switch error {
  case YamlError.scanner(let context, let problem, let mark, _),
    YamlError.parser(let context, let problem, let mark, _),
    YamlError.composer(let context, let problem, let mark, _):
    return (sentence(problem, context), mark.line, mark.column)
  case YamlError.reader(let problem, let offset, _, _):
    let before = text.prefix(offset ?? 0)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    return ("invalid YAML: \(problem)", max(1, line.count), (line.last?.unicodeScalars.count ?? 0) + 1)
  default:
    return ("invalid YAML: \(error)", 1, 1)
  }
}

private func sentence(_ problem: String, _ context: YamlError.Context?) -> String {
  guard let context, !context.text.isEmpty else { return "invalid YAML: \(problem)" }
  return "invalid YAML: \(context.text) starting on line \(context.mark.line): \(problem)"
}
