import Foundation
import Publication

/// A page with the pay of so many states, each a row of a table.
func statesPage(_ count: Int, title: String = "Office managers", first: Int = 50_120) -> String {
  let states = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "Colorado", "Florida", "Georgia", "Idaho", "Iowa", "Kansas",
  ]
  let rows = states.prefix(count).enumerated().map { "<tr><td>\($1)</td><td>$\(first + $0 * 1010)</td></tr>" }
  return
    "<html><head><title>\(title)</title></head><body><h1>\(title)</h1><table><tr><th>State</th><th>Median annual salary</th></tr>\(rows.joined())</table></body></html>"
}

/// Writes a file.
func writeText(_ text: String, to path: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

/// A manifest of the pipeline `t` over HTML files of these names.
func fileManifest(_ ids: [String], more: String = "") -> String {
  "schema_version: 1\npipeline: t\ntopic: t\noutput: out\n\(more)sources:\n"
    + ids.map { "  - {id: \($0), path: \($0).html, occupation: {title: Office manager}}\n" }.joined()
}

/// The ids of the rejected runs of the pipeline `t`.
func rejectedRuns(_ folder: String) -> [String] { RunFolders(root: folder + "/out", pipeline: "t").rejectedIDs() }
