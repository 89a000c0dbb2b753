import Foundation
import Testing

// Forms found on real pages of previously unseen sites; each was misread, or not read at all, when it was found. Words,
// figures and markup are invented.

private let otherLanguages: [PageCase] = [
  PageCase(
    "“por mês” behind a mean is the month", in: "pt",
    "<h1>Salário de padeiro no Brasil</h1><p>O salário médio de um padeiro é de R$ 2.070,57 por mês.</p>",
    ["wage/mean 2070.57 BRL/month BR"]
  ),
  PageCase(
    "Mexican pesos in two states", in: "es",
    "<h1>Panaderos en México</h1><p>En Sinaloa el salario promedio es de 15,300 pesos mensuales y en Nayarit de 14,500 pesos mensuales.</p>",
    ["wage/mean 15300 MXN/month MX-SIN", "wage/mean 14500 MXN/month MX-NAY"]
  ),
  PageCase(
    "€/año and €/mes are the year and the month", in: "es",
    "<p>En España el salario base es de 17.139,58 €/año, y el plus de idiomas de 130,95 €/mes.</p>",
    ["wage/typical 17139.58 EUR/year ES", "wage_premium/typical 130.95 EUR/month ES"]
  ),
  PageCase(
    "the parts of a total that are no pay are not read", in: "es",
    "<h1>Tabla salarial en España</h1>"
      + htmlTable(
        "Categoría|Base|Noche|Comidas|Total", "Panadero|1.360,42 €|408,13 €|70,79 €|33.475,19 €",
        "Cocinero|1.434,73 €|430,42 €|70,79 €|34.310,22 €"),
    [
      "wage/typical 1360.42 EUR/month ES", "wage/typical 33475.19 EUR/year ES", "wage/typical 1434.73 EUR/month ES",
      "wage/typical 34310.22 EUR/year ES",
    ]
  ),
  PageCase(
    "“12 mil 843” is one number", in: "es",
    "<h1>Sueldo de un panadero en México</h1><p>El sueldo promedio es de 12 mil 843 pesos mensuales, y algunos ganan 30 mil pesos al mes.</p>",
    ["wage/mean 12843 MXN/month MX", "wage/typical 30000 MXN/month MX"]
  ),
  PageCase(
    "the ends of a range of reais", in: "pt",
    "<h1>Salário de padeiro no Brasil</h1><p>O salário varia de R$ 2.000 a R$ 3.500/mês.</p>",
    ["wage/typical 2000..3500 BRL/month BR"]
  ),
  PageCase(
    "French text under a template in English is read in French", in: "en",
    "<h1>Salaire d’un boulanger</h1><p>Le salaire moyen est de 21 100€/an brut. Les boulangers travaillent la nuit et une partie du matin, et les pauses sont dans la "
      + "pâtisserie pour tous. Le métier est un des plus anciens, et les apprentis sont les bienvenus dans toutes les régions du pays.</p>",
    ["wage/mean 21100 EUR/year FR"]
  ),
  PageCase(
    "a compound whose head is pay, in Austria", in: "de",
    "<h1>Lehrlingseinkommen in Österreich</h1><p>monatlich brutto in Euro</p>"
      + htmlTable("Vertrag|1. LJ|2. LJ", "|1.000|1.148", "|1.223|1.529"),
    [
      "wage/typical 1000 EUR/month AT", "wage/typical 1148 EUR/month AT", "wage/typical 1223 EUR/month AT",
      "wage/typical 1529 EUR/month AT",
    ]
  ),
  PageCase(
    "francs of a month's size are by the month, by custom", in: "de",
    "<h1>Gehalt als Bäcker in der Schweiz</h1><p>Das Gehalt beträgt etwa 6.100 Franken brutto.</p>",
    ["wage/typical 6100 CHF/month CH"]
  ),
  PageCase(
    "the states of Brazil in a list of ranges", in: "pt",
    "<h1>Salário de padeiro por estado</h1><ul><li>São Paulo – R$ 2.786 a R$ 3.908</li><li>Paraná – R$ 2.564 a R$ 3.513</li><li>Bahia – R$ 2.287 a R$ 3.307</li></ul>",
    [
      "wage/typical 2786..3908 BRL/month BR-SP", "wage/typical 2564..3513 BRL/month BR-PR",
      "wage/typical 2287..3307 BRL/month BR-BA",
    ]
  ),
  PageCase(
    "an Italian region and the pay of newcomers", in: "it",
    "<h1>Stipendio fornaio</h1><p>Lo stipendio medio di un fornaio in Lombardia è di 21.500 € lordi all'anno. Un neoassunto guadagna tra 1.250 e 1.400 euro al mese.</p>",
    ["wage/mean 21500 EUR/year IT-25", "wage/typical 1250..1400 EUR/month IT; experience neoassunto"]
  ),
  PageCase(
    "Argentine pesos of a month's size are by the month, by custom", in: "es",
    "<h1>Sueldos en Argentina</h1><ul><li>Sueldo de panadero: $833.801,99</li><li>Viático por kilómetro: $64,93</li></ul>",
    ["wage/typical 833801.99 ARS/month AR"]
  ),
  PageCase(
    "words of another language in English do not change the language", in: "en",
    "<h1>Baker</h1><p>Bakers post their work on social media and the like.</p><p>Salary: $33,000</p>",
    ["wage/typical 33000 USD/year US"]
  ),
  PageCase(
    "German pay grades without a mark of currency", in: "de",
    "<h1>Vergütung</h1><p>Die Tabelle nennt die monatlichen Bruttogehälter in Euro:</p>"
      + htmlTable("Entgeltgruppe|Stufe 2|Stufe 3", "P 9|3.770,53|3.951,87", "P 8|3.490,40|3.647,59", head: false),
    [
      "wage/typical 3770.53 EUR/month DE; experience P 9", "wage/typical 3951.87 EUR/month DE; experience P 9",
      "wage/typical 3490.4 EUR/month DE; experience P 8", "wage/typical 3647.59 EUR/month DE; experience P 8",
    ]
  ),
]

@Suite("Languages first met on real pages") struct FirstSeenLanguageTests {
  @Test("developed on: pay is read by the customs of the page's language", arguments: otherLanguages) func languages(
    _ test: PageCase
  ) {
    let read = figures(of: test.page, subject: nil, language: test.language).map {
      $0.components(separatedBy: "; of ")[0]
    }
    #expect(read == test.figures)
  }
}
