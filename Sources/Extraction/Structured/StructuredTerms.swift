import Codelists
import Pages
import Records

/// What the properties on the path from a salary to one of its amounts say about the amount.
///
/// Source of the properties and their meaning: schema.org, types of these names.
struct StructuredTerms {
  /// The names of the properties down to the amount: `estimatedSalary`, `median`.
  private(set) var path: [String] = []
  /// The statistic that the property's name denotes.
  private var statistic: Statistic?
  /// False for parts of pay beyond the salary: a bonus, tips.
  private var isBasePay = true
  /// What the items along the path say, innermost first.
  private var items: [Context] = []

  private static let percentiles: [String: Statistic] = [
    "percentile10": .p10, "percentile25": .p25, "median": .median, "percentile75": .p75, "percentile90": .p90,
  ]
  /// Parts of pay that no vocabulary classifies as something else, since articles name them beside pay.
  private static let extras: WordSet = [
    "commission", "commissions", "stock", "equity", "profit", "sharing", "benefits", "allowance", "additional", "extra",
  ]

  /// Whether the property's name denotes a statistic.
  static func isPercentile(_ property: String) -> Bool { percentiles[property] != nil }

  /// The contexts of an amount, nearest first: its property, then the items that it is part of.
  var contexts: [Context] {
    var own = FigureAttributes()
    own.topics = isBasePay ? [.wage] : [.other]
    own.statistic = statistic
    return [Context(.property, own, words: path.joined(separator: " "))] + items
  }

  mutating func enter(_ property: String) {
    path.append(property)
    statistic = Self.percentiles[property] ?? statistic
  }

  /// Records what an item says about all the amounts in it.
  mutating func enter(_ item: StructuredItem) {
    var meaning = FigureAttributes()
    var words: [String] = []
    func take(_ names: [String], _ read: (String) -> Void) {
      for name in names {
        guard let text = item.text(name) else { continue }
        words.append("\(name) \(text)")
        return read(text)
      }
    }
    take(["currency", "priceCurrency"]) { Self.set(currency: $0, of: &meaning) }
    take(["duration", "unitText", "unitCode"]) { Self.set(period: $0, of: &meaning) }
    take(["name"]) { name in
      let label = AnnotatedText(name)
      meaning.statistic = label.statistics.first?.meaning
      if label.topics.contains(where: { $0.meaning == .other })
        || label.words.contains(where: { Self.extras.contains($0.text) })
      {
        isBasePay = false
      }
    }
    if !words.isEmpty { items.insert(Context(.property, meaning, words: words.joined(separator: ", ")), at: 0) }
  }

  /// A sign or an ISO 4217 code; a bare dollar is kept as such, since the page decides which dollar it is.
  static func set(currency text: String, of meaning: inout FigureAttributes) {
    let words = text.trimmingBlanks
    let code = words.uppercased()
    if let known = CurrencyMarks.code(of: words) ?? CurrencyMarks.code(of: code) {
      (meaning.currency, meaning.currencyWords) = (known, words)
    } else if code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) {
      (meaning.currency, meaning.currencyWords) = (code, words)
    }
  }

  /// A code for a pay period, or words for one. Unknown words are kept, for `StatedPeriodRule`.
  static func set(period text: String, of meaning: inout FigureAttributes) {
    let words = text.trimmingBlanks
    meaning.per = PayPeriodCodes.period(words) ?? AnnotatedText(words).label.per
    meaning.perWords = words
  }
}

extension String {
  /// The text without leading and trailing blanks.
  fileprivate var trimmingBlanks: String { LabelText.plain(self) }
}
