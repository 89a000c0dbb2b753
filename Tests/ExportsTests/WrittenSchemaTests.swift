import Foundation
import PipelineRun
import Records
import Testing

@testable import PipelineRun
@testable import PipelineSpecs

@Suite("The JSON Schemas of what people write say what the program reads")
struct WrittenSchemaTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static func schema(_ name: String) throws -> Any {
    try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: "\(root)/docs/schemas/\(name).schema.json")))
  }

  /// What a path of member names leads to; `[]` stands for the items of a list.
  private static func at(_ path: [String], in value: Any) -> [String: Any]? {
    var value = value as? [String: Any]
    for name in path {
      value =
        name == "[]"
        ? value?["items"] as? [String: Any] : (value?["properties"] as? [String: Any])?[name] as? [String: Any]
    }
    return value
  }

  @Test(
    "the keys are those of the reader",
    arguments: [
      ("manifest", [], ManifestReader.manifestKeys), ("manifest", ["sources", "[]"], ManifestReader.sourceKeys),
      ("manifest", ["sources", "[]", "occupation"], ManifestReader.occupationKeys),
      ("manifest", ["fetch"], ManifestReader.fetchKeys),
      ("manifest", ["sources", "[]", "hints", "[]"], ManifestReader.hintKeys),
      ("manifest", ["sources", "[]", "hints", "[]", "place"], ManifestReader.placeKeys),
      ("manifest", ["sources", "[]", "hints", "[]", "holds"], ManifestReader.meaningKeys),
      ("decisions", ["decisions", "[]"], ManifestReader.decisionKeys),
    ] as [(String, [String], [String])])
  func keys(_ name: String, _ path: [String], _ keys: [String]) throws {
    let object = try #require(Self.at(path, in: Self.schema(name)))
    let properties = try #require(object["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(keys))
    #expect(object["additionalProperties"] as? Bool == false)
    for (key, value) in properties { #expect(value["description"] is String, "\(key) is not described") }
  }

  @Test(
    "the vocabularies are those of the types",
    arguments: [
      ("manifest", ["outputs", "[]"], OutputFormat.allCases.map(\.rawValue)),
      ("manifest", ["reconciliation", "ladder", "[]"], Stages.ruleNames),
      ("manifest", ["sources", "[]", "hints", "[]", "holds", "measure"], Measure.allCases.map(\.rawValue)),
      ("manifest", ["sources", "[]", "hints", "[]", "holds", "statistic"], Statistic.allCases.map(\.rawValue)),
      ("decisions", ["decisions", "[]", "action"], ReviewDecision.Action.allCases.map(\.rawValue)),
    ] as [(String, [String], [String])])
  func vocabularies(_ name: String, _ path: [String], _ values: [String]) throws {
    #expect(try #require(Self.at(path, in: Self.schema(name)))["enum"] as? [String] == values)
  }

  @Test("the outputs of a manifest that does not say are the schema's default")
  func usualOutputs() throws {
    let outputs = try #require(Self.at(["outputs"], in: Self.schema("manifest")))
    #expect(outputs["default"] as? [String] == OutputFormat.usual.map(\.rawValue))
  }

  @Test("the manifests of this repository name the schema that editors check them by")
  func named() throws {
    let manifest = try String(contentsOfFile: Self.root + "/pipelines/medical-office.yaml", encoding: .utf8)
    #expect(manifest.hasPrefix("# yaml-language-server: $schema=../docs/schemas/manifest.schema.json\n"))
  }
}
