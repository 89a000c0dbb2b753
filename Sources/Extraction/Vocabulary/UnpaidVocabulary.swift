/// Words by which a sentence speaks of amounts that nobody in the occupation is paid: what something needs, and what is only supposed.
enum UnpaidVocabulary {
  /// Anywhere in the sentence: the income that a purchase, a place or a rule asks for.
  static let needs = PhraseTable<Bool>([
    ("salary|salaries|income|wage|earnings needed|required", true), ("needed|required|necessary to buy|afford|live|rent|cover|own|qualify|maintain", true),
    ("need|needs to buy|afford|live|rent|own|qualify", true), ("to live comfortably", true), ("live comfortably", true), ("to get by", true),
    ("qualify|qualifies|qualifying for a mortgage|loan|visa", true), ("exempt from overtime", true), ("scholarship|scholarships", true),
    ("pay|salary|income it takes to", true), ("must your salary|income be", true),
  ])

  /// Right before an amount: what one would have to earn, and the assumption of an example.
  static let supposed = PhraseTable<Bool>([
    ("need|needs|needed|have|has|had to earn|make|bring", true), ("must earn|make|bring", true),
    ("if you|they|someone|he|she|we earn|earns|earned|make|makes|made", true), ("if your|their|his|her salary|pay|income|wage|rate is|was", true),
    ("suppose|supposing|imagine|assume|assuming|assumes", true), ("let's|let us say", true), ("say you|someone|your|a|an|the", true), ("hypothetical", true),
    ("a|an worker|employee|person|someone who|that earns|earning|makes|making", true), ("someone who|that earns|makes", true), ("someone earning|making", true),
  ])

  /// How many words may stand between the supposition and its amount.
  static let reach = 5
}
