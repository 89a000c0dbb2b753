/// Verbs that speak of pay only where a figure has no other words for what it is.
enum PayVerbs {
  static let received: Set<String> = [
    "get", "gets", "getting", "receive", "receives", "receiving", "expect", "expects", "collect", "collects", "command", "commands", "fetch", "fetches",
    "offered", "offer", "offers", "received", "start", "starts", "begin", "begins", "gibt",
  ]

  /// Words for those who are paid.
  static let people: Set<String> = [
    "workers", "employees", "staff", "graduates", "candidates", "professionals", "beginners", "people", "newcomers", "applicants", "practitioners", "trainees",
  ]
}
