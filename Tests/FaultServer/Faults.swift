/// A fault of a server and how a fetch of it ends, under bounds of seconds, one repetition and 1 MiB.
package struct Fault: Sendable {
  /// Path on the server.
  package var path: String
  /// `fetched`, `skipped` or `failed`.
  package var outcome: String
  /// The kind of failure, if it is one.
  package var failure: String?
  /// Status of the last response; nil when none came.
  package var status: Int?
  /// What the message says.
  package var words = ""
  /// The loopback address, where it matters; each fault has one of its own otherwise.
  package var host: Int?
}

/// Every fault of `fault_server.py` that plain HTTP shows.
package let faults: [Fault] = [
  Fault(path: "page/plain", outcome: "fetched", status: 200),
  Fault(path: "reset/x", outcome: "failed", failure: "cutOff", status: 200, words: "2 tries"),
  Fault(path: "reset-first/x", outcome: "fetched", status: 200),
  Fault(path: "truncated/x", outcome: "failed", failure: "cutOff", status: 200, words: "2 tries"),
  Fault(path: "truncated-chunks/x", outcome: "failed", failure: "cutOff", status: 200),
  Fault(path: "chunks/x", outcome: "fetched", status: 200),
  Fault(path: "short-length/x", outcome: "fetched", status: 200),
  Fault(path: "drip/x", outcome: "failed", failure: "timeout", status: 200),
  Fault(path: "stall/x", outcome: "failed", failure: "timeout", status: 200),
  Fault(path: "silence/x", outcome: "failed", failure: "timeout"),
  Fault(path: "busy/x", outcome: "fetched", status: 200),
  Fault(path: "busy-date/x", outcome: "fetched", status: 200),
  Fault(
    path: "busy-long/x", outcome: "failed", failure: "status", status: 429, words: "Retry-After exceeds the retry limit"
  ),
  Fault(path: "then/500-200", outcome: "fetched", status: 200),
  Fault(path: "then/500", outcome: "failed", failure: "status", status: 500, words: "2 tries"),
  Fault(path: "404/x", outcome: "failed", failure: "status", status: 404),
  Fault(path: "410/x", outcome: "failed", failure: "status", status: 410),
  Fault(path: "loop/x", outcome: "failed", failure: "redirect", status: 302, words: "redirect loop"),
  Fault(path: "circle/a", outcome: "failed", failure: "redirect", status: 301, words: "redirect loop"),
  Fault(path: "far/1", outcome: "failed", failure: "redirect", status: 301, words: "more than 5"),
  Fault(path: "moved/x", outcome: "fetched", status: 200),
  Fault(path: "nowhere/x", outcome: "failed", failure: "redirect", status: 302),
  Fault(
    path: "to/file:///etc/passwd", outcome: "failed", failure: "redirect", status: 302, words: "file:///etc/passwd"),
  Fault(
    path: "to/ftp://127.0.0.1/x", outcome: "failed", failure: "redirect", status: 302, words: "not an http or https"),
  Fault(
    path: "to/http://127.0.0.200:1/x", outcome: "failed", failure: "privateAddress", status: 302,
    words: "private-network"),
  Fault(path: "to/http://[::ffff:10.0.0.1]/x", outcome: "failed", failure: "privateAddress", status: 302),
  Fault(path: "bomb/x", outcome: "failed", failure: "tooLarge", status: 200),
  Fault(path: "endless/x", outcome: "failed", failure: "tooLarge", status: 200),
  Fault(path: "gzip/x", outcome: "fetched", status: 200),
  Fault(path: "deflate/x", outcome: "fetched", status: 200),
  Fault(path: "brotli/x", outcome: "fetched", status: 200),
  Fault(path: "bad-gzip/x", outcome: "failed", failure: "badEncoding", status: 200),
  Fault(path: "empty/x", outcome: "failed", failure: "noPage", status: 200),
  Fault(path: "204/x", outcome: "failed", failure: "noPage", status: 204),
  Fault(path: "304/x", outcome: "failed", failure: "noPage", status: 304),
  Fault(path: "http09/x", outcome: "failed", failure: "notHTTP"),
  Fault(path: "garbage/x", outcome: "failed", failure: "notHTTP"),
  Fault(path: "header-bomb/x", outcome: "failed", failure: "tooLarge", status: 200),
  Fault(path: "long-header/x", outcome: "failed", failure: "tooLarge", status: 200),
  Fault(path: "charset/x", outcome: "fetched", status: 200),
  Fault(path: "page/a", outcome: "failed", failure: "robotsUnreachable", words: "nothing may be fetched", host: 50),
  Fault(path: "page/a", outcome: "skipped", failure: "disallowed", words: "robots.txt", host: 51),
  Fault(path: "private/a", outcome: "skipped", failure: "disallowed", host: 52),
  Fault(path: "page/a", outcome: "fetched", status: 200, host: 53),
  Fault(path: "page/a", outcome: "skipped", failure: "disallowed", host: 54),
  Fault(path: "page/a", outcome: "fetched", status: 200, host: 55),
  Fault(path: "page/a", outcome: "fetched", status: 200, host: 56),
]
