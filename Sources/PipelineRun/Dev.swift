import Foundation
import Digests
import Records
public func devObserve(_ path: String) -> ([Observation], [String]) {
  let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
  let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  let s = Snapshot(origin: Origin(sourceID: name, topic: "t", location: path), bytes: bytes, sha256: sha256Hex(bytes), path: path, mediaType: Stages.mediaType(bytes, path))
  let p = Stages.observe(s, subject: nil, areaDefault: nil)
  return (p.observations, ["\(name) subject: \(p.facts.subject) aliases \(p.facts.aliases)"] + p.findings.map { "\($0.check.rawValue) \($0.locator): \($0.message)" })
}
