/// Words that tell a projection from what already happened.
enum ProjectionVocabulary {
  static let future = PhraseTable<Bool>([
    ("project|projects|projected|projection|projections", true), ("expected|expects|expect", true), ("forecast|forecasts|forecasted", true),
    ("predict|predicts|predicted", true),
    ("anticipated|anticipate|anticipates", true), ("outlook", true), ("will|should", true), ("reach|reaches", true), ("next decade", true),
    ("coming decade|years", true),
    ("over the decade", true),
    ("growth rate", true), ("job growth", true), ("employment growth", true), ("next ten|10 years", true), ("through", true), ("set to", true),
    ("over the next", true), ("by the year", true), ("slated", true), ("poised", true), ("growth", true), ("job outlook", true), ("percent change", true),
    ("change", true), ("yr outlook", true),
  ])

  /// Verbs of expecting, which a rise in pay that was agreed does without.
  static let expected = PhraseTable<Bool>([
    ("project*", true), ("expect*", true), ("forecast*", true), ("predict*", true), ("anticipat*", true), ("outlook", true), ("growth", true),
    ("slated|poised|set", true), ("next decade", true),
  ])

  /// Labels of growth that lies behind.
  static let earlier = PhraseTable<Bool>([
    ("the|last|previous|prior year before", true), ("on|over the year|quarter before", true), ("year on|over year", true),
    ("last|past|previous|prior year|quarter|years", true), ("yoy", true),
  ])

  static let past = PhraseTable<Bool>([
    ("grew", true), ("has|have grown", true), ("has|have increased|risen|declined", true), ("rose", true), ("fell", true), ("over the past|last", true),
    ("in the past|last", true), ("since", true), ("last year", true), ("year over year", true), ("compared to|with last", true), ("was up", true),
    ("increased by", true),
  ])
}
