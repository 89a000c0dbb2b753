/// Groups of the classification by their codes: the digits of a group that end its code are zeros (`17-2000` holds
/// `17-2051`).
package enum OccupationGroups {
  /// All occupations together, which the programmes of BLS publish under this code; the classification itself has none
  /// for them.
  package static let all = "00-0000"

  /// Whether a title is a name of all occupations together: `Total, all occupations`.
  package static func isAll(titled title: String) -> Bool {
    ["all occupation", "total all occupation"].contains(OccupationTitles.normalized(title))
  }

  /// Whether a code is that of a group.
  package static func isGroup(_ code: String) -> Bool { code.hasSuffix("0") }

  /// Whether `group` is `code` or a group that holds it: `29-1210` holds `29-1215`.
  package static func covers(_ group: String, _ code: String) -> Bool {
    guard group != code, isGroup(group) else { return group == code }
    var stem = Substring(group)
    while stem.last == "0" { stem.removeLast() }
    return code.hasPrefix(stem)
  }
}
