import Foundation

/// SIGPIPE, which by default kills a process that writes to a closed connection. libcurl sends plain data without it,
/// but OpenSSL, which libcurl writes TLS through, cannot be configured not to raise it; and a library must not change
/// signal handling for the whole process.
enum BrokenPipeSignal {
  /// Runs `body` with the signal blocked on this thread; a signal raised by `body` is discarded, so that only the write
  /// error remains.
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
