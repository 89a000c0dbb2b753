import Pages
import Records

/// A figure on its way: where it stands, its quote, and the texts that may govern it, nearest first.
struct FigureCandidate {
  /// How the figure is written, which decides how much the texts around it may say.
  enum Form: String {
    /// A cell, a card's value or a short line: what stands around it says what it is.
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
  /// A label, header or row of its own says what the figure is.
  var hasOwnLabel = false
  /// Numbers without marks are taken as money where a context gives a currency and pay.
  var allowsBareMoney = false
  /// Why nobody can tell what the figure is, though it is of a kind that is read.
  var doubt: String?
  /// Why the figure's own words make it none that is read: the name of the rule.
  var rejection: String?
  /// Columns beside the figure's own name an average, and its own does not.
  var standsBesideAverage = false
  /// A sentence whose own words make its amount pay: what the headings are about may complete it.
  var completesHeading = false

  /// The figure has a label that says nothing a figure is known by: `Monthly visitors`.
  var isLabelledOtherwise = false

  /// Another column of the table is headed as pay, and this one as nothing that is read.
  var standsBesidePay = false
  /// The pay period that the figure's column as a whole has, which an odd cell does not change.
  var columnPeriod: PayPeriodWords?

  /// What was put right in the figure, which is told in a finding beside it.
  var correction: String?

  /// The first context of a role.
  func context(_ role: ContextRole) -> Context? { contexts.first { $0.role == role } }

  /// `Salary ranges, AED per month` heads the figure: a sentence between on what is not in them does not say what it
  /// is.
  var isHeadedByNamedPay: Bool {
    contexts.contains {
      $0.role == .heading && $0.distance == 0 && $0.meaning.topics.contains(.wage) && !$0.meaning.currency.isEmpty
    }
  }

  /// What the figure's own clause says.
  var own: FigureAttributes { contexts.first?.meaning ?? FigureAttributes() }

  /// The first words behind the figure.
  func behind(_ count: Int) -> [String] {
    passage.words(from: token.range.upperBound, to: passage.bytes.count).prefix(count).map(\.text)
  }

  /// Where it stands.
  var locator: SourceLocator { passage.marked.locator(atUTF8: token.range.lowerBound) }

  /// The finding that tells what was put right in a figure; nil where nothing was.
  func correctionFinding(sourceID: String) -> Finding? {
    correction.map {
      Finding(
        sourceID: sourceID, check: .reversedRange, severity: .warning, locator: locator,
        message: "\($0): \u{201C}\(quote)\u{201D}",
        actual: passage.printed(token.range))
    }
  }

  /// The finding that tells of a figure that fits two readings, and yields nothing.
  func finding(_ why: String, sourceID: String) -> Finding {
    Finding(
      sourceID: sourceID, check: .ambiguousFigure, severity: .info, locator: locator,
      message: "\(why): \u{201C}\(Quote.joined([quote], separator: ""))\u{201D}", actual: passage.printed(token.range))
  }
}
