import Codelists
import Pages

/// Decides which country, and which of its states, a page is about. That determines whose dollar `$` is and which Perth
/// is meant.
enum PageCountry {
  /// The votes needed for a country other than the United States if neither tag nor title gives one.
  private static let needed = 2
  /// Names that occur in several countries are not evidence of any.
  private static let shared: WordSet = ["Victoria", "Georgia", "VIC"]

  /// An ISO 3166-1 code, or empty if there is no evidence.
  static func country(_ page: Page, layout: [LayoutBlock]) -> String {
    var votes: [String: Int] = [:]
    if let region = page.language.split(separator: "-").dropFirst().first.map({ $0.uppercased() }),
      region.utf8.count == 2
    {
      votes[region, default: 0] += region == "US" ? 1 : 5
    }
    for passage in titles(page, layout) {
      for place in passage.places { vote(place, 6, &votes) }
      for code in lettered(passage) { votes[Areas.country(of: code) ?? "", default: 0] += 6 }
    }
    for block in layout {
      for place in block.passage.places { vote(place, 1, &votes) }
      // US dollars are quoted in every country.
      for token in block.passage.tokens where token.currency != "USD" {
        if let home = Currencies.country(of: token.currency) { votes[home, default: 0] += 2 }
      }
    }
    let best = votes.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }
    guard let best, !best.key.isEmpty else { return "" }
    // A page that names only one country, even if only once, belongs to it.
    if votes.count == 1,
      layout.contains(where: { block in
        !block.block.isBoilerplate
          && block.passage.places.contains {
            $0.code.prefix(2) == best.key && !$0.code.hasPrefix("CBSA:") && !shared.contains($0.name)
          }
      })
    {
      return best.key
    }
    return best.key == "US" || best.value >= needed && best.value > votes["US", default: 0] ? best.key : ""
  }

  /// The one state named in the title or main heading (`US-OH`), or empty. Of several cities with the same name, the
  /// one in that state is meant.
  static func region(_ page: Page, layout: [LayoutBlock]) -> String {
    let codes = Set(titles(page, layout).flatMap { $0.places.map(\.code) }.filter { $0.hasPrefix("US-") })
    return codes.count == 1 ? codes.first ?? "" : ""
  }

  private static func vote(_ place: PlaceFinder.Place, _ weight: Int, _ votes: inout [String: Int]) {
    guard !shared.contains(place.name), let country = Areas.country(of: place.code) else { return }
    votes[country, default: 0] += weight
  }

  /// `TradePath BC`: the abbreviation of a part of a country that is unique to that country.
  private static func lettered(_ passage: AnnotatedText) -> [String] {
    passage.words.compactMap { word in
      guard (2...3).contains(word.range.count), case let letters = passage.string(word.range), letters != "ON" else {
        return nil
      }
      return Areas.code(unsharedAbbreviation: letters)
    }
  }

  /// The page's title and its first main headings.
  private static func titles(_ page: Page, _ layout: [LayoutBlock]) -> [AnnotatedText] {
    let main = layout.lazy.filter(\.isMainHeading).prefix(2).map(\.passage)
    return [AnnotatedText(page.title)] + main
  }
}
