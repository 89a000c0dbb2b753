import Digests
import Foundation
import Records

/// One fetch of many pages: schedules requests and handles responses. Everything runs on the calling thread.
final class Crawl {
  enum Robots {
    case pending
    case known(RobotsRules)
    case unreachable(FetchFailure)
  }

  let policy: FetchPolicy
  let targets: [FetchTarget]
  let retries: RetryRules
  let archive: SnapshotArchive
  let output: ArchiveQueue
  let engine: FetchEngine
  var hosts: [String: HostQueue] = [:]
  /// The keys of `hosts` in order of first occurrence.
  private var hostOrder: [String] = []
  var robots: [String: Robots] = [:]
  private var running: [Int: FetchJob] = [:]
  private var nextTag = 0
  /// Number of targets done.
  private var done = 0
  let clock = ContinuousClock()

  init(
    _ targets: [FetchTarget], policy: FetchPolicy, folder: String, version: String, proxies: ProxyChoice = ProxyChoice()
  ) throws(ArchiveError) {
    self.targets = targets
    self.policy = policy
    retries = RetryRules(policy: policy)
    archive = SnapshotArchive(folder: folder)
    let agent = policy.userAgent(version: version)
    output = ArchiveQueue(
      try ArchiveWriter(folder: folder, started: Date(), software: "LaborLedger/\(version)", userAgent: agent))
    guard let engine = FetchEngine(policy: policy, userAgent: agent, proxies: proxies) else {
      throw ArchiveError(cannotCreate: false, path: folder, reason: "out of memory")
    }
    self.engine = engine
  }

  func run(isStopped: () -> Bool, progress: (Int, Int) -> Void) throws(ArchiveError) -> [Visit] {
    for (number, target) in targets.enumerated() { begin(number, target) }
    var told = -1
    while done < targets.count, !isStopped() {
      try output.check()
      if done != told {
        told = done
        progress(told, targets.count)
      }
      startReady()
      for (tag, exchange) in engine.wait(limit: waitingTime()) {
        guard let job = running.removeValue(forKey: tag) else { continue }
        hosts[job.address.host]?.isBusy = false
        finish(job, exchange)
      }
    }
    progress(done, targets.count)
    engine.cancelAll()
    let visits = Dictionary(try output.finish().map { ($0.source, $0) }, uniquingKeysWith: { _, last in last })
    return targets.compactMap { visits[$0.source] }
  }

  /// Adds a job to its host's queue.
  func enqueue(_ job: FetchJob) {
    let host = job.address.host
    if hosts[host] == nil {
      hosts[host] = HostQueue(notBefore: clock.now)
      hostOrder.append(host)
    }
    hosts[host]?.add(job)
  }

  private func begin(_ number: Int, _ target: FetchTarget) {
    let earlier = archive.lastVisit(of: target.source, at: target.address)?.page
    do throws(FetchFailure) {
      var job = FetchJob(purpose: .page(number), address: try WebAddress(target.address), notBefore: clock.now)
      job.earlier = earlier.flatMap { archive.holds($0) ? $0 : nil }
      enqueue(job)
    } catch {
      let visit = Visit(
        source: target.source, address: redacted(target.address), outcome: .failed, date: Date().formatted(.iso8601),
        status: nil, message: error.reason,
        failure: error.kind.rawValue, requests: 0, page: earlier)
      conclude(visit)
    }
  }

  /// Records the outcome of a page, which is then done.
  func conclude(_ visit: Visit) {
    output.add(visit)
    done += 1
  }

  /// Starts due requests, round-robin over hosts.
  private func startReady() {
    let now = clock.now
    var index = 0
    while index < hostOrder.count, engine.count < policy.maxConnections {
      let host = hostOrder[index]
      index += 1
      while let job = hosts[host]?.next(now, isReady: { isReady($0) }) {
        if start(job) { break }
      }
    }
    // The host that has waited longest comes first next time.
    if engine.count >= policy.maxConnections { hostOrder = Array(hostOrder[index...] + hostOrder[..<index]) }
  }

  /// Sends the request of a job, or settles it without one; true if the host is now busy.
  private func start(_ job: FetchJob) -> Bool {
    var job = job
    if case .page = job.purpose {
      switch robots[job.address.authority] {
      case .none:
        askForRules(job.address)
        enqueue(job)
        // The robots.txt request goes to the same host, and first.
        return false
      case .known(let rules) where !rules.allows(job.address.target):
        settle(
          job, failure: FetchFailure(.disallowed, "robots.txt of \(job.address.host) disallows \(job.address.target)"))
        return false
      case .unreachable(let failure):
        settle(job, failure: failure)
        return false
      default: break
      }
    }
    let validator = job.earlier.flatMap { $0.address == redacted(job.address.text) ? $0.validator : nil }
    let request = FetchRequest(
      address: job.address, validator: validator, maxBytes: job.isRobots ? RobotsRules.maxBytes : policy.maxBytes,
      keepsPrefix: job.isRobots)
    job.requests += 1
    job.firstTry = job.firstTry ?? clock.now
    let tag = nextTag
    nextTag += 1
    if let failure = engine.start(request, tag: tag) {
      settle(job, failure: failure)
      return false
    }
    running[tag] = job
    hosts[job.address.host]?.isBusy = true
    return true
  }

  /// Whether a job is only waiting for its time.
  private func isReady(_ job: FetchJob) -> Bool {
    if job.isRobots { return true }
    if case .pending = robots[job.address.authority] { return false }
    return true
  }

  /// How long the engine may wait before the next action is due; short, so that signals are noticed soon.
  private func waitingTime() -> Duration {
    let most = Duration.milliseconds(200)
    guard engine.count < policy.maxConnections, let wake = hosts.values.compactMap({ $0.wakes(isReady: isReady) }).min()
    else { return most }
    return min(most, max(.zero, wake - clock.now))
  }
}
