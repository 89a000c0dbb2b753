/// The templates of the report (Mustache). Every `{{…}}` is escaped; no template uses the unescaped form but for the style sheet, which is ours.
enum ReportTemplate {
  static let page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Reconciliation report: {{pipeline}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header>
    <p class="kicker">Reconciliation report</p>
    <h1>{{pipeline}}</h1>
    </header>
    <main id="main">
    <section aria-labelledby="summary">
    <h2 id="summary">Summary</h2>
    <ul class="tiles">
    {{#tiles}}
    <li><a href="{{link}}"><strong>{{number}}</strong> {{label}}{{^empty(note)}}<span class="note">{{note}}</span>{{/empty(note)}}</a></li>
    {{/tiles}}
    </ul>
    {{^empty(statuses)}}
    <dl class="legend">
    {{#statuses}}
    <div><dt><span class="badge {{status}}">{{status}}</span> {{count}}</dt><dd>{{meaning}}</dd></div>
    {{/statuses}}
    </dl>
    {{/empty(statuses)}}
    {{^empty(occupations)}}
    <nav aria-label="Occupations"><ul class="contents">
    {{#occupations}}
    <li><a href="#{{anchor}}">{{title}}</a> <span class="quiet">{{count}}</span></li>
    {{/occupations}}
    </ul></nav>
    {{/empty(occupations)}}
    </section>
    <section aria-labelledby="statistics">
    <h2 id="statistics">Statistics</h2>
    {{#occupations}}{{> occupation}}{{/occupations}}
    {{^occupations}}<p>No statistic came out of this run.</p>{{/occupations}}
    </section>
    <section aria-labelledby="conflicts">
    <h2 id="conflicts">Conflicts</h2>
    {{#conflicts}}{{> conflicts}}{{/conflicts}}
    {{^conflicts}}<p>No observations disagree.</p>{{/conflicts}}
    </section>
    <section aria-labelledby="findings">
    <h2 id="findings">Findings</h2>
    {{#findings}}{{> findings}}{{/findings}}
    {{^findings}}<p>No check found anything.</p>{{/findings}}
    </section>
    <section aria-labelledby="sources">
    <h2 id="sources">Sources</h2>
    {{> sources}}
    </section>
    </main>
    </body>
    </html>

    """

  static let parts: [(String, String)] = [
    ("occupation", occupation), ("national", national), ("places", places), ("said", said), ("conflicts", conflicts), ("findings", findings),
    ("sources", sources),
  ]

  private static let occupation = """
    <section class="occupation" aria-labelledby="{{anchor}}">
    <h3 id="{{anchor}}">{{title}}{{^empty(code)}} <span class="quiet">SOC {{code}}</span>{{/empty(code)}}</h3>
    {{#measures}}
    <section class="measure">
    <h4>{{measure}}</h4>
    {{#national}}{{> national}}{{/national}}
    {{^empty(places)}}{{> places}}{{/empty(places)}}
    </section>
    {{/measures}}
    </section>

    """

  private static let national = """
    <article class="statistic" id="s-{{id}}">
    <h5>{{name}}{{^empty(qualifiers)}} · {{qualifiers}}{{/empty(qualifiers)}}{{^empty(area)}} <span class="quiet">{{area}}</span>{{/empty(area)}}</h5>
    <p class="figure"><strong>{{figure}}</strong> <span class="badge {{status}}">{{status}}</span></p>
    <p class="explanation"><bdi>{{explanation}}</bdi></p>
    <p class="facts">confidence {{confidence}}{{^empty(period)}} · period {{period}}{{/empty(period)}}{{^empty(rule)}} · rule <code>{{rule}}</code>{{/empty(rule)}}\
    {{^empty(interval)}} · possible {{interval}}{{/empty(interval)}}{{^empty(spread)}} · spread {{spread}}{{/empty(spread)}}\
    {{^empty(official)}} · official {{official}}{{/empty(official)}} · <code>{{id}}</code></p>
    {{> said}}
    </article>

    """

  private static let places = """
    <details class="places">
    <summary>{{measure}} by place: {{placeCount}}{{^empty(contestedPlaces)}} <span class="note">{{contestedPlaces}}</span>{{/empty(contestedPlaces)}}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label="{{occupation}}: {{measure}} by place">
    <table>
    <caption>{{occupation}}: {{measure}} by place</caption>
    <thead><tr><th scope="col">Place</th><th scope="col">Statistic</th><th scope="col">Figure</th><th scope="col">Status</th><th scope="col">What the sources say</th></tr></thead>
    <tbody>
    {{#places}}
    <tr id="s-{{id}}"><th scope="row">{{area}}</th><td>{{name}}{{^empty(qualifiers)}} · {{qualifiers}}{{/empty(qualifiers)}}</td>\
    <td class="number">{{figure}}</td><td><span class="badge {{status}}">{{status}}</span></td>
    <td><ul class="quotes">
    {{#said}}
    <li><span class="source">{{sourceID}}</span>{{#chosen}} <span class="chosen">chosen</span>{{/chosen}} <q><bdi>{{before}}<mark>{{mark}}</mark>{{after}}</bdi></q>{{^empty(locator)}} <code class="quiet">{{locator}}</code>{{/empty(locator)}}</li>
    {{/said}}
    </ul></td></tr>
    {{/places}}
    </tbody>
    </table>
    </div>
    </details>

    """

  private static let said = """
    {{^empty(said)}}
    <ul class="said">
    {{#said}}
    <li{{#chosen}} class="winner"{{/chosen}}>
    <p class="who"><strong class="value">{{value}}</strong> <span class="source">{{source}}</span>{{#chosen}} <span class="chosen">chosen</span>{{/chosen}}</p>
    <blockquote><bdi>{{before}}<mark>{{mark}}</mark>{{after}}</bdi></blockquote>
    <p class="place">{{^empty(section)}}<bdi>{{section}}</bdi> · {{/empty(section)}}<code>{{sourceID}}</code>{{^empty(locator)}} at <code>{{locator}}</code>{{/empty(locator)}}\
    {{^empty(said_period)}} · of {{said_period}}{{/empty(said_period)}}{{^empty(cited)}} · citing <bdi>{{cited}}</bdi>{{/empty(cited)}}</p>
    </li>
    {{/said}}
    </ul>
    {{/empty(said)}}

    """

  private static let conflicts = """
    <details class="group"{{#open}} open{{/open}}>
    <summary><h3>{{title}} <span class="quiet">{{count}}</span></h3></summary>
    {{#kinds}}
    <h4>{{kind}} <span class="quiet">{{count}}: {{meaning}}</span></h4>
    {{#items}}
    <article class="conflict {{severity}}" id="c-{{id}}">
    <p class="explanation"><bdi>{{explanation}}</bdi></p>
    <p>{{^empty(resolution)}}<bdi>{{resolution}}</bdi> {{/empty(resolution)}}{{^empty(decidedBy)}}Decided by <code>{{decidedBy}}</code>.{{/empty(decidedBy)}}\
    {{#empty(decidedBy)}}<strong>No rule decided.</strong>{{/empty(decidedBy)}}</p>
    {{> said}}
    <p class="facts">{{#statistics}}<a href="{{link}}">{{title}}</a> · {{/statistics}}<code>{{id}}</code></p>
    </article>
    {{/items}}
    {{/kinds}}
    </details>

    """

  private static let findings = """
    <h3>{{title}} <span class="quiet">{{count}}</span></h3>
    {{#items}}
    <article class="conflict {{severity}}" id="f-{{id}}">
    <p class="explanation"><code>{{check}}</code> <bdi>{{message}}</bdi></p>
    {{^empty(actual)}}<p>Found: <strong><bdi>{{actual}}</bdi></strong>{{^empty(expected)}}; expected: <strong><bdi>{{expected}}</bdi></strong>{{/empty(expected)}}</p>{{/empty(actual)}}
    {{> said}}
    <p class="facts"><span class="source">{{source}}</span> · <code>{{sourceID}}</code>{{^empty(locator)}} at <code>{{locator}}</code>{{/empty(locator)}} · <code>{{id}}</code></p>
    </article>
    {{/items}}

    """

  private static let sources = """
    <div class="scroll" role="region" tabindex="0" aria-label="Sources">
    <table>
    <caption>{{sourceCount}}: what became of each</caption>
    <thead><tr><th scope="col">Source</th><th scope="col">Outcome</th><th scope="col">Figures</th><th scope="col">Findings</th><th scope="col">Snapshot</th><th scope="col">Remarks</th></tr></thead>
    <tbody>
    {{#sources}}
    <tr><th scope="row"><bdi>{{title}}</bdi><span class="under">{{^empty(publisher)}}{{publisher}} · {{/empty(publisher)}}<code>{{id}}</code></span><span class="under address"><bdi>{{location}}</bdi></span></th>\
    <td><span class="badge {{#trouble}}contested{{/trouble}}{{^trouble}}single{{/trouble}}">{{outcome}}</span>{{^empty(http)}}<span class="under">{{http}}</span>{{/empty(http)}}</td>\
    <td class="number">{{observationCount}}</td><td class="number">{{findingCount}}</td>\
    <td><code>{{digest}}</code><span class="under date">{{fetched}}</span><span class="under">{{size}}</span><span class="under">{{charset}}</span></td><td><bdi>{{message}}</bdi><span class="under">{{license}}</span></td></tr>
    {{/sources}}
    </tbody>
    </table>
    </div>

    """
}
