import Foundation

/// The path of the reference database of an output root.
package func referencePath(outputRoot: String) -> String {
  (outputRoot as NSString).appendingPathComponent("reference.sqlite")
}
