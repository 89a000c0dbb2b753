/// A text with everything taken out that may open a door: in addresses the user's name and password, and the values of parameters that are keys or tokens by their
/// names. For whatever is written down or shown: logs, the archive's own records and index, what is published.
package func redacted(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "=") }) else { return text }
  return
    text
    // scheme://user:password@host; a password may hold '@' itself.
    .replacing(/(?i)\b([a-z][a-z0-9+.\-]*:\/\/)[^\s\/?#'"<>]*@/) { "\($0.1)[redacted]@" }
    // user:password@host:port, as proxies may be written without a scheme.
    .replacing(/(^|[\s'"(=])[^\s\/?#@'"<>:\[\]()]+:[^\s\/?#@'"<>]+@(?=[\w.\-\[\]:]+:\d)/) { "\($0.1)[redacted]@" }
    // Of OAuth 2.0 (RFC 6749, RFC 6750), of signed addresses of Amazon, Google and Azure, of sessions, and what interfaces commonly call their keys.
    .replacing(
      /(?i)([?&;#])((?:[a-z_\-]*(?:token|secret|password|passwd|signature|api[_\-]?key|credential)|pwd|pass|auth|authorization|apikey|key|sig|sid|session(?:id|_id)?|jsessionid|phpsessid|client_assertion))=[^&;#\s'"<>]+/
    ) { "\($0.1)\($0.2)=[redacted]" }
}
