import Records

/// What a stretch of text (a label, a header, a clause) says of the figures it governs. Blank fields say nothing.
struct Meaning: Sendable, Hashable {
  /// Topics in the order in which the words stand.
  var topics: [Topic] = []
  /// The topics are in order of nearness to the figure: the first that is pay, outlook, training or plainly something else decides.
  var isRanked = false
  var statistic: Statistic?
  var per: PayPeriod?
  var perWords = ""
  var currency = ""
  var currencyWords = ""
  /// The text is nothing but the name of a place (`1 California`), which holds for all that stands under it.
  var isPlaceName = false
  var area = ""
  var areaCode = ""
  var experience = ""
  var setting = ""
  var credential = ""
  var industry = ""
  var occupation = ""
  /// The programme or certificate that costs, fees and lengths of training are of; it does not qualify pay.
  var program = ""
  /// The words speak of training, so that a bare `cost` or `takes` is one of training.
  var namesTraining = false
  var period = ""
  var citedSource = ""
  var scale = ""
  /// The text speaks of the future.
  var isProjected = false
  /// Which way a change goes, and the word that says so.
  var direction: Direction?
  var directionWord = ""

  /// True when the text says nothing that a figure could use.
  var isEmpty: Bool { self == Meaning() }

  /// This meaning with its blank fields filled from a text farther away. Topics are not merged: the interpreter asks each layer in turn.
  func filled(from farther: Meaning) -> Meaning {
    var merged = self
    if merged.statistic == nil { merged.statistic = farther.statistic }
    if merged.per == nil {
      merged.per = farther.per
      merged.perWords = farther.perWords
    }
    if merged.currency.isEmpty {
      merged.currency = farther.currency
      merged.currencyWords = farther.currencyWords
    }
    if merged.area.isEmpty, merged.areaCode.isEmpty {
      merged.area = farther.area
      merged.areaCode = farther.areaCode
    }
    if merged.experience.isEmpty { merged.experience = farther.experience }
    if merged.setting.isEmpty { merged.setting = farther.setting }
    if merged.credential.isEmpty { merged.credential = farther.credential }
    if merged.industry.isEmpty { merged.industry = farther.industry }
    if merged.occupation.isEmpty { merged.occupation = farther.occupation }
    if merged.program.isEmpty { merged.program = farther.program }
    if merged.period.isEmpty { merged.period = farther.period }
    if merged.citedSource.isEmpty { merged.citedSource = farther.citedSource }
    if merged.scale.isEmpty { merged.scale = farther.scale }
    merged.isProjected = merged.isProjected || farther.isProjected
    return merged
  }
}
