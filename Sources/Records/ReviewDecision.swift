import Foundation

/// What a person decided about a figure, a statistic, a conflict or a finding: an entry of a pipeline's file of decisions.
public struct ReviewDecision: Sendable, Hashable, Codable {
  /// What is done.
  public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
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
  public struct Guard: Sendable, Hashable, Codable {
    /// The source on whose page the figure stands.
    public var source: String
    /// A part of the text in which the figure stands; empty for any.
    public var quote: String
    /// The figure as written on the page, `$36,800`; of an override the value that would be published without it. Empty for any.
    public var value: String

    /// Creates a guard.
    public init(source: String = "", quote: String = "", value: String = "") {
      self.source = source
      self.quote = quote
      self.value = value
    }
  }

  /// What is done.
  public var action: Action
  /// The statistic of an override, the conflict or finding of an acknowledgement; else empty.
  public var id: String
  /// See `Guard`.
  public var expect: Guard
  /// The published value of an override; both ends alike for a number.
  public var extent: Extent?
  /// The factor to multiply a figure by.
  public var factor: Decimal?
  /// SOC 2018 code that the figure is mapped to; nil to leave it.
  public var occupationCode: String?
  /// ISO 3166 code that the figure is mapped to; nil to leave it.
  public var areaCode: String?
  /// Why, for whoever reads the dataset.
  public var reason: String
  /// Who decided.
  public var by: String
  /// When, `2026-11-27`.
  public var date: String
  /// Where the entry stands, `office.decisions.yaml:12`.
  public var place: String

  /// Creates a decision.
  public init(
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
  public var words: String { "\(action.rawValue) by \(by), \(date): \(reason)" }
}
