import Foundation
import Records

/// Assigns each observation the key of its statistic, under which it is compared with others.
package struct StatisticKeyBuilder {
  /// The topic, which is part of every key.
  package var topic: String
  private var wordings: [String: String] = [:]
  private var subjects: [Place: ClaimSubject] = [:]

  private struct Place: Hashable {
    var key: StatisticKey
    var uncodedPlace: String
  }

  /// Creates a builder for the sources of one topic.
  package init(topic: String) { self.topic = topic }

  /// Prepares an observation for comparison. Reference periods are not part of the key, so newer and older figures for
  /// one statistic are compared.
  package mutating func claim(_ observation: Observation, misplacement: Misplacement? = nil) -> Claim {
    let code = observation.occupation.code ?? ""
    let key = StatisticKey(
      topic: topic, occupationCode: code, occupationTitle: code.isEmpty ? normalized(observation.occupation.title) : "",
      measure: observation.measure,
      statistic: observation.statistic, unitClass: StatisticKeyBuilder.unitClass(observation.unit),
      areaCode: observation.areaCode,
      experience: observation.experienceClass?.rawValue ?? normalized(observation.experience),
      setting: normalized(observation.setting),
      credential: credential(observation.credential), industry: normalized(observation.industry))
    let place = Place(key: key, uncodedPlace: observation.areaCode.isEmpty ? normalized(observation.area) : "")
    if let known = subjects[place] { return Claim(observation, subject: known, misplacement: misplacement) }
    let subject = ClaimSubject(key: key, uncodedPlace: place.uncodedPlace)
    subjects[place] = subject
    return Claim(observation, subject: subject, misplacement: misplacement)
  }

  /// `associate degree program` is the associate degree.
  private mutating func credential(_ text: String) -> String {
    if text.isEmpty { return "" }
    let words = normalized(text).split(separator: " ")
    let kept = words.filter { !StatisticKeyBuilder.kindsOfTeaching.contains(String($0)) }
    return (kept.isEmpty ? words : kept).joined(separator: " ")
  }

  private static let kindsOfTeaching: Set<String> = ["program", "programme", "course", "track"]

  /// `USD/year` for pay that has an annual value, else the unit's own class.
  package static func unitClass(_ unit: MeasurementUnit) -> String {
    switch unit {
    case .pay(let currency, let per): per.perYear == nil ? unit.code : currency + "/year"
    case .time: "time"
    case .money, .percent, .jobs, .jobsPerYear: unit.code
    }
  }

  /// Normalization is the most expensive step per observation and wordings repeat, so they are remembered.
  private mutating func normalized(_ text: String) -> String {
    if text.isEmpty { return "" }
    if let known = wordings[text] { return known }
    let result = LabelNormalizer.normalized(text)
    wordings[text] = result
    return result
  }
}
