import Testing

@testable import OccupationCoding

@Suite("Folding of titles")
struct FoldingTests {
  @Test(
    "a title in comparable form",
    arguments: [
      ("Registered Nurses", "registered nurse"), ("R.N.", "rn"), ("Sr. Software Eng.", "senior software engineer"),
      ("Asst. Mgr", "assistant manager"),
      ("Director of Nursing", "nursing director"),
      ("Vice President of Sales & Marketing", "sales marketing vice president"),
      ("HVAC/R tech", "hvac r technician"),
      ("Children's librarian", "children librarian"), ("Infirmière", "infirmiere"),
      ("Großküchenkoch", "grosskuchenkoch"), ("Œnologue", "oenologue"),
      ("Anaesthetist", "anesthetist"), ("C++ developer", "cplusplus developer"),
      ("Band 6Paramedic", "band 6 paramedic"), ("3D artist", "3d artist"),
      ("fire-fighters", "firefighter"), ("Linesman", "lineworker"), ("", ""), ("——", ""), ("Ｎｕｒｓｅ", "nurse"),
      ("électricien de bâtiment", "electricien de batiment"),
    ])
  func key(title: String, folded: String) { #expect(TitleNormalizer.key(of: title) == folded) }

  @Test(
    "the second form of a title for two genders is left out",
    arguments: [
      ("Erzieher/in", "Erzieher"), ("Erzieher/-in", "Erzieher"), ("Erzieher:innen", "Erzieher"),
      ("ErzieherInnen", "Erzieher"), ("Koch*in (m/w/d)", "Koch ( )"),
      ("infirmier(ère)", "infirmier"), ("infirmier·ère", "infirmier"), ("enfermero/a", "enfermero"),
      ("camareros/as", "camareros"),
      ("Kaufmann/-frau", "Kaufmann"),
      ("serveur h/f", "serveur  "), ("waiter / waitress", "waiter / waitress"), ("sales/marketing", "sales/marketing"),
      ("ux/ui designer", "ux/ui designer"),
    ])
  func gender(title: String, first: String) { #expect(GenderForms.neutral(title) == first) }

  @Test(
    "words that do not change the work are left out, the last one never",
    arguments: [
      ("senior staff nurse", "nurse"), ("lead", "lead"), ("licensed master electrician", "electrician"),
      ("accountant iii", "accountant"),
      ("remote travel nurse", "nurse"), ("apprentice electrician", "electrician"),
      ("electrician apprentice", "electrician"),
      ("2nd shift machinist", "machinist"),
      ("assistant manager", "assistant manager"), ("entry level", ""), ("paramedic specialist", "paramedic specialist"),
    ])
  func qualifiers(title: String, bare: String) {
    #expect(Qualifiers.without(title.split(separator: " ").map(String.init)).joined(separator: " ") == bare)
  }

  @Test("readings: as printed, without brackets, with the words behind a comma in front")
  func readings() {
    #expect(TitleReadings.keys(of: "Cook, restaurant") == ["cook restaurant", "restaurant cook"])
    #expect(TitleReadings.keys(of: "Nurse (RN)") == ["nurse rn", "nurse"])
    #expect(TitleReadings.keys(of: "Nurse (") == ["nurse"])
    #expect(TitleReadings.keys(of: "(") == [])
    #expect(TitleReadings.beforePlace("Koch im Zugrestaurant") == "koch")
    #expect(TitleReadings.behindArticle("laut Entgeltatlas verdient ein Mechatroniker") == "mechatroniker")
    #expect(TitleReadings.isGroupTitle("machinists and tooling inspectors (NOC 7231)"))
    #expect(!TitleReadings.isGroupTitle("nurse (RN)"))
  }

  @Test("plurals of other languages")
  func plurals() {
    #expect(ForeignPlurals.singular(["erzieherinnen"]) == ["erzieherin"])
    #expect(ForeignPlurals.singular(["conductore"]) == ["conductor"])
    #expect(ForeignPlurals.singular(["nurse"]) == nil)
  }
}
