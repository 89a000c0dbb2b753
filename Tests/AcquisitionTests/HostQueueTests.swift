import Testing

@testable import Acquisition

/// When a host's next request may begin, at times that are made up.
@Suite("The queue of a host")
struct HostQueueTests {
  private let start = ContinuousClock.now

  private func page(_ number: Int, after wait: Duration = .zero) throws -> FetchJob {
    FetchJob(purpose: .page(number), address: try WebAddress("http://127.0.0.2/\(number)"), notBefore: start + wait)
  }

  private func robots() throws -> FetchJob {
    FetchJob(
      purpose: .robots(authority: "127.0.0.2", file: "http://127.0.0.2/robots.txt"),
      address: try WebAddress("http://127.0.0.2/robots.txt"), notBefore: start)
  }

  private func queue(_ jobs: FetchJob..., delay: Duration = .zero) -> HostQueue {
    var queue = HostQueue(notBefore: start + delay)
    for job in jobs { queue.add(job) }
    return queue
  }

  @Test("a page waits for the host's delay, and not an instant longer", arguments: [0, 1, 199, 200, 201])
  func delay(milliseconds: Int) throws {
    var queue = queue(try page(1), delay: .milliseconds(200))
    let taken = queue.next(start + .milliseconds(milliseconds)) { _ in true }
    #expect((taken != nil) == (milliseconds >= 200))
    #expect(queue.wakes { _ in true } == (taken == nil ? start + .milliseconds(200) : nil))
  }

  @Test("what robots.txt says is asked for first, and without the delay")
  func robotsFirst() throws {
    var queue = queue(try page(1), try robots(), delay: .seconds(9))
    #expect(queue.wakes { _ in true } == start)
    let purposes = (0..<2).map { _ in queue.next(start) { _ in true }?.isRobots }
    #expect(purposes == [true, nil])
  }

  @Test("one request at a time")
  func busy() throws {
    var queue = queue(try page(1))
    queue.isBusy = true
    let taken = queue.next(start + .seconds(60)) { _ in true }
    #expect(taken == nil)
    #expect(queue.wakes { _ in true } == nil)
  }

  @Test("a job that waits to be repeated lets the next one pass, and so does one that is not ready")
  func passing() throws {
    var queue = queue(try page(1, after: .seconds(5)), try page(2), try page(3))
    let numbers = (0..<3).map { _ in
      queue.next(start) { $0.purpose != .page(2) }.map(\.purpose)
    }
    #expect(numbers == [.page(3), nil, nil])
    #expect(queue.wakes { $0.purpose != .page(2) } == start + .seconds(5))
  }
}
