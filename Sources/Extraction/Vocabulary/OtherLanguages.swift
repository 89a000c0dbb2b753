import Records

/// The commonest words of pay in German, French and Spanish. A language is added by adding rows here, and its name to `PageLanguage`.
enum OtherLanguages {
  static let topics: [(String, Topic)] = [
    ("gehalt|gehälter|gehalts|lohn|löhne|verdienst|verdienen|verdient|verdienst|einkommen|entgelt|stundenlohn|jahresgehalt|monatsgehalt|bruttogehalt", .wage),
    ("durchschnittsgehalt|einstiegsgehalt|mediangehalt|verdienstmöglichkeiten|verdienstspanne|ausbildungsvergütung", .wage),
    ("bekommen|bekommt|erhalten|erhält|vergütung", .wage), ("gehalts*|lohn*|verdienst*", .wage),
    ("taux horaire", .wage), ("salaire|salaires|rémunération|gagne|gagnent|traitement|paie|paye|touche|touchent|perçoit|perçoivent", .wage),
    ("sueldo|sueldos|salario|salarios|gana|ganan", .wage),
    ("miete|steuer|steuern|netto|zuschlag|zuschläge", .other), ("loyer|impôts|frais|prime|primes|net", .other),
    ("emploi|emplois|en exercice", .employment), ("beschäftigte|beschäftigten|arbeitsplätze", .employment),
  ]

  static let statistics: [(String, Statistic)] = [
    ("durchschnitt|durchschnittlich|durchschnittliche|durchschnittlicher|durchschnittliches|durchschnittsgehalt|schnitt", .mean),
    ("moyen|moyenne|moyens", .mean),
    ("promedio|medio", .mean), ("médian|médiane|mediangehalt|mediana|medianes|medianer|medianen|mediane", .median),
  ]

  static let attachedPeriods: [(String, PayPeriod)] = [
    ("im|pro monat", .month), ("monatlich|mensuel|mensuels|mensuales", .month), ("im|pro jahr", .year), ("jährlich|annuel|annuels|anuales", .year),
    ("pro|die stunde", .hour), ("par mois", .month), ("par an", .year), ("par heure", .hour), ("de l'heure", .hour), ("mois", .month), ("an", .year),
    ("al mes", .month),
    ("al año", .year), ("por hora", .hour), ("monat", .month), ("jahr", .year), ("stunde", .hour), ("heure", .hour),
  ]

  static let periods: [(String, PayPeriod)] = [
    ("monat|monatlich|monatsgehalt|monatliche|monatlichen|monatlicher", .month), ("jahr|jährlich|jahresgehalt", .year), ("stunde|stundenlohn", .hour),
    ("mois|mensuel", .month),
    ("annuel|par an", .year), ("heure|horaire", .hour),
  ]

  static let experience: [(String, ExperienceClass)] = [
    ("einstieg|einstiegsgehalt|berufseinsteiger|berufsanfänger", .entry), ("débutant|débutante", .entry), ("confirmé|confirmée", .mid),
    ("fin de carrière", .senior),
    ("berufserfahren|berufserfahrene", .senior),
  ]

  static let bounds: [(String, PrintedShape)] = [
    ("bis zu", .atMost), ("jusqu'à", .atMost), ("hasta", .atMost), ("mindestens|ab", .atLeast), ("à partir de", .atLeast), ("desde", .atLeast),
    ("mehr als", .atLeast), ("weniger als", .atMost), ("moins de", .atMost), ("plus de", .atLeast), ("unter", .atMost),
    ("über", .atLeast),
  ]
}
