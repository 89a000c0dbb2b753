/// Reviewed head nouns of occupation names besides those of official titles: everyday names (`barista`), second names
/// in an official title (`Hairdressers, Hairstylists, and Cosmetologists`), British and Australian names, and the most
/// common ones in other languages. Each is a noun for a person; words that are as often something else (`model`,
/// `principal`, `host`) are left out.
let occupationHeads: Set<String> = Set(
  TableText.words(
    in: """
      abstractor adjudicator administrator arranger associate blaster brazer conciliator copilot cosmetologist dressmaker hairstylist illustrator journalist
      magistrate mediator pipefitter rancher referee sampler sculptor solderer steamfitter undertaker
      esthetician aesthetician barista beautician barman lineman linesman lineworker journeyman midwife cna emt paramedic radiographer sonographer ultrasonographer
      physiotherapist optician underwriter banker broker trader actuary bookkeeper controller comptroller ceo cfo cto cio architect designer copywriter
      strategist marketer recruiter programmer webmaster tester statistician economist geologist hydrologist biologist chemist physicist astronomer mathematician
      sociologist historian librarian archivist curator lecturer professor superintendent counsellor psychologist psychiatrist physician doctor dentist
      orthodontist veterinarian solicitor barrister lawyer attorney notary detective policeman firefighter steward stewardess trucker courier postman
      machinist joiner bricklayer roofer glazier plasterer decorator tiler scaffolder labourer laborer foreman surveyor estimator auditor accountant
      typist stylist manicurist masseuse carer caregiver nanny babysitter childminder housekeeper maid custodian caretaker gardener landscaper arborist
      florist sommelier waitress videographer animator actress author blogger ecologist zoologist botanist oceanographer meteorologist geographer realtor
      concierge valet lifeguard umpire jockey sheriff marshal trooper bodyguard locksmith fabricator fitter turner rigger diver driller miner blacksmith jeweller
      tailor seamstress upholsterer coordinator specialist representative consultant officer practitioner professional tech intern trainee scheduler coder biller
      scientist developer worker employee staff personnel phlebotomist hygienist paralegal receptionist manager supervisor director rn lpn earner expert
      nurse welder analyst secretary
      krankenpfleger pflegefachkraft erzieher lehrer ingenieur arzt mechatroniker elektriker kaufmann kauffrau verkäufer buchhalter informatiker entwickler
      fachangestellte fachangestellter sachbearbeiter handwerker
      infirmier infirmière comptable ingénieur enseignant médecin avocat éducateur cuisinier
      """))
