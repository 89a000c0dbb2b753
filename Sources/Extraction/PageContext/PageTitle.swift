import Records

/// Splits a page's title: `Bakers in Ohio | Site` is a title about bakers and the name of a site.
enum PageTitle {
  /// The non-empty parts of a title between bars, long dashes and dots, in order.
  static func parts(_ title: String) -> [Substring] {
    title.parts { $0 == "|" || $0 == "–" || $0 == "—" || $0 == "•" }
  }
}
