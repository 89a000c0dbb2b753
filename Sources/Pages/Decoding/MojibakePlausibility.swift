/// A run of characters together with the result of treating it as UTF-8 that was decoded with a code page.
struct MojibakeReading {
  var codePage: CodePage
  var original: [Unicode.Scalar]
  var bytes: [UInt8]
  var decoded: [Unicode.Scalar]
  /// The ASCII characters beside the run.
  var before: UInt8
  var after: UInt8
  var prose: ProseEvidence

  /// Whether the run is mojibake rather than text that happens to be well-formed UTF-8 when encoded again.
  ///
  /// The rules consider how a run could arise in genuine text: letters of a code page followed by its punctuation
  /// (`CAFÉ…`), an accented capital followed by another letter (`Úžas`), Cyrillic words of `в` and Ukrainian letters
  /// (`вії`).
  var isPlausible: Bool {
    guard decoded.allSatisfy(isText) else { return false }
    let isNativeProse = prose.isWritten(inScriptOf: codePage.name)
    if decoded.contains(where: isSymbol) { return isPlausibleSymbol(isNativeProse: isNativeProse) }
    if isNativeProse && original.allSatisfy(\.properties.isAlphabetic) { return false }
    let allPairs = decoded.allSatisfy { $0.value < 0x800 }
    if allPairs { return decoded.count == 1 ? isPlausiblePair(isNativeProse: isNativeProse) : isPlausibleWord }
    return isPlausibleIdeographs
  }

  private var isWestern: Bool { codePage.name == "windows-1252" || codePage.name == "windows-1250" }

  private var hasNonLetter: Bool { original.contains { !$0.properties.isAlphabetic } }

  /// Dashes, quotation marks, arrows, emoji …: the most frequent kinds of mojibake. In genuine text `â` is never
  /// followed by two signs, while `β` and `в` may be followed by letters.
  private func isPlausibleSymbol(isNativeProse: Bool) -> Bool {
    let hasTellTale = zip(bytes, bytes.dropFirst()).contains { $0 == (0xE2, 0x80) || $0 == (0xF0, 0x9F) }
    if hasTellTale { return true }
    return isWestern || (hasNonLetter && !isNativeProse)
  }

  /// One character of two bytes: `Ã©`, `Â°`, `Å¡`, `Î¼`.
  private func isPlausiblePair(isNativeProse: Bool) -> Bool {
    let second = original[1]
    let isInLowercaseWord = (0x61...0x7A).contains(before) || (0x61...0x7A).contains(after)
    let isPlainSign = !second.properties.isAlphabetic && !isCloser(second)
    switch bytes[0] {
    case 0xC2: return bytes[1] >= 0xA0 && (codePage.name == "windows-1252" || (isPlainSign && !isNativeProse))
    case 0xC3, 0xC4, 0xC5: return !isNativeProse && (isPlainSign || isInLowercaseWord)
    case 0xCE, 0xCF: return codePage.name == "windows-1252" && isPlainSign
    default: return false
    }
  }

  /// Several characters of two bytes each: a word in one script, with lead bytes of one kind.
  private var isPlausibleWord: Bool {
    let leads = bytes.filter { $0 >= 0xC2 }
    if leads.allSatisfy({ $0 == 0xCE || $0 == 0xCF }) {
      return decoded.allSatisfy { (0x386...0x3CE).contains($0.value) }
    }
    if leads.allSatisfy({ $0 == 0xD0 || $0 == 0xD1 }) { return decoded.allSatisfy(isModernCyrillic) }
    if leads.allSatisfy({ (0xC2...0xC5).contains($0) }) { return codePage.name != "windows-1251" || hasNonLetter }
    let families: [ClosedRange<UInt8>] = [0xD6...0xD7, 0xD8...0xDB]
    return families.contains { family in leads.allSatisfy(family.contains) }
      && decoded.allSatisfy(\.properties.isAlphabetic)
  }

  /// Scripts with three bytes per character. A single one is treated as genuine text (`é…”` would be an ideograph)
  /// unless it is Vietnamese within a word.
  private var isPlausibleIdeographs: Bool {
    let isVietnamese = decoded.allSatisfy { (0x1EA0...0x1EF9).contains($0.value) || $0.value < 0x250 }
    if isVietnamese {
      return isWestern && (isLetter(after) || original.count > 3 || !original.dropFirst().allSatisfy(isCloser))
    }
    return isWestern && decoded.count > 1 && hasNonLetter
  }
}

/// Signs that genuine text places right after a letter.
private func isCloser(_ scalar: Unicode.Scalar) -> Bool { "’‘”“„‚…–—»«›‹™®\u{A0}".unicodeScalars.contains(scalar) }

/// General punctuation to miscellaneous symbols, variation selectors, ligatures, the byte order mark, and emoji.
private func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2000...0x2BFF, 0xFB00...0xFB06, 0xFE00...0xFE0F, 0xFEFF, 0xFFFD, 0x1D400...0x1D7FF, 0x1F000...0x1FAFF: true
  default: false
  }
}

private func isModernCyrillic(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x401, 0x404, 0x406, 0x407, 0x40E, 0x410...0x44F, 0x451, 0x454, 0x456, 0x457, 0x45E, 0x490, 0x491: true
  default: false
  }
}

/// Whether a character can occur in text: no control, nothing private or unassigned.
private func isText(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .privateUse, .surrogate, .unassigned: false
  default: true
  }
}
