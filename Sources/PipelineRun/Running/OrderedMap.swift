/// Applies `body` to every item on up to `jobs` workers and hands the results to `emit` in the order of the items, whatever order they are done in.
/// At most twice as many items as workers are ahead of the one that is emitted next, which bounds the memory. Ends early when `isStopped` says so.
func orderedMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, isStopped: @escaping @Sendable () -> Bool = { false }, body: @escaping @Sendable (Item) -> Result,
  emit: (Int, Result) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var waiting: [Int: Result] = [:]
    var started = 0
    var emitted = 0
    var running = 0
    while emitted < items.count, !isStopped() {
      while running < max(1, jobs), started < items.count, started < emitted + 2 * max(1, jobs) {
        let index = started
        let item = items[index]
        group.addTask { (index, body(item)) }
        started += 1
        running += 1
      }
      guard let (index, result) = try await group.next() else { return }
      running -= 1
      waiting[index] = result
      while let next = waiting.removeValue(forKey: emitted) {
        try emit(emitted, next)
        emitted += 1
      }
    }
  }
}
