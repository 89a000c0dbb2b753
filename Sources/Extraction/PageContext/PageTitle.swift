import Records

/// Divides a page's title: `Bakers in Ohio | Site` is about bakers, and of a site.
enum PageTitle {
  /// What stands between the bars, long dashes and dots of a title, in order; none is empty.
  static func parts(_ title: String) -> [Substring] {
    title.parts { $0 == "|" || $0 == "–" || $0 == "—" || $0 == "•" }
  }
}
