import Foundation

/// The system's message for an error. For Foundation errors it is taken from the underlying error, since their own
/// texts omit the cause (`NSCocoaErrorDomain error 512`).
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
