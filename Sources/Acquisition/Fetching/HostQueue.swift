/// A page or a robots.txt file on its way.
struct FetchJob {
  enum Purpose: Hashable {
    /// The number of the target.
    case page(Int)
    /// The authority the rules apply to, and their URL.
    case robots(authority: String, file: String)
  }

  let purpose: Purpose
  /// URL of the next request; changes with redirects.
  var address: WebAddress
  /// Where it was before, for circles.
  var visited: Set<String> = []
  /// Repetitions so far.
  var repetitions = 0
  /// Requests so far.
  var requests = 0
  var firstTry: ContinuousClock.Instant?
  /// Not before this.
  var notBefore: ContinuousClock.Instant
  /// Status of the last response.
  var status: Int?
  /// The newest page of before.
  var earlier: StoredPage?

  var isRobots: Bool { if case .robots = purpose { true } else { false } }
}

/// The requests to one host: one at a time, with a delay between them, so that no site feels more than one visitor.
struct HostQueue {
  private(set) var jobs: [FetchJob] = []
  /// Whether a request to the host is under way.
  var isBusy = false
  /// Earliest start of the next request.
  var notBefore: ContinuousClock.Instant

  /// Adds a job behind the others; what robots.txt says is needed before the pages.
  mutating func add(_ job: FetchJob) {
    if job.isRobots { jobs.insert(job, at: 0) } else { jobs.append(job) }
  }

  /// Removes and returns the first job that is due and `isReady`.
  mutating func next(_ now: ContinuousClock.Instant, isReady: (FetchJob) -> Bool) -> FetchJob? {
    guard !isBusy else { return nil }
    for index in jobs.indices {
      let job = jobs[index]
      // The delay is between pages; to ask for the rules first is part of being polite.
      if !job.isRobots, notBefore > now { return nil }
      if job.notBefore <= now, isReady(job) { return jobs.remove(at: index) }
    }
    return nil
  }

  /// When the next job is due; nil if no job is only waiting for time.
  func wakes(isReady: (FetchJob) -> Bool) -> ContinuousClock.Instant? {
    guard !isBusy else { return nil }
    var earliest: ContinuousClock.Instant?
    for job in jobs where isReady(job) {
      let time = job.isRobots ? job.notBefore : max(job.notBefore, notBefore)
      if earliest.map({ time < $0 }) ?? true { earliest = time }
      // Robots come first and pages not before the host's own time: none of the others is earlier.
      if !job.isRobots, time <= notBefore { break }
    }
    return earliest
  }
}
