/// Codes of the 2010 Standard Occupational Classification that are no longer in the 2018 one.
package enum RetiredOccupationCodes {
  /// Whether a code is only in the 2010 classification.
  package static func contains(_ code: String) -> Bool { rows[code] != nil }

  /// The code of the same work in the 2018 classification; for a divided occupation, the group that contains all its
  /// parts. Nil if there is no such group, and for a code that was not retired.
  package static func successor(of code: String) -> String? { rows[code]?.successor }

  /// The title of a retired code.
  package static func title(of code: String) -> String? { rows[code]?.title }

  /// Every retired code.
  package static var all: [String] { rows.keys.sorted() }

  private static let rows: [String: (successor: String?, title: String)] = Dictionary(
    table.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      let text = String(Substring(line))
      let successor = String(text.dropFirst(8).prefix(7))
      return (String(text.prefix(7)), (successor.hasPrefix("-") ? nil : successor, String(text.dropFirst(16))))
    }, uniquingKeysWith: { first, _ in first })

  /// 2010 code, 2018 code or dashes, 2010 title. The codes are those of the Employment Projections for 2016–26 (BLS)
  /// that are neither in the 2018 structure nor in any file based on it. Their successors are determined by title: the
  /// 2018 occupation with the same title or, if it was renamed or divided, the occupation or group that includes it
  /// according to its title and related titles.
  private static let table = """
    11-2031 11-2030 Public relations and fundraising managers
    11-3011 11-3010 Administrative services managers
    11-9061 11-9171 Funeral service managers
    13-2021 13-2020 Appraisers and assessors of real estate
    15-1111 15-1221 Computer and information research scientists
    15-1121 15-1211 Computer systems analysts
    15-1122 15-1212 Information security analysts
    15-1131 15-1251 Computer programmers
    15-1132 15-1252 Software developers, applications
    15-1133 15-1252 Software developers, systems software
    15-1134 15-1254 Web developers
    15-1141 15-1242 Database administrators
    15-1142 15-1244 Network and computer systems administrators
    15-1143 15-1241 Computer network architects
    15-1151 15-1232 Computer user support specialists
    15-1152 15-1231 Computer network support specialists
    15-1199 15-1299 Computer occupations, all other
    15-2091 15-2099 Mathematical technicians
    19-3031 19-3030 Clinical, counseling, and school psychologists
    19-4011 19-4010 Agricultural and food science technicians
    19-4041 19-4040 Geological and petroleum technicians
    19-4091 19-4042 Environmental science and protection technicians, including health
    19-4093 19-4071 Forest and conservation technicians
    23-2091 27-3092 Court reporters
    25-1191 25-9044 Graduate teaching assistants
    25-2053 25-2057 Special education teachers, middle school
    25-2054 25-2058 Special education teachers, secondary school
    25-4021 25-4022 Librarians
    25-9011 ------- Audio-visual and multimedia collections specialists
    25-9041 25-9040 Teacher assistants
    27-3012 ------- Public address system and other announcers
    27-3021 27-3023 Broadcast news analysts
    27-3022 27-3023 Reporters and correspondents
    27-4013 ------- Radio operators
    29-1061 29-1211 Anesthesiologists
    29-1062 29-1215 Family and general practitioners
    29-1063 29-1216 Internists, general
    29-1064 29-1218 Obstetricians and gynecologists
    29-1065 29-1221 Pediatricians, general
    29-1066 29-1223 Psychiatrists
    29-1067 29-1240 Surgeons
    29-1069 29-1210 Physicians and surgeons, all other
    29-1199 29-1290 Health diagnosing and treating practitioners, all other
    29-2021 29-1292 Dental hygienists
    29-2041 29-2040 Emergency medical technicians and paramedics
    29-2054 29-2099 Respiratory therapy technicians
    29-2071 ------- Medical records and health information technicians
    29-9011 19-5011 Occupational health and safety specialists
    29-9012 19-5012 Occupational health and safety technicians
    31-1011 31-1121 Home health aides
    31-1013 31-1133 Psychiatric aides
    31-1014 31-1131 Nursing assistants
    31-1015 31-1132 Orderlies
    35-3021 35-3023 Combined food preparation and serving workers, including fast food
    35-3022 35-3023 Counter attendants, cafeteria, food concession, and coffee shop
    39-1011 39-1013 Gaming supervisors
    39-1012 39-1013 Slot supervisors
    39-1021 39-1022 First-line supervisors of personal service workers
    39-9021 31-1122 Personal care aides
    41-3099 41-3091 Sales representatives, services, all other
    43-5081 53-7065 Stock clerks and order fillers
    43-9011 15-1299 Computer operators
    47-5021 47-5023 Earth drillers, except oil and gas
    47-5031 47-5032 Explosives workers, ordnance handling experts, and blasters
    47-5042 47-5049 Mine cutting and channeling machine operators
    47-5061 47-5043 Roof bolters, mining
    49-9093 ------- Fabric menders, except garment
    51-2091 51-2051 Fiberglass laminators and fabricators
    51-2093 51-2061 Timing device assemblers and adjusters
    51-4011 51-9161 Computer-controlled machine tool operators, metal and plastic
    51-4012 51-9162 Computer numerically controlled machine tool programmers, metal and plastic
    51-9121 51-9124 Coating, painting, and spraying machine setters, operators, and tenders
    51-9122 51-9124 Painters, transportation equipment
    53-1011 53-1041 Aircraft cargo handling supervisors
    53-1021 53-1040 First-line supervisors of helpers, laborers, and material movers, hand
    53-1031 53-1040 First-line supervisors of transportation and material-moving machine and vehicle operators
    53-3021 53-3052 Bus drivers, transit and intercity
    53-3022 53-3051 Bus drivers, school or special client
    53-3041 53-3050 Taxi drivers and chauffeurs
    53-4012 53-4022 Locomotive firers
    53-4021 53-4022 Railroad brake, signal, and switch operators
    53-7032 47-5022 Excavating and loading machine and dragline operators
    53-7033 47-5044 Loading machine operators, underground mining
    53-7111 47-5044 Mine shuttle car operators
    """
}
