import Records

/// Units of time behind a number, in the languages that are read.
enum TimeUnitVocabulary {
  static let units: [String: TimeUnit] = [
    "year": .years, "years": .years, "yr": .years, "yrs": .years, "month": .months, "months": .months, "week": .weeks, "weeks": .weeks, "day": .days,
    "days": .days, "hour": .hours, "hours": .hours, "hrs": .hours, "jahr": .years, "jahre": .years, "jahren": .years, "ans": .years, "années": .years,
    "monate": .months, "monaten": .months, "mois": .months,
    "wochen": .weeks, "semaines": .weeks, "stunden": .hours,
  ]
}
