/// Texts that say statistic, pay period, currency, scale or end of a figure.
let textsThatSayTheUnit: [InheritanceCase] = [
  InheritanceCase(
    "statistic", "its own words", "$31,200", "median by clause", "The median salary of bakers is $31,200 a year."),
  InheritanceCase(
    "statistic", "a caption", "$31,200", "median by caption",
    htmlTable("State|Salary", "Ohio|$31,200", "Iowa|$30,100", caption: "Median pay by state")),
  InheritanceCase(
    "statistic", "a lead-in", "$31,200", "mean by leadIn",
    "<h2>Pay</h2><p>The average salary by state:</p><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "statistic", "a heading", "$31,200", "median by heading",
    "<h2>Median pay by state</h2><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "statistic", "a note that declares it", "$31,200", "mean by note",
    "<h2>Pay</h2><p>All salaries are averages.</p><p>By state:</p><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "statistic", "the sentence before", "$51,000", "median by previousSentence",
    "Bakers earned a median salary of $40,000 a year. Those with fifteen years were at $51,000."),
  InheritanceCase(
    "statistic", "a label", "$31,200", "median by label", div("stat", "<p>Median pay</p><p>$31,200</p>")),
  InheritanceCase(
    "statistic", "a column's header", "$31,200", "median by columnHeader",
    htmlTable("State|Median pay", "Ohio|$31,200", "Iowa|$30,100")),
  InheritanceCase(
    "statistic", "a row's label", "$31,200", "median by rowLabel",
    htmlTable("Fact|Value", "Median pay|$31,200", "Projected growth|7%")),
  InheritanceCase(
    "statistic", "a percentile in a row, over an average in the header", "$23,100", "p10 by columnHeader",
    htmlTable("Percentile|Average salary", "10th percentile|$23,100", "90th percentile|$47,700")),
  InheritanceCase(
    "statistic", "a property of structured data", "31200", "median by property",
    occupationData()),
  InheritanceCase(
    "statistic", "a question that an amount alone answers", "$31,200", "mean by label",
    "<h2>Bakers</h2><p>What is the average salary?</p><p>$31,200 a year.</p>"),
  InheritanceCase(
    "statistic", "a label of its own, of a range", "$60K–$80K", "mean by label",
    "<h2>Trades</h2>"
      + twoCards(
        "<h3>Baker</h3><span>Average salary:</span><span>$60K–$80K</span>",
        "<h3>Welder</h3><span>Average salary:</span><span>$55K–$75K</span>")),
  InheritanceCase(
    "pay period", "its own words", "$17", "hour by \u{201C}per hour\u{201D}", "The median wage is $17 per hour."),
  InheritanceCase(
    "pay period", "a column's header", "$17.10", "hour by \u{201C}hourly\u{201D}",
    htmlTable("State|Median hourly pay", "Ohio|$17.10", "Iowa|$16.20")),
  InheritanceCase(
    "pay period", "a heading", "$17.10", "hour by \u{201C}Hourly\u{201D}",
    "<h2>Hourly wages</h2><ul><li>Ohio: $17.10</li></ul>"),
  InheritanceCase(
    "pay period", "its size", "$31,200", "year by its size", "<h2>Salary</h2><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "pay period", "a label", "$17.10", "hour by \u{201C}hourly\u{201D}",
    div("stat", "<p>Median hourly pay</p><p>$17.10</p>")),
  InheritanceCase(
    "pay period", "a row's label", "$17.10", "hour by \u{201C}Hourly\u{201D}",
    htmlTable("Pay|Median", "Hourly wage|$17.10", "Annual wage|$35,570")),
  InheritanceCase(
    "pay period", "a caption", "$17.10", "hour by \u{201C}Hourly\u{201D}",
    htmlTable("State|Median pay", "Ohio|$17.10", "Iowa|$16.20", caption: "Hourly wages by state")),
  InheritanceCase(
    "pay period", "a lead-in", "$2,600", "month by \u{201C}Monthly\u{201D}",
    "<h2>Pay</h2><p>Monthly salary by state:</p><ul><li>Ohio: $2,600</li></ul>"),
  InheritanceCase(
    "pay period", "a note that declares it", "$2,600", "month by \u{201C}monthly\u{201D}",
    "<h2>Pay</h2><p>All salaries are monthly.</p><p>By state:</p><ul><li>Ohio: $2,600</li></ul>"),
  InheritanceCase(
    "pay period", "a note behind the figures", "$2,600", "month by \u{201C}monthly\u{201D}",
    "<h2>Salaries</h2><ul><li>Ohio: $2,600</li></ul><p>These figures are the typical monthly salary.</p>"),
  InheritanceCase(
    "pay period", "pay of the same size before it", "$2,900", "month by \u{201C}a month\u{201D}",
    "<h2>Pay</h2><p>The median salary of bakers is $2,600 a month. The average salary of cooks is $2,900.</p>"),
  InheritanceCase(
    "pay period", "the other cells of the column", "$9,100", "year by its size",
    htmlTable("State|Median pay", "Ohio|$31,200", "Iowa|$30,100", "Utah|$29,900", "Guam|$9,100")),
  InheritanceCase(
    "pay period", "the custom of a country, of pay of a month's size", "2.900 €",
    "month by \u{201C}per month, by convention\u{201D}",
    "<html lang=de><h1>Gehalt als Bäcker in Deutschland</h1><p>Das Gehalt der Bäcker beträgt etwa 2.900 € brutto, und die Arbeit ist für viele nicht leicht.</p>"
  ),
  InheritanceCase(
    "currency", "a column's header", "$31,200", "CAD by \u{201C}$ CAD\u{201D}",
    htmlTable("City|Median pay (CAD)", "Here|$31,200", "There|$30,100")),
  InheritanceCase(
    "currency", "a note", "$31,200", "CAD by \u{201C}$ CAD\u{201D}",
    "<h2>Pay</h2><p>Salaries in CAD.</p><p>By town:</p><ul><li>Here: $31,200</li></ul>"),
  InheritanceCase(
    "currency", "its own sign", "€31,200", "EUR by \u{201C}€\u{201D}", "Bakers earn a median of €31,200 a year."),
  InheritanceCase(
    "currency", "a caption", "$31,200", "CAD by \u{201C}$ CAD\u{201D}",
    htmlTable("Town|Median pay", "Here|$31,200", "There|$30,100", caption: "Pay in CAD")),
  InheritanceCase(
    "currency", "a heading, of items of a list", "$31,200", "CAD by \u{201C}$ CAD\u{201D}",
    "<h2>Salary (CAD)</h2><ul><li>Here: $31,200</li></ul>"),
  InheritanceCase(
    "currency", "the page's country", "$31,200", "CAD by \u{201C}$\u{201D}",
    "<title>Baker salary in Ontario</title><h1>Baker salary in Ontario</h1><p>The median salary is $31,200 a year.</p>"),
  InheritanceCase(
    "scale", "a column's header", "231.4", "thousands",
    htmlTable("Year|Employment (thousands)", "2023|231.4", "2024|240.1")
  ),
  InheritanceCase(
    "scale", "a caption", "231.4", "thousands",
    htmlTable("Year|Employment", "2023|231.4", "2024|240.1", caption: "Employment in thousands")),
  InheritanceCase(
    "scale", "a heading", "231.4", "thousands",
    htmlTable("Year|Employment", "2023|231.4", "2024|240.1", before: "<h2>Employment (in thousands)</h2>")),
  InheritanceCase(
    "scale", "a note that declares it", "231.4", "thousands",
    htmlTable(
      "Year|Employment", "2023|231.4", "2024|240.1",
      before: "<h2>Employment</h2><p>All numbers are in thousands of jobs.</p><p>By year:</p>")),
  InheritanceCase(
    "bound", "a column of least pay", "$31,200", "at-least",
    htmlTable("State|Minimum salary", "Ohio|$31,200", "Iowa|$30,100")),
  InheritanceCase(
    "bound", "a label", "$31,200", "at-least",
    "<h2>Salary</h2><ul><li>Minimum salary: $31,200</li></ul>"),
  InheritanceCase(
    "bound", "a row's label", "$48,000", "at-most",
    htmlTable("Pay|Bakers", "Minimum salary|$31,200", "Maximum salary|$48,000")),
  InheritanceCase(
    "statistic", "a percentile in its own words", "$25,100", "p10 by clause",
    "The lowest 10 percent of bakers earned less than $25,100 a year."),
  InheritanceCase(
    "statistic", "a percentile in a label", "$25,100", "p10 by label",
    div("stat", "<p>10th percentile pay</p><p>$25,100</p>")),
  InheritanceCase(
    "statistic", "a percentile in a column's header", "$25,100", "p10 by columnHeader",
    htmlTable("State|10th percentile pay", "Ohio|$25,100", "Iowa|$24,300")),
  InheritanceCase(
    "statistic", "a percentile in a caption", "$25,100", "p10 by caption",
    htmlTable("State|Pay", "Ohio|$25,100", "Iowa|$24,300", caption: "10th percentile pay by state")),
  InheritanceCase(
    "statistic", "a percentile in a heading", "$25,100", "p10 by heading",
    "<h2>10th percentile pay by state</h2><ul><li>Ohio: $25,100</li></ul>"),
]

/// Texts that must not be taken to say it.
let textsThatDoNotSayTheUnit: [InheritanceCase] = [
  InheritanceCase(
    "statistic", "a question asks", "$31,200", "typical by clause",
    "<h2>What is the average salary of a baker?</h2><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "statistic", "a heading of a sentence", "$31,200", "typical by clause",
    "<h2>Median pay</h2><p>Bakers in Ohio are paid a salary of $31,200 a year.</p>"),
  InheritanceCase(
    "statistic", "another column names the average", "$28,400", "typical by clause",
    htmlTable(
      "State|Starting salary|Average salary", "Ohio|$28,400|$31,200", "Iowa|$27,100|$30,100",
      before: "<h2>Average pay</h2>")),
  InheritanceCase(
    "statistic", "a range takes no mean from a heading", "$28,400–$31,200", "typical by clause",
    "<h2>Average pay</h2><ul><li>Ohio: $28,400–$31,200</li></ul>"),
  InheritanceCase(
    "statistic", "a comparison names none", "$31,200", "typical by clause",
    "Bakers in Ohio are paid $31,200 a year, above the national average."),
  InheritanceCase(
    "statistic", "the page's title, where a nearer heading speaks of pay", "$31,200", "typical by clause",
    "<title>Average baker salary</title><h1>Average baker salary</h1><h2>Salary by state</h2><ul><li>Ohio: $31,200</li></ul>"
  ),
  InheritanceCase(
    "statistic", "the sentence before, which does not go on", "$51,000", "typical by clause",
    "Bakers earned a median salary of $40,000 a year. The salary of cooks is $51,000 a year."),
  InheritanceCase(
    "statistic", "another field of the card", "$28,400", "typical by clause",
    twoCards(
      "<h3>Baker</h3><p>Average pay: $31,200</p><p class=salary>$28,400 a year</p>",
      "<h3>Cook</h3><p>Average pay: $33,900</p><p class=salary>$29,100 a year</p>")),
  InheritanceCase(
    "pay period", "a heading, of a sentence", "$31,200", "year by its size",
    "<h2>Hourly wages</h2><p>The median salary of bakers is $31,200 in the valley.</p>"
  ),
  InheritanceCase(
    "pay period", "words that the size rules out", "$31,200", "year by its size",
    htmlTable("State|Median hourly pay", "Ohio|$31,200", "Iowa|$30,100")),
  InheritanceCase(
    "pay period", "pay of another size before it", "$31,200", "year by its size",
    "<h2>Pay</h2><p>The median wage of bakers is $15.20 an hour. The average salary of cooks is $31,200.</p>"),
  InheritanceCase(
    "pay period", "pay under another heading", "$2,900", "no-pay-period",
    "<h2>Pay</h2><p>The median salary of bakers is $2,600 a month.</p><h2>More pay</h2><p>The average salary of cooks is $2,900.</p>"
  ),
  InheritanceCase(
    "pay period", "two cells of a column agree too little", "$9,100", "no-pay-period",
    htmlTable("State|Median pay", "Ohio|$31,200", "Guam|$9,100")),
  InheritanceCase(
    "pay period", "a heading, of pay with a period of its own", "$17.10", "hour by \u{201C}per hour\u{201D}",
    "<h2>Annual salary</h2><ul><li>Ohio: $17.10 per hour</li></ul>"),
  InheritanceCase(
    "pay period", "the custom of another country, of pay of a month's size", "$2,900", "no-pay-period",
    "The median salary of bakers is $2,900."),
  InheritanceCase(
    "currency", "a header that names another than its own sign", "€31,200", "EUR by \u{201C}€\u{201D}",
    htmlTable("City|Median pay (CAD)", "Here|€31,200", "There|€30,100")),
  InheritanceCase(
    "scale", "thousands, of pay with its own digits", "$31,200", "none",
    htmlTable("State|Employment (thousands)|Median pay", "Ohio|231.4|$31,200", "Iowa|240.1|$30,100")),
  InheritanceCase(
    "scale", "thousands, of growth", "7.5%", "none",
    htmlTable("Year|Job growth", "2023|7.5%", "2024|6.5%", caption: "Employment in thousands")),
  InheritanceCase(
    "bound", "a heading", "$31,200", "single", "<h2>Minimum salary by state</h2><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "bound", "a caption", "$31,200", "single",
    htmlTable("State|Salary", "Ohio|$31,200", "Iowa|$30,100", caption: "Minimum salary by state")),
  InheritanceCase(
    "statistic", "a percentile in the column beside", "$31,200", "median by columnHeader",
    htmlTable("State|Median pay|10th percentile pay", "Ohio|$31,200|$25,100", "Iowa|$30,100|$24,300")),
]
