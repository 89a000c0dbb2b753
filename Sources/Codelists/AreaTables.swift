// The areas of the code list by their ISO 3166 codes, one per line, with their names on pages in English or in the
// country's own language. Source: ISO 3166-1 and 3166-2, for India with the older IN-CT, IN-OR, IN-TG and IN-UT, for
// France with the newer FR-20R for Corse.

let stateTable = """
  US-AL Alabama
  US-AK Alaska
  US-AZ Arizona
  US-AR Arkansas
  US-CA California
  US-CO Colorado
  US-CT Connecticut
  US-DE Delaware
  US-FL Florida
  US-GA Georgia
  US-HI Hawaii
  US-ID Idaho
  US-IL Illinois
  US-IN Indiana
  US-IA Iowa
  US-KS Kansas
  US-KY Kentucky
  US-LA Louisiana
  US-ME Maine
  US-MD Maryland
  US-MA Massachusetts
  US-MI Michigan
  US-MN Minnesota
  US-MS Mississippi
  US-MO Missouri
  US-MT Montana
  US-NE Nebraska
  US-NV Nevada
  US-NH New Hampshire
  US-NJ New Jersey
  US-NM New Mexico
  US-NY New York
  US-NC North Carolina
  US-ND North Dakota
  US-OH Ohio
  US-OK Oklahoma
  US-OR Oregon
  US-PA Pennsylvania
  US-RI Rhode Island
  US-SC South Carolina
  US-SD South Dakota
  US-TN Tennessee
  US-TX Texas
  US-UT Utah
  US-VT Vermont
  US-VA Virginia
  US-WA Washington
  US-WV West Virginia
  US-WI Wisconsin
  US-WY Wyoming
  """

let territoryTable = """
  US-DC District of Columbia
  US-AS American Samoa
  US-GU Guam
  US-MP Northern Mariana Islands
  US-PR Puerto Rico
  US-VI U.S. Virgin Islands
  """

let subdivisionTable = """
  AE-AZ Abu Dhabi
  AE-AJ Ajman
  AE-DU Dubai
  AE-FU Fujairah
  AE-RK Ras Al Khaimah
  AE-SH Sharjah
  IT-21 Piemonte
  IT-23 Valle d'Aosta
  IT-25 Lombardia
  IT-32 Trentino-Alto Adige
  IT-34 Veneto
  IT-36 Friuli-Venezia Giulia
  IT-42 Liguria
  IT-45 Emilia-Romagna
  IT-52 Toscana
  IT-55 Umbria
  IT-57 Marche
  IT-62 Lazio
  IT-65 Abruzzo
  IT-67 Molise
  IT-72 Campania
  IT-75 Puglia
  IT-77 Basilicata
  IT-78 Calabria
  IT-82 Sicilia
  IT-88 Sardegna
  BR-AL Alagoas
  BR-AP Amapá
  BR-AM Amazonas
  BR-BA Bahia
  BR-CE Ceará
  BR-DF Distrito Federal
  BR-ES Espírito Santo
  BR-GO Goiás
  BR-MA Maranhão
  BR-MT Mato Grosso
  BR-MS Mato Grosso do Sul
  BR-MG Minas Gerais
  BR-PA Pará
  BR-PB Paraíba
  BR-PR Paraná
  BR-PE Pernambuco
  BR-PI Piauí
  BR-RJ Rio de Janeiro
  BR-RN Rio Grande do Norte
  BR-RS Rio Grande do Sul
  BR-RO Rondônia
  BR-RR Roraima
  BR-SC Santa Catarina
  BR-SP São Paulo
  BR-SE Sergipe
  BR-TO Tocantins
  AT-1 Burgenland
  AT-2 Kärnten
  AT-3 Niederösterreich
  AT-4 Oberösterreich
  AT-5 Salzburg
  AT-6 Steiermark
  AT-7 Tirol
  AT-8 Vorarlberg
  AT-9 Wien
  MX-AGU Aguascalientes
  MX-BCN Baja California
  MX-BCS Baja California Sur
  MX-CHP Chiapas
  MX-CHH Chihuahua
  MX-COA Coahuila
  MX-CMX Ciudad de México
  MX-MEX Estado de México
  MX-GUA Guanajuato
  MX-JAL Jalisco
  MX-MIC Michoacán
  MX-NAY Nayarit
  MX-NLE Nuevo León
  MX-OAX Oaxaca
  MX-QUE Querétaro
  MX-ROO Quintana Roo
  MX-SLP San Luis Potosí
  MX-SIN Sinaloa
  MX-SON Sonora
  MX-TAM Tamaulipas
  MX-TLA Tlaxcala
  MX-YUC Yucatán
  MX-ZAC Zacatecas
  AU-NSW New South Wales
  AU-VIC Victoria
  AU-QLD Queensland
  AU-WA Western Australia
  AU-SA South Australia
  AU-TAS Tasmania
  AU-ACT Australian Capital Territory
  AU-NT Northern Territory
  CA-AB Alberta
  CA-BC British Columbia
  CA-MB Manitoba
  CA-NB New Brunswick
  CA-NL Newfoundland and Labrador
  CA-NS Nova Scotia
  CA-NT Northwest Territories
  CA-NU Nunavut
  CA-ON Ontario
  CA-PE Prince Edward Island
  CA-QC Quebec
  CA-SK Saskatchewan
  CA-YT Yukon
  GB-ENG England
  GB-NIR Northern Ireland
  GB-SCT Scotland
  GB-WLS Wales
  DE-BW Baden-Württemberg
  DE-BY Bayern
  DE-BE Berlin
  DE-BB Brandenburg
  DE-HB Bremen
  DE-HH Hamburg
  DE-HE Hessen
  DE-MV Mecklenburg-Vorpommern
  DE-NI Niedersachsen
  DE-NW Nordrhein-Westfalen
  DE-RP Rheinland-Pfalz
  DE-SL Saarland
  DE-SN Sachsen
  DE-ST Sachsen-Anhalt
  DE-SH Schleswig-Holstein
  DE-TH Thüringen
  FR-ARA Auvergne-Rhône-Alpes
  FR-BFC Bourgogne-Franche-Comté
  FR-BRE Bretagne
  FR-CVL Centre-Val de Loire
  FR-20R Corse
  FR-GES Grand Est
  FR-HDF Hauts-de-France
  FR-IDF Île-de-France
  FR-NOR Normandie
  FR-NAQ Nouvelle-Aquitaine
  FR-OCC Occitanie
  FR-PDL Pays de la Loire
  FR-PAC Provence-Alpes-Côte d'Azur
  ES-AN Andalucía
  ES-AR Aragón
  ES-AS Asturias
  ES-CN Canarias
  ES-CB Cantabria
  ES-CL Castilla y León
  ES-CM Castilla-La Mancha
  ES-CT Cataluña
  ES-CE Ceuta
  ES-EX Extremadura
  ES-GA Galicia
  ES-IB Illes Balears
  ES-RI La Rioja
  ES-MD Comunidad de Madrid
  ES-ML Melilla
  ES-MC Región de Murcia
  ES-NC Navarra
  ES-PV País Vasco
  ES-VC Comunidad Valenciana
  IN-AP Andhra Pradesh
  IN-AR Arunachal Pradesh
  IN-AS Assam
  IN-BR Bihar
  IN-CH Chandigarh
  IN-CT Chhattisgarh
  IN-GA Goa
  IN-HP Himachal Pradesh
  IN-JH Jharkhand
  IN-JK Jammu and Kashmir
  IN-MP Madhya Pradesh
  IN-MN Manipur
  IN-ML Meghalaya
  IN-MZ Mizoram
  IN-NL Nagaland
  IN-OR Odisha
  IN-PY Puducherry
  IN-PB Punjab
  IN-SK Sikkim
  IN-TR Tripura
  IN-UT Uttarakhand
  IN-DL Delhi
  IN-GJ Gujarat
  IN-HR Haryana
  IN-KA Karnataka
  IN-KL Kerala
  IN-MH Maharashtra
  IN-RJ Rajasthan
  IN-TN Tamil Nadu
  IN-TG Telangana
  IN-UP Uttar Pradesh
  IN-WB West Bengal
  """

/// Regions with ambiguous names (Nelson, Wellington, Canterbury), which are recognized only on pages about their
/// country.
let sharedNameTable = """
  MX-CAM Campeche
  MX-COL Colima
  MX-DUR Durango
  MX-GRO Guerrero
  MX-HID Hidalgo
  MX-MOR Morelos
  MX-PUE Puebla
  MX-TAB Tabasco
  MX-VER Veracruz
  NZ-AUK Auckland
  NZ-BOP Bay of Plenty
  NZ-CAN Canterbury
  NZ-GIS Gisborne
  NZ-HKB Hawke's Bay
  NZ-MBH Marlborough
  NZ-MWT Manawatū-Whanganui
  NZ-NSN Nelson
  NZ-NTL Northland
  NZ-OTA Otago
  NZ-STL Southland
  NZ-TAS Tasman
  NZ-TKI Taranaki
  NZ-WGN Wellington
  NZ-WKO Waikato
  NZ-WTC West Coast
  """

/// Areas whose names take the definite article in a sentence: "in the Netherlands", but "in Texas".
let articleTable = "US GB NL PH AE BS DO US-DC US-MP US-VI AU-ACT AU-NT CA-NT NZ-BOP NZ-WTC"

let countryTable = """
  US United States
  GB United Kingdom
  AU Australia
  CA Canada
  NZ New Zealand
  IE Ireland
  IN India
  ZA South Africa
  SG Singapore
  HK Hong Kong
  DE Germany
  FR France
  ES Spain
  IT Italy
  NL Netherlands
  BE Belgium
  AT Austria
  CH Switzerland
  SE Sweden
  NO Norway
  DK Denmark
  FI Finland
  PL Poland
  PT Portugal
  GR Greece
  JP Japan
  CN China
  KR South Korea
  PH Philippines
  MY Malaysia
  AE United Arab Emirates
  SA Saudi Arabia
  NG Nigeria
  KE Kenya
  GH Ghana
  PK Pakistan
  BD Bangladesh
  MX Mexico
  BR Brazil
  AR Argentina
  CL Chile
  CO Colombia
  PE Peru
  UY Uruguay
  EC Ecuador
  CR Costa Rica
  QA Qatar
  KW Kuwait
  OM Oman
  BH Bahrain
  EG Egypt
  LK Sri Lanka
  TH Thailand
  ID Indonesia
  VN Vietnam
  TW Taiwan
  CZ Czechia
  HU Hungary
  RO Romania
  TR Turkey
  IL Israel
  LU Luxembourg
  MT Malta
  CY Cyprus
  JM Jamaica
  TT Trinidad and Tobago
  ZW Zimbabwe
  UG Uganda
  TZ Tanzania
  ET Ethiopia
  ZM Zambia
  MW Malawi
  RW Rwanda
  BW Botswana
  NA Namibia
  MZ Mozambique
  AO Angola
  CM Cameroon
  SN Senegal
  CI Ivory Coast
  MU Mauritius
  MA Morocco
  TN Tunisia
  DZ Algeria
  IQ Iraq
  IR Iran
  NP Nepal
  KH Cambodia
  MM Myanmar
  MN Mongolia
  KZ Kazakhstan
  UA Ukraine
  RU Russia
  BG Bulgaria
  RS Serbia
  HR Croatia
  SK Slovakia
  SI Slovenia
  EE Estonia
  LV Latvia
  LT Lithuania
  IS Iceland
  DO Dominican Republic
  GT Guatemala
  HN Honduras
  SV El Salvador
  NI Nicaragua
  BO Bolivia
  PY Paraguay
  VE Venezuela
  BB Barbados
  BS Bahamas
  BZ Belize
  GY Guyana
  FJ Fiji
  PG Papua New Guinea
  """
