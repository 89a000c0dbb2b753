extension Rendering {
  /// Lines that stand together: cards where they are labels and values, else paragraphs.
  mutating func group(at start: Int) -> Int {
    var end = start + 1
    while end < lines.count, !lines[end].isEmpty, lines[end].bullet == nil, !beginsTable(end), !lines.isHeading(end) {
      end += 1
    }
    let group = lines[start..<end]
    if group.count > 1, group.allSatisfy({ $0.isLabel || $0.isValue }), group.contains(where: \.isValue),
      group.contains(where: \.isLabel)
    {
      cards(Array(group))
    } else {
      for line in unwrapped(group) { add("<\(markup.paragraph)>\(inline(line))</\(markup.paragraph)>") }
    }
    return end
  }

  /// Lines that were wrapped at a width are one paragraph.
  private func unwrapped(_ group: ArraySlice<Line>) -> [String] {
    var joined: [[String]] = []
    for line in group.map(\.source) {
      if let before = joined.last?.last, let end = before.last, (55...100).contains(before.utf8.count),
        !".:!?".contains(end), line.first?.isLowercase ?? false
      {
        joined[joined.count - 1].append(line)
      } else {
        joined.append([line])
      }
    }
    return joined.map { $0.joined(separator: " ") }
  }

  private mutating func cards(_ lines: [Line]) {
    guard let period = [2, 3, 4].first(where: { lines.count % $0 == 0 && Self.repeats(lines, $0) }) else {
      add("<div class=\"facts\">")
      for line in lines { add("<div>\(escaped(line.text))</div>") }
      add("</div>")
      return
    }
    let isLabelled = period == 2 && !lines[0].isValue
    let form = markup.cards == .pairs && !isLabelled ? .statistics : markup.cards
    let (opening, closing) =
      switch form {
      case .pairs: ("<dl>", "</dl>")
      case .items: ("<ul class=\"tiles\">", "</ul>")
      case .statistics, .spans: ("<div class=\"grid\">", "</div>")
      }
    add(opening)
    for start in stride(from: 0, to: lines.count, by: period) { card(Array(lines[start..<start + period]), form) }
    add(closing)
  }

  /// One value at the same place among every so many lines.
  private static func repeats(_ lines: [Line], _ period: Int) -> Bool {
    let pattern = lines.prefix(period).map(\.isValue)
    return pattern.count { $0 } == 1 && lines.enumerated().allSatisfy { $1.isValue == pattern[$0 % period] }
  }

  private mutating func card(_ lines: [Line], _ form: Markup.Cards) {
    let parts = lines.map { line in
      switch form {
      case .spans: "<span>\(escaped(line.text))</span>"
      case .pairs: escaped(line.text)
      case .statistics, .items:
        "<div class=\"stat-\(line.isValue ? "value" : "label")\">\(escaped(line.text))</div>"
      }
    }
    switch form {
    case .pairs: add("<dt>\(parts[0])</dt><dd>\(parts[1])</dd>")
    case .spans: add("<div class=\"tile\">\(parts.joined())</div>")
    case .items: add("<li>\(parts.joined())</li>")
    case .statistics: add("<div class=\"stat\">\(parts.joined())</div>")
    }
  }
}
