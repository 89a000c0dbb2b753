import Records

/// Divides a page's title: `Bakers in Ohio | Site` is about bakers, and of a site.
enum PageTitle {
  /// What stands between the bars, long dashes and dots of a title, in order; none is empty.
  static func parts(_ title: String) -> [Substring] {
    // All but the bar begin with this byte.
    let mayBeDivided = title.utf8.contains { $0 == UInt8(ascii: "|") || $0 == 0xE2 }
    return mayBeDivided ? title.split(whereSeparator: { "|–—•".contains($0) }) : title.isEmpty ? [] : [Substring(title)]
  }
}
