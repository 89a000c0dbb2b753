/// The phrases of all lexicons: vocabulary, phrase and meaning between tabs, under a line for each language. Generated
/// by `scripts/generate_lexicon.py` from `Sources/Extraction/Lexicon/*.tsv`; edit those, never this file.
let lexiconData = """
  # en
  asideYear	founded|established|opened|launched|born|started|began|created|formed|incorporated|introduced|enacted|passed|formerly|patented in	-
  asideYear	founded|established|est|since|copyright	-
  asideYear	than in|for|during	-
  asideYear	than	-
  asideYear	than it was in	-
  asideYear	than they did|were|earned in	-
  asideYear	compared with|to	-
  asideYear	act|law|statute of	-
  asideYear	act	-
  asideYear	back in	-
  asideYear	graduated|retired|joined|elected|appointed|arrived|moved in	-
  boundAfter	or more	at-least
  boundAfter	and up|above|over|beyond	at-least
  boundAfter	or higher|above|over|better	at-least
  boundAfter	and more|higher	at-least
  boundAfter	plus	at-least
  boundAfter	or less|lower|below|under	at-most
  boundAfter	and under|below	at-most
  boundAfter	upwards|upward	at-least
  boundBefore	up to	at-most
  boundBefore	as much as	at-most
  boundBefore	no more than	at-most
  boundBefore	at most	at-most
  boundBefore	under	at-most
  boundBefore	maximum of	at-most
  boundBefore	less than	at-most
  boundBefore	below	at-most
  boundBefore	fewer than	at-most
  boundBefore	not more than	at-most
  boundBefore	starting from	at-least
  boundBefore	starts from	at-least
  boundBefore	at least	at-least
  boundBefore	more than	at-least
  boundBefore	over	at-least
  boundBefore	above	at-least
  boundBefore	upwards of	at-least
  boundBefore	well past	at-least
  boundBefore	well over|above	at-least
  boundBefore	past	at-least
  boundBefore	exceed|exceeds|exceeding	at-least
  boundBefore	in excess of	at-least
  boundBefore	no less than	at-least
  boundBefore	minimum of	at-least
  boundBefore	north of	at-least
  boundBefore	upward of	at-least
  boundBefore	from	at-least
  boundBefore	surpass|surpassing	at-least
  boundBefore	greater than	at-least
  boundBefore	beyond	at-least
  boundBefore	cross|crosses|crossing	at-least
  boundBefore	start|starts from	at-least
  boundBefore	top|tops|topping	at-least
  boundSoftener	about|around|approximately|roughly|nearly|almost|an|a|estimated|of	-
  boundSoftener	circa|some|just	-
  countedThing	occupations|industries|establishments|employers|companies|schools|programs|programmes|colleges|universities	-
  countedThing	students|graduates|members|beds|reviews|respondents|pages|listings|ratings|subscribers	-
  countedThing	readers|users|downloads|salaries|submissions|profiles|hospitals|facilities|clinics|patients	-
  countedThing	questions|words|miles|people|residents|households|surveys|data|points|responses	-
  countedThing	seekers|applicants	-
  countedThing	seats|institutions|visitors|instructors	-
  countedThing	placed	-
  credential	certification|certifications|credential|credentials|certificate|license	-
  credentialAdjective	additional|multiple|advanced|extra|professional|specialty|relevant|national|further|specialized	-
  currency	usd	USD
  currency	us dollars	USD
  currency	u s dollars	USD
  currency	aud	AUD
  currency	australian dollars	AUD
  currency	cad	CAD
  currency	canadian dollars	CAD
  currency	nzd	NZD
  currency	gbp	GBP
  currency	pounds sterling	GBP
  currency	eur	EUR
  currency	euro|euros	EUR
  currency	inr	INR
  currency	rupees	INR
  currency	sgd	SGD
  currency	zar	ZAR
  currency	chf	CHF
  currency	dollars	$
  currencyName	euro|euros	EUR
  currencyName	dollars	$
  currencyName	rupees	rupee
  currencyName	dirhams	dirham
  currencyName	rand	ZAR
  currencyName	ringgit|ringgits	MYR
  currencyName	naira|nairas	NGN
  currencyName	baht	THB
  currencyName	yen	JPY
  currencyName	yuan|renminbi	CNY
  currencyName	kronor	SEK
  currencyName	kroner|krone|krona	kr
  currencyName	zloty|zlotys|zlotych|złoty|złotych	PLN
  currencyName	forint|forints	HUF
  currencyName	riyals|riyal|rials	riyal
  currencyName	dinars|dinar	dinar
  currencyName	shillings|shilling	shilling
  currencyName	cedis	GHS
  currencyName	rupiah|rupiahs	IDR
  currencyName	taka	BDT
  currencyName	shekels	ILS
  currencyName	rubles|roubles	RUB
  currencyName	hryvnia|hryvnias	UAH
  currencyName	birr	ETB
  currencyName	kwacha	kwacha
  currencyName	pesos|peso	peso
  currencyName	reais	BRL
  currencyName	francs	CHF
  direction	grow|grows|growing|growth|increase|increases|increasing|increased	up
  direction	rise|rises|rising|expand|expands|expanding|gain|gains|add|adds|adding	up
  direction	decline|declines|declining|decrease|decreases|decreasing	down
  direction	shrink|shrinks|shrinking|fall|falls|falling|drop|drops|dropping	down
  direction	lose|loses|losing|loss|losses|contract|contracts|contracting	down
  direction	negative growth	down
  direction	little or no change	up
  earlierYear	the|last|previous|prior year before	-
  earlierYear	on|over the year|quarter before	-
  earlierYear	year on|over year	-
  earlierYear	last|past|previous|prior year|quarter|years	-
  earlierYear	yoy	-
  earlierYear	yo y	-
  earlierYear	actual growth	-
  earlierYear	historical|historic growth	-
  exam	exam|exams|examination|test|certification|certificate|credential	-
  expected	project*	-
  expected	expect*	-
  expected	forecast*	-
  expected	predict*	-
  expected	anticipat*	-
  expected	outlook	-
  expected	growth	-
  expected	slated|poised|set	-
  expected	next decade	-
  experience	entry level	-
  experience	starting salary	-
  experience	starting pay	-
  experience	starting wage	-
  experience	junior	-
  experience	beginners	-
  experience	trainee	-
  experience	trainees	-
  experience	new graduate	-
  experience	new graduates	-
  experience	new grad	-
  experience	new grads	-
  experience	newly qualified	-
  experience	apprentice	-
  experience	apprentices	-
  experience	early career	-
  experience	mid career	-
  experience	mid level	-
  experience	experienced	-
  experience	highly experienced	-
  experience	senior	-
  experience	senior level	-
  experience	late career	-
  experience	seasoned	-
  experience	fresher|freshers	-
  experience	first year	-
  experience	new driver|drivers|hire|hires	-
  experienceLabel	entry	-
  experienceLabel	starter	-
  experienceLabel	starters	-
  experienceLabel	starting	-
  experienceLabel	beginner	-
  experienceLabel	no experience	-
  experienceLabel	0 1 year	-
  experienceLabel	0 1 years	-
  experienceLabel	0 2 years	-
  experienceLabel	less than 1 year	-
  experienceLabel	under 1 year	-
  experienceLabel	less than one year	-
  experienceLabel	1 3 years	-
  experienceLabel	1 4 years	-
  experienceLabel	1 2 years	-
  experienceLabel	2 4 years	-
  experienceLabel	midlevel	-
  experienceLabel	midcareer	-
  experienceLabel	intermediate	-
  experienceLabel	4 7 years	-
  experienceLabel	5 9 years	-
  experienceLabel	3 5 years	-
  experienceLabel	mid	-
  experienceLabel	veteran	-
  experienceLabel	8 + years	-
  experienceLabel	10 + years	-
  experienceLabel	20 + years	-
  experienceLabel	expert	-
  experienceLabel	advanced	-
  experienceLabel	10 19 years	-
  experienceLabel	20 years	-
  experienceLabel	5 + years	-
  experienceLabel	15 + years	-
  experienceLabel	apprentice level	-
  experienceLabel	journeyman|journeyperson|journey level	-
  experienceLabel	journeyman|journeyperson	-
  experienceLabel	master level	-
  experienceLabel	new driver|drivers|hire|hires	-
  experienceLabel	top earners|earner	-
  experienceProse	starting salaries	-
  experienceProse	starting wages	-
  experienceProse	more experienced	-
  experienceProse	most experienced	-
  future	project|projects|projected|projection|projections	-
  future	expected|expects|expect	-
  future	forecast|forecasts|forecasted	-
  future	predict|predicts|predicted	-
  future	anticipated|anticipate|anticipates	-
  future	outlook	-
  future	will|should	-
  future	reach|reaches	-
  future	next decade	-
  future	coming decade|years	-
  future	over the decade	-
  future	growth rate	-
  future	job growth	-
  future	employment growth	-
  future	next ten|10 years	-
  future	through	-
  future	set to	-
  future	over the next	-
  future	by the year	-
  future	slated	-
  future	poised	-
  future	growth	-
  future	job outlook	-
  future	percent change	-
  future	change	-
  future	yr outlook	-
  headerLabel	number|percent|distribution|level|numeric|numerical|exits|transfers|change|openings|total|count|rate|median|mean|hourly|annual|new|replacement	-
  headerLabel	percent distribution|change	-
  headerLabel	numeric|numerical|net change	-
  headerLabel	new|replacement jobs|workers|positions	-
  headerLabel	job openings	-
  headerLabel	median|mean|average hourly|annual|weekly	-
  headerLabel	hourly|annual median|mean|average|wage	-
  headerLabel	training levels	-
  headerLabel	training level	-
  headerLabel	labor force exits	-
  headerLabel	occupational transfers	-
  headerLabel	total openings	-
  labelKind	state|states|province|region|regions|city|cities|location|locations|area|areas|metro|metropolitan|country|county	area
  labelKind	metro area	area
  labelKind	experience	experience
  labelKind	experience level	experience
  labelKind	level of experience	experience
  labelKind	career stage|level	experience
  labelKind	seniority	experience
  labelKind	years of experience	experience
  labelKind	years experience	experience
  labelKind	level	experience
  labelKind	stage	experience
  labelKind	setting|settings	setting
  labelKind	work setting	setting
  labelKind	industry|industries	setting
  labelKind	employer|employers	setting
  labelKind	workplace|workplaces	setting
  labelKind	work environment	setting
  labelKind	facility	setting
  labelKind	facility type	setting
  labelKind	sector|sectors	setting
  labelKind	practice type	setting
  labelKind	top industries	setting
  labelKind	employer type	setting
  labelKind	certification|certifications|certificate|certificates	credential
  labelKind	certification level	credential
  labelKind	credential|credentials	credential
  labelKind	education|degree|degrees	credential
  labelKind	education level	credential
  labelKind	program|programme|programs|programmes	credential
  labelKind	program type	credential
  labelKind	course|courses	credential
  labelKind	qualification|qualifications	credential
  labelKind	exam|exams	credential
  labelKind	school type	credential
  labelKind	role|roles	occupation
  labelKind	job title|titles	occupation
  labelKind	title|titles	occupation
  labelKind	occupation|occupations	occupation
  labelKind	position|positions	occupation
  labelKind	job|career|careers	occupation
  labelKind	profession	occupation
  labelKind	specialty|specialties	occupation
  labelKind	role type	occupation
  labelKind	occupational title|titles|group|groups	occupation
  labelKind	career path|paths	occupation
  labelKind	percentile	statistic
  labelKind	year	year
  labelKind	requirement|requirements	requirement
  labelKind	additional requirements	requirement
  labelKind	experience required|needed|requirements	requirement
  labelKind	education required|needed|requirements	requirement
  labelKind	typical education	requirement
  labelKind	required education|experience	requirement
  labelKind	entry level education	requirement
  labelKind	best for	requirement
  labelKind	focus	requirement
  labelKind	work style	requirement
  labelKind	item|items|expense|expenses	item
  labelKind	step|steps	experience
  labelKind	pay step|steps|grade|grades|band|bands|point|points	experience
  labelKind	band|bands	experience
  labelKind	spine point	experience
  labelKind	grade|grades	experience
  labelKind	years of service|teaching	experience
  labelKind	experience years	experience
  labelKind	career level	experience
  labelKind	track|tracks	occupation
  labelKind	job demand|market|growth|outlook|security|satisfaction	item
  labelKind	career outlook|growth|demand	item
  labelKind	department|departments	setting
  labelKindListed	states|provinces|cities|metros|regions|countries	area
  labelKindListed	industries|settings|employers|sectors|workplaces	setting
  labelKindListed	certifications|credentials|degrees	credential
  linkOpening	read more|also|next	-
  linkOpening	see also	-
  linkOpening	related article|articles|reading|post|posts	-
  month	january|jan	1
  month	february|feb	2
  month	march|mar	3
  month	april|apr	4
  month	may	5
  month	june|jun	6
  month	july|jul	7
  month	august|aug	8
  month	september|sep|sept	9
  month	october|oct	10
  month	november|nov	11
  month	december|dec	12
  noteOpening	source|sources	-
  noteOpening	note|notes	-
  noteOpening	salary|wage|pay|data information|data|figures	-
  noteOpening	data	-
  noteOpening	figures	-
  noteOpening	based on	-
  noteOpening	information based	-
  noteOpening	salaries	-
  noteOpening	employment figures|data	-
  noteOpening	wages	-
  noteOpening	statistics	-
  occupationGeneric	worker|employee|professional|manager|assistant|administrator|staff|earner|lead|expert	-
  occupationGeneric	technician|tech|specialist|personnel|supervisor|director|coordinator|representative|officer|associate	-
  occupationGeneric	practitioner|trainee|intern|consultant|operator|aide|clerk|attendant|leader|executive	-
  occupationGeneric	provider|instructor|trainer|helper|analyst|support|assembler|agent|scheduler|coder	-
  occupationGeneric	biller|model|guard|buyer|server|cook|usher|rank|member|head	-
  occupationGeneric	host|driver|education|health|engineering|science|medicine|secretary|scientist|developer	-
  occupationGeneric	engineer|teacher|hand|player|judge|tutor|writer|editor|setter|tender	-
  occupationGeneric	journeyman|foreman|doctor|broker|trader|tester|fitter|turner|author|marshal	-
  occupationNever	health|education|science|engineering|hand|air|rank|postsecondary|general|machine	-
  occupationNever	material|animal|vehicle|medicine|facility|work|product|physical|food|office	-
  occupationNever	record|support|recreation|line|ground|model|host|member|judge|buyer	-
  occupationNever	server|water|motor|person|lead|leads|reader|public|private|law	-
  occupationNever	economics|preparation|cleaner|history|study|instrument|program|sale|sales|information	-
  occupationNever	setter|head|carrier	-
  occupationStop	a|an|the|this|that|these|those|for|of|to	-
  occupationStop	in|on|at|by|as|with|from|than|is|are	-
  occupationStop	was|were|be|become|becoming|being|been|can|may|will	-
  occupationStop	do|does|did|have|has|had|many|most|more|some	-
  occupationStop	all|other|such|if|when|while|where|how|what|who	-
  occupationStop	which|why|their|your|our|its|his|her|my|it	-
  occupationStop	they|you|we|he|she|make|makes|earn|earns|hire	-
  occupationStop	hires|include|includes|including|like|between|among|about|each|every	-
  occupationStop	only|also|percent|growth|jobs|job|employment|demand|salary|salaries	-
  occupationStop	wage|wages|pay|median|average|annual|hourly|openings|new|number	-
  occupationStop	outlook|projected|expected|because|so|not|but|paid|experienced|entry	-
  occupationStop	level|senior|junior|called|typical|typically|qualified|skilled|certified|successful	-
  occupationStop	talented|dedicated|good|top|highest|lowest|best|seasoned|mid|career	-
  occupationStop	highly|full|part|time|national|nationally|roughly|nearly|approximately|around	-
  occupationStop	u|s|us|mean|workers|professionals|employ|employs|total|current	-
  occupationStop	work|working|help|helps|known|overall|per|required|requires|need	-
  occupationStop	needs|seek|prefer|want|start|starting|first|second|similar|related	-
  occupationStop	compared|future|aspiring|state|states|compensation|income|range|title|role	-
  occupationStop	roles|employed|positions|position|labor|statistics|according|then|even|well	-
  occupationStop	both|either|often|usually|generally|several|various|non|yet|once	-
  occupationStop	one|two|three|after|before|since	-
  occupationVerb	earn|earns|make|makes|get|average|receive|take|bring	-
  paidPeople	workers|employees|staff|graduates|candidates|professionals|beginners|people|newcomers|applicants	-
  paidPeople	practitioners|trainees	-
  past	grew	-
  past	has|have grown	-
  past	has|have increased|risen|declined	-
  past	rose	-
  past	fell	-
  past	over the past|last	-
  past	in the past|last	-
  past	since	-
  past	last year	-
  past	year over year	-
  past	compared to|with last	-
  past	was up	-
  past	increased by	-
  past	saw	-
  past	averaged|recorded|enjoyed	-
  past	had annual|job|employment growth	-
  past	experienced growth|annual	-
  payPeriod	hourly	hour
  payPeriod	per hour	hour
  payPeriod	an hour	hour
  payPeriod	by the hour	hour
  payPeriod	hour rate|wage|pay	hour
  payPeriod	hr	hour
  payPeriod	per hr	hour
  payPeriod	daily	day
  payPeriod	per day	day
  payPeriod	day rate|rates	day
  payPeriod	per diem	day
  payPeriod	weekly	week
  payPeriod	per week	week
  payPeriod	a week	week
  payPeriod	biweekly	fortnight
  payPeriod	bi weekly	fortnight
  payPeriod	fortnightly	fortnight
  payPeriod	monthly	month
  payPeriod	per month	month
  payPeriod	a month	month
  payPeriod	pcm	month
  payPeriod	annual	year
  payPeriod	annually	year
  payPeriod	yearly	year
  payPeriod	per year	year
  payPeriod	a year	year
  payPeriod	each year	year
  payPeriod	per annum	year
  payPeriod	p a	year
  payPeriod	pa	year
  payPeriod	year salary	year
  payPeriod	lpa	year
  payPeriod	per mile	mile
  payPeriod	typical|average|usual week	week
  payPeriod	typical|usual month	month
  payPeriod	yr	year
  payPeriodBehind	per|an|each|every|a|the hour	hour
  payPeriodBehind	per hr	hour
  payPeriodBehind	per flight|billable|working|clock|teaching|credited hour	hour
  payPeriodBehind	hour|hourly|hr|hrs|ph|h	hour
  payPeriodBehind	p h	hour
  payPeriodBehind	on an hourly basis	hour
  payPeriodBehind	per|a|each|every day	day
  payPeriodBehind	day|daily	day
  payPeriodBehind	per diem	day
  payPeriodBehind	per shift	day
  payPeriodBehind	per|a|each|every week	week
  payPeriodBehind	week|weekly|wk|pw	week
  payPeriodBehind	per wk	week
  payPeriodBehind	p w	week
  payPeriodBehind	per|a|each|every fortnight	fortnight
  payPeriodBehind	fortnight|fortnightly|biweekly	fortnight
  payPeriodBehind	bi weekly	fortnight
  payPeriodBehind	every two weeks	fortnight
  payPeriodBehind	per|a|each|every month	month
  payPeriodBehind	month|monthly|mo|mth|pcm|pm	month
  payPeriodBehind	per mo|mth	month
  payPeriodBehind	p m	month
  payPeriodBehind	per calendar month	month
  payPeriodBehind	per|a|each|every|the year	year
  payPeriodBehind	per annum	year
  payPeriodBehind	year|yearly|annually|annual|yr|annum|pa	year
  payPeriodBehind	per yr	year
  payPeriodBehind	p a	year
  payPeriodBehind	in annual salary|pay|wages|income	year
  payPeriodBehind	lpa	year
  payPeriodBehind	on an annual basis	year
  payPeriodBehind	average per year	year
  payPeriodBehind	median per year	year
  payPeriodBehind	per|a mile	mile
  payPeriodBehind	mile|cpm	mile
  payPeriodBehind	p d	day
  payPeriodBehind	pd	day
  payPeriodBehind	an hr	hour
  payPeriodBehind	per working|calendar|business day	day
  payPeriodBehind	per working|calendar week	week
  payPeriodBehind	per calendar|full year	year
  payVerb	get|gets|getting|receive|receives|receiving|expect|expects|collect|collects	-
  payVerb	command|commands|fetch|fetches|offered|offer|offers|received|start|starts	-
  payVerb	begin|begins	-
  payVerb	reach|reaches|hit|hits|clear|clears|land|lands|push|pushes|pull|pulls	-
  payVerb	gross|grosses|grossed|grossing|draw|draws	-
  payVerb	made|averaged|pocketed	-
  periodEnd	through|by|until|till|to	-
  program	certificate|certification|diploma program|programs|programme|programmes|course|courses	-
  program	certificate|certificates	-
  program	diploma|diplomas	-
  program	short|extended|online|advanced|basic|postsecondary certificate|certificates	-
  program	associate|associates|associate's degree|degrees	-
  program	associate|associate's degree program|programs	-
  program	bachelor|bachelors|bachelor's|master|masters|master's degree|degrees	-
  program	bachelor's|master's degree program|programs	-
  program	doctoral degree|degrees	-
  program	online program|programs|programme|programmes|course|courses	-
  program	apprenticeship|apprenticeships	-
  program	bootcamp|bootcamps	-
  program	vocational|technical|accelerated|accredited program|programs	-
  setting	hospital|hospitals|center|centers|centres|clinic|clinics|office|offices|physicians	-
  setting	chiropractors|dentists|schools|colleges|universities|laboratories|agencies|government|companies|firms	-
  setting	services|facilities|practices|industry|sector|groups|homes|stores|practitioners|organizations	-
  setting	contractors|manufacturing|care	-
  settingLabel	hospitals|centers|centres|clinics|schools|colleges|universities|laboratories|agencies|government	-
  settingLabel	companies|firms|services|facilities|organizations|contractors|manufacturing|industries|stores	-
  settingStop	the|a|an|in|at|by|for|was|were|is	-
  settingStop	are|and|with|to|from|followed|top|paying|industry|earn	-
  settingStop	earned|most|than	-
  source	bls	BLS
  source	bureau of labor statistics	BLS
  source	u s bureau of labor statistics	BLS
  source	us bureau of labor statistics	BLS
  source	united states bureau of labor statistics	BLS
  source	labor statistics	BLS
  source	bls oews	BLS OEWS
  source	oews	BLS OEWS
  source	oes	BLS OEWS
  source	occupational employment statistics	BLS OEWS
  source	occupational employment and wage statistics	BLS OEWS
  source	salary com	Salary.com
  source	indeed	Indeed
  source	indeed com	Indeed
  source	glassdoor	Glassdoor
  source	ziprecruiter	ZipRecruiter
  source	zip recruiter	ZipRecruiter
  source	payscale	Payscale
  source	zippia	Zippia
  source	talent com	Talent.com
  source	lightcast	Lightcast
  source	federal government	federal government
  source	department of labor	Department of Labor
  source	census bureau	Census Bureau
  source	o net	O*NET
  source	onet	O*NET
  source	comparably	Comparably
  source	national careers service	National Careers Service
  source	office for national statistics	ONS
  source	seek	SEEK
  source	job bank	Job Bank
  source	employment projections	BLS Employment Projections
  source	careeronestop	CareerOneStop
  source	nhs	NHS
  sourceIntroduction	according to	-
  sourceIntroduction	source|sources	-
  sourceIntroduction	based on	-
  sourceIntroduction	reported by	-
  sourceIntroduction	data from	-
  sourceIntroduction	estimated by	-
  sourceIntroduction	projected by	-
  sourceIntroduction	per	-
  sourceIntroduction	citing	-
  sourceIntroduction	sourced from	-
  sourceIntroduction	data sourced from	-
  sourceIntroduction	as reported by	-
  sourceVerb	project|projects|projected|report|reports|reported|estimate|estimates|estimated|forecast	-
  sourceVerb	forecasts|predict|predicts|says|states|shows|expects|lists|puts|and	-
  statistic	median	median
  statistic	50th percentile	median
  statistic	50th pct	median
  statistic	midpoint	median
  statistic	50 % median	median
  statistic	p50	median
  statistic	average|averages|avg|averaged|averaging	mean
  statistic	mean	mean
  statistic	10th percentile	p10
  statistic	10th pct	p10
  statistic	bottom|lowest 10 %|percent	p10
  statistic	bottom|lowest 10	p10
  statistic	lowest|bottom ten percent	p10
  statistic	bottom|lowest|lower earning|paid 10 %|percent	p10
  statistic	bottom decile	p10
  statistic	lowest decile	p10
  statistic	p10	p10
  statistic	lowest|bottom|worst tenth	p10
  statistic	lowest|worst paid|earning tenth	p10
  statistic	25th percentile	p25
  statistic	25th pct	p25
  statistic	bottom|lowest|lower 25 %|percent	p25
  statistic	bottom|lower|lowest quarter|quartile	p25
  statistic	first quartile	p25
  statistic	p25	p25
  statistic	75th percentile	p75
  statistic	75th pct	p75
  statistic	top|upper|highest 25 %|percent	p75
  statistic	top|upper|highest quarter|quartile	p75
  statistic	third quartile	p75
  statistic	p75	p75
  statistic	at the 10th	p10
  statistic	at the 25th	p25
  statistic	at the 75th	p75
  statistic	at the 90th	p90
  statistic	90th percentile	p90
  statistic	90th pct	p90
  statistic	top|highest|upper 10 %|percent	p90
  statistic	top|highest 10	p90
  statistic	top|highest ten percent	p90
  statistic	top|highest earning|paid 10 %|percent	p90
  statistic	top decile	p90
  statistic	highest decile	p90
  statistic	p90	p90
  statistic	highest|top|best|upper tenth	p90
  statistic	highest|best|top paid|earning tenth	p90
  statistic	top earning|paid 10 %|percent	p90
  statistic	highest earning 10 %|percent	p90
  statistic	best paid 10 %|percent	p90
  statistic	medians	median
  statistic	best|highest|top|better paid|earning quarter	p75
  statistic	best|highest|top|better paid|earning 25 percent|%	p75
  statistic	lowest|worst|least|lower paid|earning 25 percent|%	p25
  statistic	lowest|worst|least|lower paid|earning quarter	p25
  statistic	middle 50 percent|%	typical
  statistic	top earners|earner	typical
  statistic	top earners|earner 90th	p90
  statistic	top earners|earner 90 %|percent	p90
  statisticHeader	10th	p10
  statisticHeader	25th	p25
  statisticHeader	75th	p75
  statisticHeader	90th	p90
  timeUnit	year|years|yr|yrs	years
  timeUnit	month|months	months
  timeUnit	week|weeks	weeks
  timeUnit	day|days	days
  timeUnit	hour|hours|hrs	hours
  topic	salary|salaries|wage|wages|pay|pays|paid|earn|earns|earned|earning|earnings|income|incomes|compensation|comp|remuneration	wage
  topic	take|takes|taking|took home	wage
  topic	take home pay|salary|income|wage	other
  topic	after tax|taxes	other
  topic	before tax|taxes|deductions	wage
  topic	net pay|salary|income	other
  topic	pay rate|rates|range|ranges|band|bands|scale	wage
  topic	hourly|day|daily|weekly|monthly rate|rates	wage
  topic	hourly range|ranges	wage
  topic	rate of pay	wage
  topic	annual range|ranges|rate	wage
  topic	make|makes|making	wage
  topic	starting pay|salary	wage
  topic	base pay|salary	wage
  topic	earners	wage
  topic	typical pay|salary	wage
  topic	salary with experience	wage
  topic	payscale	wage
  topic	hourly|annual|weekly|monthly mean|median	wage
  topic	median|average|mean annual|hourly|weekly|monthly	wage
  topic	earn|earns|earned|earning|make|makes|paid more than	wage
  topic	lowest|highest paid	wage
  topic	median annual	wage
  topic	salary|wage|pay premium|premiums	premium
  topic	average salary|pay|wage premium	premium
  topic	salary|pay|wage boost|bump|increase|uplift	premium
  topic	pay differential|differentials	premium
  topic	shift|night|weekend|evening differential|differentials	premium
  topic	earn more	premium
  topic	certification premium|premiums	premium
  topic	increase in pay|salary	premium
  topic	additional earnings	premium
  topic	employment	employment
  topic	number of jobs|workers|positions	employment
  topic	jobs	employment
  topic	total employment|jobs|employed	employment
  topic	current employment|jobs	employment
  topic	employed|employs	employment
  topic	workers	employment
  topic	workforce	employment
  topic	people work|working	employment
  topic	projected employment|jobs	employment
  topic	employment level	employment
  topic	positions	employment
  topic	practitioners	employment
  topic	employment change	change
  topic	change in employment	change
  topic	numeric change	change
  topic	change numeric|number|level	change
  topic	jobs|positions|roles added|created	change
  topic	new jobs|positions|roles	change
  topic	jobs|positions will be added|created	change
  topic	additional jobs|positions	change
  topic	job gains	change
  topic	change	change
  topic	projected|expected change	change
  topic	positions added	change
  topic	number of new jobs	change
  topic	projected number of new jobs	change
  topic	add|adds|adding|gain|gains|gaining	added
  topic	agenda for change	other
  topic	growth	growth
  topic	growth rate	growth
  topic	job|employment|projected|expected growth	growth
  topic	grow|grows|growing|grew	growth
  topic	outlook	growth
  topic	job outlook	growth
  topic	percent|percentage change	growth
  topic	change percent	growth
  topic	yr outlook	growth
  topic	increase|increases|increased|increasing	growth
  topic	decline|declines|declined|decrease|decreases|shrink|shrinks	growth
  topic	expand|expands	growth
  topic	rise|rising	growth
  topic	projected percent|percentage change	growth
  topic	rate of growth	growth
  topic	demand growth	growth
  topic	opening|openings	openings
  topic	positions|jobs|roles will open|come|become	openings
  topic	open|opens|opening up	openings
  topic	job|annual|yearly openings	openings
  topic	annual job openings|opportunities	openings
  topic	annual vacancies	openings
  topic	average annual openings	openings
  topic	job openings per year	openings
  topic	new positions|jobs|roles each|every|per|a year	openings
  topic	positions|jobs|roles each|every|per|a year	openings
  topic	annual new jobs|positions	openings
  topic	exits	openings
  topic	transfers	openings
  topic	tuition	cost
  topic	cost of earning	cost
  topic	earn|earning|earned|earns a|an|your|their|the bachelor|bachelor's|associate|associate's|master|master's|degree|certificate|diploma|doctorate|license|certification	cost
  topic	cost|costs	cost
  topic	program|programme|course|training|certificate|diploma cost|costs|price	cost
  topic	cost range	cost
  topic	tuition range|cost	cost
  topic	tuition and fees	cost
  topic	fee|fees	fees
  topic	additional|other fees	fees
  topic	course fee|fees	cost
  topic	duration	duration
  topic	length	duration
  topic	program|programme|course|training|education length|duration|time	duration
  topic	how long	duration
  topic	time to complete|completion	duration
  topic	completion time	duration
  topic	time to certify	duration
  topic	training program	duration
  topic	typical length	duration
  topic	takes|take	duration
  topic	exam|examination|test|testing|certification|registration|application fee|fees|cost|costs	examFee
  topic	exam price	examFee
  topic	certification exam fee|cost	examFee
  topic	price|prices|priced|pricing	other
  topic	subscription|subscriptions	other
  topic	plan|plans	other
  topic	membership|dues	other
  topic	rent	other
  topic	mortgage	other
  topic	loan|loans|debt|debts	other
  topic	scholarship|scholarships|grant|grants	other
  topic	budget|budgets	other
  topic	revenue	other
  topic	turnover	other
  topic	savings|save|saves|saved	other
  topic	cost of living	other
  topic	living cost|costs|expenses	other
  topic	living wage	other
  topic	household income|incomes	other
  topic	family income	other
  topic	home price|prices|value	other
  topic	bonus|bonuses	other
  topic	incentive|incentives	other
  topic	salary|wage|pay|earnings|population|revenue|sales|price growth	other
  topic	taxable income|pay|earnings	other
  topic	social security	other
  topic	toward|towards your|their|the|tuition	other
  topic	we|they|employers pay the|for|your	other
  topic	population	other
  topic	shortage|shortages|shortfall	other
  topic	aid	other
  topic	tax rate|rates|year|bracket|brackets	other
  topic	incentive|hazard|holiday|longevity|overtime|severance|sick|vacation pay	other
  topic	on top of base|basic|regular|normal pay|salary|wages	other
  topic	allowance|allowances	other
  topic	additional pay|compensation	other
  topic	profit sharing	other
  topic	commission|commissions	other
  topic	tax|taxes	other
  topic	overtime	other
  topic	inflation	other
  topic	unemployment	other
  topic	unemployment rate	other
  topic	rse	other
  topic	employment rse	other
  topic	wage rse	other
  topic	mean|emp|employment|wage se	other
  topic	standard error	other
  topic	percent of industry employment	other
  topic	percent of total employment	other
  topic	percent|percentage of employment|jobs|workers|industry	other
  topic	distribution	other
  topic	percent distribution	other
  topic	location quotient	other
  topic	employment per thousand|1000 jobs	other
  topic	employment per	other
  topic	share	other
  topic	satisfaction	other
  topic	discount	other
  topic	refund	other
  topic	deposit	other
  topic	textbook|textbooks	other
  topic	uniform|uniforms	other
  topic	background check	other
  topic	books	other
  topic	supplies	other
  topic	health|medical|dental|life|car|auto|home|liability|malpractice insurance	other
  topic	insurance cost|costs|premium|premiums|coverage|plan|benefits	other
  topic	stipend|stipends	other
  topic	reduction|reductions|reduced|reduces|reducing	other
  topic	market size|value|worth	other
  topic	industry is worth	other
  topic	pass rate	other
  topic	minimum wage	other
  topic	tips	other
  topic	hours	other
  topic	hours per week	other
  topic	hours week	other
  topic	hours a week	other
  topic	shift length	other
  topic	housing	other
  topic	per diem allowance	other
  topic	needed to buy	other
  topic	to afford	other
  topic	sign on	other
  topic	net worth	other
  topic	below|above the national average	other
  topic	funding	other
  topic	reimbursement	other
  topic	home insurance	other
  topic	fine|fines	other
  topic	rate per	other
  topic	soc code	other
  topic	gpa	other
  topic	score	other
  topic	acceptance rate	other
  topic	retention	other
  topic	graduation rate	other
  topic	average for all	other
  topic	right now	other
  topic	saving|saves you	other
  topic	raise|raises of|to	other
  topic	quota|quotas	other
  topic	startup|start up cost|costs	other
  topic	tool|tools|equipment cost|costs|allowance	other
  topic	rake|rakes|raking in	wage
  topic	bring|brings|bringing home	wage
  topic	pull|pulls|pulling in|down	wage
  topic	start|starts|starting out at	wage
  topic	max|maxes|tops|top out at	wage
  topic	take|takes|taking home	wage
  topic	on target earnings	wage
  topic	ote	wage
  topic	surcharge|surcharges	other
  topic	fuel surcharge	other
  topic	stop|detention|layover|tarp|breakdown pay	other
  topic	people|adults|residents|americans|seniors|persons over|aged|older	other
  topic	household|households	other
  topic	homeowner|homeowners	other
  topic	jobs found|available|posted	advertised
  topic	job listings|postings|ads|adverts|vacancies	advertised
  topic	jobs|positions projected|expected to be added|created	change
  topic	jobs|positions to be added|created	change
  topic	you|you'll pay	other
  topic	pay as you go	other
  topic	installment|installments|instalments|instalment	other
  topic	salary|wage|pay boosts|bumps|increases|uplifts|hikes|raises	premium
  topic	cost of living adjusted|adjustment	other
  topic	converts to	other
  topic	equivalent salary|salaries|income	other
  topic	purchasing power	other
  topic	rental|rentals	other
  topic	expanding|expansion|climb|climbs|climbing|swell|swells	growth
  topic	paid|pay|pays|paying off	other
  topic	pay cut|cuts	other
  topic	take home of	other
  topic	of the score	other
  topic	differential|differentials	premium
  topic	total package	other
  topic	health and welfare	other
  topic	pension|annuity|fringe|fringes	other
  topic	retirement account|accounts|balance|balances	other
  topic	freelance rate|rates	wage
  topic	contract rate|rates	wage
  topic	come open	openings
  topic	stock yr	other
  topic	stock grant|grants	other
  topic	equity	other
  topic	per diem of	other
  topic	ctc	wage
  topic	cost to company	wage
  topic	what you owe|own	other
  topic	own minus	other
  topic	tax difference|differences|savings|burden|impact|bill	other
  topic	highest|best|top|lowest|better paying	wage
  topic	best|top paid	wage
  topic	pays best|most	wage
  topic	longevity	other
  topic	net	other
  topic	reimburse*	other
  topic	mileage reimbursement|rate	other
  topic	rents|rental|rentals	other
  topic	federal|state income tax	other
  topic	monthly|annual|yearly|hourly base	wage
  topic	projected employment change	change
  topic	median|average|mean annual|monthly|weekly rent|cost|costs|price|premium|payment|payments|expenses|sales|revenue|tuition|bill|fee|fees	other
  training	training|trained|trainee	-
  training	tuition	-
  training	program|programs|programme|programmes	-
  training	course|courses|class|classes|coursework	-
  training	certificate|certificates|certification|certifications|certified|certify	-
  training	credential|credentials	-
  training	degree|degrees|diploma|diplomas	-
  training	education|educational|schooling|school|schools|college|colleges|university	-
  training	apprenticeship|apprenticeships|bootcamp|externship	-
  training	exam|exams|examination|examinations|test	-
  training	license|licence|licensure|licensing|qualification|qualifications|qualify	-
  training	student|students|graduate	-
  training	to become	-
  training	becoming	-
  unpaidNeed	salary|salaries|income|wage|earnings needed|required	-
  unpaidNeed	needed|required|necessary to buy|afford|live|rent|cover|own|qualify|maintain	-
  unpaidNeed	need|needs to buy|afford|live|rent|own|qualify	-
  unpaidNeed	to live comfortably	-
  unpaidNeed	live comfortably	-
  unpaidNeed	to get by	-
  unpaidNeed	qualify|qualifies|qualifying for a mortgage|loan|visa	-
  unpaidNeed	exempt from overtime	-
  unpaidNeed	scholarship|scholarships	-
  unpaidNeed	pay|salary|income it takes to	-
  unpaidNeed	must your salary|income be	-
  unpaidNeed	demand|demands|demanding|want|wants a|an raise|increase	-
  unpaidSupposed	need|needs|needed|have|has|had to earn|make|bring	-
  unpaidSupposed	must earn|make|bring	-
  unpaidSupposed	if you|they|someone|he|she|we earn|earns|earned|make|makes|made	-
  unpaidSupposed	if your|their|his|her salary|pay|income|wage|rate is|was	-
  unpaidSupposed	suppose|supposing|imagine|assume|assuming|assumes	-
  unpaidSupposed	let's|let us say	-
  unpaidSupposed	say you|someone|your|a|an|the	-
  unpaidSupposed	hypothetical	-
  unpaidSupposed	a|an worker|employee|person|someone who|that earns|earning|makes|making	-
  unpaidSupposed	someone who|that earns|makes	-
  unpaidSupposed	someone earning|making	-
  unpaidSupposed	if you're|he's|she's|they're earning|making	-
  unpaidSupposed	difference between	-
  unpaidSupposed	worked|for example	-
  unpaidSupposed	if your annual|yearly|monthly|base|gross salary|pay|income is|was	-
  unpaidVerb	earns|earned|makes|made|takes|brings|receives|received	-
  # de
  asideYear	seit	-
  asideYear	gegründet	-
  boundBefore	bis zu	at-most
  boundBefore	mindestens|ab	at-least
  boundBefore	mehr als	at-least
  boundBefore	weniger als	at-most
  boundBefore	unter	at-most
  boundBefore	über	at-least
  boundBefore	maximal|höchstens	at-most
  boundSoftener	rund|etwa|ca|knapp|ungefähr	-
  countedThing	beiträge|seiten|bewertungen|unternehmen|betriebe	-
  currencyName	franken	CHF
  experience	einstieg|einstiegsgehalt|berufseinsteiger|berufsanfänger	-
  experience	berufserfahren|berufserfahrene	-
  experience	einsteiger|einsteigerin|berufseinstieg|anfänger	-
  experience	nach der ausbildung	-
  experience	erfahrene|erfahrener|erfahrenen|langjährige	-
  experience	mit berufserfahrung	-
  labelKind	beruf|berufe|berufsbezeichnung|position	occupation
  labelKind	bundesland|bundesländer|stadt|region	area
  labelKind	berufserfahrung|erfahrung|erfahrungsstufe|karrierestufe	experience
  labelKind	branche|branchen|unternehmensgröße	setting
  labelKind	beruf|berufe|tätigkeit|position|positionen|jobtitel|berufsbezeichnung	occupation
  labelKind	bundesland|bundesländer|stadt|städte|ort	area
  labelKind	berufserfahrung|erfahrung	experience
  labelKind	branche|branchen	setting
  labelKind	entgeltgruppe|entgeltgruppen|gehaltsgruppe|besoldungsgruppe|lohngruppe|tarifgruppe|stufe|stufen|erfahrungsstufe	experience
  labelKind	kanton|kantone|kreis	area
  labelKindListed	bundesländer|bundesländern|städte|städten|regionen|kantone|kantonen	area
  labelKindListed	branchen	setting
  linkOpening	mehr lesen	-
  linkOpening	lesen sie auch	-
  payPeriod	monat|monatlich|monatsgehalt|monatliche|monatlichen|monatlicher	month
  payPeriod	jahr|jährlich|jahresgehalt	year
  payPeriod	stunde|stundenlohn	hour
  payPeriod	jährliche|jährlichen|jährlicher|jährliches	year
  payPeriod	monatliches|monatslohn|monatsentgelt	month
  payPeriod	pro stunde	hour
  payPeriod	im monat	month
  payPeriod	im jahr	year
  payPeriodBehind	im|pro monat	month
  payPeriodBehind	monatlich	month
  payPeriodBehind	im|pro jahr	year
  payPeriodBehind	jährlich	year
  payPeriodBehind	pro|die stunde	hour
  payPeriodBehind	monat	month
  payPeriodBehind	jahr	year
  payPeriodBehind	stunde	hour
  payPeriodBehind	brutto im monat	month
  payPeriodBehind	brutto im jahr	year
  payPeriodBehind	brutto monatlich	month
  payPeriodBehind	brutto jährlich	year
  payPeriodBehind	im|pro monat brutto	month
  payPeriodBehind	im|pro jahr brutto	year
  payPeriodBehind	je stunde	hour
  payPeriodBehind	je monat	month
  payPeriodBehind	std	hour
  payPeriodBehind	woche	week
  payPeriodBehind	tag	day
  payVerb	gibt	-
  statistic	durchschnitt|durchschnittlich|durchschnittliche|durchschnittlicher|durchschnittliches|durchschnittsgehalt|schnitt	mean
  statistic	mediangehalt|medianes|medianer|medianen|mediane	median
  statistic	durchschnittsverdienst|durchschnittslohn|durchschnittseinkommen|durchschnittlichen|durchschnittswert|mittelwert	mean
  statistic	im schnitt|durchschnitt|mittel	mean
  statistic	medianentgelt|medianlohn|medianverdienst|medianeinkommen	median
  statistic	untere|unteres|unteren|unterstes|unterste|untersten viertel	p25
  statistic	obere|oberes|oberen|oberstes|oberste|obersten viertel	p75
  statistic	untersten|unteren zehn prozent	p10
  statistic	obersten|oberen zehn prozent	p90
  statistic	der durchschnitt	mean
  timeUnit	jahr	years
  timeUnit	jahre	years
  timeUnit	jahren	years
  timeUnit	monate	months
  timeUnit	monaten	months
  timeUnit	wochen	weeks
  timeUnit	stunden	hours
  topic	gehalt|gehälter|gehalts|lohn|löhne|verdienst|verdienen|verdient|einkommen|entgelt|stundenlohn|jahresgehalt|monatsgehalt|bruttogehalt	wage
  topic	durchschnittsgehalt|einstiegsgehalt|mediangehalt|verdienstmöglichkeiten|verdienstspanne|ausbildungsvergütung	wage
  topic	bekommen|bekommt|erhalten|erhält|vergütung	wage
  topic	gehalts*|lohn*|verdienst*	wage
  topic	miete|steuer|steuern|netto|zuschlag|zuschläge	other
  topic	beschäftigte|beschäftigten|arbeitsplätze	employment
  topic	durchschnittsverdienst|durchschnittslohn|durchschnittseinkommen|monatslohn|jahreslohn|jahreseinkommen|bruttolohn|tariflohn|tarifgehalt	wage
  topic	verdient|verdiene|verdienten|bezahlt|bezahlung|einkommens|gehaltsspanne|gehaltsbereich|grundgehalt|monatsentgelt|ausbildungsgehalt	wage
  topic	forderung|forderungen|fordern|fordert|tarifforderung	other
  topic	prämie|prämien|bonus|urlaubsgeld|weihnachtsgeld|einmalzahlung|zulage|zulagen	other
  topic	umsatz|umsätze|inflation|kosten|gebühr|gebühren|preis|preise|mindestlohn	other
  topic	offene stellen	openings
  topic	wachstum|wächst|zuwachs|beschäftigungswachstum	growth
  topic	medianentgelt|medianlohn|medianverdienst	wage
  topic	zunehmen|zunimmt|steigen|steigt	growth
  topic	brutto im monat|jahr	wage
  topic	wächst	growth
  topic	bruttogrundgehalt|bruttogrundgehälter|grundgehälter|monatsgehälter|bruttogehälter|tabellenentgelt|tabellenentgelte|tariftabelle|entgelttabelle|gehaltstabelle	wage
  unpaidNeed	sollen|fordern|fordert|gefordert|forderten|verlangen|verlangt	-
  # fr
  asideYear	depuis	-
  asideYear	fondée|fondé|créée|créé en	-
  boundBefore	jusqu'à	at-most
  boundBefore	à partir de	at-least
  boundBefore	moins de	at-most
  boundBefore	plus de	at-least
  boundBefore	au moins	at-least
  boundBefore	au maximum	at-most
  boundBefore	dépasse|dépassent|dépasser	at-least
  boundBefore	au-delà de	at-least
  boundSoftener	environ|près	-
  boundSoftener	près de	-
  currencyName	francs	CHF
  experience	débutant|débutante	-
  experience	confirmé|confirmée	-
  experience	fin de carrière	-
  experience	débutants|débutantes	-
  experience	junior	-
  experience	en début de carrière	-
  experience	expérimenté|expérimentée|expérimentés|expérimentées	-
  experience	en fin de carrière	-
  experience	sénior	-
  future	devrait|devraient|prévoit	-
  labelKind	métier|métiers|poste|profession	occupation
  labelKind	région|régions|département|ville|villes	area
  labelKind	expérience|échelon|niveau|ancienneté	experience
  labelKind	secteur|secteurs|employeur	setting
  labelKind	poste|postes|métier|métiers|profession|professions|fonction	occupation
  labelKind	ville|région|régions|département	area
  labelKind	échelon|échelons|grade|grades|ancienneté	experience
  labelKindListed	régions|villes|départements	area
  linkOpening	lire aussi	-
  paidPeople	salariés|employés|professionnels	-
  payPeriod	mois|mensuel	month
  payPeriod	annuel	year
  payPeriod	par an	year
  payPeriod	heure|horaire	hour
  payPeriod	annuelle|annuels|annuelles	year
  payPeriod	mensuelle|mensuels|mensuelles	month
  payPeriod	par mois	month
  payPeriod	par heure	hour
  payPeriodBehind	mensuel|mensuels	month
  payPeriodBehind	annuel|annuels	year
  payPeriodBehind	par mois	month
  payPeriodBehind	par an	year
  payPeriodBehind	par heure	hour
  payPeriodBehind	de l'heure	hour
  payPeriodBehind	mois	month
  payPeriodBehind	an	year
  payPeriodBehind	heure	hour
  payPeriodBehind	bruts|brut|nets|net par mois	month
  payPeriodBehind	bruts|brut|nets|net par an	year
  payPeriodBehind	bruts|brut mensuels|mensuel	month
  payPeriodBehind	bruts|brut annuels|annuel	year
  payPeriodBehind	l'heure	hour
  payPeriodBehind	par semaine	week
  payPeriodBehind	l'année	year
  payPeriodBehind	semaine	week
  payPeriodBehind	jour	day
  payVerb	débute|débutent|démarre|démarrent|atteint|atteignent|grimpe|varie|varient|dépasse|dépassent	-
  statistic	moyen|moyenne|moyens	mean
  statistic	médian|médiane	median
  statistic	salaire moyen	mean
  statistic	en moyenne	mean
  statistic	moyenne|moyennes	mean
  statistic	salaire médian	median
  timeUnit	ans	years
  timeUnit	années	years
  timeUnit	mois	months
  timeUnit	semaines	weeks
  topic	taux horaire	wage
  topic	salaire|salaires|rémunération|gagne|gagnent|traitement|paie|paye|touche|touchent|perçoit|perçoivent	wage
  topic	loyer|impôts|frais|prime|primes|net	other
  topic	emploi|emplois|en exercice	employment
  topic	gagner|gagnant|gagnait|percevoir|toucher	wage
  topic	rémunérations|revenu|revenus|traitements|salariale|salarial	wage
  topic	brut|bruts|brute annuel|annuels|mensuel|mensuels|annuelle|mensuelle	wage
  topic	grille|fourchette salariale	wage
  topic	salaire minimum	other
  topic	indemnité|indemnités|tarif|tarifs|prix|loyers|impôt|inflation|chiffre d'affaires	other
  topic	coût|coûts	other
  topic	postes|effectif|effectifs|salariés	employment
  topic	offres d'emploi	other
  topic	postes à pourvoir	openings
  topic	croissance|augmentation de l'emploi	growth
  topic	progresser|progresse|progressera|progresseraient	growth
  topic	en activité	employment
  topic	postes de plus	change
  topic	à pourvoir	openings
  topic	progresserait	growth
  topic	brut par mois|an	wage
  topic	bruts par mois|an	wage
  topic	brut mensuel|annuel	wage
  unpaidNeed	réclament|revendiquent|demandent	-
  # es
  asideYear	desde	-
  asideYear	fundada|fundado|creada|creado en	-
  boundBefore	hasta	at-most
  boundBefore	desde	at-least
  boundBefore	más de	at-least
  boundBefore	menos de	at-most
  boundBefore	al menos	at-least
  boundBefore	a partir de	at-least
  boundBefore	por encima de	at-least
  boundBefore	por encima de los|las	at-least
  boundBefore	superan|supera|superar|superando los|las	at-least
  boundBefore	superan|supera|superar|superando	at-least
  boundBefore	por debajo de	at-most
  boundBefore	hasta los|las	at-most
  boundSoftener	aproximadamente|unos|unas	-
  boundSoftener	alrededor de	-
  currencyName	peso|pesos	peso
  experience	principiante|principiantes|aprendiz	-
  experience	recién graduado|graduados|graduada|titulado|titulados|titulada	-
  experience	sin experiencia	-
  experience	de entrada	-
  experience	con experiencia	-
  experience	sénior	-
  future	se prevé|espera	-
  future	crecerá	-
  labelKind	puesto|puestos|oficio|profesión|cargo	occupation
  labelKind	provincia|comunidad|ciudad|región	area
  labelKind	experiencia	experience
  labelKind	etapa|nivel	experience
  labelKind	sector	setting
  labelKind	etapa profesional	experience
  labelKind	estado|estados	area
  labelKind	categoría|categorías|grupo|perfil|perfiles	occupation
  labelKind	categoría|grupo profesional	occupation
  labelKind	titulación|formación	credential
  labelKind	empresa|empresas	setting
  labelKind	tramo|escalón|antigüedad	experience
  labelKindListed	provincias|comunidades|ciudades|estados|regiones	area
  paidPeople	trabajadores|empleados|profesionales	-
  paidPeople	barberos|enfermeros|técnicos|conductores|ingenieros|médicos	-
  payPeriod	anual|anuales	year
  payPeriod	al año	year
  payPeriod	mensual|mensuales	month
  payPeriod	al mes	month
  payPeriod	por hora	hour
  payPeriodBehind	mensuales	month
  payPeriodBehind	anuales	year
  payPeriodBehind	al mes	month
  payPeriodBehind	al año	year
  payPeriodBehind	por hora	hour
  payPeriodBehind	al|por año	year
  payPeriodBehind	brutos al año	year
  payPeriodBehind	brutos al mes	month
  payPeriodBehind	brutos anuales	year
  payPeriodBehind	brutos mensuales	month
  payPeriodBehind	anual	year
  payPeriodBehind	al|por mes	month
  payPeriodBehind	mensual	month
  payPeriodBehind	la|a hora	hour
  payPeriodBehind	a la hora	hour
  payPeriodBehind	a la|por semana	week
  payPeriodBehind	semanales	week
  payPeriodBehind	mes	month
  payPeriodBehind	año	year
  payPeriodBehind	hora	hour
  payPeriodBehind	semana	week
  payPeriodBehind	día	day
  payVerb	empiezan|empieza|comienzan|comienza|superan|supera|superar|alcanzan|alcanza|llegan|llega	-
  statistic	promedio|medio	mean
  statistic	mediana	median
  statistic	de|en promedio|media	mean
  statistic	salario|sueldo|ingreso medio|promedio	mean
  statistic	media|promedio anual|mensual	mean
  statistic	la media	mean
  statistic	salario|sueldo|ingreso mensual promedio	mean
  statistic	salario|sueldo promedio mensual	mean
  topic	sueldo|sueldos|salario|salarios|gana|ganan	wage
  topic	sueldo|sueldos|salario|salarios|salarial|salariales	wage
  topic	ganar|ganando|ganaría|ganan|cobra|cobran|cobrar|cobrando|percibe|perciben|percibir	wage
  topic	ingreso|ingresos|remuneración|retribución|retribuciones|nómina	wage
  topic	banda|horquilla|rango salarial	wage
  topic	rango anual|mensual	wage
  topic	propina|propinas|alquiler|matrícula|cuota|cuotas|inflación|impuesto|impuestos|factura|facturan	other
  topic	coste|costo de la vida	other
  topic	precio|precios|tarifa|tarifas	other
  topic	plus|pluses|complemento|complementos de	premium
  topic	trabajadores|empleados|empleos	employment
  topic	puestos de trabajo	employment
  topic	crecimiento|crecer|crecerá	growth
  topic	crecimiento del empleo	growth
  topic	vacantes	openings
  topic	brutos al año|mes	wage
  topic	bruto al año|mes	wage
  topic	sueldo|salario|ingreso|ingresos promedio	wage
  topic	viático|viáticos|dieta|dietas	other
  unpaidNeed	piden|reclaman|exigen|demandan|solicitan	-
  # pt
  boundBefore	até	at-most
  boundBefore	mais de	at-least
  boundBefore	acima de	at-least
  boundBefore	abaixo de	at-most
  boundBefore	pelo menos	at-least
  boundBefore	a partir de	at-least
  boundSoftener	cerca de	-
  boundSoftener	aproximadamente	-
  currencyName	real|reais	BRL
  experience	iniciante|iniciantes|estagiário|estagiários	-
  experience	recém formado|formados|formada	-
  experience	sem experiência	-
  experience	pleno	-
  experience	sênior	-
  experience	júnior	-
  labelKind	profissão|cargo|cargos|função	occupation
  labelKind	cidade|região	area
  labelKind	experiência	experience
  labelKind	nível	experience
  labelKind	setor	setting
  labelKind	estado|estados	area
  labelKindListed	estados|cidades|regiões	area
  payPeriod	anual|anuais	year
  payPeriod	por ano	year
  payPeriod	mensal|mensais	month
  payPeriod	por mês	month
  payPeriod	por hora	hour
  payPeriodBehind	por mês	month
  payPeriodBehind	ao mês	month
  payPeriodBehind	mensais	month
  payPeriodBehind	por ano	year
  payPeriodBehind	ao ano	year
  payPeriodBehind	anuais	year
  payPeriodBehind	por hora	hour
  payPeriodBehind	mês	month
  payPeriodBehind	ano	year
  statistic	médio	mean
  statistic	média salarial	mean
  statistic	em média	mean
  statistic	salário|rendimento médio	mean
  statistic	salário mediano	median
  statistic	a média	mean
  statistic	média de	mean
  statistic	médio|média mensal|anual	mean
  topic	salário|salários|remuneração|remunerações	wage
  topic	salarial|salariais	wage
  topic	ganha|ganham|recebe|recebem	wage
  topic	faixa salarial	wage
  topic	rendimento|rendimentos	wage
  topic	piso salarial	wage
  topic	preço|preços|mensalidade|matrícula|desconto	other
  topic	trabalhadores|empregados|empregos	employment
  topic	crescimento|crescer|crescerá	growth
  topic	vagas	openings
  topic	subsídio|subsídios de refeição|alimentação	other
  # it
  boundBefore	fino a	at-most
  boundBefore	oltre	at-least
  boundBefore	più di	at-least
  boundBefore	almeno	at-least
  boundBefore	meno di	at-most
  boundBefore	a partire da	at-least
  boundSoftener	circa	-
  boundSoftener	intorno ai	-
  experience	neoassunto|neoassunti|neolaureato|neolaureati|apprendista|apprendisti	-
  experience	alle prime armi	-
  experience	senza esperienza	-
  experience	esperto|esperti	-
  experience	a fine carriera	-
  future	prevede|previsto|prevista	-
  labelKind	regione|regioni|città|provincia	area
  labelKind	professione|professioni|mestiere|ruolo|figura	occupation
  labelKind	esperienza|livello|livelli	experience
  labelKind	settore|settori	setting
  labelKindListed	regioni|città|province	area
  payPeriod	annuo|annua|annui|annuale|annuali	year
  payPeriod	all'anno	year
  payPeriod	mensile|mensili	month
  payPeriod	al mese	month
  payPeriod	all'ora	hour
  payPeriod	orario|oraria	hour
  payPeriodBehind	al mese	month
  payPeriodBehind	mensili|mensile	month
  payPeriodBehind	lordi|lordo al mese	month
  payPeriodBehind	netti|netto al mese	month
  payPeriodBehind	all'anno	year
  payPeriodBehind	annui|annuali|annuo	year
  payPeriodBehind	lordi|lordo all'anno	year
  payPeriodBehind	lordi|lordo annui|annuo|annuali	year
  payPeriodBehind	all'ora	hour
  payPeriodBehind	l'ora	hour
  payPeriodBehind	mese	month
  payPeriodBehind	anno	year
  payPeriodBehind	ora	hour
  statistic	medio|media|medi	mean
  statistic	in media	mean
  statistic	mediano|mediana	median
  topic	stipendio|stipendi|retribuzione|retribuzioni|salario|salari|guadagno|guadagni|paga|compenso|compensi	wage
  topic	guadagna|guadagnano|guadagnare|percepisce|percepiscono	wage
  topic	netto|netti|netta|affitto|tasse|tassa|prezzo|prezzi|costo|costi|bonus|premio|premi|inflazione	other
  topic	occupati|addetti	employment
  topic	crescita	growth
  """
