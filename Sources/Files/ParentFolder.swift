import Foundation

/// The folder in which `path` lies; empty for a name alone, `/` for what lies in the root.
///
/// Foundation's `deletingLastPathComponent` ends the program for a name of a single character (swift-foundation of Swift
/// 6.1), as in `--output o`.
package func parentFolder(of path: String) -> String {
  let name = path.dropLast(while: "/")
  return name.isEmpty || name.contains("/") ? (path as NSString).deletingLastPathComponent : ""
}

extension String {
  /// Without the `end`s at its end.
  fileprivate func dropLast(while end: Character) -> Substring {
    var rest = self[...]
    while rest.last == end { rest.removeLast() }
    return rest
  }
}
