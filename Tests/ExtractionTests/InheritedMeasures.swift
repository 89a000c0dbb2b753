/// Texts that say what a figure measures, and which way it goes.
let textsThatSayTheMeasure: [InheritanceCase] = [
  InheritanceCase("measure", "its own words", "$31,200", "wage by clause", "The salary of bakers is $31,200 a year."),
  InheritanceCase("measure", "a label", "$31,200", "wage by label", div("stat", "<p>Median pay</p><p>$31,200</p>")),
  InheritanceCase(
    "measure", "a column's header", "$31,200", "wage by columnHeader",
    htmlTable("State|Median pay", "Ohio|$31,200", "Iowa|$30,100")),
  InheritanceCase(
    "measure", "a row's label", "$31,200", "wage by rowLabel",
    htmlTable("Fact|Value", "Median pay|$31,200", "Projected growth|7%")),
  InheritanceCase(
    "measure", "a heading, of items of a list", "$31,200", "wage by heading",
    "<h2>Salary</h2><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "measure", "the element's class", "$31,200", "wage by markup",
    twoCards("<h3>Baker</h3><p class=job-salary>$31,200</p>", "<h3>Cook</h3><p class=job-salary>$33,900</p>")),
  InheritanceCase(
    "measure", "a property of structured data", "31200", "wage by property",
    occupationData()),
  InheritanceCase(
    "measure", "the sentence before", "$31,200", "wage by previousSentence",
    "Bakers earned a median salary of $40,000 a year. Those in Ohio were at $31,200."),
  InheritanceCase(
    "measure", "a caption", "$31,200", "wage by caption",
    htmlTable("State|Amount", "Ohio|$31,200", "Iowa|$30,100", caption: "Median pay by state")),
  InheritanceCase(
    "measure", "a lead-in", "$31,200", "wage by leadIn",
    "<h2>Bakers</h2><p>Salaries by state:</p><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "measure", "a note that declares the currency of pay", "$31,200", "wage by note",
    "<h2>Bakers</h2><p>Annual base salary in CAD</p><p>By town:</p><ul><li>Here: $31,200</li></ul>"),
  InheritanceCase(
    "measure", "a question that is answered", "$31,200", "wage by question",
    "<h2>Bakers</h2><p>How much do bakers earn?</p><p>By state:</p><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "measure", "pay beside it, of a line that goes on with it", "$25,000 to $40,000", "wage by neighbour",
    "<h2>Bakers</h2><p>Median salary: $31,200 a year</p><p>Range: $25,000 to $40,000</p>"),
  InheritanceCase(
    "measure", "the page, of a level of experience", "$31,200", "wage by page",
    "<title>Bakers</title><h1>Bakers</h1>" + htmlTable("Level|Amount", "Entry-level|$31,200", "Senior|$40,100")),
  InheritanceCase(
    "measure", "a percentile, of money of a year's size", "$23,100", "wage by label",
    htmlTable("Percentile|Amount", "10th percentile|$23,100", "90th percentile|$47,700")),
  InheritanceCase(
    "measure", "the page about pay, of a median by time", "$37,200", "wage by heading",
    "<title>Baker salary</title><h1>Baker salary</h1>"
      + htmlTable("Percentile|Hourly|Annual", "10th|$14.90|$31,000", "Median|$17.90|$37,200")),
  InheritanceCase(
    "measure", "a question about pay, of levels in a text below", "$58,000 to $70,000", "wage by heading",
    "<h2>What does a data analyst earn?</h2><p>Junior: $58,000 to $70,000. Senior: $95,000 to $125,000.</p>"),
  InheritanceCase(
    "measure", "an occupation with its median, of a page on no pay", "$36,070", "wage by clause",
    "<h1>Careers in food</h1><ul><li>Pastry baker – $36,070 median, 6% growth</li></ul>"),
  InheritanceCase(
    "measure", "the page about pay, of a place's average", "$68,200", "wage by heading",
    "<title>Baker salary</title><h1>Baker salary</h1><p>Michigan’s average is $68,200.</p>"),
  InheritanceCase(
    "measure", "a heading about pay, of an occupation's own heading", "$36,000", "wage by heading",
    "<h1>Good jobs</h1><h2>Highest paying jobs</h2><p>Our choice.</p><h3>1. Baker - $36,000</h3><p>Bread.</p>"),
  InheritanceCase(
    "measure", "workers and a period, of a sentence without a word for pay", "$1,900 to $2,300", "wage by page",
    "Travel surgical techs sign contracts worth $1,900 to $2,300 a week."),
  InheritanceCase(
    "measure", "a column's header with currency and period, of bare numbers", "3,500", "wage by columnHeader",
    htmlTable("Role|Salary, AED per month", "Nurse|3,500", "Cook|3,000")),
  InheritanceCase(
    "measure", "a label of workers, of a large number", "3.5M", "employment by label",
    div("stat", "<p>3.5M</p><p>Truck drivers in the US</p>")),
  InheritanceCase(
    "direction", "a column's header", "7%", "decline",
    htmlTable("Job|Projected decline", "Bakers|7%", "Cooks|4%")),
  InheritanceCase("direction", "a label", "7%", "decline", div("stat", "<p>Projected decline</p><p>7%</p>")),
  InheritanceCase(
    "direction", "its own words", "7 percent", "decline", "Employment is projected to decline 7 percent."),
]

/// Texts that must not be taken to say it.
let textsThatDoNotSayTheMeasure: [InheritanceCase] = [
  InheritanceCase(
    "measure", "a heading, of a sentence", "$31,200", "nothing-says-what",
    "<h2>Salary</h2><p>A good oven for the shop is $31,200 or more in this valley.</p>"),
  InheritanceCase(
    "measure", "a caption of pay, of a column beside pay", "$327,500", "nothing-says-what",
    htmlTable("Job|Median pay|At 45", "Baker|$32,000|$327,500", "Welder|$51,000|$556,000", caption: "Jobs and money")),
  InheritanceCase(
    "measure", "a sentence above, of a count", "12,400", "nothing-says-what",
    "<h2>Bakers</h2><p>Many people who like to bake hope that there will be enough jobs for all of them in this town.</p><ul><li>In the register: 12,400</li></ul>"
  ),
  InheritanceCase(
    "measure", "pay beside it, of a price", "$90", "nothing-says-what",
    "<h2>Bakers</h2><p>Median salary: $31,200 a year</p><p>An apron: $90</p>"),
  InheritanceCase(
    "measure", "a heading, of a count with a label of its own", "12,400", "nothing-says-what",
    "<h2>Employment</h2>" + div("stat", "<p>Signed up</p><p>12,400</p>")),
  InheritanceCase(
    "measure", "a percentile, of money of no pay's size", "$620", "nothing-says-what",
    htmlTable("Percentile|Amount", "10th percentile|$620", "90th percentile|$880")),
  InheritanceCase(
    "measure", "a median by time, of a page not about pay", "$37,200", "nothing-says-what",
    "<title>Bakers</title><h1>Bakers</h1>"
      + htmlTable("Rank|Hourly|Annual", "Upper|$14.90|$31,000", "Median|$17.90|$37,200")),
  InheritanceCase(
    "measure", "a question about costs, of sizes in a text below", "$58,000 to $70,000", "nothing-says-what",
    "<h2>What does a kitchen cost?</h2><p>Small: $58,000 to $70,000. Large: $95,000 to $125,000.</p>"),
  InheritanceCase(
    "measure", "a place with its median, of a page on homes", "$412,000", "nothing-says-what",
    "<h1>Homes</h1><ul><li>Old Town – $412,000 median</li></ul>"),
  InheritanceCase(
    "measure", "a place's average, of a page not about pay", "$68,200", "nothing-says-what",
    "<title>Bakers</title><h1>Bakeries</h1><p>Michigan’s average is $68,200.</p>"),
  InheritanceCase(
    "measure", "a period, of a sentence without workers", "$1,900 to $2,300", "nothing-says-what",
    "The shops sign contracts worth $1,900 to $2,300 a week."),
  InheritanceCase(
    "measure", "a heading about pay, of a count with its noun", "3,500", "other-count",
    "<h2>Salary, AED per month</h2><ul><li>In all 3,500 visitors</li></ul>"),
  InheritanceCase(
    "measure", "a label of things, of a large number", "3.5M", "nothing-says-what",
    div("stat", "<p>3.5M</p><p>Roads in the US</p>")),
  InheritanceCase(
    "direction", "a decline farther than what says what it is", "7%", "growth",
    "<h2>Jobs in decline</h2>" + htmlTable("Job|Projected growth", "Bakers|7%", "Cooks|4%")),
  InheritanceCase(
    "measure", "a heading about pay, of an occupation's heading that names a cost", "$36,000",
    "training_cost by clause",
    "<h1>Good jobs</h1><h2>Highest paying jobs</h2><p>Our choice.</p><h3>1. Baker - $36,000 in tuition</h3><p>Bread.</p>"
  ),
  InheritanceCase(
    "direction", "the decline of the row above", "7%", "growth",
    htmlTable("Fact|Value", "Projected decline of tellers|4%", "Projected growth of bakers|7%")),
]
