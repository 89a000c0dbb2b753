import Foundation

@testable import PipelineSpecs

/// A manifest beside two pages, in a folder of its own.
func parseManifestText(_ text: String) throws -> PipelineManifest {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("manifest-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder.appendingPathComponent("pages"), withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for name in ["a.html", "b.txt"] { try Data("x".utf8).write(to: folder.appendingPathComponent("pages/\(name)")) }
  let path = folder.appendingPathComponent("m.yaml").path
  return try parseManifest(
    Array(text.utf8), path: path, ruleNames: ["newest-period", "most-precise", "weighted-median"])
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
