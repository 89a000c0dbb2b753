import Digests

/// The forms that one page takes, chosen by its name alone.
struct Markup {
  enum Table { case head, headerCells, grid }
  enum Cards { case statistics, spans, items, pairs }

  let paragraph: String
  let wrapsSections: Bool
  let emphasizesMoney: Bool
  let list: String
  let wrapsItems: Bool
  let cards: Cards
  let table: Table
  let body: (opening: String, closing: String)

  init(named name: String) {
    var choice = Choice(name)
    paragraph = choice.of("p", "p", "div")
    wrapsSections = choice.of(true, false)
    emphasizesMoney = choice.of(true, false, false)
    list = choice.of("ul", "ul", "ol")
    wrapsItems = choice.of(false, false, true)
    cards = choice.of(.statistics, .spans, .items, .pairs)
    table = choice.of(.head, .headerCells, .grid)
    body = choice.of(
      ("<div class=\"content\">", "</div>"), ("<main>", "</main>"), ("<article class=\"post\">", "</article>"))
  }
}

/// Choices among forms, the same on every machine.
private struct Choice {
  private var bits: UInt64

  init(_ name: String) { bits = UInt64(sha256Hex(name).prefix(16), radix: 16) ?? 0 }

  mutating func of<Form>(_ forms: Form...) -> Form {
    let (rest, index) = bits.quotientAndRemainder(dividingBy: UInt64(forms.count))
    bits = rest
    return forms[Int(index)]
  }
}
