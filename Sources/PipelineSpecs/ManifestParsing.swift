import Codelists
import Files
import Foundation
import Records
import Yams

/// Parses a pipeline manifest.
///
/// - Parameters:
///   - bytes: the manifest, YAML 1.1 in UTF-8, at most 256 KiB, without aliases.
///   - path: its path; paths in the manifest are relative to its folder.
///   - ruleNames: the available resolution rules, for `reconciliation.ladder`.
/// - Throws: `ManifestError` with all errors, each with line and column.
package func parseManifest(
  _ bytes: [UInt8], path: String, ruleNames: [String], allowingMissingPages: Bool = false
) throws(ManifestError) -> PipelineManifest {
  let read = try ManifestReader.read(bytes, path: path) { reader, root in
    reader.allowsMissingPages = allowingMissingPages
    return reader.manifest(root, path: path, ruleNames: ruleNames)
  }
  // Without errors, the manifest is complete.
  guard let read else { throw ManifestError(problems: []) }
  return read
}

extension ManifestReader {
  static let manifestKeys = [
    "schema_version", "pipeline", "topic", "area_default", "output", "fetch", "sources", "references", "aliases",
    "decisions", "reconciliation",
    "drops", "max_age", "on_expired", "gates", "keep",
    "outputs", "license",
  ]

  /// The manifest; nil if something required is missing (which was reported).
  mutating func manifest(_ root: Node, path: String, ruleNames: [String]) -> PipelineManifest? {
    let what = "the manifest"
    let fields = fields(
      root, of: what, keys: Self.manifestKeys, required: ["schema_version", "pipeline", "topic", "sources"])
    if let version = integer(fields["schema_version"], of: "schema_version"), version != 1 {
      report("schema_version must be 1, not \(version)", at: fields["schema_version"]?.mark)
    }
    let pipeline = name(fields["pipeline"], of: "pipeline")
    let topic = name(fields["topic"], of: "topic")
    let folder = parentFolder(of: path)
    let sources = sources(fields["sources"], folder: folder)
    let references = references(fields["references"], folder: folder)
    let aliases = filePath(fields["aliases"], of: "aliases", folder: folder, kind: "aliases must be a single file").map
    { resolve($0, in: folder) }
    let decisions = filePath(
      fields["decisions"], of: "decisions", folder: folder, kind: "decisions must be a single file"
    ).map { resolve($0, in: folder) }
    let policy = policy(fields["reconciliation"], sourceIDs: sources.map(\.id), ruleNames: ruleNames)
    let area = areaCode(fields["area_default"], of: "area_default")
    let output = text(fields["output"], of: "output").map { resolve($0, in: folder) }
    let fetching = fetching(fields["fetch"], folder: folder, firstAddress: firstAddress(fields["sources"]))
    let drops = drops(fields["drops"])
    let ages = ages(fields["max_age"], fields["on_expired"])
    let gates = gates(fields["gates"])
    let keep = retention(fields["keep"])
    if pipeline == "snapshots" {
      report("the pipeline name 'snapshots' is reserved for the archive folder", at: fields["pipeline"]?.mark)
    }
    let outputs = outputs(fields["outputs"])
    let license = license(fields["license"])
    guard let pipeline, let topic else { return nil }
    var manifest = PipelineManifest(
      path: path, pipeline: pipeline, topic: topic, sources: sources, references: references, aliases: aliases,
      decisions: decisions, policy: policy,
      areaDefault: area,
      output: output, fetching: fetching, drops: drops, ages: ages, gates: gates, keep: keep)
    manifest.outputs = outputs
    manifest.license = license
    return manifest
  }

  /// The first source with a `url`.
  private func firstAddress(_ sources: Node?) -> Node? {
    guard case .sequence(let items)? = sources else { return nil }
    return items.lazy.compactMap { $0.mapping?["url"] }.first
  }

  /// A name that is safe as a file or folder name.
  mutating func name(_ node: Node?, of what: String) -> String? {
    guard let value = text(node, of: what) else { return nil }
    if let reason = unsafeNameReason(value) {
      report("\(what) '\(value)' \(reason)", at: node?.mark)
      return nil
    }
    return value
  }

  /// An ISO 3166 code: a country, or a subdivision, validated if the code list contains the country's subdivisions.
  mutating func areaCode(_ node: Node?, of what: String) -> String? {
    guard let value = text(node, of: what) else { return nil }
    if MetropolitanAreas.name(of: value) != nil { return value }
    let parts = value.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let country = parts.first ?? ""
    let isCountry =
      country.count == 2 && country == country.uppercased() && Locale.Region.isoRegions.contains(Locale.Region(country))
    let listed = Areas.usCodes.union(Areas.otherSubdivisions.map(\.code))
    let knowsParts = listed.contains { $0.hasPrefix(country + "-") }
    let isPart =
      parts.count == 2
      && (knowsParts
        ? listed.contains(value) : (1...3).contains(parts[1].count) && parts[1].allSatisfy(isCapitalOrDigit))
    guard isCountry, parts.count == 1 || isPart else {
      report("\(what) must be an ISO 3166 code such as US or US-CA, not '\(value)'", at: node?.mark)
      return nil
    }
    return value
  }

  private mutating func policy(_ node: Node?, sourceIDs: [String], ruleNames: [String]) -> ReconciliationPolicy {
    guard let node else { return ReconciliationPolicy() }
    let fields = fields(node, of: "reconciliation", keys: ["weights", "ladder", "min_confidence"], required: [])
    var policy = ReconciliationPolicy()
    if let weights = fields["weights"] {
      for (id, value) in self.fields(weights, of: "weights", keys: sourceIDs, required: []) {
        policy.weights[id] = positiveNumber(value, of: "the weight of \(id)")
      }
    }
    if let node = fields["min_confidence"] {
      let share = node.scalar.flatMap { Double($0.string) }
      if let share, (0...1).contains(share) {
        policy.minConfidence = share
      } else {
        report("min_confidence must be a number between 0 and 1", at: node.mark)
      }
    }
    guard let ladder = fields["ladder"] else { return policy }
    var rules: [String] = []
    for item in items(ladder, of: "ladder") {
      guard let rule = text(item, of: "a rule of the ladder") else { continue }
      if !ruleNames.contains(rule) {
        report(
          "unknown rule '\(rule)'\(suggestion(for: rule, among: ruleNames)); the rules are \(ruleNames.joined(separator: ", "))",
          at: item.mark)
      } else if rules.contains(rule) {
        report("the rule '\(rule)' is given twice", at: item.mark)
      } else {
        rules.append(rule)
      }
    }
    policy.ladder = rules
    return policy
  }
}

private func isCapitalOrDigit(_ character: Character) -> Bool {
  character.isASCII && (character.isNumber || character.isUppercase)
}

/// Reserved names in an output root, and `latest` in each pipeline folder.
private let takenNames: Set<String> = ["latest", "snapshots", "rejected"]

/// Why `name` is not portable as a file or folder name; nil if it is.
package func unsafeNameReason(_ name: String) -> String? {
  let allowed = name.utf8.allSatisfy { byte in
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }
  if name.isEmpty { return "is empty" }
  if !allowed { return "may contain only letters A–Z, digits, '-', '_' and '.', because it is used in file names" }
  if name.hasPrefix(".") || name.hasPrefix("-") {
    return "may not start with '.' or '-', because it is used in file names"
  }
  if takenNames.contains(name.lowercased()) || name.lowercased().contains(".sqlite") {
    return "is reserved for the program's own files"
  }
  return name.utf8.count > 100 ? "is longer than 100 characters" : nil
}

/// Resolves `path`, written in a file in `folder`, relative to the working directory.
func resolve(_ path: String, in folder: String) -> String {
  path.hasPrefix("/") || folder.isEmpty ? path : (folder as NSString).appendingPathComponent(path)
}
