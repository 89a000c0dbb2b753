import Records
import Yams

extension ManifestReader {
  /// The output formats; the default ones if the manifest does not list any.
  mutating func outputs(_ node: Node?) -> [OutputFormat] {
    guard let node else { return OutputFormat.usual }
    var outputs: [OutputFormat] = []
    for item in items(node, of: "outputs") {
      guard let written = text(item, of: "an output") else { continue }
      let names = OutputFormat.allCases.map(\.rawValue)
      if let output = OutputFormat(rawValue: written) {
        if outputs.contains(output) {
          report("the output '\(written)' is given twice", at: item.mark)
        } else {
          outputs.append(output)
        }
      } else {
        report(
          "unknown output '\(written)'\(suggestion(for: written, among: names)); the outputs are \(names.joined(separator: ", "))",
          at: item.mark)
      }
    }
    if let lacking = outputs.first(where: \.describesCSV), !outputs.contains(.csv) {
      report("the output '\(lacking.rawValue)' describes the CSV files; add 'csv'", at: node.mark)
    }
    return outputs
  }

  /// A license name from SPDX or the Open Definition.
  mutating func license(_ node: Node?) -> String {
    guard let written = text(node, of: "license") else { return "" }
    guard written.wholeMatch(of: /[-A-Za-z0-9._]{1,64}/) != nil else {
      report("license must be a name such as CC-BY-4.0, not '\(written)'", at: node?.mark)
      return ""
    }
    return written
  }
}
