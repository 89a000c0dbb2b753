import Records

/// What words say a figure is about, before its own marks are looked at.
enum Topic: Sendable, Hashable {
  case wage, premium
  case employment, change, growth, openings
  /// A verb for jobs to come (`will add 12,000`), which says nothing of percentages.
  case added
  case cost, fees, duration, examFee
  /// Not pay, outlook or training: prices, debts, other statistics.
  case other
}

/// Words that say what the figures around them measure. The longest phrase wins where several begin at one word.
enum TopicVocabulary {
  static let table = PhraseTable<Topic>(wages + premiums + outlook + training + others + OtherLanguages.topics)

  private static let wages: [(String, Topic)] = [
    ("salary|salaries|wage|wages|pay|pays|paid|earn|earns|earned|earning|earnings|income|incomes|compensation|comp|remuneration", .wage),
    ("take|takes|taking|took home", .wage), ("take home pay|salary|income|wage", .other), ("after tax|taxes", .other), ("before tax|taxes|deductions", .wage),
    ("net pay|salary|income", .other),
    ("pay rate|rates|range|ranges|band|bands|scale", .wage), ("hourly|day|daily|weekly|monthly rate|rates", .wage), ("hourly range|ranges", .wage),
    ("rate of pay", .wage),
    ("annual range|ranges|rate", .wage), ("make|makes|making", .wage), ("starting pay|salary", .wage), ("base pay|salary", .wage), ("earners", .wage),
    ("typical pay|salary", .wage), ("salary with experience", .wage), ("payscale", .wage), ("hourly|annual|weekly|monthly mean|median", .wage),
    ("median|average|mean annual|hourly|weekly|monthly", .wage), ("earn|earns|earned|earning|make|makes|paid more than", .wage), ("lowest|highest paid", .wage),
    ("median annual", .wage),
  ]

  private static let premiums: [(String, Topic)] = [
    ("salary|wage|pay premium|premiums", .premium), ("average salary|pay|wage premium", .premium), ("salary|pay|wage boost|bump|increase|uplift", .premium),
    ("pay differential|differentials", .premium), ("shift|night|weekend|evening differential|differentials", .premium), ("earn more", .premium),
    ("certification premium|premiums", .premium),
    ("increase in pay|salary", .premium), ("additional earnings", .premium),
  ]

  private static let outlook: [(String, Topic)] = [
    ("employment", .employment), ("number of jobs|workers|positions", .employment), ("jobs", .employment), ("total employment|jobs|employed", .employment),
    ("current employment|jobs", .employment), ("employed|employs", .employment), ("workers", .employment), ("workforce", .employment),
    ("people work|working", .employment),
    ("projected employment|jobs", .employment), ("employment level", .employment), ("positions", .employment), ("practitioners", .employment),
    ("employment change", .change), ("change in employment", .change), ("numeric change", .change), ("change numeric|number|level", .change),
    ("jobs|positions|roles added|created", .change), ("new jobs|positions|roles", .change), ("jobs|positions will be added|created", .change),
    ("additional jobs|positions", .change), ("job gains", .change), ("change", .change), ("projected|expected change", .change), ("positions added", .change),
    ("number of new jobs", .change), ("projected number of new jobs", .change), ("add|adds|adding|gain|gains|gaining", .added), ("agenda for change", .other),
    ("growth", .growth), ("growth rate", .growth), ("job|employment|projected|expected growth", .growth), ("grow|grows|growing|grew", .growth),
    ("outlook", .growth), ("job outlook", .growth), ("percent|percentage change", .growth), ("change percent", .growth), ("yr outlook", .growth),
    ("increase|increases|increased|increasing", .growth), ("decline|declines|declined|decrease|decreases|shrink|shrinks", .growth), ("expand|expands", .growth),
    ("rise|rising", .growth), ("projected change", .growth), ("projected percent|percentage change", .growth), ("rate of growth", .growth),
    ("demand growth", .growth),
    ("opening|openings", .openings), ("positions|jobs|roles will open|come|become", .openings), ("open|opens|opening up", .openings),
    ("job|annual|yearly openings", .openings), ("annual job openings|opportunities", .openings),
    ("annual vacancies", .openings),
    ("average annual openings", .openings), ("job openings per year", .openings), ("new positions|jobs|roles each|every|per|a year", .openings),
    ("positions|jobs|roles each|every|per|a year", .openings), ("annual new jobs|positions", .openings), ("exits", .openings), ("transfers", .openings),
  ]

  private static let training: [(String, Topic)] = [
    ("tuition", .cost), ("cost of earning", .cost),
    (
      "earn|earning|earned|earns a|an|your|their|the bachelor|bachelor's|associate|associate's|master|master's|degree|certificate|diploma|doctorate|license|certification",
      .cost
    ), ("cost|costs", .cost), ("program|programme|course|training|certificate|diploma cost|costs|price", .cost), ("cost range", .cost),
    ("tuition range|cost", .cost), ("tuition and fees", .cost), ("fee|fees", .fees), ("additional|other fees", .fees), ("course fee|fees", .cost),
    ("duration", .duration), ("length", .duration), ("program|programme|course|training|education length|duration|time", .duration), ("how long", .duration),
    ("time to complete|completion", .duration), ("completion time", .duration), ("time to certify", .duration), ("training program", .duration),
    ("typical length", .duration), ("takes|take", .duration),
    ("exam|examination|test|testing|certification|registration|application fee|fees|cost|costs", .examFee), ("exam price", .examFee),
    ("certification exam fee|cost", .examFee),
  ]

  private static let others: [(String, Topic)] = [
    ("price|prices|priced|pricing", .other), ("subscription|subscriptions", .other), ("plan|plans", .other), ("membership|dues", .other), ("rent", .other),
    ("mortgage", .other), ("loan|loans|debt|debts", .other), ("scholarship|scholarships|grant|grants", .other), ("budget|budgets", .other), ("revenue", .other),
    ("turnover", .other), ("savings|save|saves|saved", .other), ("cost of living", .other), ("living cost|costs|expenses", .other), ("living wage", .other),
    ("household income|incomes", .other), ("family income", .other), ("home price|prices|value", .other), ("bonus|bonuses", .other),
    ("incentive|incentives", .other), ("salary|wage|pay|earnings|population|revenue|sales|price growth", .other), ("taxable income|pay|earnings", .other),
    ("social security", .other), ("toward|towards your|their|the|tuition", .other), ("we|they|employers pay the|for|your", .other), ("population", .other),
    ("shortage|shortages|shortfall", .other), ("aid", .other),
    ("tax rate|rates|year|bracket|brackets", .other), ("incentive|hazard|holiday|longevity|overtime|severance|sick|vacation pay", .other),
    ("on top of base|basic|regular|normal pay|salary|wages", .other), ("allowance|allowances", .other),
    ("additional pay|compensation", .other), ("profit sharing", .other), ("commission|commissions", .other), ("tax|taxes", .other),
    ("overtime", .other), ("inflation", .other), ("unemployment", .other), ("unemployment rate", .other), ("rse", .other), ("employment rse", .other),
    ("wage rse", .other), ("mean|emp|employment|wage se", .other), ("standard error", .other),
    ("percent of industry employment", .other), ("percent of total employment", .other), ("percent|percentage of employment|jobs|workers|industry", .other),
    ("distribution", .other), ("percent distribution", .other), ("location quotient", .other), ("employment per thousand|1000 jobs", .other),
    ("employment per", .other), ("share", .other), ("satisfaction", .other), ("discount", .other), ("refund", .other), ("deposit", .other),
    ("textbook|textbooks", .other),
    ("uniform|uniforms", .other), ("background check", .other), ("books", .other), ("supplies", .other),
    ("health|medical|dental|life|car|auto|home|liability|malpractice insurance", .other),
    ("insurance cost|costs|premium|premiums|coverage|plan|benefits", .other), ("stipend|stipends", .other),
    ("reduction|reductions|reduced|reduces|reducing", .other), ("market size|value|worth", .other), ("industry is worth", .other), ("pass rate", .other),
    ("minimum wage", .other), ("tips", .other), ("hours", .other), ("hours per week", .other), ("hours week", .other), ("hours a week", .other),
    ("shift length", .other),
    ("housing", .other), ("per diem allowance", .other), ("needed to buy", .other), ("to afford", .other), ("sign on", .other), ("net worth", .other),
    ("below|above the national average", .other), ("funding", .other), ("reimbursement", .other), ("home insurance", .other), ("fine|fines", .other),
    ("rate per", .other), ("soc code", .other), ("gpa", .other), ("score", .other), ("acceptance rate", .other), ("retention", .other),
    ("graduation rate", .other),
    ("average for all", .other), ("right now", .other), ("job listings|postings|ads|adverts|vacancies", .other), ("jobs found|available|posted|near", .other),
  ]
}
