/// Redacts secrets in a text: user names and passwords in URLs, and the values of query parameters whose names suggest
/// keys or tokens. Applied to everything stored or shown: logs, archive records and index, published files.
package func redacted(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "=") }) else { return text }
  return
    text
    // scheme://user:password@host; a password may contain '@' itself.
    .replacing(/(?i)\b([a-z][a-z0-9+.\-]*:\/\/)[^\s\/?#'"<>]*@/) { "\($0.1)[redacted]@" }
    // user:password@host:port, as proxies may be written without a scheme.
    .replacing(/(^|[\s'"(=])[^\s\/?#@'"<>:\[\]()]+:[^\s\/?#@'"<>]+@(?=[\w.\-\[\]:]+:\d)/) { "\($0.1)[redacted]@" }
    // Parameters of OAuth 2.0 (RFC 6749, RFC 6750), of signed URLs of Amazon, Google and Azure, of sessions, and common
    // names of API keys.
    .replacing(
      /(?i)([?&;#])((?:[a-z_\-]*(?:token|secret|password|passwd|signature|api[_\-]?key|credential)|pwd|pass|auth|authorization|apikey|key|sig|sid|session(?:id|_id)?|jsessionid|phpsessid|client_assertion))=[^&;#\s'"<>]+/
    ) { "\($0.1)\($0.2)=[redacted]" }
}
