import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

private let groupsOfDigits: [PageCase] = [
  PageCase(
    "blanks between thousands, and the sign behind", "In France a nurse earns 31 500 € a year.",
    ["wage/typical 31500 EUR/year FR"]
  ),
  PageCase(
    "blanks between thousands, and the code behind", "A baker earns 85 000 PLN a year.",
    ["wage/typical 85000 PLN/year PL"]),
  PageCase(
    "stops between thousands and a decimal comma", "In Spain bakers earn 1.450,50 EUR per month",
    ["wage/typical 1450.5 EUR/month ES"]
  ),
  PageCase(
    "a typographic apostrophe between thousands", "A baker earns 55’200 CHF a year.", ["wage/typical 55200 CHF/year CH"]
  ),
]

private let groupsOfDigitsMadeUp: [PageCase] = [
  PageCase(
    "a blank between the thousands of a Finnish amount",
    "In Finland a practical nurse earns 33 800 € a year before tax.",
    ["wage/typical 33800 EUR/year FI"]
  ),
  PageCase(
    "a blank between the thousands of a median below a heading",
    "Electrician salary in Belgium\n\nThe median salary of an electrician in Belgium is 41 250 € per year.",
    ["wage/median 41250 EUR/year BE"]
  ),
  PageCase(
    "blanks between the thousands of both ends of a range",
    "Gross pay for primary school teachers in France: 24 600 € to 41 900 € per year.",
    ["wage/typical 24600..41900 EUR/year FR"]
  ),
  PageCase(
    "a curly apostrophe between the thousands of francs",
    "<h1>Physiotherapist</h1><table><tr><th>Experience</th><th>Monthly salary</th></tr><tr><td>Starting</td><td>CHF 5’650</td></tr><tr><td>More than 15 years</td><td>CHF 7’900</td></tr></table>",
    [
      "wage/typical 5650 CHF/month CH; experience Starting",
      "wage/typical 7900 CHF/month CH; experience More than 15 years",
    ]
  ),
  PageCase(
    "a straight apostrophe between the thousands of francs",
    "Train drivers in Switzerland are paid between CHF 78'000 and CHF 104'500 a year.",
    ["wage/typical 78000..104500 CHF/year CH"]
  ),
  PageCase(
    "German stops and a decimal comma",
    "In Germany, a bricklayer earns 3.284,75 € gross per month under the collective agreement.",
    ["wage/typical 3284.75 EUR/month DE"]
  ),
  PageCase(
    "Dutch stops between the thousands of a range",
    "Salaries of accountants run from € 38.500 to € 62.000 per year.",
    ["wage/typical 38500..62000 EUR/year"]
  ),
  PageCase(
    "a decimal comma of an hourly wage", "A cook in Austria is paid 14,85 EUR per hour.",
    ["wage/typical 14.85 EUR/hour AT"]),
  PageCase(
    "Indian groups of digits in a range", "Pay scale for Assistant Section Officers: ₹5,40,000 – ₹8,10,000 per annum.",
    ["wage/typical 540000..810000 INR/year IN"]
  ),
  PageCase(
    "Indian groups of digits behind “Rs.”",
    "<p>The average data engineer in India makes <strong>Rs. 11,25,000</strong> a year.</p>",
    ["wage/mean 1125000 INR/year IN"]
  ),
  PageCase(
    "commas and a decimal point of an Irish amount", "A healthcare assistant in Ireland starts on €2,614.50 per month.",
    ["wage/typical 2614.5 EUR/month IE"]
  ),
  PageCase(
    "blanks between the groups of a count of jobs", "Employment of truck drivers was 2 192 300 jobs in 2022.",
    ["employment/level 2192300 jobs US; period 2022"]
  ),
  PageCase(
    "a rent with Spanish separators is no pay",
    "Trainees in Valencia should budget for housing: a one-bedroom flat rents for 1.150,50 EUR per month.", []
  ),
  PageCase(
    "a telephone number in groups is no figure",
    "Questions about the welding apprenticeship? Ring the office on 31 500 220 or visit us Monday to Friday.", []
  ),
]

private let shortenedRanges: [PageCase] = [
  PageCase(
    "a k at the first end holds for the second", "Bakers earn $30k - 36 a year.",
    ["wage/typical 30000..36000 USD/year US"]),
  PageCase(
    "a k at the second end holds for the first, and the ends are put in order", "Base salary: $190-150k",
    ["wage/typical 150000..190000 USD/year US"]),
  PageCase(
    "a K at both ends without a blank is a range", "Pay: $45K-60K base", ["wage/typical 45000..60000 USD/year US"]),
  PageCase(
    "a K in a tile before the word “typical” is thousands",
    "<h1>Baker salary</h1><div><b>$42K</b><span>Typical</span></div>",
    ["wage/typical 42000 USD/year US"]
  ),
  PageCase(
    "words between the ends of a range do not part them",
    "Bakers make from $36K at the low end to $62K at the top.",
    ["wage/typical 36000..62000 USD/year US"]
  ),
  PageCase(
    "a K at the second end in brackets holds for both", "The salary of a baker ($40-50K) is modest.",
    ["wage/typical 40000..50000 USD/year US"]
  ),
  PageCase(
    "an arrow between bare numbers makes a range under a header of pay",
    "<h1>Baker pay in Riyadh</h1><table><tr><th>Role</th><th>Monthly base in SAR</th></tr><tr><td>Baker</td><td>7,000→11,000</td></tr></table>",
    ["wage/typical 7000..11000 SAR/month SA"]
  ),
]

private let shortenedRangesMadeUp: [PageCase] = [
  PageCase(
    "a k at the first end of an advertisement's range holds for both", "Office assistant – pay: $32k - 38 a year",
    ["wage/typical 32000..38000 USD/year US"]),
  PageCase(
    "a k at the second end holds for pounds at the first", "Assistant site manager, Leeds. Salary £28-34k per annum.",
    ["wage/typical 28000..34000 GBP/year GB"]
  ),
  PageCase(
    "a range written from high to low is put in order", "Senior product designer (remote). Salary: $165-130k",
    ["wage/typical 130000..165000 USD/year US"]),
  PageCase(
    "a K at both ends before “base” is a range", "<li>Compensation: <strong>$48K-58K base</strong></li>",
    ["wage/typical 48000..58000 USD/year US"]),
  PageCase(
    "“at the low end” and “at the top” end one range",
    "Pay for paralegals ranges from $39K at the low end to $71K at the top.",
    ["wage/typical 39000..71000 USD/year US"]
  ),
  PageCase(
    "occupations with their ranges in brackets below a heading of salaries",
    "<h2>Jobs and yearly salaries</h2><ul><li>Plumber ($45-60K)</li><li>Roofer ($35-50K)</li></ul>",
    ["wage/typical 45000..60000 USD/year US; of Plumber", "wage/typical 35000..50000 USD/year US; of Roofer"]
  ),
  PageCase(
    "arrows make ranges in a column whose header names the riyal",
    "<table><tr><th>Role</th><th>Monthly base in SAR</th></tr><tr><td>Site engineer</td><td>9,000→13,500</td></tr><tr><td>Quantity surveyor</td><td>8,000→12,000</td></tr></table>",
    [
      "wage/typical 9000..13500 SAR/month SA; of Site engineer",
      "wage/typical 8000..12000 SAR/month SA; of Quantity surveyor",
    ]
  ),
  PageCase(
    "T and L are thousands and lakhs of rupees",
    "<h1>Sales executive salaries in India</h1><div>Base pay range <b>₹80T - ₹9L</b>/yr</div>",
    ["wage/typical 80000..900000 INR/year IN"]
  ),
  PageCase(
    "“lakh” behind the second end holds for both", "QA Tester, Pune. Salary: ₹4.5 - 7 lakh per annum.",
    ["wage/typical 450000..700000 INR/year IN"]),
  PageCase(
    "crores are ten millions of rupees", "Chief technology officers in India earn ₹1.1 crore to ₹1.6 crore per annum.",
    ["wage/typical 11000000..16000000 INR/year IN"]
  ),
  PageCase(
    "mn are millions of rupiah", "Hotel managers in Indonesia earn Rp 18 mn a month.",
    ["wage/typical 18000000 IDR/month ID"]),
  PageCase(
    "a decimal fraction of millions is pay if the words say so",
    "Top orthopedic surgeons earn a salary of $1.3m a year.", ["wage/typical 1300000 USD/year US"]),
  PageCase(
    "a tile's “typical” is no statistic of its own",
    #"<h3>Base pay</h3><div class="tile"><b>$46K</b><span>Typical</span></div>"#,
    ["wage/typical 46000 USD/year US"]
  ),
  PageCase(
    "an hourly range with one dollar sign", "Forklift operator, 2nd shift, $18-21/hr",
    ["wage/typical 18..21 USD/hour US"]),
  PageCase(
    "prices of homes in thousands are no pay",
    "Many teachers move to the suburbs, where starter homes sell for $190-250k.", []),
  PageCase(
    "capital that was raised is no pay", "The start-up, which employs 40 engineers, raised $8-12m in its latest round.",
    []),
]

private let whatIsPaidBesideAnAmount: [PageCase] = [
  PageCase(
    "benefits beside the pay leave it alone", "Median annual pay is $31,000 plus benefits.",
    ["wage/median 31000 USD/year US"]
  ),
  PageCase("tips beside the pay leave it alone", "Pay is $16.40/hour plus tips.", ["wage/typical 16.4 USD/hour US"]),
  PageCase(
    "commission beside a range leaves it alone", "Salary: $40k – $55k + commission",
    ["wage/typical 40000..55000 USD/year US"]),
  PageCase(
    "“about” and “more than” at the ends leave the range closed", "Pay ranges from about $24,000 to more than $48,000.",
    ["wage/typical 24000..48000 USD/year US"]
  ),
  PageCase(
    "“less than” and “more than” at the ends leave the range closed",
    "Bakers earn from less than $31,000 to more than $68,000.",
    ["wage/typical 31000..68000 USD/year US"]
  ),
]

private let whatIsPaidBesideAnAmountMadeUp: [PageCase] = [
  PageCase(
    "“plus benefits” behind the period is not part of the amount",
    "Veterinary receptionist: $34,000 a year plus benefits.", ["wage/typical 34000 USD/year US"]),
  PageCase(
    "“+ commission” behind a range is no open end", "<p><b>Salary:</b> $42k – $58k + commission</p>",
    ["wage/typical 42000..58000 USD/year US"]),
  PageCase(
    "a plus behind millions of rand is an open end",
    "<h1>Actuary pay in South Africa</h1><p>Experienced actuaries: salary of R1.4m+ per year</p>",
    ["wage/typical 1400000.. ZAR/year ZA; experience Experienced"]
  ),
  PageCase(
    "“from about … to more than” is one closed range",
    "Wages for home health aides go from about $24,500 to more than $41,000 a year.",
    ["wage/typical 24500..41000 USD/year US"]
  ),
  PageCase(
    "“from less than … to more than” is one closed range",
    "Annual earnings of photographers range from less than $29,000 to more than $83,000.",
    ["wage/typical 29000..83000 USD/year US"]
  ),
  PageCase(
    "a plus behind K is an open end", "Staff software engineer. Salary $185K+ per year.",
    ["wage/typical 185000.. USD/year US"]),
  PageCase(
    "“and up” behind the period is an open end", "Diesel mechanics: wages of $27 an hour and up.",
    ["wage/typical 27.. USD/hour US"]),
  PageCase(
    "“or more” before the period is an open end", "Experienced court reporters can earn $98,000 or more per year.",
    ["wage/typical 98000.. USD/year US; experience Experienced"]
  ),
  PageCase(
    "a car behind a plus is no open end", "Field sales rep, Bristol: salary £31,500 per annum + company car + laptop",
    ["wage/typical 31500 GBP/year GB"]
  ),
  PageCase(
    "remarks behind the period leave the pay alone", "Bookkeeper – $52,000 per year DOE, full benefits",
    ["wage/typical 52000 USD/year US"]),
  PageCase(
    "a sign-on bonus beside the pay is not read", "Night-shift RN: $78,000 a year plus a $7,500 sign-on bonus.",
    ["wage/typical 78000 USD/year US"]),
  PageCase(
    "“up to” before pay and a plus behind it make one upper end",
    "Lifeguards are paid up to $19.50 per hour plus free pool membership.",
    ["wage/typical ..19.5 USD/hour US"]
  ),
  PageCase("a bonus alone is no pay", "New drivers receive a $5,000 sign-on bonus + paid relocation.", []),
  PageCase(
    "a price plus tax is a cost", "The medical coding course costs $1,850 plus tax and takes nine months.",
    ["training_cost/typical 1850 USD"]
  ),
]

@Suite("Amounts that other readers misread") struct MisreadAmountTests {
  @Test("bugs caught: groups of digits", arguments: groupsOfDigits) func readsGroupsOfDigits(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: groups of digits", arguments: groupsOfDigitsMadeUp) func readsGroupsOfDigitsMadeUp(
    _ test: PageCase
  ) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught: shortened ranges", arguments: shortenedRanges) func readsShortenedRanges(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: shortened ranges", arguments: shortenedRangesMadeUp) func readsShortenedRangesMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("bugs caught: what is paid beside an amount", arguments: whatIsPaidBesideAnAmount)
  func readsWhatIsPaidBesideAnAmount(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("bugs caught, made up: what is paid beside an amount", arguments: whatIsPaidBesideAnAmountMadeUp)
  func readsWhatIsPaidBesideAnAmountMadeUp(_ test: PageCase) { expectFigures(test, subject: nil) }
}
