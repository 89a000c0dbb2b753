/// The vocabularies of the lexicon. A phrase belongs to a vocabulary by the first column of its line in `en.tsv` and
/// the files beside it.
enum Vocabulary: UInt8, CaseIterable, Sendable {
  /// What words say the figures around them measure.
  case topic
  /// Words that name a statistic. The percentile words hold numbers, which are no figures of their own then.
  case statistic
  /// What headers alone call a statistic: its ordinal (`10th`, `90th`). Holds all of `statistic`.
  case statisticHeader
  /// Pay periods right behind an amount: `$42 per hour`, `$52,000 annually`, `£24k p.a.`, `$18/hr`.
  case payPeriodBehind
  /// Words in labels, headers and clauses that give the period of pay around them.
  case payPeriod
  /// Words for levels of experience, in labels and sentences alike. What a role requires is told apart by where it
  /// stands, not here.
  case experience
  /// Levels of experience in labels, which may hold more than sentences: `mid`, `advanced`, `expert` say little there.
  /// Holds all of `experience`.
  case experienceLabel
  /// Words that qualify a person in a sentence. Holds all of `experience`.
  case experienceProse
  /// Words before a figure that leave one of its ends open.
  case boundBefore
  /// Words behind a figure that leave one of its ends open.
  case boundAfter
  /// Words that may stand between a bound and its figure without changing it.
  case boundSoftener
  /// Words that name a currency in a label or behind an amount.
  case currency
  /// Words behind an amount that are its currency (`2 150 euros`). Pounds are also weights, and are left out.
  case currencyName
  /// Which way a change goes.
  case direction
  /// Words in headers, captions and headings that say what the row labels below are names of.
  case labelKind
  /// The plurals by which a lead-in says what is listed below it.
  case labelKindListed
  /// Labels that sub-headers repeat under a spanning header.
  case headerLabel
  /// Words by which a text speaks of what is to come.
  case future
  /// Verbs of expecting, which a rise in pay that was agreed does without.
  case expected
  /// Words by which a text speaks of what has happened.
  case past
  /// Labels of growth that lies behind.
  case earlierYear
  /// Words right before a year that say that something else was then: `founded in 1998`, `more than in 2019`.
  case asideYear
  /// Names of those whom pages give as the source of their figures; the meaning is how datasets write it.
  case source
  /// Words that introduce a source before its name.
  case sourceIntroduction
  /// Verbs behind a source's name: `the BLS projects …`.
  case sourceVerb
  /// Opening words of a note that says where figures are from.
  case noteOpening
  /// `Lire aussi : …`, `Read more: …`: links to other pages.
  case linkOpening
  /// A sentence, label or heading that holds one of these speaks of training.
  case training
  /// Programmes and degrees by kind, as sentences name them.
  case program
  /// Nouns for credentials, and the adjectives by which they qualify pay (`additional certifications`).
  case credential, credentialAdjective
  /// What an abbreviation before it is an exam or certificate of: `CRS exam fee`.
  case exam
  /// The income that a purchase, a place or a rule asks for, anywhere in a sentence.
  case unpaidNeed
  /// What one would have to earn, and the assumption of an example, right before an amount.
  case unpaidSupposed
  /// Verbs in the singular by which a sentence tells what one named person is paid.
  case unpaidVerb
  /// Verbs that speak of pay only where a figure has no other words for what it is.
  case payVerb
  /// Words for those who are paid.
  case paidPeople
  /// Nouns behind a count that say what is counted when it is no job: `800 occupations`, `1,245 reviews`.
  case countedThing
  /// Units of time behind a number.
  case timeUnit
  /// Months, with their numbers.
  case month
  /// Words before a year that make it the end of a span: `through 2032`.
  case periodEnd
  /// Words that cannot stand inside the name of an occupation.
  case occupationStop
  /// Heads that name no occupation when they stand alone.
  case occupationGeneric
  /// Heads that are too general to end a name in a career guide's prose although official titles end with them.
  case occupationNever
  /// Verbs by which people are paid: who stands before them is who the figure is about.
  case occupationVerb
  /// Last words of industries and workplaces in running text, and in labels.
  case setting, settingLabel
  /// Words that cannot stand inside the name of a setting.
  case settingStop

  /// The vocabularies that hold all phrases of this one beside their own.
  var extensions: [Vocabulary] {
    switch self {
    case .statistic: [.statisticHeader]
    case .experience: [.experienceLabel, .experienceProse]
    default: []
    }
  }

  /// How many there are: at most 64, since sets of them are bits of a word.
  static let count = allCases.count

  /// A set of vocabularies with this one in it.
  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// The vocabularies by the names under which lexicons give them.
  static let named: [String: Vocabulary] = Dictionary(allCases.map { ("\($0)", $0) }, uniquingKeysWith: { $1 })
}
