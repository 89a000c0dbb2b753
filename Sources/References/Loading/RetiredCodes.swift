/// Occupation codes of the 2010 classification that the 2018 one has no longer.
enum RetiredCodes {
  /// Why a code cannot stand in a release, or nil. The 2018 classification is used by the projections from 2019 on, and by OEWS from May 2021 on; OEWS of May 2019
  /// and 2020 mixes the two (BLS, Technical Notes for May OEWS Estimates).
  static func problem(_ code: String, in release: OfficialRelease) -> String? {
    guard release.year >= (release.program == .oews ? 2021 : 2019), codes.contains(code) else { return nil }
    return "'\(code)' is a code of the 2010 classification, and \(release.name) is by that of 2018: is the file of another year?"
  }

  /// The detailed codes of the projections for 2016–26 that neither the 2018 structure nor any file by it has.
  private static let codes: Set<String> = Set(
    """
    11-2031 11-3011 11-9061 13-2021 15-1111 15-1121 15-1122 15-1131 15-1132 15-1133 15-1134 15-1141 15-1142 15-1143 15-1151 15-1152 15-1199 15-2091
    19-3031 19-4011 19-4041 19-4091 19-4093 23-2091 25-1191 25-2053 25-2054 25-4021 25-9011 25-9041 27-3012 27-3021 27-3022 27-4013 29-1061 29-1062
    29-1063 29-1064 29-1065 29-1066 29-1067 29-1069 29-1199 29-2021 29-2041 29-2054 29-2071 29-9011 29-9012 31-1011 31-1013 31-1014 31-1015 35-3021
    35-3022 39-1011 39-1012 39-1021 39-9021 41-3099 43-5081 43-9011 47-5021 47-5031 47-5042 47-5061 49-9093 51-2091 51-2093 51-4011 51-4012 51-9121
    51-9122 53-1011 53-1021 53-1031 53-3021 53-3022 53-3041 53-4012 53-4021 53-7032 53-7033 53-7111
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
