/// Reviewed titles that stand for a SOC 2018 occupation beside its official title. Each line is a decision: the duties that pages under such a title describe are those
/// of the code's definition. Sources: the 2010 and 2018 official titles, and the sample titles BLS lists with the definitions.
let occupationAliases: [(title: String, code: String)] = [
  ("Medical Secretaries", "43-6013"),
  ("Medical Secretary", "43-6013"),
  ("Medical Administrative Assistants", "43-6013"),
  ("Medical Office Administrators", "43-6013"),
  ("Medical Office Assistants", "43-6013"),
  ("Medical Office Managers", "11-9111"),
  ("Healthcare Office Managers", "11-9111"),
  ("Medical and Health Services Managers", "11-9111"),
  ("Health Services Managers", "11-9111"),
  ("Healthcare Administrators", "11-9111"),
  ("Executive Secretaries", "43-6011"),
  ("Executive Assistants", "43-6011"),
  ("Executive Administrative Assistants", "43-6011"),
  ("Registered Nurse", "29-1141"),
  ("Medical Assistant", "31-9092"),
  ("Phlebotomist", "31-9097"),
  ("Phlebotomy Technicians", "31-9097"),
  ("Data Scientist", "15-2051"),
  ("Welders", "51-4121"),
]
