/// A list that maps occupation titles to codes.
package enum TitleList: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The official titles of the 2018 Standard Occupational Classification (BLS).
  case official
  /// The 2018 SOC Direct Match Title File (BLS): titles that match exactly one code.
  case directMatch = "direct-match"
  /// O*NET's alternate titles and sample of reported titles (U.S. Department of Labor, CC BY 4.0): many stand under
  /// several codes, some under a wrong one.
  case alternate = "alternate-title"

  /// The mark of the list in the built-in table.
  var mark: UInt8 {
    switch self {
    case .official: UInt8(ascii: "s")
    case .directMatch: UInt8(ascii: "d")
    case .alternate: UInt8(ascii: "o")
    }
  }

  init?(mark: UInt8) {
    guard let list = TitleList.allCases.first(where: { $0.mark == mark }) else { return nil }
    self = list
  }

  /// The more trusted list first.
  package static func < (a: TitleList, b: TitleList) -> Bool { a.rank < b.rank }

  private var rank: Int { TitleList.allCases.firstIndex(of: self) ?? 0 }
}

/// A list entry for a title.
package struct ListedCode: Sendable, Hashable {
  /// Which list.
  package var list: TitleList
  /// SOC 2018 code, `29-1141`.
  package var code: String
  /// How many entries of the list say so: O*NET has titles under several of its finer codes, and reported by several
  /// incumbents.
  package var entries: Int

  /// Creates a listed code.
  package init(list: TitleList, code: String, entries: Int = 1) {
    self.list = list
    self.code = code
    self.entries = entries
  }
}

/// A title of a list, as a file has it.
package struct ListedTitle: Sendable, Hashable {
  /// Which list.
  package var list: TitleList
  /// The title as written.
  package var title: String
  /// SOC 2018 code.
  package var code: String

  /// Creates a listed title.
  package init(list: TitleList, title: String, code: String) {
    self.list = list
    self.title = title
    self.code = code
  }
}
