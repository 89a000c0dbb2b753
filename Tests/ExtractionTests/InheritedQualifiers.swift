/// Texts that say of whom, of where and of when a figure is.
let textsThatQualify: [InheritanceCase] = [
  InheritanceCase(
    "place", "its own words", "$31,200", "US-OH by clause", "Bakers in Ohio earn a median of $31,200 a year."),
  InheritanceCase(
    "place", "a row's label", "$31,200", "US-OH by rowLabel",
    htmlTable("State|Median pay", "Ohio|$31,200", "Iowa|$30,100")),
  InheritanceCase(
    "place", "a heading, of items of a list", "$31,200", "US-OH by heading",
    "<h2>Bakers in Ohio</h2><ul><li>Median salary: $31,200</li></ul>"),
  InheritanceCase(
    "place", "a heading of nothing but a place, of a sentence", "$31,200", "US-OH by heading",
    "<h2>Ohio</h2><p>The median salary is $31,200 a year.</p>"),
  InheritanceCase(
    "place", "another field of the card", "$31,200", "CBSA:18140 by sibling",
    twoCards(
      "<h3>Baker</h3><p class=location>Columbus, OH</p><p class=salary>$31,200 a year</p>",
      "<h3>Cook</h3><p class=location>Des Moines, IA</p><p class=salary>$33,900 a year</p>")),
  InheritanceCase(
    "place", "the title of the card", "$31,200", "US-OH by recordTitle",
    twoCards("<h3>Ohio</h3><p>Median pay</p><p>$31,200</p>", "<h3>Iowa</h3><p>Median pay</p><p>$30,100</p>")),
  InheritanceCase(
    "place", "the page", "$31,200", "Ohio by page",
    "<title>Baker salary in Ohio</title><h1>Baker salary in Ohio</h1><p>The median salary is $31,200 a year.</p>"),
  InheritanceCase(
    "place", "a label", "$31,200", "US-OH by label",
    "<h2>Median pay by state</h2>" + twoCards("<p>Ohio</p><p>$31,200</p>", "<p>Iowa</p><p>$30,100</p>")),
  InheritanceCase(
    "place", "a column's header", "$31,200", "US-OH by columnHeader",
    htmlTable("Measure|Ohio|Iowa", "Median pay|$31,200|$30,100", "Mean pay|$33,000|$32,100")),
  InheritanceCase(
    "place", "a caption", "$31,200", "US-OH by caption",
    htmlTable("Level|Median pay", "Entry|$31,200", "Senior|$40,100", caption: "Pay in Ohio")),
  InheritanceCase(
    "place", "a lead-in", "$31,200", "US-OH by leadIn",
    "<h2>Bakers</h2><p>Salaries in Ohio:</p><ul><li>Median: $31,200</li></ul>"),
  InheritanceCase(
    "place", "a property of structured data", "31200", "US-OH by sibling",
    occupationData(#","occupationLocation":{"@type":"State","name":"Ohio"}"#)),
  InheritanceCase(
    "place", "the sentence before", "$93,640", "CBSA:38300 by previousSentence",
    "In Pittsburgh, the prospects are bright. The mean wage is $93,640."),
  InheritanceCase(
    "occupation", "a row's label", "$31,200", "Bakers by rowLabel",
    htmlTable("Occupation|Median pay", "Bakers|$31,200", "Cooks|$33,900")),
  InheritanceCase(
    "occupation", "the title of the card", "$31,200", "Baker by recordTitle",
    twoCards("<h3>Baker</h3><p class=salary>$31,200 a year</p>", "<h3>Cook</h3><p class=salary>$33,900 a year</p>")),
  InheritanceCase(
    "occupation", "its own words", "$31,200", "Bakers by clause", "Bakers earn a median salary of $31,200 a year."),
  InheritanceCase(
    "occupation", "a label", "$31,200", "Bakers by label",
    "<h2>Median pay</h2>" + twoCards("<p>Bakers</p><p>$31,200</p>", "<p>Cooks</p><p>$33,900</p>")),
  InheritanceCase(
    "occupation", "a lead-in that is its name", "$31,200", "Bakers by leadIn",
    "<h2>Median pay</h2><p>Bakers</p>" + htmlTable("State|Median pay", "Ohio|$31,200", "Iowa|$30,100")),
  InheritanceCase(
    "occupation", "a heading that is its name", "$31,200", "Bakers by heading",
    "<h2>Bakers</h2><p>The median salary is $31,200 a year.</p>"),
  InheritanceCase(
    "experience", "a label", "$31,200", "Entry-level by label",
    "<h2>Salary</h2>" + twoCards("<p>Entry-level</p><p>$31,200</p>", "<p>Senior</p><p>$40,100</p>")),
  InheritanceCase(
    "experience", "its own words", "$31,200", "Entry-level by clause",
    "Entry-level salaries of bakers start at $31,200 a year."),
  InheritanceCase(
    "experience", "a column's header", "$31,200", "Entry-level by columnHeader",
    htmlTable("State|Entry-level pay|Senior pay", "Ohio|$31,200|$40,100", "Iowa|$30,100|$38,000")),
  InheritanceCase(
    "experience", "a row's label", "$31,200", "Entry-level by rowLabel",
    htmlTable("Level|Median pay", "Entry-level|$31,200", "Senior|$40,100")),
  InheritanceCase(
    "experience", "the title of the card", "$31,200", "Entry-level by recordTitle",
    twoCards("<h3>Entry-level</h3><p>Median pay</p><p>$31,200</p>", "<h3>Senior</h3><p>Median pay</p><p>$40,100</p>")),
  InheritanceCase(
    "experience", "a caption", "$31,200", "Entry-level by caption",
    htmlTable("State|Median pay", "Ohio|$31,200", "Iowa|$30,100", caption: "Entry-level salaries by state")),
  InheritanceCase(
    "experience", "a lead-in", "$31,200", "Entry-level by leadIn",
    "<h2>Pay</h2><p>Entry-level salaries:</p><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "experience", "a heading, of items of a list", "$31,200", "Entry-level by heading",
    "<h2>Entry-level salaries</h2><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "setting", "a row's label", "$31,200", "Hospitals by rowLabel",
    htmlTable("Industry|Median pay", "Hospitals|$31,200", "Schools|$30,100")),
  InheritanceCase(
    "setting", "a label", "$31,200", "Hospitals by label",
    "<h2>Median pay by industry</h2><ul><li>Hospitals: $31,200</li><li>Schools: $30,100</li></ul>"),
  InheritanceCase(
    "setting", "a heading of a sector", "$31,200", "Food Sector by heading",
    "<h1>Salaries</h1><h2>Food Sector</h2>" + htmlTable("Role|Median pay", "Baker|$31,200", "Cook|$33,900")),
  InheritanceCase(
    "setting", "its own words", "$31,200", "hospitals by clause",
    "The median wage of bakers in hospitals ($31,200) is higher."),
  InheritanceCase(
    "credential", "a row's label", "$31,200", "Bachelor's degree by rowLabel",
    htmlTable("Degree|Median pay", "Bachelor's degree|$31,200", "Master's degree|$40,100")),
  InheritanceCase(
    "credential", "a column's header", "$31,200", "Bachelor's by columnHeader",
    htmlTable("Step|Bachelor's|Master's", "1|$31,200|$35,000", "2|$32,000|$36,000", before: "<h2>Salary scale</h2>")),
  InheritanceCase(
    "credential", "a label", "$31,200", "Bachelor's degree by label",
    "<h2>Median pay by degree</h2><ul><li>Bachelor's degree: $31,200</li><li>Master's degree: $40,100</li></ul>"),
  InheritanceCase(
    "programme", "the certificate that the lines are about", "$155", "CRC by program",
    "<p>Certified Records Clerk (CRC)</p><p>Exam details:</p><ul><li>$155 exam fee</li></ul>"),
  InheritanceCase(
    "industry", "another property of the same job", "31200", "Bakeries by sibling",
    postingData(#","industry":"Bakeries""#)),
  InheritanceCase(
    "cited source", "its sentence", "$31,200", "BLS by sentence",
    "According to the BLS, the median salary is $31,200 a year."),
  InheritanceCase(
    "cited source", "a column's header", "$31,200", "BLS by columnHeader",
    htmlTable("State|Median pay (BLS)", "Ohio|$31,200", "Iowa|$30,100")),
  InheritanceCase(
    "cited source", "a caption", "$31,200", "BLS by caption",
    htmlTable("State|Median pay", "Ohio|$31,200", "Iowa|$30,100", caption: "Median pay, according to the BLS")),
  InheritanceCase(
    "cited source", "a heading", "$31,200", "BLS by heading",
    "<h2>Salary according to BLS</h2><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "reference period", "a column's header", "$31,200", "May 2024",
    htmlTable("State|Median pay, May 2024", "Ohio|$31,200", "Iowa|$30,100")),
  InheritanceCase(
    "reference period", "its own words", "$31,200", "May 2024",
    "The median salary of bakers was $31,200 a year in May 2024."),
  InheritanceCase(
    "reference period", "a row's label", "$31,200", "2023",
    htmlTable("Year|Median pay", "2023|$31,200", "2024|$32,000")),
  InheritanceCase(
    "reference period", "a caption", "$31,200", "May 2024",
    htmlTable("State|Median pay", "Ohio|$31,200", "Iowa|$30,100", caption: "Median pay, May 2024")),
  InheritanceCase(
    "reference period", "a heading", "$31,200", "May 2024",
    "<h2>Salaries, May 2024</h2><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "reference period", "a note that declares it", "$31,200", "May 2024",
    "<h2>Salaries</h2><p>Figures refer to May 2024.</p><p>By state:</p><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "reference period", "a span, of growth", "7%", "2024–34",
    "<h2>Outlook 2024–34</h2><ul><li>Job growth: 7%</li></ul>"),
  InheritanceCase(
    "reference period", "the first year of the projection, of the base", "4,150", "2020",
    htmlTable(
      "Area|Base|Projected|Change", "Ohio|4,150|6,170|2,020", "Iowa|1,780|2,160|380",
      before: "<h2>Projections (2020-2030)</h2>")),
  InheritanceCase(
    "reference period", "the last year of the projection, of what is projected", "6,170", "2030",
    htmlTable(
      "Area|Base|Projected|Change", "Ohio|4,150|6,170|2,020", "Iowa|1,780|2,160|380",
      before: "<h2>Projections (2020-2030)</h2>")),
  InheritanceCase(
    "training", "a heading, of items of a list", "$9,500", "kept",
    "<h2>Training programs</h2><ul><li>Cost: $9,500</li></ul>"),
  InheritanceCase(
    "training", "its own words", "$9,500", "kept", "The training costs $9,500."),
  InheritanceCase(
    "occupation", "the sentence before", "$31,200", "Bakers by previousSentence",
    "Bakers earned a median salary of $40,000 a year. Those in Ohio were at $31,200."),
  InheritanceCase(
    "reference period", "a label", "$31,200", "May 2024", div("stat", "<p>Median pay, May 2024</p><p>$31,200</p>")),
  InheritanceCase(
    "reference period", "a lead-in", "$31,200", "May 2024",
    "<h2>Salaries</h2><p>Median salaries in May 2024:</p><ul><li>Ohio: $31,200</li></ul>"),
  InheritanceCase(
    "reference period", "the page's title", "$31,200", "2024",
    "<title>Baker salaries 2024</title><h1>Baker salaries 2024</h1><p>The median salary is $31,200 a year.</p>"),
]
