import Foundation

/// Where the reference database of an output root is.
package func referencePath(outputRoot: String) -> String { (outputRoot as NSString).appendingPathComponent("reference.sqlite") }
