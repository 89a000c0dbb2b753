import CLibcurl
import Foundation
import Records

/// A transfer in progress: data collected by its callbacks, and the limits they enforce. Used on the engine's thread
/// only.
final class Transfer {
  let tag: Int
  let request: FetchRequest
  let date: Date
  let viaProxy: Bool
  private let policy: FetchPolicy
  private(set) var body: [UInt8] = []
  private(set) var headBytes: [UInt8] = []
  private(set) var sent: [UInt8] = []
  /// Errors detected by a callback that libcurl does not report.
  private(set) var refusal: FetchFailure?
  private(set) var headIsWhole = false
  /// The buffer for libcurl's error message.
  let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private static let maxHeadBytes = 128 << 10

  init(tag: Int, request: FetchRequest, date: Date, viaProxy: Bool, policy: FetchPolicy) {
    self.tag = tag
    self.request = request
    self.date = date
    self.viaProxy = viaProxy
    self.policy = policy
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit { errorText.deallocate() }

  /// Receives a chunk of the body; false aborts the transfer.
  func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let room = request.maxBytes - body.count
    body.append(contentsOf: bytes.prefix(room))
    if bytes.count <= room { return true }
    refusal = FetchFailure(.tooLarge, "is larger than the limit of \(request.maxBytes) bytes for one page")
    return false
  }

  /// Processes a response header line; false aborts the transfer. Interim responses (1xx) start a new header; trailers
  /// are ignored.
  func receiveHead(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if headIsWhole, !bytes.starts(with: Array("HTTP/".utf8)) { return true }
    if headIsWhole { headBytes = [] }
    headIsWhole = bytes.first == 0x0D || bytes.first == 0x0A
    headBytes.append(contentsOf: bytes)
    if headBytes.count <= Self.maxHeadBytes { return true }
    refusal = FetchFailure(.tooLarge, "the response header is larger than \(Self.maxHeadBytes) bytes")
    return false
  }

  /// Receives the request headers as sent; a preceding tunnel request to a proxy is not kept.
  func receiveSent(_ bytes: UnsafeRawBufferPointer) {
    if sent.suffix(4) == [0x0D, 0x0A, 0x0D, 0x0A] { sent = [] }
    sent.append(contentsOf: bytes)
  }

  /// Opens a socket for the address, or refuses it. The proxy's own address is chosen by the operator and may be
  /// anywhere.
  func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    if !viaProxy, let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) {
      let bytes = AddressRules.bytes(of: UnsafeRawPointer(address) + offset, family: address.pointee.family)
      if bytes.map({ AddressRules.isRefused($0, policy) }) ?? true {
        refusal = FetchFailure(
          .privateAddress,
          "\(request.address.host) is a local or private-network address; such addresses are not fetched")
        return -1
      }
    }
    return socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
  }

  /// Sets the callbacks of a handle to this transfer, which must live until the handle is done.
  func attach(to handle: UnsafeMutableRawPointer) {
    laborledger_set_callbacks(
      handle, Unmanaged.passUnretained(self).toOpaque(),
      { data, size, count, context in
        guard let data, let context else { return 0 }
        let piece = UnsafeRawBufferPointer(start: data, count: size * count)
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().receive(piece) ? piece.count : 0
      },
      { data, size, count, context in
        guard let data, let context else { return 0 }
        let piece = UnsafeRawBufferPointer(start: data, count: size * count)
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().receiveHead(piece) ? piece.count : 0
      },
      { _, kind, data, count, context in
        guard kind == CURLINFO_HEADER_OUT, let data, let context else { return 0 }
        Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().receiveSent(
          UnsafeRawBufferPointer(start: data, count: count))
        return 0
      },
      { context, _, address in
        guard let context, let address else { return -1 }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().openSocket(address)
      })
  }
}
