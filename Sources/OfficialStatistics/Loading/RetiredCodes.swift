import Codelists

/// Occupation codes of the 2010 classification that are no longer in the 2018 one.
enum RetiredCodes {
  /// Why a code cannot occur in a release, or nil. The 2018 classification is used by the projections from 2019 on, and
  /// by OEWS from May 2021 on; OEWS of May 2019 and 2020 mixes the two (BLS, Technical Notes for May OEWS Estimates).
  static func problem(_ code: String, in release: OfficialRelease) -> String? {
    guard release.year >= (release.program == .oews ? 2021 : 2019), RetiredOccupationCodes.contains(code) else {
      return nil
    }
    return "'\(code)' is a SOC 2010 code, but \(release.name) uses SOC 2018: is the file from another year?"
  }
}
