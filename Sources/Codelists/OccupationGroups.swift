/// Groups of the classification by their codes, which end in zeros (`17-2000` contains `17-2051`).
package enum OccupationGroups {
  /// All occupations together, which BLS programmes publish under this code; it is not part of the classification
  /// itself.
  package static let all = "00-0000"

  /// Whether a title is a name of all occupations together: `Total, all occupations`.
  package static func isAll(titled title: String) -> Bool {
    ["all occupation", "total all occupation"].contains(OccupationTitles.normalized(title))
  }

  /// Whether a code is that of a group.
  package static func isGroup(_ code: String) -> Bool { code.hasSuffix("0") }

  /// Whether `group` is `code` or a group that contains it: `29-1210` contains `29-1215`.
  package static func covers(_ group: String, _ code: String) -> Bool {
    guard group != code, isGroup(group) else { return group == code }
    var stem = Substring(group)
    while stem.last == "0" { stem.removeLast() }
    return code.hasPrefix(stem)
  }
}
