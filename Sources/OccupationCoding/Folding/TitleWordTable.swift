/// The words of titles that are folded before titles are compared: tab-separated word, kind and replacement. Generated
/// by `scripts/generate_title_words.py` from `title-words.tsv` beside this file, which documents the columns; edit that
/// file, never this one.
let titleWordTable = """
  asst	short	assistant
  assoc	short	associate
  sr	short	senior
  snr	short	senior
  jr	short	junior
  jnr	short	junior
  mgr	short	manager
  mngr	short	manager
  mgmt	short	management
  tech	short	technician
  eng	short	engineer
  engr	short	engineer
  dir	short	director
  admin	short	administrative
  adm	short	administrative
  spec	short	specialist
  rep	short	representative
  supv	short	supervisor
  coord	short	coordinator
  dev	short	developer
  devs	short	developer
  mech	short	mechanic
  maint	short	maintenance
  maintenace	spelling	maintenance
  op	short	operator
  ops	short	operations
  operation	spelling	operations
  acct	short	accountant
  exec	short	executive
  vp	short	vice president
  svp	short	vice president
  evp	short	vice president
  avp	short	vice president
  hr	short	human resources
  human resource	spelling	human resources
  dept	short	department
  govt	short	government
  intl	short	international
  mfg	short	manufacturing
  vet	short	veterinary
  surg	short	surgical
  cert	short	certified
  lic	short	licensed
  reg	short	registered
  labourer	spelling	laborer
  labour	spelling	labor
  centre	spelling	center
  theatre	spelling	theater
  programme	spelling	program
  counsellor	spelling	counselor
  jeweller	spelling	jeweler
  tyre	spelling	tire
  aluminium	spelling	aluminum
  anaesthetist	spelling	anesthetist
  anaesthetic	spelling	anesthetic
  anaesthesia	spelling	anesthesia
  anaesthesiologist	spelling	anesthesiologist
  anaesthesiology	spelling	anesthesiology
  orthopaedic	spelling	orthopedic
  paediatric	spelling	pediatric
  paediatrician	spelling	pediatrician
  gynaecologist	spelling	gynecologist
  haematologist	spelling	hematologist
  organisation	spelling	organization
  organisational	spelling	organizational
  aesthetician	spelling	esthetician
  draughtsman	spelling	drafter
  draughtsperson	spelling	drafter
  draughtswoman	spelling	drafter
  draftsman	spelling	drafter
  draftsperson	spelling	drafter
  draughting	spelling	drafting
  moulder	spelling	molder
  plough	spelling	plow
  defence	spelling	defense
  licence	spelling	license
  fibre	spelling	fiber
  colour	spelling	color
  speciality	spelling	specialty
  dietician	spelling	dietitian
  adviser	spelling	advisor
  healthcare	spelling	health care
  childcare	spelling	child care
  daycare	spelling	day care
  cybersecurity	spelling	cyber security
  infosec	spelling	information security
  tradesman	spelling	tradesperson
  catalogue	spelling	catalog
  analyser	spelling	analyzer
  kerb	spelling	curb
  storeman	spelling	storeperson
  frontend	spelling	front end
  backend	spelling	back end
  fullstack	spelling	full stack
  helpdesk	spelling	help desk
  barperson	spelling	bartender
  barman	spelling	bartender
  barmaid	spelling	bartender
  bartending	spelling	bartending
  pipe fitter	spelling	pipefitter
  steam fitter	spelling	steamfitter
  iron worker	spelling	ironworker
  linesman	spelling	lineworker
  lineman	spelling	lineworker
  fireman	spelling	firefighter
  fire fighter	spelling	firefighter
  policeman	spelling	police officer
  hair stylist	spelling	hairstylist
  hair dresser	spelling	hairdresser
  book keeper	spelling	bookkeeper
  care taker	spelling	caretaker
  care giver	spelling	caregiver
  a	link	
  an	link	
  the	link	
  of	link	
  for	link	
  in	link	
  at	link	
  to	link	
  with	link	
  and	link	
  or	link	
  senior	grade	
  junior	grade	
  lead	grade	
  leading	grade	
  principal	grade	
  head	grade	
  deputy	grade	
  staff	grade	
  associate	grade	
  advanced	grade	
  consultant	grade	
  specialist	grade	
  professional	grade	
  general	grade	
  intermediate	grade	
  mid	grade	
  midlevel	grade	
  experienced	grade	
  experience	grade	
  expert	grade	
  skilled	grade	
  qualified	status	
  newly	status	
  fully	status	
  beginning	grade	
  beginner	grade	
  new	grade	
  average	grade	
  typical	grade	
  top	grade	
  best	grade	
  master	grade	
  journeyman	grade	
  journeyperson	grade	
  journeyworker	grade	
  fresher	status	
  trainee	status	
  apprentice	status	
  apprenticeship	status	
  intern	status	
  internship	status	
  graduate	status	
  entry	status	
  level	status	
  grade	status	
  band	status	
  tier	status	
  step	status	
  class	status	
  i	status	
  ii	status	
  iii	status	
  iv	status	
  v	status	
  certified	status	
  licensed	status	
  registered	status	
  accredited	status	
  approved	status	
  bilingual	status	
  remote	status	
  hybrid	status	
  onsite	status	
  virtual	status	
  travel	status	
  traveling	status	
  traveler	status	
  traveller	status	
  travelling	status	
  freelance	status	
  freelancer	status	
  contract	status	
  contractor	status	
  permanent	status	
  temporary	status	
  seasonal	status	
  casual	status	
  locum	status	
  interim	status	
  fractional	status	
  parttime	status	
  fulltime	status	
  part	status	
  full	status	
  time	status	
  self	status	
  employed	status	
  independent	status	
  salaried	status	
  hourly	status	
  union	status	
  nonunion	status	
  female	status	
  male	status	
  year	status	
  yr	status	
  position	status	
  job	status	
  role	status	
  career	status	
  salary	status	
  pay	status	
  wage	status	
  weekend	status	
  night	status	
  day	status	
  shift	status	
  evening	status	
  canada	setting	
  canadian	setting	
  uk	setting	
  british	setting	
  us	setting	
  usa	setting	
  american	setting	
  australia	setting	
  australian	setting	
  india	setting	
  indian	setting	
  scotland	setting	
  wales	setting	
  england	setting	
  ireland	setting	
  national	setting	
  international	setting	
  local	setting	
  regional	setting	
  city	setting	
  county	setting	
  state	setting	
  federal	setting	
  government	setting	
  public	setting	
  private	setting	
  nhs	setting	
  rural	setting	
  urban	setting	
  offshore	setting	
  unqualified	status	
  rns	short	rn
  aes	short	ae
  sdrs	short	sdr
  bdrs	short	bdr
  pas	short	pa
  vas	short	va
  efz	status	
  eba	status	
  hf	status	
  fh	status	
  dha	status	
  fifo	status	
  """
