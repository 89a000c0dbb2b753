/// From titles to SOC 2018 codes: by the aliases of a run, else by the built-in ones and the official titles. A title that several codes claim has none.
public struct OccupationCodes: Sendable {
  /// Without aliases of a run's own.
  public static let builtIn = OccupationCodes(aliases: [])
  private let own: [String: Set<String>]

  /// - Parameter aliases: titles that a reviewer has given a code; where they know a title, they alone decide it.
  public init(aliases: [(title: String, code: String)]) {
    own = Dictionary(aliases.map { (OccupationTitles.normalized($0.title), [$0.code]) }, uniquingKeysWith: { $0.union($1) })
  }

  /// The run's own decisions as one text, the same for the same decisions in any order.
  public var signature: String { own.map { "\($0.key)=\($0.value.sorted().joined(separator: ","))" }.sorted().joined(separator: ";") }

  /// The code of a title; nil when none claims it, or several do.
  public func code(titled title: String) -> String? {
    guard let claims = own[OccupationTitles.normalized(title)] else { return OccupationTitles.code(titled: title) }
    return claims.count == 1 ? claims.first : nil
  }
}
