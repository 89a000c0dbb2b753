/// Texts that may not say of whom, of where or of when a figure is.
let textsThatDoNotQualify: [InheritanceCase] = [
  InheritanceCase(
    "place", "a heading that names a place in passing", "$31,200", "none",
    "<h2>How our friends at a bakery in Ohio work today</h2><ul><li>Median salary: $31,200</li></ul>"),
  InheritanceCase(
    "place", "the card beside it", "$31,200", "none",
    twoCards("<h3>Iowa</h3><p>Median pay</p><p>$30,100</p>", "<h3>All states</h3><p>Median pay</p><p>$31,200</p>")),
  InheritanceCase(
    "place", "a heading that holds more than a place, of a sentence", "$31,200", "none",
    "<h2>Bakers in Ohio</h2><p>The median salary is $31,200 a year.</p>"),
  InheritanceCase(
    "place", "the place of a school, of its costs", "$9,500", "none",
    "<h2>Training in Ohio</h2><ul><li>Tuition: $9,500</li></ul>"),
  InheritanceCase(
    "place", "the row above", "$33,000", "none",
    htmlTable("State|Median pay", "Ohio|$31,200", "Average|$33,000")),
  InheritanceCase(
    "occupation", "the card beside it", "$31,200", "Baker by recordTitle",
    twoCards("<h3>Cook</h3><p class=salary>$33,900 a year</p>", "<h3>Baker</h3><p class=salary>$31,200 a year</p>")),
  InheritanceCase(
    "occupation", "a heading, of a sentence on another", "$33,900", "butchers by clause",
    "<h2>Bakers</h2><p>The median salary of butchers is $33,900 a year.</p>"),
  InheritanceCase(
    "occupation", "the sentence before, of pay that names its own", "$33,900", "butchers by clause",
    "Bakers earned a median salary of $40,000 a year. The salary of butchers is $33,900 a year."),
  InheritanceCase(
    "experience", "a heading, of a sentence", "$31,200", "none",
    "<h2>Senior bakers</h2><p>The median salary of bakers is $31,200 a year.</p>"),
  InheritanceCase(
    "experience", "a sentence above, of items of a list", "$31,200", "none",
    "<h2>Salary</h2><p>These include all levels, so that experienced people may well find more than what is shown here</p><ul><li>Ohio: $31,200</li></ul>"
  ),
  InheritanceCase(
    "experience", "a heading, of growth", "7%", "none", "<h2>Senior bakers</h2><ul><li>Job growth: 7%</li></ul>"),
  InheritanceCase(
    "setting", "a workplace, of costs of training", "$9,500", "none",
    "<h2>Training in hospitals</h2><ul><li>Tuition: $9,500</li></ul>"),
  InheritanceCase(
    "setting", "the row above", "$30,100", "Schools by rowLabel",
    htmlTable("Industry|Median pay", "Hospitals|$31,200", "Schools|$30,100")),
  InheritanceCase(
    "credential", "a degree, of growth", "7%", "none",
    "<h2>Careers with a bachelor's degree</h2><ul><li>Job growth: 7%</li></ul>"),
  InheritanceCase(
    "credential", "a level that is no credential", "$31,200", "none",
    htmlTable("Level|Median pay", "Entry-level|$31,200", "Senior|$40,100")),
  InheritanceCase(
    "programme", "a certificate, of pay", "$31,200", "none",
    "<p>Certified Records Clerk (CRC)</p><p>Pay details:</p><ul><li>Median salary: $31,200</li></ul>"),
  InheritanceCase(
    "programme", "the certificate under the heading before", "$155", "none",
    "<h2>First</h2><p>Certified Records Clerk (CRC)</p><h2>Second</h2><p>Exam details:</p><ul><li>$155 exam fee</li></ul>"
  ),
  InheritanceCase(
    "industry", "the industry of another job", "31200", "none",
    postingData("", #","industry":"Bakeries""#)),
  InheritanceCase(
    "cited source", "the source of another section", "$31,200", "none",
    "<section><h2>Salary according to BLS</h2><ul><li>Ohio: $40,100</li></ul></section><section><h2>Salary</h2><ul><li>Iowa: $31,200</li></ul></section>"
  ),
  InheritanceCase(
    "cited source", "the sentence before", "$31,200", "none",
    "According to the BLS, there were many bakers. The median salary is $31,200 a year."),
  InheritanceCase(
    "reference period", "a span, of pay", "$31,200", "none",
    "<h2>Outlook 2024–34</h2><ul><li>Median salary: $31,200</li></ul>"),
  InheritanceCase(
    "reference period", "a single year, of growth", "7%", "none",
    "<h2>Outlook, 2024</h2><ul><li>Job growth: 7%</li></ul>"),
  InheritanceCase(
    "reference period", "a note's month, of growth", "7%", "none",
    "<h2>Outlook</h2><p>Figures refer to May 2024.</p><p>In short:</p><ul><li>Job growth: 7%</li></ul>"),
  InheritanceCase(
    "training", "a heading, of a sentence", "$9,500", "not-training",
    "<h2>Training programs</h2><p>The cost is $9,500 at most.</p>"),
  InheritanceCase(
    "experience", "the sentence before", "$44,640", "none",
    "Experienced bakers earn $60,000 a year. The median is $44,640."),
  InheritanceCase(
    "reference period", "a year that pay is compared with", "$71,200", "none",
    "Bakers earn $71,200 a year, more than in 2019."),
  InheritanceCase(
    "place", "the sentence before, of pay in the nation", "$31,200", "none",
    "Bakers in Ohio earn $40,000 a year. Nationally, the median salary is $31,200."),
  InheritanceCase(
    "occupation", "the row above", "$33,900", "Cooks by rowLabel",
    htmlTable("Occupation|Median pay", "Bakers|$31,200", "Cooks|$33,900")),
]
