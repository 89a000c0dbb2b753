import Records

/// What the page as a whole decides for its figures.
struct PageContext: Sendable {
  /// ISO 4217 code that a bare `$` means on this page.
  var dollar: String
  /// Primary subtag of the page's language.
  var language: String = ""
  /// How the page writes numbers.
  var conventions: WritingConventions
  /// A period that the page's title gives for all its figures, as written.
  var period: StatedPeriod?
  /// The pay period that the page says once of all its figures, wherever it says so; nil where it names none, or
  /// several.
  var payPeriod: PayPeriodWords?
  /// The place that the page's heading gives for all its figures, as written, and its code.
  var place: NamedPlace?
  /// The page's texts name one state, province or city again and again, though nothing says that its figures are of
  /// there.
  var namesRegion = false
  /// The country that the page is about, by its title, its dollar or the places it names; ISO 3166-1, `US` when nothing
  /// says another.
  var country: String = "US"
  /// The page's title or first heading speaks of pay: what it gives by the hour or year is pay.
  var isAboutPay = false
  /// The page advertises one job: an amount of a year's or an hour's size that stands alone is its pay.
  var advertisesJob = false
  /// The main heading is the title of an occupation, as that of an advertisement is.
  var isHeadedByOccupation = false
  /// The page's title or first heading speaks of prices and not of pay.
  var isAboutPrices = false
  /// The page's subject, for telling other occupations apart.
  var subject: String = ""
  /// The subject in the form in which titles are compared.
  var subjectKey: String = ""
}
