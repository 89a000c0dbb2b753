import Records

/// What the page as a whole determines for its figures; one object for all of them.
final class PageContext: Sendable {
  /// ISO 4217 code that a bare `$` means on this page.
  let dollar: String
  /// Primary subtag of the page's language.
  let language: String
  /// How the page writes numbers.
  let conventions: WritingConventions
  /// A period given for all figures by the page's title, as written.
  let period: StatedPeriod?
  /// The pay period stated once on the page for all its figures, wherever that is; nil if there is none, or several.
  let payPeriod: PayPeriodWords?
  /// The place given for all figures by the page's heading, as written, and its code.
  let place: NamedPlace?
  /// Whether the page's texts repeatedly name one state, province or city, although nothing says that its figures are
  /// for there.
  let namesRegion: Bool
  /// The country that the page is about, by its title, its dollar or the places it names: an ISO 3166-1 code, `US` by
  /// default.
  let country: String
  /// Whether the page's title or first heading is about pay. Amounts by the hour or year are then pay.
  let isAboutPay: Bool
  /// Whether the page advertises a single job. An isolated amount of the size of annual or hourly pay is then its pay.
  let advertisesJob: Bool
  /// Whether the main heading is the title of an occupation, like that of an advertisement.
  let isHeadedByOccupation: Bool
  /// Whether the page's title or first heading is about prices and not about pay.
  let isAboutPrices: Bool
  /// The page's subject, used to recognize other occupations.
  let subject: String
  /// The subject in the form used to compare titles.
  let subjectKey: String

  init(
    dollar: String, language: String, conventions: WritingConventions, period: StatedPeriod?,
    payPeriod: PayPeriodWords?, place: NamedPlace?, namesRegion: Bool, country: String,
    isAboutPay: Bool, advertisesJob: Bool, isHeadedByOccupation: Bool,
    isAboutPrices: Bool, subject: String, subjectKey: String
  ) {
    self.dollar = dollar
    self.language = language
    self.conventions = conventions
    self.period = period
    self.payPeriod = payPeriod
    self.place = place
    self.namesRegion = namesRegion
    self.country = country
    self.isAboutPay = isAboutPay
    self.advertisesJob = advertisesJob
    self.isHeadedByOccupation = isHeadedByOccupation
    self.isAboutPrices = isAboutPrices
    self.subject = subject
    self.subjectKey = subjectKey
  }
}
