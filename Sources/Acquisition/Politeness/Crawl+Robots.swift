import Foundation
import Records

extension Crawl {
  /// How long rules are valid (RFC 9309, section 2.4).
  private static let goodFor: TimeInterval = 24 * 60 * 60
  /// Maximum number of redirects of a robots.txt file (section 2.3.1.2).
  static let maxRobotsRedirects = 5

  /// Gets the rules of an authority: from the archive if recent, else by fetching them.
  func askForRules(_ address: WebAddress) {
    let authority = address.authority
    if let rules = archivedRules(address.robots) {
      robots[authority] = .known(rules)
      return
    }
    do throws(FetchFailure) {
      let file = try WebAddress(address.robots)
      robots[authority] = .pending
      enqueue(FetchJob(purpose: .robots(authority: authority, file: file.text), address: file, notBefore: clock.now))
    } catch {
      robots[authority] = .unreachable(error)
    }
  }

  /// Handles a received robots.txt file.
  func rulesCame(_ job: FetchJob, _ exchange: FetchExchange, digest: String, id: String) {
    let page = stored(exchange, digest: digest, id: id)
    know(job, RobotsRules(exchange.body, product: policy.product), page: page)
  }

  /// Handles a failure to fetch robots.txt. A missing file disallows nothing (section 2.3.1.3); an unreachable one
  /// disallows everything (section 2.3.1.4).
  func rulesFailed(_ job: FetchJob, _ failure: FetchFailure) {
    guard case .robots(let authority, _) = job.purpose else { return }
    if failure.kind == .status, let status = job.status, (400..<500).contains(status) {
      return know(job, .allowAll, page: nil)
    }
    // "May assume that the file is unavailable" after five redirects, or if they lead nowhere.
    if failure.kind == .redirect { return know(job, .allowAll, page: nil) }
    let reason = "robots.txt of \(job.address.host) could not be fetched, so nothing may be fetched: \(failure.reason)"
    let isOfServer = failure.kind == .status || failure.kind == .noPage
    robots[authority] = .unreachable(
      isOfServer ? FetchFailure(.robotsUnreachable, reason) : FetchFailure(failure.kind, failure.reason))
  }

  private func know(_ job: FetchJob, _ rules: RobotsRules, page: StoredPage?) {
    guard case .robots(let authority, let file) = job.purpose else { return }
    robots[authority] = .known(rules)
    let visit = Visit(
      source: file, address: file, outcome: page == nil ? .failed : .fetched, date: Date().formatted(.iso8601),
      status: job.status,
      message: page == nil ? "there is none" : "", failure: nil, requests: job.requests, page: page)
    output.add(visit)
  }

  /// The rules at an address as archived within the last day; nil if there are none.
  private func archivedRules(_ file: String) -> RobotsRules? {
    guard let visit = archive.lastVisit(of: file, at: file), let date = try? Date(visit.date, strategy: .iso8601),
      -date.timeIntervalSinceNow < Self.goodFor,
      date.timeIntervalSinceNow <= 0
    else { return nil }
    guard let page = visit.page else { return .allowAll }
    guard let body = try? archive.read(page).body else { return nil }
    return RobotsRules(body, product: policy.product)
  }
}
