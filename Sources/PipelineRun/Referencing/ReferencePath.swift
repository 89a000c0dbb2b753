import Foundation

/// Where the reference database of an output root is.
public func referencePath(outputRoot: String) -> String { (outputRoot as NSString).appendingPathComponent("reference.sqlite") }
