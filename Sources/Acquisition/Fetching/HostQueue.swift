/// A page or robots.txt file to be fetched.
struct FetchJob {
  enum Purpose: Hashable {
    /// The number of the target.
    case page(Int)
    /// The authority to which the rules apply, and their URL.
    case robots(authority: String, file: String)
  }

  let purpose: Purpose
  /// URL of the next request; changes with redirects.
  var address: WebAddress
  /// Earlier addresses, to detect redirect loops.
  var visited: Set<String> = []
  /// Number of retries so far.
  var repetitions = 0
  /// Number of requests so far.
  var requests = 0
  var firstTry: ContinuousClock.Instant?
  /// Earliest start of the next request.
  var notBefore: ContinuousClock.Instant
  /// Status of the last response.
  var status: Int?
  /// The newest stored page.
  var earlier: StoredPage?

  var isRobots: Bool { if case .robots = purpose { true } else { false } }
}

/// The requests to one host: one at a time, with a delay between them, so that a site sees no more load than from a
/// single visitor.
struct HostQueue {
  private(set) var jobs: [FetchJob] = []
  /// Whether a request to the host is in progress.
  var isBusy = false
  /// Earliest start of the next request.
  var notBefore: ContinuousClock.Instant

  /// Adds a job at the end; robots.txt jobs come before pages.
  mutating func add(_ job: FetchJob) {
    if job.isRobots { jobs.insert(job, at: 0) } else { jobs.append(job) }
  }

  /// Removes and returns the first job that is due and `isReady`.
  mutating func next(_ now: ContinuousClock.Instant, isReady: (FetchJob) -> Bool) -> FetchJob? {
    guard !isBusy else { return nil }
    for index in jobs.indices {
      let job = jobs[index]
      // The delay applies between pages; robots.txt may be requested without delay.
      if !job.isRobots, notBefore > now { return nil }
      if job.notBefore <= now, isReady(job) { return jobs.remove(at: index) }
    }
    return nil
  }

  /// When the next job is due; nil if no job is waiting only for its time.
  func wakes(isReady: (FetchJob) -> Bool) -> ContinuousClock.Instant? {
    guard !isBusy else { return nil }
    var earliest: ContinuousClock.Instant?
    for job in jobs where isReady(job) {
      let time = job.isRobots ? job.notBefore : max(job.notBefore, notBefore)
      if earliest.map({ time < $0 }) ?? true { earliest = time }
      // robots.txt jobs come first, and pages cannot start before the host's own time: no later job can be earlier.
      if !job.isRobots, time <= notBefore { break }
    }
    return earliest
  }
}
