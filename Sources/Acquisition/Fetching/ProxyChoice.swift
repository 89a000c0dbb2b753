import Foundation

/// The proxy for a request, from the environment by libcurl's rules: `http_proxy` (lower case only, since `HTTP_PROXY`
/// may come from a request's `Proxy:` header under CGI), `https_proxy`, `all_proxy`, and `no_proxy` for direct
/// connections.
struct ProxyChoice: Sendable {
  private let environment: [String: String]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) { self.environment = environment }

  /// The proxy's address; nil for a direct connection.
  func proxy(for address: WebAddress) -> String? {
    if isExempt(address.host) { return nil }
    let names = address.scheme == "http" ? ["http_proxy"] : ["https_proxy", "HTTPS_PROXY"]
    return (names + ["all_proxy", "ALL_PROXY"]).lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
  }

  private func isExempt(_ host: String) -> Bool {
    let list = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
    let bare = host.trimmingCharacters(in: ["[", "]", "."])
    return list.split(whereSeparator: { $0 == "," || $0 == " " }).contains { entry in
      if entry == "*" { return true }
      let name = entry.lowercased().trimmingCharacters(in: ["[", "]", "."])
      return bare == name || bare.hasSuffix("." + name)
    }
  }
}
