import Foundation

/// SIGPIPE, which by default ends the process that writes to a connection whose other end is gone. libcurl sends plain
/// data without it, but OpenSSL, which libcurl writes TLS through, cannot be configured not to raise it; and a library
/// must not change signal handling for the whole process.
enum BrokenPipeSignal {
  /// Does `body` with the signal held back from this thread; one that `body` brought about is taken away, so that the
  /// write error is all that is left of it.
  static func suppressed<Result>(_ body: () -> Result) -> Result {
    var signals = sigset_t()
    var pending = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigpending(&pending)
    let wasPending = sigismember(&pending, SIGPIPE) == 1
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer {
      if !wasPending {
        var none = timespec()
        while sigtimedwait(&signals, nil, &none) < 0, errno == EINTR {}
      }
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    return body()
  }
}
