import Foundation

/// What a person decided about a figure, a statistic, a conflict or a finding: an entry of a pipeline's file of decisions.
package struct ReviewDecision: Sendable, Hashable, Codable {
  /// What is done.
  package enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    /// The observation decides its statistic.
    case accept
    /// The observation is wrong: it stays, marked, and takes part in nothing.
    case reject
    /// The amount is no figure of this kind at all: likewise.
    case ignore
    /// The observation's figure is multiplied.
    case scale
    /// The observation is about another occupation or place.
    case map
    /// The statistic is published with another value.
    case override
    /// The conflict or finding is known: it is still listed, and weighs nothing any more.
    case acknowledge
  }

  /// Which observations are meant, and what must still stand on the page for the decision to hold.
  package struct Guard: Sendable, Hashable, Codable {
    /// The source on whose page the figure stands.
    package var source: String
    /// A part of the text in which the figure stands; empty for any.
    package var quote: String
    /// The figure as written on the page, `$36,800`; of an override the value that would be published without it. Empty for any.
    package var value: String

    /// Creates a guard.
    package init(source: String = "", quote: String = "", value: String = "") {
      self.source = source
      self.quote = quote
      self.value = value
    }
  }

  /// What is done.
  package var action: Action
  /// The statistic of an override, the conflict or finding of an acknowledgement; else empty.
  package var id: String
  /// See `Guard`.
  package var expect: Guard
  /// The published value of an override; both ends alike for a number.
  package var extent: Extent?
  /// What a figure is multiplied by.
  package var factor: Decimal?
  /// SOC 2018 code that the figure is mapped to; nil to leave it.
  package var occupationCode: String?
  /// ISO 3166 code that the figure is mapped to; nil to leave it.
  package var areaCode: String?
  /// Why, for whoever reads the dataset.
  package var reason: String
  /// Who decided.
  package var by: String
  /// When, `2026-11-27`.
  package var date: String
  /// Where the entry stands, `office.decisions.yaml:12`.
  package var place: String

  /// Creates a decision.
  package init(
    action: Action, id: String = "", expect: Guard = Guard(), extent: Extent? = nil, factor: Decimal? = nil, occupationCode: String? = nil,
    areaCode: String? = nil,
    reason: String, by: String, date: String, place: String
  ) {
    self.action = action
    self.id = id
    self.expect = expect
    self.extent = extent
    self.factor = factor
    self.occupationCode = occupationCode
    self.areaCode = areaCode
    self.reason = reason
    self.by = by
    self.date = date
    self.place = place
  }

  /// `reject by A. Reviewer, 2026-11-27: the chart is of 2016`, as it stands beside what it was applied to.
  package var words: String { "\(action.rawValue) by \(by), \(date): \(reason)" }
}
