import Digests
import Foundation
import Records

extension Crawl {
  /// Handles the result of a job's request.
  func finish(_ job: FetchJob, _ exchange: FetchExchange) {
    var job = job
    job.status = exchange.status == 0 ? nil : exchange.status
    if !job.isRobots { holdBack(job.address, policy.delay) }
    let digest = sha256Hex(exchange.body)
    let isPage = exchange.failure == nil && givesPage(exchange.status) && !exchange.body.isEmpty
    let asked = exchange.request.validator != nil
    let isSame = isPage && job.earlier?.sha256 == digest
    let revisits = isSame || (exchange.status == 304 && asked) ? job.earlier : nil
    let id = WARCRecord.newID()
    output.add(exchange, id: id, sha256: digest, revisits: revisits)

    if let failure = exchange.failure { return failed(job, failure, retryAfter: nil) }
    switch exchange.status {
    case 301, 302, 303, 307, 308:
      if let location = exchange.location { return redirect(job, to: location) }
      failed(job, FetchFailure(.redirect, "redirected (\(exchange.status)) without a Location"), retryAfter: nil)
    case 304 where asked: unchanged(job, exchange)
    case 304:
      failed(
        job, FetchFailure(.noPage, "'not modified' (304) in response to an unconditional request"), retryAfter: nil)
    case 200..<300 where job.isRobots: rulesCame(job, exchange, digest: digest, id: id)
    case 200..<300 where isSame: unchanged(job, exchange)
    case 200..<300 where isPage: fetched(job, exchange, digest: digest, id: id)
    case 200..<300:
      failed(job, FetchFailure(.noPage, "a success status (\(exchange.status)) without a body"), retryAfter: nil)
    default:
      let failure = FetchFailure(
        .status, "the server responded with \(statusWords(exchange))", mayPass: RetryRules.mayPass(exchange.status))
      failed(job, failure, retryAfter: RetryRules.retryAfter(exchange.head.value("Retry-After"), now: Date()))
    }
  }

  /// Pauses requests to a host for at least `delay`.
  private func holdBack(_ address: WebAddress, _ delay: Duration) {
    var delay = delay
    if case .known(let rules) = robots[address.authority], let asked = rules.crawlDelay {
      delay = max(delay, min(asked, policy.maxCrawlDelay))
    }
    let earliest = clock.now + delay
    if let current = hosts[address.host]?.notBefore { hosts[address.host]?.notBefore = max(current, earliest) }
  }

  /// Retries transient failures later, and settles the rest.
  private func failed(_ job: FetchJob, _ failure: FetchFailure, retryAfter: Duration?) {
    var job = job
    var failure = failure
    if failure.mayPass {
      let elapsed = clock.now - (job.firstTry ?? clock.now)
      if let wait = retries.wait(before: job.repetitions + 1, elapsed: elapsed, retryAfter: retryAfter) {
        job.repetitions += 1
        job.notBefore = clock.now + wait
        if retryAfter != nil { holdBack(job.address, wait) }
        return enqueue(job)
      }
      if retryAfter != nil, job.repetitions < policy.retries {
        failure.reason += "; its Retry-After exceeds the retry limit of this run"
      } else if job.repetitions > 0 {
        failure.reason += " (\(job.repetitions + 1) tries)"
      }
    }
    settle(job, failure: failure)
  }

  private func redirect(_ job: FetchJob, to location: String) {
    var job = job
    do throws(FetchFailure) {
      let next = try WebAddress(location)
      job.visited.insert(job.address.text)
      if job.visited.contains(next.text) { throw FetchFailure(.redirect, "redirect loop, back to \(next.text)") }
      let most = job.isRobots ? Self.maxRobotsRedirects : policy.maxRedirects
      if job.visited.count > most { throw FetchFailure(.redirect, "more than \(most) redirects") }
      job.address = next
      job.notBefore = clock.now
      enqueue(job)
    } catch {
      let reason =
        error.kind == .redirect
        ? error.reason : "redirected to \(redacted(location).prefix(200)), which is not fetched: \(error.reason)"
      settle(job, failure: FetchFailure(.redirect, reason))
    }
  }

  private func fetched(_ job: FetchJob, _ exchange: FetchExchange, digest: String, id: String) {
    guard case .page(let number) = job.purpose else { return }
    let page = stored(exchange, digest: digest, id: id)
    conclude(visit(job, number, .fetched, message: "", page: page))
  }

  private func unchanged(_ job: FetchJob, _ exchange: FetchExchange) {
    guard case .page(let number) = job.purpose, var page = job.earlier else { return }
    page.entityTag = exchange.head.value("ETag") ?? (exchange.status == 304 ? page.entityTag : nil)
    page.lastModified = exchange.head.value("Last-Modified") ?? (exchange.status == 304 ? page.lastModified : nil)
    page.address = redacted(exchange.request.address.text)
    conclude(visit(job, number, .unchanged, message: "", page: page))
  }

  /// Records that there is no page.
  func settle(_ job: FetchJob, failure: FetchFailure) {
    switch job.purpose {
    case .robots: rulesFailed(job, failure)
    case .page(let number):
      let outcome: Visit.Outcome = failure.kind == .disallowed ? .skipped : .failed
      var visit = visit(job, number, outcome, message: failure.reason, page: job.earlier)
      visit.failure = failure.kind.rawValue
      conclude(visit)
    }
  }

  private func visit(
    _ job: FetchJob, _ number: Int, _ outcome: Visit.Outcome, message: String, page: StoredPage?
  ) -> Visit {
    Visit(
      source: targets[number].source, address: redacted(targets[number].address), outcome: outcome,
      date: Date().formatted(.iso8601), status: job.status,
      message: message, failure: nil, requests: job.requests, page: page)
  }

  /// The page as recorded; its offset in the file is only known after writing.
  func stored(_ exchange: FetchExchange, digest: String, id: String) -> StoredPage {
    StoredPage(
      file: output.name, offset: 0, recordID: id, address: redacted(exchange.request.address.text),
      fetchedAt: exchange.date,
      status: exchange.status, sha256: digest, bytes: exchange.body.count, entityTag: exchange.head.value("ETag"),
      lastModified: exchange.head.value("Last-Modified"))
  }

  private func statusWords(_ exchange: FetchExchange) -> String {
    let phrase =
      exchange.head.statusLine.split(separator: " ", maxSplits: 2).dropFirst(2).first.map { " " + $0.prefix(60) } ?? ""
    return "\(exchange.status)\(phrase)"
  }
}
