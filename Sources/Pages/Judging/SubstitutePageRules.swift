/// A check whether the visitor is human, or the refusal that follows one.
func isBotChallenge(_ view: PageView) -> Bool {
  view.says([
    "verify you are human", "verify that you are human", "verifying you are human", "verify you are a human",
    "are you a robot", "you are not a robot",
    "i'm not a robot", "you're not a robot", "checking your browser", "checking if the site connection is secure",
    "unusual traffic", "automated requests",
    "automated access", "enable javascript and cookies to continue", "complete the captcha", "solve the captcha",
    "complete the security check",
    "you have been blocked", "request unsuccessful", "bot detection",
  ]) || view.isHeaded(["access denied", "just a moment", "attention required", "security check", "captcha"])
}

/// A page that reports, with a success status, that the requested page does not exist.
func isSoftNotFound(_ view: PageView) -> Bool {
  let gone = [
    "page not found", "not found", "error 404", "page can't be found", "page cannot be found",
    "page could not be found", "couldn't find that page",
    "can't find that page", "page doesn't exist", "page does not exist", "page no longer exists", "no longer available",
    "page has been removed",
    "page you requested could not", "page you were looking for", "page you're looking for", "nothing was found",
  ]
  if view.isHeaded(gone) { return true }
  if view.headings.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains("404") { return true }
  // In running text only on a page with hardly any other text.
  return view.words < 80 && view.says(Array(gone.dropFirst()))
}

/// A page that asks the visitor to log in.
func isLogin(_ view: PageView) -> Bool {
  let asks = ["log in", "login", "sign in", "signin", "members only", "subscribers only", "create an account"]
  if view.hasPasswordField { return view.isHeaded(asks) || (view.words < 120 && view.says(asks)) }
  return view.words < 80
    && view.says([
      "please log in", "please sign in", "log in to continue", "sign in to continue", "you must be logged in",
      "you must log in", "login required",
      "log in to view", "sign in to view",
    ])
}

/// A page that asks for consent before it shows anything: it mentions cookies or personal data, and offers a button to
/// accept.
func isConsentWall(_ view: PageView) -> Bool {
  let speaks = view.says([
    "cookie", "your privacy", "personal data", "your data", "consent", "our partners", "legitimate interest",
    "before you continue", "advertising purposes",
  ])
  let offers = view.says([
    "accept all", "accept cookies", "accept and continue", "accept & continue", "i accept", "i agree",
    "agree and continue", "agree to all", "allow all",
    "reject all", "manage preferences", "manage options", "manage settings", "cookie settings", "more options",
    "yes, i agree", "accept to continue",
  ])
  return speaks && offers && view.words < 300
}

/// Markup that shows next to nothing by itself and relies on scripts to fill it.
func isEmptyShell(_ view: PageView) -> Bool {
  if view.scripts > 0, view.words < 25 { return true }
  return view.words < 60
    && view.says([
      "enable javascript", "javascript is disabled", "javascript is required", "requires javascript",
      "turn on javascript", "javascript to run this app",
      "without javascript",
    ])
}
