import Foundation
import Records
import Testing

@testable import Acquisition

@Suite("Retrying")
struct RetryTests {
  @Test("the wait doubles, half of it at random, bounded in number and in time")
  func backoff() {
    let policy = quickPolicy {
      $0.retries = 4
      $0.retryDelay = .seconds(2)
      $0.retryTotal = .seconds(20)
    }
    let least = RetryRules(policy: policy, random: { 0 })
    let most = RetryRules(policy: policy, random: { 1 })
    #expect(
      (1...3).map { least.wait(before: $0, elapsed: .zero, retryAfter: nil) } == [
        .seconds(1), .seconds(2), .seconds(4),
      ])
    #expect(
      (1...3).map { most.wait(before: $0, elapsed: .zero, retryAfter: nil) } == [.seconds(2), .seconds(4), .seconds(8)])
    #expect(least.wait(before: 5, elapsed: .zero, retryAfter: nil) == nil)
    #expect(least.wait(before: 1, elapsed: .seconds(19.5), retryAfter: nil) == nil)
    #expect(least.wait(before: 1, elapsed: .zero, retryAfter: .seconds(7)) == .seconds(7))
    #expect(least.wait(before: 1, elapsed: .zero, retryAfter: .seconds(70)) == nil)
  }

  @Test(
    "Retry-After in seconds and in all three forms of dates",
    arguments: [
      ("120", 120.0), (" 0 ", 0), ("Sun, 22 Nov 2026 10:01:00 GMT", 60), ("Sunday, 22-Nov-26 10:01:00 GMT", 60),
      ("Sun Nov 22 10:01:00 2026", 60),
      ("Sun, 22 Nov 2026 09:00:00 GMT", 0), ("soon", nil), ("", nil), ("-5", nil),
      ("99999999999999999999", 999_999_999),
    ] as [(String, Double?)])
  func retryAfter(_ value: String, _ seconds: Double?) throws {
    let now = try Date("2026-11-22T10:00:00Z", strategy: .iso8601)
    #expect(RetryRules.retryAfter(value, now: now).map { $0 / .seconds(1) } == seconds)
  }
}

@Suite("Addresses that are not fetched")
struct AddressTests {
  @Test(
    "addresses of this machine, of private networks, and of no network, in every form that carries them",
    arguments: [
      ("[::ffff:0:127.0.0.1]", true), ("[::ffff:0:8.8.8.8]", false),
      ("127.0.0.1", true), ("127.1", true), ("2130706433", true), ("0x7f.0.0.1", true), ("0", true), ("10.0.0.1", true),
      ("172.15.0.1", false),
      ("172.16.0.1", true), ("172.31.255.255", true), ("172.32.0.1", false), ("192.168.1.1", true),
      ("169.254.169.254", true), ("100.64.0.1", true),
      ("100.128.0.1", false), ("224.0.0.1", true), ("255.255.255.255", true), ("8.8.8.8", false), ("192.0.2.7", true),
      ("[::1]", true), ("[::]", true),
      ("[::ffff:10.0.0.1]", true), ("[::ffff:8.8.8.8]", false), ("[64:ff9b::7f00:1]", true), ("[2002:7f00:1::]", true),
      ("[fe80::1%1]", true),
      ("[fd12:3456::1]", true), ("[ff02::1]", true), ("[2001:db8::1]", true), ("[2001:0:1::]", true),
      ("[2606:4700::1111]", false),
    ])
  func literals(_ host: String, _ isPrivate: Bool) throws {
    let address = try #require(AddressRules.literal(host))
    #expect(AddressRules.isPrivate(address) == isPrivate)
  }

  @Test("named networks are let through, and nothing beside them")
  func networks() throws {
    let policy = quickPolicy { $0.allowedNetworks = ["10.1.0.0/16", "fd00::/8", "127.0.0.1"] }
    let hosts = ["10.1.2.3", "10.2.0.1", "127.0.0.1", "127.0.0.2", "[fd00::5]", "[fe80::1]", "8.8.8.8"]
    let refused = try hosts.map { AddressRules.isRefused(try #require(AddressRules.literal($0)), policy) }
    #expect(refused == [false, true, false, true, false, true, false])
  }

  @Test(
    "names that belong to private networks by their form",
    arguments: [
      ("localhost", true), ("a.localhost.", true), ("printer.local", true), ("intranet", true), ("db.internal", true),
      ("127.0.0.1", true),
      ("example.com", false), ("local.example.com", false),
    ])
  func names(_ host: String, _ isRefused: Bool) {
    #expect(AddressRules.isRefusedName(host, FetchPolicy(contact: "x")) == isRefused)
  }

  @Test("a proxy is chosen as libcurl chooses it")
  func proxies() throws {
    let choice = ProxyChoice(environment: [
      "http_proxy": "http://p:1", "HTTP_PROXY": "http://evil:1", "HTTPS_PROXY": "http://s:2",
      "no_proxy": "a.example, .b.example",
    ])
    let addresses = [
      "http://x.example/", "https://x.example/", "http://a.example/", "http://c.b.example/", "http://xa.example/",
    ]
    #expect(
      try addresses.map { choice.proxy(for: try WebAddress($0)) } == [
        "http://p:1", "http://s:2", nil, nil, "http://p:1",
      ])
    #expect(
      ProxyChoice(environment: ["HTTP_PROXY": "http://evil:1"]).proxy(for: try WebAddress("http://x.example/")) == nil)
  }

  @Test("addresses are taken apart once, for checking and for fetching")
  func webAddresses() throws {
    let address = try WebAddress("HTTP://Example.COM:8080/a/../b?c=d#e")
    #expect(
      [address.scheme, address.host, address.target, address.text] == [
        "http", "example.com", "/b?c=d", "http://Example.COM:8080/b?c=d",
      ])
    #expect(try WebAddress("https://example.com").robots == "https://example.com/robots.txt")
    for bad in ["file:///etc/passwd", "ftp://a/", "http://u:p@a/", "", "http://", "javascript:alert(1)"] {
      #expect(throws: FetchFailure.self, "\(bad)") { try WebAddress(bad) }
    }
  }
}
