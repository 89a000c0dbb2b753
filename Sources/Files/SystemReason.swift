import Foundation

/// The system's words for why something could not be done: of Foundation's errors the cause, which their own texts
/// (`NSCocoaErrorDomain error 512`) leave out.
package func systemReason(_ error: any Error) -> String {
  if let error = error as? SystemError { return error.description }
  let error = error as NSError
  let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
  if cause.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(cause.code))) }
  return (error as? CocoaError).map(words) ?? error.localizedDescription
}

private func words(_ error: CocoaError) -> String {
  switch error.code {
  case .fileNoSuchFile, .fileReadNoSuchFile: "no such file or directory"
  case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
  case .fileWriteOutOfSpace: "no space left on the device"
  default: "the system refuses it"
  }
}
