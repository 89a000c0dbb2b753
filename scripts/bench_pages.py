#!/usr/bin/env python3
"""Writes pages for `make bench`: generated career guides with the structure of real ones: style sheets, scripts, navigation, cards, tables and prose.

usage: bench_pages.py FOLDER PAGES [SEED [SIZE]]      SIZE is `real` (30 to 300 KB a page, the default) or `small` (about 2 KB)

The same seed writes the same bytes.
"""
import json
import pathlib
import random
import sys

OCCUPATIONS = [
    "Medical Secretary", "Dental Hygienist", "Elevator Installer", "Court Reporter", "Wind Turbine Technician", "Librarian", "Machinist", "Paralegal",
    "Phlebotomist", "Roofer", "Speech Therapist", "Surveyor", "Travel Agent", "Veterinary Technician", "Web Developer", "Wholesale Buyer",
]
STATES = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana",
    "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska",
    "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania",
    "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming",
]
CITIES = ["Austin, TX", "Boston, MA", "Chicago, IL", "Denver, CO", "Detroit, MI", "Miami, FL", "Portland, OR", "Seattle, WA", "Tampa, FL", "Tulsa, OK"]
SUBJECTS = ["Most people in the trade", "Employers in larger towns", "Applicants with a certificate", "Those who work nights", "New hires", "Supervisors", "Many offices"]
VERBS = ["keep records of", "are asked about", "spend a good part of the week on", "learn early to handle", "depend on", "rarely see", "prepare"]
OBJECTS = ["appointments and letters", "tools that need care", "forms for the insurer", "questions from the public", "measurements on site", "safety rules", "orders"]
TAILS = [
    "before the day begins", "while others wait", "under the eye of a senior colleague", "as the season changes", "without much notice", "in writing", "by telephone",
]
WORDS = "accordion alert article avatar badge banner body btn button caption card carousel col container content dropdown field figure footer form grid header hero icon item label layout link list media menu modal nav note page panel price product quote row section sidebar stat tab table tag title toolbar widget wrapper".split()
PROPERTIES = [
    "display:flex", "display:block", "display:none", "margin:0 auto", "padding:1rem 1.5rem", "color:#1f2933", "background-color:#f7f9fb", "border-radius:6px",
    "font-size:1.0625rem", "line-height:1.6", "position:relative", "width:100%", "max-width:72rem", "text-decoration:none", "transition:opacity .2s ease-in-out",
    "box-shadow:0 1px 3px rgba(0,0,0,.12)", "align-items:center", "visibility:visible", "grid-template-columns:repeat(3,minmax(0,1fr))", "overflow:hidden",
]


class Page:
    def __init__(self, rng):
        self.rng = rng
        self.occupation = rng.choice(OCCUPATIONS)
        self.pay = rng.randrange(28_000, 118_000, 10)
        self.prefix = "".join(rng.choice("abcdefghij") for _ in range(3))

    def css_class(self):
        return f"{self.prefix}-{self.rng.choice(WORDS)}__{self.rng.choice(WORDS)}"

    def attributes(self):
        own = f' class="{self.css_class()} {self.css_class()}"'
        if self.rng.random() < 0.3:
            own += f' data-{self.rng.choice(WORDS)}="{self.rng.randrange(10**6)}"'
        if self.rng.random() < 0.1:
            own += f' id="{self.prefix}{self.rng.randrange(10**5)}"'
        return own

    def sentence(self):
        pick = self.rng.choice
        text = f"{pick(SUBJECTS)} {pick(VERBS)} {pick(OBJECTS)} {pick(TAILS)}"
        roll = self.rng.random()
        if roll < 0.06:
            text = f"The median annual wage for {self.occupation.lower()}s was ${self.pay:,} in May 2024"
        elif roll < 0.09:
            text = f"Employment of {self.occupation.lower()}s is projected to grow {self.rng.randrange(1, 19)} percent from 2023 to 2033"
        elif roll < 0.12:
            text = f"In {pick(STATES)} they earn between ${self.pay - 6_400:,} and ${self.pay + 9_100:,} a year"
        elif roll < 0.3:
            words = text.split(" ")
            at = self.rng.randrange(len(words))
            tag = pick(["b", "em", "strong", "span"])
            words[at] = f"<{tag}>{words[at]}</{tag}>"
            text = " ".join(words)
        elif roll < 0.4:
            text += f', as <a href="/guides/{self.rng.randrange(10**5)}-{pick(WORDS)}"{self.attributes()}>our guide</a> explains'
        return text + "."

    def prose(self, paragraphs):
        return "\n".join(f"<p{self.attributes()}>{' '.join(self.sentence() for _ in range(self.rng.randrange(2, 7)))}</p>" for _ in range(paragraphs))

    def style(self, rules):
        lines = []
        for _ in range(rules):
            body = ";".join(self.rng.sample(PROPERTIES, self.rng.randrange(1, 7)))
            lines.append(f".{self.css_class()}{self.rng.choice(['', ':hover', ' .' + self.css_class(), '.' + self.css_class()])}{{{body}}}")
        return f"<style>{''.join(lines)}@media (max-width:640px){{.{self.css_class()}{{display:none}}}}</style>"

    def script(self, size):
        state = {f"{self.rng.choice(WORDS)}{n}": [self.rng.randrange(10**6), self.rng.choice(OBJECTS), self.css_class()] for n in range(size)}
        return f"<script>window.__state=window.__state||{{}};(function(w,d){{w.__state.{self.prefix}={json.dumps(state)};if(d.readyState<'i'){{w.go()}}}})(window,document);</script>"

    def structured(self):
        crumbs = [{"@type": "ListItem", "position": n + 1, "name": name} for n, name in enumerate(["Home", "Careers", self.occupation])]
        graph = [
            {"@type": "WebPage", "@id": "#page", "name": f"{self.occupation} Salary", "inLanguage": "en-US", "breadcrumb": {"@id": "#crumbs"}},
            {"@type": "BreadcrumbList", "@id": "#crumbs", "itemListElement": crumbs},
            {"@type": "FAQPage", "mainEntity": [
                {"@type": "Question", "name": f"Is the work of a {self.occupation} hard?", "acceptedAnswer": {"@type": "Answer", "text": self.sentence()}}
                for _ in range(4)]},
        ]
        return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@graph": graph})}</script>'

    def menu(self, groups):
        items = []
        for _ in range(groups):
            links = "".join(
                f'<li{self.attributes()}><a href="/{self.rng.choice(WORDS)}/{self.rng.randrange(10**4)}"{self.attributes()}><span>{self.rng.choice(OCCUPATIONS)}</span></a></li>'
                for _ in range(self.rng.randrange(4, 12)))
            items.append(f'<li{self.attributes()}><button aria-expanded="false"{self.attributes()}>{self.rng.choice(OBJECTS).title()}</button><ul>{links}</ul></li>')
        return f'<nav aria-label="Main"{self.attributes()}><ul{self.attributes()}>{"".join(items)}</ul></nav>'

    def table(self):
        rows = []
        for state in self.rng.sample(STATES, self.rng.randrange(8, 51)):
            pay = self.pay + self.rng.randrange(-12_000, 16_000, 10)
            rows.append(f"<tr{self.attributes()}><td>{state}</td><td>${pay:,}</td><td>${pay / 2080:.2f}</td><td>{self.rng.randrange(300, 40_000):,}</td></tr>")
        head = "<thead><tr><th>State</th><th>Annual mean wage</th><th>Hourly mean wage</th><th>Employment</th></tr></thead>"
        return f"<h2{self.attributes()}>{self.occupation} salary by state</h2><table{self.attributes()}>{head}<tbody>{''.join(rows)}</tbody></table>"

    def cards(self):
        found = []
        for city in self.rng.sample(CITIES, self.rng.randrange(3, 9)):
            pay = self.pay + self.rng.randrange(-9_000, 14_000, 10)
            found.append(
                f'<div{self.attributes()}><div class="{self.prefix}-card__title"><h3>{city}</h3></div><div class="{self.prefix}-stat__value">${pay:,}</div>'
                f'<div class="{self.prefix}-stat__label">Average annual salary</div><svg viewBox="0 0 24 24"><path d="M{self.rng.randrange(24)} 4h16v2H4z"/></svg></div>')
        return f"<section{self.attributes()}><h2>Pay in large cities</h2><div{self.attributes()}>{''.join(found)}</div></section>"

    def footer(self):
        links = "".join(f'<li><a href="/{word}"{self.attributes()}>{word.title()}</a></li>' for word in self.rng.sample(WORDS, 20))
        return f"<footer{self.attributes()}><ul>{links}</ul><p>Written for measurements; no figure here is true.</p></footer>"

    def real(self):
        rng = self.rng
        parts = [self.cards(), *(self.table() for _ in range(rng.randrange(1, 4)))]
        for _ in range(rng.randrange(4, 14)):
            parts.append(f"<h2{self.attributes()}>{rng.choice(OBJECTS).capitalize()}</h2>{self.prose(rng.randrange(2, 8))}")
            if rng.random() < 0.4:
                parts.append(f"<ul{self.attributes()}>" + "".join(f"<li>{self.sentence()}</li>" for _ in range(rng.randrange(3, 9))) + "</ul>")
        rng.shuffle(parts)
        head = f'<meta charset="utf-8"><title>{self.occupation} Salary and Outlook | Guidepost</title><meta name="viewport" content="width=device-width">'
        head += "".join(f'<link rel="preload" as="script" href="/assets/{rng.randrange(10**8):x}.js">' for _ in range(rng.randrange(4, 24)))
        body = f'{self.menu(rng.randrange(4, 14))}<main{self.attributes()}><article{self.attributes()}><h1>{self.occupation} Salary</h1>{"".join(parts)}</article></main>{self.footer()}'
        scripts = "".join(self.script(rng.randrange(20, 400)) for _ in range(rng.randrange(2, 6)))
        return f'<!DOCTYPE html>\n<html lang="en-US"><head>{head}{self.style(rng.randrange(60, 400))}{self.structured()}</head><body{self.attributes()}>{body}{scripts}</body></html>\n'

    def small(self):
        return (
            f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{self.occupation} Salary</title></head><body><h1>{self.occupation}</h1>'
            f"{self.prose(3)}<p>The median annual wage was ${self.pay:,} in May 2024.</p></body></html>\n")


def main():
    folder, pages = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    seed = sys.argv[3] if len(sys.argv) > 3 else "1"
    size = sys.argv[4] if len(sys.argv) > 4 else "real"
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(pages):
        page = Page(random.Random(f"{seed}/{number}"))
        (folder / f"{number:06}.html").write_text(page.small() if size == "small" else page.real(), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main()
