import Digests
import Foundation

/// Names of run folders: a UTC timestamp and eight digits of the digest of the inputs, `20261122T184501Z-1a2b3c4d`;
/// another run in the same second with the same inputs is `…-2`. Names sort by time.
enum RunIdentifier {
  /// The name of the `attempt`-th run (from 1) that began at `started`, an ISO 8601 instant.
  static func make(started: String, inputs: [RunManifest.Input], attempt: Int) -> String {
    let time = started.filter { $0 != "-" && $0 != ":" }
    let digest = sha256Hex(inputs.map { "\($0.sha256) \($0.path)\n" }.sorted().joined()).prefix(8)
    return attempt == 1 ? "\(time)-\(digest)" : "\(time)-\(digest)-\(attempt)"
  }

  /// Whether a name was created by this type; only such folders are ever removed.
  static func matches(_ name: String) -> Bool { name.wholeMatch(of: /\d{8}T\d{6}Z-[0-9a-f]{8}(-\d+)?/) != nil }

  /// Orders names by time, then by digest, then by attempt.
  static func precedes(_ a: String, _ b: String) -> Bool {
    func parts(_ name: String) -> (Substring, Int) { (name.prefix(25), Int(name.dropFirst(26)) ?? 1) }
    return parts(a) < parts(b)
  }
}
