import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

private let currencies: [PageCase] = [
  PageCase(
    "MX$ is the Mexican peso", "In Mexico chefs earn MX$18,000 per month.",
    ["wage/typical 18000 MXN/month MX"]
  ),
  PageCase("CLP is the Chilean peso", "Chefs earn CLP 750,000 per month.", ["wage/typical 750000 CLP/month CL"]),
  PageCase(
    "a dollar sign behind its amount is a dollar", "Bakers earn 31,500$ a year.", ["wage/typical 31500 USD/year US"]),
  PageCase("ZMW is the Zambian kwacha", "Chefs earn ZMW 9,500 per month.", ["wage/typical 9500 ZMW/month ZM"]),
  PageCase(
    "XAF is a franc of several countries, and names none", "Chefs earn XAF 250,000 per month.",
    ["wage/typical 250000 XAF/month"]),
  PageCase("BDT is the taka of Bangladesh", "Chefs earn BDT 45,000 per month.", ["wage/typical 45000 BDT/month BD"]),
  PageCase("KES is the Kenyan shilling", "Chefs earn KES 60,000 per month.", ["wage/typical 60000 KES/month KE"]),
  PageCase("GHS is the Ghanaian cedi", "Chefs earn GHS 4,000 per month.", ["wage/typical 4000 GHS/month GH"]),
  PageCase("LKR is the rupee of Sri Lanka", "Chefs earn LKR 90,000 per month.", ["wage/typical 90000 LKR/month LK"]),
  PageCase("TRY is the Turkish lira", "Chefs earn TRY 40,000 per month.", ["wage/typical 40000 TRY/month TR"]),
  PageCase("UGX is the Ugandan shilling", "Chefs earn UGX 900,000 per month.", ["wage/typical 900000 UGX/month UG"]),
  PageCase(
    "TT$ is the dollar of Trinidad and Tobago", "Chefs earn TT$9,500 per month.", ["wage/typical 9500 TTD/month TT"]),
  PageCase("J$ is the Jamaican dollar", "Chefs earn J$95,000 per month.", ["wage/typical 95000 JMD/month JM"]),
  PageCase("NT$ is the dollar of Taiwan", "Chefs earn NT$48,000 per month.", ["wage/typical 48000 TWD/month TW"]),
  PageCase("Bds$ is the dollar of Barbados", "Chefs earn Bds$4,000 per month.", ["wage/typical 4000 BBD/month BB"]),
  PageCase(
    "EC$ is a dollar of several countries, and names none", "Chefs earn EC$3,000 per month.",
    ["wage/typical 3000 XCD/month"]),
  PageCase("letters before a dollar sign that name no currency give no figure", "Chefs earn QQ$3,000 per month.", []),
  PageCase("S$ is the dollar of Singapore", "Chefs earn S$4,100 per month.", ["wage/typical 4100 SGD/month SG"]),
  PageCase(
    "RD$ is the peso of the Dominican Republic", "Chefs earn RD$30,000 per month.", ["wage/typical 30000 DOP/month DO"]),
  PageCase("B/. is the balboa of Panama", "Chefs earn B/.1,200 per month.", ["wage/typical 1200 PAB/month"]),
  PageCase("S/ is the sol of Peru", "Chefs earn S/ 2,400 per month.", ["wage/typical 2400 PEN/month PE"]),
  PageCase("GH₵ is the cedi of Ghana", "Chefs earn GH₵3,000 per month.", ["wage/typical 3000 GHS/month GH"]),
  PageCase("RMB is the yuan of China", "Chefs earn RMB 8,000 per month.", ["wage/typical 8000 CNY/month CN"]),
  PageCase(
    "R before thousands is the rand on a page about South Africa",
    "<h1>Baker salary in South Africa</h1><p>Bakers earn R210K – R260K a year.</p>",
    ["wage/typical 210000..260000 ZAR/year ZA"]
  ),
  PageCase(
    "R before millions and a plus is an open range of rand",
    "<h1>Baker salary in South Africa</h1><p>Head bakers earn R1.2m+ a year.</p>",
    ["wage/typical 1200000.. ZAR/year ZA; of Head bakers"]
  ),
  PageCase(
    "R before a number is no currency on a page of no country",
    "<h1>Baker salary</h1><p>Head bakers work in R210K rooms.</p>", []),
]

private let currenciesMadeUp: [PageCase] = [
  PageCase(
    "MX$ before a month's pay is Mexican", "Call center agents in Mexico earn MX$14,500 per month on average.",
    ["wage/mean 14500 MXN/month MX"]),
  PageCase(
    "CLP before a month's pay is Chilean", "The typical pay of a nursing assistant in Chile is CLP 680,000 per month.",
    ["wage/typical 680000 CLP/month CL"]
  ),
  PageCase(
    "A$ is the Australian dollar", "<p>Median salary for an arborist: <b>A$71,400</b> per year</p>",
    ["wage/median 71400 AUD/year AU; of arborist"]
  ),
  PageCase(
    "NZ$ at both ends of a range is the New Zealand dollar",
    "Dairy farm managers usually earn between NZ$70,000 and NZ$95,000 a year.",
    ["wage/typical 70000..95000 NZD/year NZ"]
  ),
  PageCase(
    "HK$ and S$ in one table are two currencies",
    "<table><caption>Flight attendant pay</caption><tr><th>City</th><th>Monthly salary</th></tr><tr><td>Hong Kong</td><td>HK$19,800</td></tr><tr><td>Singapore</td><td>S$3,450</td></tr></table>",
    ["wage/typical 19800 HKD/month HK", "wage/typical 3450 SGD/month SG"]
  ),
  PageCase(
    "R$ with K at both ends is a range of reais", "Base pay for a junior analyst in Brazil: R$4K – R$6K per month",
    ["wage/typical 4000..6000 BRL/month BR; experience junior"]
  ),
  PageCase(
    "C$ and CA$ are the Canadian dollar",
    "A pipefitter in Alberta earns C$43.20 per hour. In Nova Scotia the wage is CA$34.75 per hour.",
    ["wage/typical 43.2 CAD/hour CA-AB", "wage/typical 34.75 CAD/hour CA-NS"]
  ),
  PageCase(
    "kr in Norway is the Norwegian krone", "In Norway, a kindergarten teacher earns 47 300 kr per month.",
    ["wage/typical 47300 NOK/month NO"]),
  PageCase(
    "zł, Kč and Ft are Polish, Czech and Hungarian",
    "<h2>Warehouse worker wages</h2><ul><li>Poland: 5,200 zł per month</li><li>Czechia: 31,500 Kč per month</li><li>Hungary: 420,000 Ft per month</li></ul>",
    ["wage/typical 5200 PLN/month PL", "wage/typical 31500 CZK/month CZ", "wage/typical 420000 HUF/month HU"]
  ),
  PageCase(
    "the signs of lira and naira are told apart",
    "A pharmacist in Turkey is paid ₺62,000 a month; a pharmacist in Nigeria is paid ₦310,000 a month.",
    ["wage/typical 62000 TRY/month TR", "wage/typical 310000 NGN/month NG"]
  ),
  PageCase(
    "KSh at both ends is a range of Kenyan shillings",
    "Entry-level accountants in Kenya earn a salary of KSh 45,000 to KSh 60,000 per month.",
    ["wage/typical 45000..60000 KES/month KE; experience Entry-level"]
  ),
  PageCase(
    "the signs of the Philippine peso and the baht are told apart",
    "<p>Salary (Philippines): ₱28,000/month</p><p>Salary (Thailand): ฿32,000/month</p>",
    ["wage/typical 28000 PHP/month PH", "wage/typical 32000 THB/month TH"]
  ),
  PageCase(
    "RM and Rp are Malaysian and Indonesian",
    "The average site supervisor in Malaysia earns RM 4,300 a month. In Indonesia the average is Rp 7,800,000 a month.",
    ["wage/mean 4300 MYR/month MY", "wage/mean 7800000 IDR/month ID"]
  ),
  PageCase(
    "AED in an advertisement of a job in Dubai is pay there",
    "<h1>HVAC Technician</h1><p>Location: Dubai</p><p>Salary: AED 4,500 per month plus accommodation</p>",
    ["wage/typical 4500 AED/month AE-DU"]
  ),
  PageCase(
    "a dollar sign behind a nurse's pay is a dollar", "A licensed practical nurse makes 48,900$ a year.",
    ["wage/typical 48900 USD/year US"]),
  PageCase(
    "R with K at both ends is a range of rand on a South African page",
    "<h1>Civil engineer salaries in South Africa</h1><p>Total pay range: R380K – R545K per year</p>",
    ["wage/typical 380000..545000 ZAR/year ZA"]
  ),
  PageCase(
    "NT$ before a month's pay is of Taiwan", "Process engineers in Taiwan receive a monthly salary of NT$58,000.",
    ["wage/typical 58000 TWD/month TW"]
  ),
  PageCase(
    "J$ before a month's pay is Jamaican", "Practical nurses in Jamaica are paid J$165,000 per month.",
    ["wage/typical 165000 JMD/month JM"]),
  PageCase(
    "grades R12 to R15 are no rand",
    "The laboratory manager position in Ohio is graded R12 – R15 on the university's classification scale.", []
  ),
  PageCase(
    "a room RM 2150 is no ringgit",
    "Interviews for the dispatcher position are held in RM 2150 of the county administration building.",
    []
  ),
  PageCase(
    "feet are no forints", "Tower climbers work at heights of up to 1,200 ft and must carry 40 lb of tools.", []),
]

@Suite("Currencies that other readers misread") struct MisreadCurrencyTests {
  @Test("bugs caught: currencies", arguments: currencies) func readsCurrencies(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: currencies", arguments: currenciesMadeUp) func readsCurrenciesMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }
}
