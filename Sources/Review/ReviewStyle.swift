/// Additional styles of the served report.
enum ReviewStyle {
  static let css = """
    .review { margin: .5rem 0; } .review p { margin: .25rem 0; }
    #review-bar { margin-top: 1rem; padding: .5rem .75rem; background: var(--card); border: 1px solid var(--line); border-left: .3rem solid var(--link); border-radius: .4rem; font-size: .9rem; }
    .review-buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
    .review button { padding: .15rem .75rem; font-size: .9rem; } .review button:hover { border-color: var(--link); }
    .review .review-main { color: var(--card); background: var(--link); border-color: var(--link); font-weight: 600; } .review button:disabled { opacity: .6; cursor: default; }
    .review-form { display: grid; gap: .5rem; max-width: 36rem; padding: .5rem .75rem .75rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
    .review-form label { display: grid; font-size: .85rem; color: var(--quiet); } .review-fields { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .5rem; }
    .review-form input { width: 100%; }
    .review-done { overflow-wrap: anywhere; } .review-error { padding: .35rem .6rem; color: var(--bad); background: var(--bad-ground); border-radius: .3rem; overflow-wrap: anywhere; white-space: pre-line; }
    @media (max-width: 44rem) { .review-row .review-word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
    @media print { #review-bar { display: none; } }
    """
}
