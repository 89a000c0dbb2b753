/// The memory of one document: tens of thousands of small pieces, which are given back together.
struct MarkupMemory: ~Copyable {
  private var chunks: [UnsafeMutableRawPointer] = []
  /// Where the next piece begins, and where the newest chunk ends.
  private var next: UnsafeMutableRawPointer?
  private var end: UnsafeMutableRawPointer?
  private var chunkSize = MarkupMemory.firstChunk

  private static let firstChunk = 64 << 10
  private static let largestChunk = 4 << 20

  init() {}

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// A value in memory of its own.
  mutating func place<Value>(_ value: Value) -> UnsafeMutablePointer<Value> where Value: BitwiseCopyable {
    let piece = take(MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
    let place = piece.bindMemory(to: Value.self, capacity: 1)
    place.initialize(to: value)
    return place
  }

  /// A copy of values.
  mutating func copy<Value>(_ values: UnsafeBufferPointer<Value>) -> UnsafeBufferPointer<Value>
  where Value: BitwiseCopyable {
    guard let start = values.baseAddress, !values.isEmpty else { return UnsafeBufferPointer(start: nil, count: 0) }
    let piece = take(values.count * MemoryLayout<Value>.stride, alignment: MemoryLayout<Value>.alignment)
    let copy = piece.bindMemory(to: Value.self, capacity: values.count)
    copy.initialize(from: start, count: values.count)
    return UnsafeBufferPointer(start: copy, count: values.count)
  }

  /// A copy of bytes and more bytes behind them. The last piece grows where it is, as long as there is room.
  mutating func extend(
    _ bytes: UnsafeBufferPointer<UInt8>, by more: UnsafeBufferPointer<UInt8>
  )
    -> UnsafeBufferPointer<UInt8>
  {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return copy(more) }
    guard let added = more.baseAddress, !more.isEmpty else { return bytes }
    let count = bytes.count + more.count
    if let next, let end, UnsafeRawPointer(start + bytes.count) == UnsafeRawPointer(next), more.count <= end - next {
      next.copyMemory(from: added, byteCount: more.count)
      self.next = next + more.count
      return UnsafeBufferPointer(start: start, count: count)
    }
    // Room for as much again, so that a text of a thousand parts is not copied a thousand times.
    let piece = take(2 * count, alignment: 1)
    piece.copyMemory(from: start, byteCount: bytes.count)
    (piece + bytes.count).copyMemory(from: added, byteCount: more.count)
    next = piece + count
    return UnsafeBufferPointer(start: UnsafePointer(piece.bindMemory(to: UInt8.self, capacity: count)), count: count)
  }

  private mutating func take(_ size: Int, alignment: Int) -> UnsafeMutableRawPointer {
    if let next, let end {
      let start = next.alignedUp(toMultipleOf: alignment)
      if size <= end - start {
        self.next = start + size
        return start
      }
    }
    let capacity = max(chunkSize, size)
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    chunks.append(chunk)
    chunkSize = min(chunkSize * 2, MarkupMemory.largestChunk)
    next = chunk + size
    end = chunk + capacity
    return chunk
  }
}
