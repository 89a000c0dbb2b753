import Foundation
import Records

/// Which network addresses are not part of the public internet: the entries of the IANA special-purpose address
/// registries (RFC 6890) that are not globally reachable, multicast, and the IPv6 forms that carry such an IPv4
/// address.
enum AddressRules {
  /// Address and prefix length in bits.
  private static let ipv4: [([UInt8], Int)] = [
    ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
    ([192, 0, 2], 24), ([192, 88, 99], 24),
    ([192, 168], 16), ([198, 18], 15), ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 4), ([240], 4),
  ]
  private static let ipv6: [([UInt8], Int)] = [
    ([0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01], 48), ([0x01, 0x00, 0, 0, 0, 0, 0, 0], 64), ([0x20, 0x01, 0x00], 23),
    ([0x20, 0x01, 0x0D, 0xB8], 32),
    ([0x3F, 0xFF, 0x00], 20), ([0x5F, 0x00], 16), ([0xFC], 7), ([0xFE, 0x80], 10), ([0xFE, 0xC0], 10), ([0xFF], 8),
  ]

  /// Whether it is an address of this machine, a private network, or no network: 4 bytes of IPv4 or 16 of IPv6;
  /// anything else counts as private.
  static func isPrivate(_ address: [UInt8]) -> Bool {
    switch address.count {
    case 4: return ipv4.contains { matches(address, $0.0, bits: $0.1) }
    case 16:
      if let embedded = embeddedIPv4(address) { return isPrivate(embedded) }
      return ipv6.contains { matches(address, $0.0, bits: $0.1) }
    default: return true
    }
  }

  /// Whether fetching an address is against the policy.
  static func isRefused(_ address: [UInt8], _ policy: FetchPolicy) -> Bool {
    if policy.allowsPrivate || !isPrivate(address) { return false }
    return !policy.allowedNetworks.contains { text in
      guard let (prefix, bits) = network(text), prefix.count == address.count else { return false }
      return matches(address, prefix, bits: bits)
    }
  }

  /// Address and prefix length of a network in CIDR notation, or of a single address; nil for anything else.
  static func network(_ text: String) -> (prefix: [UInt8], bits: Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let address = literal(String(parts[0])), parts.count <= 2 else { return nil }
    let most = address.count * 8
    guard parts.count == 2 else { return (address, most) }
    guard let bits = Int(parts[1]), (0...most).contains(bits) else { return nil }
    return (address, bits)
  }

  /// The address in a socket address of the system; nil for families other than IPv4 and IPv6.
  static func bytes(of address: UnsafeRawPointer, family: Int32) -> [UInt8]? {
    switch family {
    case AF_INET: withUnsafeBytes(of: address.loadUnaligned(as: sockaddr_in.self).sin_addr) { Array($0) }
    case AF_INET6: withUnsafeBytes(of: address.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) }
    default: nil
    }
  }

  /// The address that a host name spells out in any form accepted by the system's resolver (`127.1`, `0x7f000001`,
  /// `[::1]`); nil for a name.
  static func literal(_ host: String) -> [UInt8]? {
    let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    let unzoned = String(bare.prefix { $0 != "%" })
    var six = in6_addr()
    if inet_pton(AF_INET6, unzoned, &six) == 1 { return withUnsafeBytes(of: six) { Array($0) } }
    var four = in_addr()
    if inet_aton(bare, &four) != 0 { return withUnsafeBytes(of: four) { Array($0) } }
    return nil
  }

  /// Whether fetching a host is against the policy by its name: for names that denote this machine or a private
  /// network. Used if the name is resolved elsewhere, behind a proxy. RFC 6761 (`localhost`, `test`, `invalid`), RFC
  /// 6762 (`local`), ICANN's `internal`, RFC 8375 (`home.arpa`), and names without a dot.
  static func isRefusedName(_ host: String, _ policy: FetchPolicy) -> Bool {
    if policy.allowsPrivate { return false }
    if let address = literal(host) { return isRefused(address, policy) }
    let name = host.lowercased().hasSuffix(".") ? String(host.lowercased().dropLast()) : host.lowercased()
    let suffixes = ["localhost", "local", "internal", "intranet", "lan", "home.arpa", "test", "invalid", "localdomain"]
    return !name.contains(".") || suffixes.contains { name == $0 || name.hasSuffix("." + $0) }
  }

  private static func matches(_ address: [UInt8], _ prefix: [UInt8], bits: Int) -> Bool {
    for index in 0..<((bits + 7) / 8) {
      let mask = bits >= (index + 1) * 8 ? UInt8(0xFF) : ~(UInt8(0xFF) >> UInt8(bits - index * 8))
      let wanted = index < prefix.count ? prefix[index] : 0
      if address[index] & mask != wanted & mask { return false }
    }
    return true
  }

  /// The IPv4 address in `::a.b.c.d`, `::ffff:a.b.c.d`, `::ffff:0:a.b.c.d` (RFC 2765), `64:ff9b::a.b.c.d` (RFC 6052)
  /// and `2002:abcd::` (6to4, RFC 3056); `::` and `::1` are 0.0.0.0 and 0.0.0.1.
  private static func embeddedIPv4(_ address: [UInt8]) -> [UInt8]? {
    let zeros = [UInt8](repeating: 0, count: 10)
    if Array(address[..<10]) == zeros, Array(address[10..<12]) == [0, 0] || Array(address[10..<12]) == [0xFF, 0xFF] {
      return Array(address[12...])
    }
    if Array(address[..<12]) == [0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0] { return Array(address[12...]) }
    if Array(address[..<12]) == [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] { return Array(address[12...]) }
    if address[0] == 0x20, address[1] == 0x02 { return Array(address[2..<6]) }
    return nil
  }
}
