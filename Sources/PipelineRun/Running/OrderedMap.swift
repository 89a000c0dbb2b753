/// Applies `body` to every item on up to `jobs` workers and passes the results to `emit` in item order. At most two
/// items per worker are ahead of the next one to be emitted, which bounds memory. Ends early if `isStopped` returns
/// true.
func orderedMap<Item: Sendable, Result: Sendable>(
  _ items: some Sequence<Item>, jobs: Int, isStopped: @escaping @Sendable () -> Bool = { false },
  body: @escaping @Sendable (Item) -> Result,
  emit: (Int, Result) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var waiting: [Int: Result] = [:]
    var items = items.makeIterator()
    var started = 0
    var emitted = 0
    var running = 0
    /// Starts items until every worker has one, before results are emitted, so that no worker waits for that.
    func start() {
      while running < max(1, jobs), started < emitted + 2 * max(1, jobs), let item = items.next() {
        let index = started
        group.addTask { (index, body(item)) }
        started += 1
        running += 1
      }
    }
    while !isStopped() {
      start()
      guard let (index, result) = try await group.next() else { return }
      running -= 1
      waiting[index] = result
      start()
      while let next = waiting.removeValue(forKey: emitted) {
        try emit(emitted, next)
        emitted += 1
      }
    }
  }
}

/// The same for items that arrive one by one, possibly from a sender that waits for answers before sending more:
/// results are emitted while waiting for the next item.
///
/// - Parameter next: waits for the next item; nil ends the stream. When `emit` throws, the task that waits is
///   cancelled.
func orderedMap<Item: Sendable, Result: Sendable>(
  pulling next: @escaping @Sendable () async -> Item?, jobs: Int, body: @escaping @Sendable (Item) -> Result,
  emit: (Result) throws -> Void
) async throws {
  let jobs = max(1, jobs)
  try await withThrowingTaskGroup(of: StreamEvent<Item, Result>.self) { group in
    var waiting: [Int: Result] = [:]
    var ready: [Item] = []
    var (started, emitted, running) = (0, 0, 0)
    var (isPulling, isOver) = (false, false)
    while true {
      if !isOver, !isPulling, started + ready.count < emitted + 2 * jobs {
        isPulling = true
        group.addTask { .item(await next()) }
      }
      while running < jobs, !ready.isEmpty {
        let (index, item) = (started, ready.removeFirst())
        group.addTask { .result(index, body(item)) }
        started += 1
        running += 1
      }
      guard let event = try await group.next() else { return }
      switch event {
      case .item(let item):
        isPulling = false
        if let item { ready.append(item) } else { isOver = true }
      case .result(let index, let result):
        running -= 1
        waiting[index] = result
        while let next = waiting.removeValue(forKey: emitted) {
          try emit(next)
          emitted += 1
        }
      }
    }
  }
}

/// The result of a task of a stream.
private enum StreamEvent<Item: Sendable, Result: Sendable>: Sendable {
  case item(Item?)
  case result(Int, Result)
}
