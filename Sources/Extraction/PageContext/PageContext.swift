import Records

/// What the page as a whole determines for its figures.
struct PageContext: Sendable {
  /// ISO 4217 code that a bare `$` means on this page.
  var dollar: String
  /// Primary subtag of the page's language.
  var language: String = ""
  /// How the page writes numbers.
  var conventions: WritingConventions
  /// A period given for all figures by the page's title, as written.
  var period: StatedPeriod?
  /// The pay period stated once on the page for all its figures, wherever that is; nil if there is none, or several.
  var payPeriod: PayPeriodWords?
  /// The place given for all figures by the page's heading, as written, and its code.
  var place: NamedPlace?
  /// Whether the page's texts repeatedly name one state, province or city, although nothing says that its figures are
  /// for there.
  var namesRegion = false
  /// The country that the page is about, by its title, its dollar or the places it names: an ISO 3166-1 code, `US` by
  /// default.
  var country: String = "US"
  /// Whether the page's title or first heading is about pay. Amounts by the hour or year are then pay.
  var isAboutPay = false
  /// Whether the page advertises a single job. An isolated amount of the size of annual or hourly pay is then its pay.
  var advertisesJob = false
  /// Whether the main heading is the title of an occupation, like that of an advertisement.
  var isHeadedByOccupation = false
  /// Whether the page's title or first heading is about prices and not about pay.
  var isAboutPrices = false
  /// The page's subject, used to recognize other occupations.
  var subject: String = ""
  /// The subject in the form used to compare titles.
  var subjectKey: String = ""
}
