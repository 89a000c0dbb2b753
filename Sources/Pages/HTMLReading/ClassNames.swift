import Records

/// The class names of an element, examined once for all elements of a page that have the same.
struct ClassNames {
  /// Hashes of the names without digits, sorted.
  private(set) var hashes: [UInt64] = []
  /// Their hashes in style sheets, in the order of the attribute.
  private(set) var styleHashes: [UInt64] = []
  /// What the names suggest about the element's text.
  private(set) var hints: ElementHints = []
  /// Whether one of them makes text available only to screen readers, or strikes it through.
  private(set) var hideVisually = false

  /// For an element without class names.
  init() {}

  /// Reads the value of an attribute.
  init(_ attribute: UnsafeBufferPointer<UInt8>) {
    for (position, name) in attribute.split(whereSeparator: isBlank).enumerated() {
      styleHashes.append(StyleSheet.hash(ofClass: name))
      if ClassNames.hidesVisually(name) { hideVisually = true }
      guard position < ClassNames.mostCompared else { continue }
      hashes.append(FNV.hash(name.lazy.filter { !(0x30...0x39).contains($0) }))
      hints.formUnion(ElementHints(className: name))
    }
    hashes.sort()
  }

  private static let mostCompared = 16

  /// Class names with which common style sheets (Bootstrap, WordPress, Foundation, Drupal …) make text available only
  /// to screen readers or strike it through.
  private static let visuallyHidden = [
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "show-for-sr",
    "element-invisible",
    "cdk-visually-hidden", "a11y-hidden", "u-visually-hidden", "usa-sr-only",
    // Struck through, in Tailwind and Bootstrap.
    "line-through", "text-decoration-line-through", "strikethrough",
  ].map { Array($0.utf8) }

  private static func hidesVisually(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    name.count >= 7 && visuallyHidden.contains { $0.count == name.count && name.elementsEqual($0) }
  }
}
