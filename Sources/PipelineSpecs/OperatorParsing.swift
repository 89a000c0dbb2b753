import Files
import Foundation
import Records
import Yams

/// Parses operator settings.
///
/// - Parameters:
///   - bytes: YAML as in manifests.
///   - path: its path, for messages; the `metrics` folder is relative to its folder.
/// - Throws: `ManifestError` with all errors, each with line and column.
package func parseOperatorSettings(_ bytes: [UInt8], path: String) throws(ManifestError) -> OperatorSettings {
  try ManifestReader.read(bytes, path: path) { reader, root in
    reader.operatorSettings(root, folder: parentFolder(of: path))
  }
}

extension ManifestReader {
  fileprivate mutating func operatorSettings(_ root: Node, folder: String) -> OperatorSettings {
    let keys = ["schema_version", "on_failure", "on_change", "metrics", "ping"]
    let fields = fields(root, of: "the operator settings", keys: keys, required: ["schema_version"])
    if let version = integer(fields["schema_version"], of: "schema_version"), version != 1 {
      report("schema_version must be 1, not \(version)", at: fields["schema_version"]?.mark)
    }
    var settings = OperatorSettings()
    settings.onFailure = hooks(fields["on_failure"], of: "on_failure")
    settings.onChange = hooks(fields["on_change"], of: "on_change")
    settings.metrics = text(fields["metrics"], of: "metrics").map { resolve($0, in: folder) }
    if let node = fields["ping"] {
      let ping = self.fields(node, of: "ping", keys: ["url", "timeout"], required: ["url"])
      settings.ping = hookAddress(ping["url"], of: "url")
      if let timeout = duration(ping["timeout"], of: "timeout", least: .milliseconds(100)) {
        settings.pingTimeout = timeout
      }
    }
    return settings
  }

  /// One hook, or a list of them.
  private mutating func hooks(_ node: Node?, of what: String) -> [OperatorSettings.Hook] {
    guard let node else { return [] }
    let nodes = node.sequence == nil ? [node] : items(node, of: what)
    return nodes.compactMap { hook($0, of: what) }
  }

  private mutating func hook(_ node: Node, of what: String) -> OperatorSettings.Hook? {
    let fields = fields(node, of: what, keys: ["command", "post", "timeout"], required: [])
    let timeout = duration(fields["timeout"], of: "timeout", least: .milliseconds(100)) ?? .seconds(30)
    switch (fields["command"], fields["post"]) {
    case (let command?, nil):
      let words = items(command, of: "command").compactMap { text($0, of: "a command argument") }
      guard let program = words.first else { return nil }
      if !program.hasPrefix("/") {
        report("the command must start with the absolute path of a program, not '\(program)'", at: command.mark)
      }
      return OperatorSettings.Hook(channel: .command(words), timeout: timeout)
    case (nil, let address?):
      return hookAddress(address, of: "post").map { OperatorSettings.Hook(channel: .post($0), timeout: timeout) }
    default:
      report("\(what) requires either a 'command', as a list of arguments, or a 'post' address", at: node.mark)
      return nil
    }
  }

  /// An http or https URL; it may contain a secret, so messages never repeat it.
  private mutating func hookAddress(_ node: Node?, of what: String) -> String? {
    guard let value = text(node, of: what) else { return nil }
    let address = URLComponents(string: value.replacingOccurrences(of: "{pipeline}", with: "pipeline"))
    guard let scheme = address?.scheme?.lowercased(), ["http", "https"].contains(scheme),
      address?.host?.isEmpty == false
    else {
      report("\(what) must be an http or https address", at: node?.mark)
      return nil
    }
    return value
  }
}
