/// Nouns behind a count that say what is counted when it is no job: `800 occupations`, `1,245 reviews`.
enum CountNounVocabulary {
  static let others: Set<String> = [
    "occupations", "industries", "establishments", "employers", "companies", "schools", "programs", "programmes", "colleges", "universities", "students",
    "graduates",
    "members", "beds", "reviews", "respondents", "pages", "listings", "ratings", "subscribers", "readers", "users", "downloads", "salaries", "submissions",
    "profiles",
    "hospitals", "facilities", "clinics", "patients", "questions", "words", "miles", "people", "residents", "households", "surveys", "data", "points",
    "responses", "seekers", "applicants", "salaries",
  ]
}
