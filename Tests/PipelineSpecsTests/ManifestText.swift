import TestFolders

@testable import PipelineSpecs

/// A manifest beside two pages, in a folder of its own.
func parseManifestText(_ text: String) throws -> PipelineManifest {
  try inFolder(["pages/a.html": "x", "pages/b.txt": "x"]) { folder in
    try parseManifest(
      Array(text.utf8), path: folder + "/m.yaml", ruleNames: ["newest-period", "most-precise", "weighted-median"])
  }
}

/// The mistakes of a manifest as `line:column message`.
func manifestProblems(_ text: String) throws -> [String] {
  do {
    _ = try parseManifestText(text)
    return []
  } catch let error as ManifestError {
    return error.problems.map { "\($0.line):\($0.column) \($0.message)" }
  }
}

let manifestHead = """
  schema_version: 1
  pipeline: demo
  topic: office

  """
let oneSource = """
  sources:
    - id: a
      path: pages/a.html

  """
