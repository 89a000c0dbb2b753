/// Reviewed titles that stand for a SOC 2018 occupation beside its official title; one that several codes claim stands once for each. Written by
/// `scripts/generate_aliases.py` from `pipelines/soc-aliases.csv`, where each line is a decision: the duties that pages under such a title describe are those of the
/// code's definition. Sources: the 2010 and 2018 official titles, and the sample titles BLS lists with the definitions.
let occupationAliases: [(title: String, code: String)] = [
  ("Medical Secretaries", "43-6013"),
  ("Medical Administrative Assistants", "43-6013"),
  ("Medical Office Administrators", "43-6013"),
  ("Medical Office Assistants", "43-6013"),
  ("Medical Receptionists", "43-4171"),
  ("Medical Receptionists", "43-6013"),
  ("Medical Office Managers", "11-9111"),
  ("Healthcare Office Managers", "11-9111"),
  ("Health Services Managers", "11-9111"),
  ("Healthcare Administrators", "11-9111"),
  ("Executive Secretaries", "43-6011"),
  ("Executive Assistants", "43-6011"),
  ("Executive Administrative Assistants", "43-6011"),
  ("Phlebotomy Technicians", "31-9097"),
  ("Welders", "51-4121"),
]
