import Foundation
import Records
import Yams

extension ManifestReader {
  static let sourceKeys = [
    "id", "path", "url", "publisher", "title", "license", "occupation", "expect", "max_age", "hints",
  ]
  static let occupationKeys = ["title", "soc", "decided_by"]

  /// The valid sources; errors in the others are reported.
  mutating func sources(_ node: Node?, folder: String) -> [ManifestSource] {
    var sources: [ManifestSource] = []
    var lines: [String: Int] = [:]
    for item in items(node, of: "sources") {
      let fields = fields(item, of: "a source", keys: Self.sourceKeys, required: ["id"])
      let id = name(fields["id"], of: "id")
      if let id {
        if let line = lines[id] {
          report("the id '\(id)' is given twice; the other one is on line \(line)", at: fields["id"]?.mark)
        } else {
          lines[id] = fields["id"]?.mark?.line ?? 1
        }
      }
      if item.mapping != nil, fields["path"] == nil, fields["url"] == nil {
        report("a source requires a 'path' or a 'url'", at: item.mark)
      }
      if fields["path"] != nil, let url = fields["url"] {
        report("a source cannot have both a path and a url", at: url.mark)
      }
      let path = pagePath(fields["path"], folder: folder)
      let address = webAddress(fields["url"])
      let expectation = expectation(fields["expect"])
      let publisher = text(fields["publisher"], of: "publisher") ?? ""
      let title = text(fields["title"], of: "title") ?? ""
      let license = text(fields["license"], of: "license") ?? ""
      let subject = fields["occupation"].flatMap { self.subject($0) }
      let maxAge = age(fields["max_age"], of: "max_age")
      let hints = hints(fields["hints"])
      // A source whose path is wrong still counts as a known id, so that a weight for it is not reported as well.
      guard let id else { continue }
      sources.append(
        ManifestSource(
          id: id, path: path ?? "", resolvedPath: resolve(path ?? "", in: folder), address: address,
          publisher: publisher, title: title, license: license,
          subject: subject, expectation: expectation, maxAge: maxAge, hints: hints))
    }
    return sources
  }

  /// Files of official statistics, relative to the manifest's folder; each must exist and be listed only once.
  mutating func references(_ node: Node?, folder: String) -> [String] {
    var paths: [String] = []
    for item in items(node, of: "references") {
      guard let path = filePath(item, of: "a reference", folder: folder, kind: "a reference must be a single file")
      else { continue }
      let resolved = resolve(path, in: folder)
      if paths.contains(resolved) {
        report("the reference '\(path)' is given twice", at: item.mark)
      } else {
        paths.append(resolved)
      }
    }
    return paths
  }

  /// The path of an existing page; reports a folder, or a missing file unless missing files are allowed.
  private mutating func pagePath(_ node: Node?, folder: String) -> String? {
    if allowsMissingPages, let path = text(node, of: "path"),
      !FileManager.default.fileExists(atPath: resolve(path, in: folder))
    {
      return path
    }
    return filePath(node, of: "path", folder: folder, kind: "a source must be a single page")
  }

  /// The path of an existing file; `kind` describes it in the message for a folder.
  mutating func filePath(_ node: Node?, of what: String, folder: String, kind: String) -> String? {
    guard let path = text(node, of: what) else { return nil }
    let resolved = resolve(path, in: folder)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: resolved, isDirectory: &isFolder) else {
      report("file not found: \(resolved)", at: node?.mark)
      return path
    }
    if isFolder.boolValue { report("\(resolved) is a folder; \(kind)", at: node?.mark) }
    return path
  }

  private mutating func subject(_ node: Node) -> SourceSubject? {
    let fields = fields(node, of: "occupation", keys: Self.occupationKeys, required: ["title"])
    let title = text(fields["title"], of: "the occupation's title")
    var code = text(fields["soc"], of: "soc")
    if let written = code, !Occupation.isCode(written) {
      report("soc must be a SOC 2018 code such as 43-6013, not '\(written)'", at: fields["soc"]?.mark)
      code = nil
    }
    let decidedBy = text(fields["decided_by"], of: "decided_by")
    if fields["soc"] != nil, fields["decided_by"] == nil {
      report(
        "a soc code requires decided_by: the name of the person who chose it, or 'page' or 'title'",
        at: fields["soc"]?.mark)
    }
    if fields["soc"] == nil, fields["decided_by"] != nil {
      report("decided_by requires a soc code", at: fields["decided_by"]?.mark)
    }
    return title.map { SourceSubject(title: $0, code: code, decidedBy: decidedBy) }
  }
}
