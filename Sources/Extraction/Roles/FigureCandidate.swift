import Pages
import Records

/// A figure not yet resolved: its position, its quote, and the texts that may govern it, nearest first.
struct FigureCandidate {
  /// How the figure is written, which decides how much the texts around it count.
  enum Form: String {
    /// A cell, a card's value or a short line: the texts around it say what it is.
    case field
    /// A figure in running text: its own words say what it is.
    case prose
  }

  var token: FigureToken
  var passage: AnnotatedText
  var contexts: [Context]
  var quote: String
  var method: ExtractionMethod
  var form: Form
  /// Whether a label, header or row of its own says what the figure is.
  var hasOwnLabel = false
  /// Whether numbers without marks count as money if a context gives a currency and pay.
  var allowsBareMoney = false
  /// Why the figure cannot be interpreted, although its kind is one that is read.
  var doubt: String?
  /// The name of the rule by which the figure's own words exclude it.
  var rejection: String?
  /// Whether neighbouring columns name an average, but the figure's own does not.
  var standsBesideAverage = false
  /// Whether the words of its sentence make the amount pay, so that the topic of the headings may complete it.
  var completesHeading = false

  /// Whether the figure has a label that identifies nothing: `Monthly visitors`.
  var isLabelledOtherwise = false

  /// Whether another column of the table is headed as pay, and this one as nothing that is read.
  var standsBesidePay = false
  /// The pay period of the figure's column as a whole, which one odd cell does not change.
  var columnPeriod: PayPeriodWords?

  /// What was corrected in the figure; reported in a finding next to it.
  var correction: String?

  /// The first context with a role.
  func context(_ role: ContextRole) -> Context? { contexts.first { $0.role == role } }

  /// `Salary ranges, AED per month` heads the figure. A sentence in between, about what the ranges exclude, does not
  /// say what the figure is.
  var isHeadedByNamedPay: Bool {
    contexts.contains {
      $0.role == .heading && $0.distance == 0 && $0.meaning.topics.contains(.wage) && !$0.meaning.currency.isEmpty
    }
  }

  /// The attributes of the figure's own clause.
  var own: FigureAttributes { contexts.first?.meaning ?? FigureAttributes() }

  /// The first words after the figure.
  func behind(_ count: Int) -> [String] {
    passage.words(from: token.range.upperBound, to: passage.bytes.count).prefix(count).map(\.text)
  }

  /// The figure's position.
  var locator: SourceLocator { passage.marked.locator(atUTF8: token.range.lowerBound) }

  /// The finding that reports the correction of a figure; nil if there was none.
  func correctionFinding(sourceID: String) -> Finding? {
    correction.map {
      Finding(
        sourceID: sourceID, check: .reversedRange, severity: .warning, locator: locator,
        message: "\($0): \u{201C}\(quote)\u{201D}",
        actual: passage.printed(token.range))
    }
  }

  /// The finding that reports a figure that fits two readings and yields no value.
  func finding(_ why: String, sourceID: String) -> Finding {
    Finding(
      sourceID: sourceID, check: .ambiguousFigure, severity: .info, locator: locator,
      message: "\(why): \u{201C}\(Quote.joined([quote], separator: ""))\u{201D}", actual: passage.printed(token.range))
  }
}
