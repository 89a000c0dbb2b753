/// The codes of places as written on pages.
package enum PlaceCodes {
  /// The code of a place by its full name, its postal or traditional abbreviation, as a metropolitan area or its city,
  /// by its name before a bracket, or by a label for national figures: ISO 3166, or `CBSA:` and a number. Nil for
  /// unknown places.
  package static func code(written name: String) -> String? {
    if let code = Areas.code(named: name) ?? Areas.code(postal: name) ?? Areas.code(abbreviated: name)
      ?? MetropolitanAreas.code(named: name)
    {
      return code
    }
    if name.utf8.contains(UInt8(ascii: "(")), let open = name.firstIndex(of: "(") {
      var head = String(name[..<open])
      while head.last == " " { head.removeLast() }
      if let code = Areas.code(named: head) ?? Areas.code(nationalLabel: head) { return code }
    }
    return Areas.code(nationalLabel: name)
  }
}
