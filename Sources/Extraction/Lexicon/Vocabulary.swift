import Codelists

/// The vocabularies of the lexicon. The first column of a phrase's line in `en.tsv` and the other language files names
/// its vocabulary.
enum Vocabulary: UInt8, CaseIterable, Sendable {
  /// Words for what the figures around them measure.
  case topic
  /// Words that name a statistic. Percentile words contain numbers, which are then not figures of their own.
  case statistic
  /// Names for a statistic that occur only in headers: its ordinal (`10th`, `90th`). Includes all of `statistic`.
  case statisticHeader
  /// Pay periods directly after an amount: `$42 per hour`, `$52,000 annually`, `£24k p.a.`, `$18/hr`.
  case payPeriodBehind
  /// Words in labels, headers and clauses that give the period of the pay around them.
  case payPeriod
  /// Words for levels of experience, in labels and sentences alike. Requirements of a role are told apart by their
  /// position, not here.
  case experience
  /// Levels of experience in labels, where words are allowed that would say little in sentences: `mid`, `advanced`,
  /// `expert`. Includes all of `experience`.
  case experienceLabel
  /// Words that qualify a person in a sentence. Includes all of `experience`.
  case experienceProse
  /// Words before a figure that make it open-ended.
  case boundBefore
  /// Words after a figure that make it open-ended.
  case boundAfter
  /// Words that may come between a bound and its figure without changing it.
  case boundSoftener
  /// Words that name a currency in a label or after an amount.
  case currency
  /// Currency words after an amount (`2 150 euros`). Pounds are also weights, and are left out.
  case currencyName
  /// Words for the direction of a change.
  case direction
  /// Words in headers, captions and headings for what the row labels below are names of.
  case labelKind
  /// Plurals in a lead-in for what is listed below it.
  case labelKindListed
  /// Labels that sub-headers repeat under a spanning header.
  case headerLabel
  /// Words that refer to the future.
  case future
  /// Verbs of expectation, which are not used for an agreed pay rise.
  case expected
  /// Words that refer to the past.
  case past
  /// Labels of past growth.
  case earlierYear
  /// Words directly before a year in which something else happened: `founded in 1998`, `more than in 2019`.
  case asideYear
  /// Names of sources that pages cite for their figures; the meaning is the name used in datasets.
  case source
  /// Words that introduce a source before its name.
  case sourceIntroduction
  /// Verbs after a source's name: `the BLS projects …`.
  case sourceVerb
  /// Opening words of a note on the origin of figures.
  case noteOpening
  /// `Lire aussi : …`, `Read more: …`: links to other pages.
  case linkOpening
  /// Words that show that a sentence, label or heading is about training.
  case training
  /// Kinds of programmes and degrees, as named in sentences.
  case program
  /// Nouns for credentials, and the adjectives with which they qualify pay (`additional certifications`).
  case credential, credentialAdjective
  /// Words after an abbreviation that make it an exam or certificate: `CRS exam fee`.
  case exam
  /// The income that a purchase, a place or a rule requires, anywhere in a sentence.
  case unpaidNeed
  /// Words directly before an amount for what one would have to earn, or for the assumption of an example.
  case unpaidSupposed
  /// Verbs in the singular that tell what one named person is paid.
  case unpaidVerb
  /// Verbs that mean pay only if no other words say what a figure is.
  case payVerb
  /// Words for people who are paid.
  case paidPeople
  /// Nouns after a count of something other than jobs: `800 occupations`, `1,245 reviews`.
  case countedThing
  /// Time units after a number.
  case timeUnit
  /// Months, with their numbers.
  case month
  /// Words before a year that make it the end of a span: `through 2032`.
  case periodEnd
  /// Words that cannot occur inside the name of an occupation.
  case occupationStop
  /// Heads that are not the name of an occupation on their own.
  case occupationGeneric
  /// Heads that are too general to end a name in a career guide's prose, although official titles end with them.
  case occupationNever
  /// Verbs for being paid: their subject is the person the figure is about.
  case occupationVerb
  /// Last words of industries and workplaces, in running text and in labels.
  case setting, settingLabel
  /// Words that cannot occur inside the name of a setting.
  case settingStop

  /// The vocabularies that include all phrases of this one in addition to their own.
  var extensions: [Vocabulary] {
    switch self {
    case .statistic: [.statisticHeader]
    case .experience: [.experienceLabel, .experienceProse]
    default: []
    }
  }

  /// The number of vocabularies: at most 64, since sets of them are bits of a word.
  static let count = allCases.count

  /// The set that contains only this vocabulary.
  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// The vocabulary of a name in UTF-8, as used in the lexicon files; nil if there is none.
  init?(named name: UnsafeBufferPointer<UInt8>) {
    guard let number = Vocabulary.names.id(of: name) else { return nil }
    self.init(rawValue: UInt8(number))
  }

  /// The names of the cases in their order. Asking the cases themselves is reflection, at every start.
  private static let names: WordTable = {
    var names = WordTable()
    for name in TableText.words(in: caseNames) { _ = names.insert(name) }
    return names
  }()

  private static let caseNames = """
    topic statistic statisticHeader payPeriodBehind payPeriod experience experienceLabel experienceProse \
    boundBefore boundAfter boundSoftener currency currencyName direction labelKind labelKindListed headerLabel \
    future expected past earlierYear asideYear source sourceIntroduction sourceVerb noteOpening linkOpening \
    training program credential credentialAdjective exam unpaidNeed unpaidSupposed unpaidVerb payVerb paidPeople \
    countedThing timeUnit month periodEnd occupationStop occupationGeneric occupationNever occupationVerb setting \
    settingLabel settingStop
    """
}
