import Records

/// Words for levels of experience. What a role *requires* is told apart by where it stands, not here.
enum ExperienceVocabulary {
  static let table = PhraseTable<ExperienceClass>(
    OtherLanguages.experience + [
      ("entry level", .entry), ("entry", .entry), ("starter|starters", .entry), ("starting salary|pay|wage", .entry), ("starting", .entry), ("junior", .entry),
      ("beginner|beginners", .entry),
      ("trainee|trainees", .entry), ("new graduate|graduates|grad|grads", .entry), ("newly qualified", .entry), ("no experience", .entry),
      ("0 1 year|years", .entry),
      ("0 2 years", .entry), ("less than 1 year", .entry), ("under 1 year", .entry), ("less than one year", .entry), ("apprentice|apprentices", .entry),
      ("early career", .early), ("1 3 years", .early), ("1 4 years", .early), ("1 2 years", .early), ("2 4 years", .early),
      ("mid career", .mid), ("mid level", .mid), ("midlevel|midcareer", .mid), ("intermediate", .mid), ("4 7 years", .mid), ("5 9 years", .mid),
      ("3 5 years", .mid), ("mid", .mid),
      ("experienced", .senior), ("highly experienced", .senior), ("senior", .senior), ("senior level", .senior), ("late career", .senior), ("veteran", .senior),
      ("seasoned", .senior), ("8 + years", .senior), ("10 + years", .senior), ("20 + years", .senior), ("expert", .senior), ("advanced", .senior),
      ("10 19 years", .senior), ("20 years", .senior), ("5 + years", .senior), ("15 + years", .senior),
    ])

  /// Words that qualify a person in a sentence (a label may hold more than a sentence: `mid`, `advanced`, `expert` say little there).
  static let prose = PhraseTable<ExperienceClass>(
    OtherLanguages.experience + [
      ("entry level", .entry), ("junior", .entry), ("new graduate|graduates|grad|grads", .entry), ("newly qualified", .entry), ("beginners", .entry),
      ("starting salary|salaries|pay|wage|wages", .entry), ("early career", .early), ("mid career", .mid), ("mid level", .mid),
      ("experienced", .senior), ("highly experienced", .senior), ("seasoned", .senior), ("senior level", .senior), ("late career", .senior),
      ("more experienced", .senior), ("most experienced", .senior), ("senior", .senior), ("trainee|trainees", .entry), ("apprentice|apprentices", .entry),
    ])
}
