import FaultServer
import Foundation
import Records
import TestFolders
import Testing

@testable import Acquisition

extension ServerTests {
  @Suite("Ways to a page")
  struct TransportTests {
    @Test("a write to a connection that is gone fails and does not end the process")
    func brokenPipe() {
      var ends: [Int32] = [-1, -1]
      #expect(pipe(&ends) == 0)
      close(ends[0])
      let (count, error) = BrokenPipeSignal.suppressed { (write(ends[1], "x", 1), errno) }
      #expect(count == -1 && error == EPIPE)
      close(ends[1])
    }

    @Test(
      "HTTP/2 over TLS, compressed, from nginx: fetched, archived as readers know it, and unchanged the second time",
      .enabled(if: NginxServer.isAvailable, "needs nginx"))
    func http2() throws {
      let certificates = try FaultServer(tls: true)
      let html = "<html><title>Office managers</title><p>The median salary is $52,340 per year.</p></html>"
      try inFolder { folder in
        let site = folder + "/site"
        try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
        for name in ["a", "b"] { try Data(html.utf8).write(to: URL(fileURLWithPath: "\(site)/\(name).html")) }
        let server = try NginxServer(pages: site, certificates: certificates)
        let targets = ["a", "b"].map { FetchTarget(source: $0, address: server.address("\($0).html")) }
        let archive = folder + "/archive"
        let policy = quickPolicy { $0.certificates = certificates.root }
        let first = try fetch(targets, policy: policy, archive: archive, version: "0")
        #expect(first.map(\.outcome) == [.fetched, .fetched], "\(first.map(\.message))")
        for visit in first {
          #expect(
            String(decoding: try SnapshotArchive(folder: archive).read(try #require(visit.page)).body, as: UTF8.self)
              == html)
        }
        let responses = try records(archive).filter { $0.type == "response" }
        #expect(responses.count == 3)
        #expect(
          responses.allSatisfy { $0.value("WARC-Protocol") == "h2" && $0.block.starts(with: Array("HTTP/1.1 ".utf8)) })
        #expect(
          responses.contains {
            String(decoding: $0.block, as: UTF8.self).lowercased().contains("x-archived-content-encoding: gzip")
          })
        let second = try fetch(targets, policy: policy, archive: archive, version: "0")
        #expect(second.map(\.outcome) == [.unchanged, .unchanged], "\(second.map(\.message))")
        let untrusting = try fetch(targets, policy: quickPolicy(), archive: folder + "/other", version: "0")
        #expect(untrusting.map(\.failure) == ["certificate", "certificate"])
      }
    }

    @Test(
      "a proxy of the environment: plain and through a tunnel; names of this machine and of private networks are refused behind it, the proxy's own address is not"
    )
    func proxy() throws {
      let server = try FaultServer(tls: true)
      let proxy = "http://me:secret@127.0.0.40:\(server.port)"
      let policy = quickPolicy {
        $0.allowedNetworks = []
        $0.certificates = server.root
      }
      try inFolder { folder in
        let addresses = [
          "http://page.example/page/x", "https://secure.example/page/x", "http://127.0.0.1:\(server.port)/page/x",
          "http://localhost/page/x",
          "http://moved.example/to/http://10.0.0.1/page/x", "http://printer.local/page/x",
        ]
        let targets = addresses.map { FetchTarget(source: $0, address: $0) }
        let proxies = ProxyChoice(environment: ["http_proxy": proxy, "https_proxy": proxy])
        let crawl = try Crawl(targets, policy: policy, folder: folder, version: "0", proxies: proxies)
        let visits = try crawl.run(isStopped: { false }, progress: { _, _ in })
        let expected = [nil, nil, "privateAddress", "privateAddress", "privateAddress", "privateAddress"]
        #expect(visits.map(\.failure) == expected, "\(visits.map(\.message))")
        #expect(visits.map(\.outcome) == expected.map { $0 == nil ? .fetched : .failed })
        let written = try records(folder)
        #expect(written.allSatisfy { $0.value("WARC-IP-Address") == nil })
        #expect(
          !written.contains { String(decoding: $0.block, as: UTF8.self).lowercased().contains("proxy-authorization") })
        // Without the proxy the names lead nowhere, or to this machine.
        let direct = try Crawl(
          Array(targets[2...3]), policy: policy, folder: folder, version: "0", proxies: ProxyChoice(environment: [:]))
        #expect(
          try direct.run(isStopped: { false }, progress: { _, _ in }).map(\.failure) == [
            "privateAddress", "privateAddress",
          ])
      }
    }
  }
}
