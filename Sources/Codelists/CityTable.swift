/// Cities outside the United States by the part of the country, or the country, in which they lie: code; after the
/// first bar, cities with unambiguous names; after the second bar, those with names that are shared (Perth, Hamilton,
/// Victoria, Birmingham) or have other meanings (Nice, Essen, Bath).
///
/// Codes are those of ISO 3166-2 (in the editions of `subdivisionTable`) and of ISO 3166-1 for Ireland, South Africa,
/// the Gulf states, Austria and Switzerland, whose parts the code list does not have. Cities are those of the censuses
/// with about 100,000 people or more (Statistics Canada 2021, ABS 2021, ONS 2021, Census of India 2011, Destatis,
/// INSEE, INE), the main ones of the smaller countries, and mining and port towns named on pages about trades. London,
/// Sydney and Melbourne alone mean the largest of that name. Towns in two parts of one country are left out:
/// Lloydminster, Bangor.
let cityTable = """
  CA-AB | Calgary, Edmonton, Red Deer, Lethbridge, Medicine Hat, Grande Prairie, Fort McMurray | St. Albert, Sherwood Park, Leduc, Spruce Grove, Okotoks, \
  Cochrane, Airdrie, Banff, Canmore, Camrose, Brooks
  CA-BC | Burnaby, Coquitlam, Kelowna, Kamloops, Nanaimo, Abbotsford, Chilliwack, Port Coquitlam | Vancouver, Victoria, Surrey, Richmond, Langley, Delta, \
  Saanich, Maple Ridge, New Westminster, North Vancouver, West Vancouver, Prince George, Penticton, Vernon, Port Moody, White Rock, Fort St. John, Campbell \
  River, Courtenay, Cranbrook, Prince Rupert, Terrace, Kitimat, Whistler, Squamish, Dawson Creek, Williams Lake
  CA-MB | Winnipeg | Brandon, Steinbach, Thompson, Portage la Prairie, Winkler, Selkirk
  CA-NB | Moncton, Fredericton | Saint John, St. John, Miramichi, Bathurst, Dieppe, Edmundston
  CA-NL | | St. John's, Mount Pearl, Corner Brook, Gander, Labrador City, Happy Valley-Goose Bay
  CA-NS | Cape Breton | Halifax, Dartmouth, Sydney, Truro, New Glasgow, Bridgewater, Amherst, Yarmouth
  CA-NT | Yellowknife | Hay River, Inuvik
  CA-NU | Iqaluit | Rankin Inlet
  CA-ON | Toronto, Ottawa, Mississauga, Brampton, Oshawa, Etobicoke, Kitchener, Guelph, Sudbury, Greater Sudbury, Thunder Bay, Sault Ste. Marie, Sault Ste \
  Marie, Sarnia, St. Catharines, Brantford, Oakville, Richmond Hill | London, Hamilton, Windsor, Kingston, Peterborough, Barrie, Vaughan, Markham, \
  Scarborough, Cambridge, Waterloo, Burlington, Milton, Ajax, Whitby, Pickering, Newmarket, Aurora, North York, Niagara Falls, Welland, Chatham, \
  Chatham-Kent, Belleville, North Bay, Timmins, Cornwall, Stratford, Woodstock, Orillia, Kanata, Clarington, Bowmanville, Caledon, Georgetown, Halton \
  Hills, Orangeville, Kenora, Brockville, Collingwood, Leamington, Simcoe, St. Thomas, Cobourg, Thornhill
  CA-PE | Charlottetown | Summerside
  CA-QC | Montreal, Montréal, Quebec City, Québec City, Ville de Québec, Gatineau, Longueuil, Sherbrooke, Saguenay, Trois-Rivières, Trois-Rivieres, Lévis, \
  Terrebonne, Rimouski, Chicoutimi, Drummondville, Rouyn-Noranda, Sept-Îles, Saint-Hyacinthe, Saint-Jérôme, Saint-Jean-sur-Richelieu | Laval, Levis, \
  Repentigny, Brossard, Granby, Dorval, Saint-Laurent, Val-d'Or, Blainville, Shawinigan, Victoriaville, Alma, Québec, Quebec
  CA-SK | Saskatoon, Moose Jaw | Regina, Prince Albert, Yorkton, Swift Current, North Battleford, Estevan, Weyburn
  CA-YT | Whitehorse | Dawson City
  AU-ACT | Canberra | Belconnen
  AU-NSW | Sydney, Wollongong, Parramatta, Wagga Wagga, Coffs Harbour, Port Macquarie, Dubbo, Broken Hill | Newcastle, Central Coast, Albury, Orange, \
  Bathurst, Tamworth, Maitland, Gosford, Penrith, Liverpool, Blacktown, Lismore, Armidale, Nowra, Queanbeyan, Mudgee, Muswellbrook, Singleton, Griffith, \
  Goulburn, Cobar, North Sydney, Macquarie Park, Chatswood, Campbelltown, Bankstown, Byron Bay, Narrabri, Gunnedah
  AU-NT | Alice Springs | Darwin, Palmerston, Katherine, Tennant Creek, Nhulunbuy, Gove
  AU-QLD | Brisbane, Cairns, Townsville, Toowoomba, Rockhampton, Bundaberg, Mount Isa, Sunshine Coast, Moranbah, Maroochydore, Caboolture | Gold Coast, \
  Mackay, Gladstone, Ipswich, Logan, Emerald, Hervey Bay, Maryborough, Cloncurry, Weipa, Dysart, Blackwater, Roma, Warwick, Gympie, Southport, Bowen, \
  Charters Towers, Dalby, Kingaroy, Longreach, Noosa, Redcliffe
  AU-SA | Adelaide, Whyalla, Coober Pedy | Mount Gambier, Port Augusta, Port Lincoln, Port Pirie, Murray Bridge, Roxby Downs, Olympic Dam, Victor Harbor, \
  Salisbury, Gawler
  AU-TAS | Hobart | Launceston, Devonport, Burnie, Queenstown
  AU-VIC | Melbourne, Geelong, Ballarat, Bendigo, Shepparton, Wodonga, Warrnambool | Mildura, Traralgon, Dandenong, Melton, Sunbury, Werribee, Frankston, \
  Wangaratta, Horsham, Latrobe, Morwell, Footscray, Richmond, Box Hill, Echuca, Swan Hill, Bairnsdale, Pakenham
  AU-WA | Kalgoorlie, Kalgoorlie-Boulder, Port Hedland, Karratha, Fremantle, Bunbury, Geraldton, Mandurah, Joondalup, Pilbara, Busselton, Kununurra | \
  Perth, Esperance, Albany, Broome, Newman, Tom Price, Paraburdoo, Rockingham, Northam, Collie, Onslow, Boddington, Coolgardie, Leonora, Laverton, \
  Kambalda, Norseman, Southern Cross, Mount Magnet, Meekatharra, Derby, Carnarvon, Welshpool, South Hedland, Goldfields
  NZ-AUK | Auckland, Manukau | North Shore, Takapuna, Papakura, Waitakere, Albany
  NZ-BOP | Tauranga, Rotorua, Whakatāne, Whakatane | Mount Maunganui
  NZ-CAN | | Christchurch, Timaru, Ashburton, Rangiora, Rolleston
  NZ-GIS | | Gisborne
  NZ-HKB | | Napier, Hastings, Havelock North
  NZ-MBH | | Blenheim
  NZ-MWT | Palmerston North, Whanganui | Wanganui, Levin, Feilding
  NZ-NSN | | Nelson
  NZ-NTL | Whangārei, Whangarei | Kerikeri
  NZ-OTA | | Dunedin, Queenstown, Oamaru, Wanaka, Wānaka
  NZ-STL | Invercargill |
  NZ-TAS | | Richmond, Motueka
  NZ-TKI | New Plymouth | Hāwera, Hawera
  NZ-WGN | Lower Hutt, Upper Hutt | Wellington, Porirua, Masterton, Paraparaumu
  NZ-WKO | | Hamilton, Taupō, Taupo, Cambridge, Tokoroa, Te Awamutu
  NZ-WTC | | Greymouth, Hokitika, Westport
  GB-ENG | London, Leeds, Sheffield, Leicester, Nottingham, Milton Keynes, Newcastle upon Tyne, Newcastle-upon-Tyne, Stoke-on-Trent, Stoke on Trent, \
  Wolverhampton, Southampton, Sunderland, Middlesbrough, Huddersfield, Bournemouth, Basingstoke, Crawley, Kingston upon Hull, Southend-on-Sea, Canary \
  Wharf, Greater Manchester, Greater London, Merseyside, West Midlands, Tyneside, Liverpool, Slough, Swindon, Warrington, Barrow-in-Furness | Birmingham, \
  Manchester, Bristol, Newcastle, Bradford, Coventry, Hull, Plymouth, Derby, Portsmouth, Brighton, Norwich, Northampton, Luton, Reading, Oxford, Cambridge, \
  York, Bath, Exeter, Gloucester, Cheltenham, Peterborough, Preston, Blackpool, Bolton, Stockport, Telford, Ipswich, Colchester, Chelmsford, Watford, \
  Guildford, Woking, Croydon, Worcester, Lincoln, Carlisle, Chester, Durham, Hereford, Salisbury, Winchester, Wakefield, Doncaster, Rotherham, Barnsley, \
  Oldham, Rochdale, Salford, Wigan, Blackburn, Burnley, Poole, Maidstone, Canterbury, Hastings, Eastbourne, Darlington, Hartlepool, Grimsby, Scunthorpe, \
  Harrogate, Halifax, Dudley, Walsall, Solihull, Redditch, Kettering, Corby, Bedford, Stevenage, St Albans, St. Albans, High Wycombe, Aylesbury, \
  Farnborough, Lancaster, Crewe, Stafford, Rugby, Truro, Taunton, Torquay, Yeovil, Southport, Birkenhead, Gateshead, Bracknell, Maidenhead, Windsor, \
  Aldershot, Harlow, Cumbria, Dover
  GB-NIR | | Belfast, Derry, Londonderry, Lisburn, Newry, Craigavon, Armagh, Omagh, Ballymena
  GB-SCT | Glasgow, Edinburgh, Inverness, Kilmarnock, Falkirk | Aberdeen, Dundee, Stirling, Perth, Paisley, Dunfermline, Livingston, Ayr, East Kilbride, \
  Motherwell, Greenock, Kirkcaldy, Hamilton
  GB-WLS | Cardiff, Swansea, Wrexham, Merthyr Tydfil, Aberystwyth, Llanelli | Newport, Barry, Bridgend, Port Talbot
  IE | Dublin, Galway, Drogheda, Dundalk, Kilkenny, Letterkenny, Athlone | Cork, Limerick, Waterford, Sligo, Tralee, Ennis, Wexford, Bray, Navan, Carlow, \
  Naas, Mullingar
  IN-AP | Visakhapatnam, Vijayawada, Guntur, Nellore, Tirupati, Kurnool, Rajahmundry, Kakinada, Vizag | Anantapur
  IN-AS | Guwahati, Dibrugarh, Silchar | Jorhat
  IN-BR | Patna, Bhagalpur, Muzaffarpur | Gaya, Darbhanga
  IN-CH | | Chandigarh
  IN-CT | Raipur, Bilaspur, Bhilai | Durg, Korba
  IN-DL | New Delhi | Delhi
  IN-GA | Panaji, Panjim | Goa, Margao, Vasco da Gama
  IN-GJ | Ahmedabad, Surat, Vadodara, Rajkot, Gandhinagar, Bhavnagar, Jamnagar | Baroda, Anand, Vapi
  IN-HP | Shimla | Solan, Baddi, Mandi
  IN-HR | Gurgaon, Gurugram, Faridabad, Panipat, Ambala, Rohtak, Hisar, Sonipat, Karnal | Panchkula
  IN-JH | Ranchi, Jamshedpur, Dhanbad | Bokaro
  IN-JK | Srinagar | Jammu
  IN-KA | Bengaluru, Bangalore, Mysuru, Mysore, Hubli, Mangaluru, Mangalore, Belgaum, Belagavi, Hubballi | Davangere
  IN-KL | Kochi, Cochin, Thiruvananthapuram, Trivandrum, Kozhikode, Calicut, Thrissur, Kollam, Kannur | Ernakulam, Palakkad
  IN-MH | Mumbai, Pune, Nagpur, Nashik, Thane, Navi Mumbai, Kolhapur, Solapur, Pimpri-Chinchwad | Aurangabad, Bombay, Amravati, Sangli, Vasai
  IN-MP | Indore, Bhopal, Jabalpur, Gwalior, Ujjain | Rewa
  IN-OR | Bhubaneswar, Cuttack, Rourkela | Puri, Sambalpur
  IN-PB | Ludhiana, Amritsar, Jalandhar, Patiala, Mohali | Bathinda
  IN-PY | | Puducherry, Pondicherry
  IN-RJ | Jaipur, Jodhpur, Udaipur, Ajmer, Bikaner | Kota, Alwar
  IN-TG | Secunderabad, Warangal | Hyderabad, Karimnagar, Nizamabad
  IN-TN | Chennai, Coimbatore, Madurai, Tiruchirappalli, Tirunelveli, Trichy, Hosur | Salem, Madras, Vellore, Erode, Tiruppur
  IN-UP | Noida, Greater Noida, Lucknow, Kanpur, Ghaziabad, Varanasi, Agra, Meerut, Prayagraj, Allahabad, Bareilly, Aligarh, Gorakhpur, Moradabad | \
  Mathura, Jhansi
  IN-UT | Dehradun, Haridwar, Roorkee | Haldwani, Rishikesh
  IN-WB | Kolkata, Calcutta, Howrah, Siliguri, Asansol, Durgapur | Kharagpur
  ZA | Johannesburg, Cape Town, Durban, Pretoria, Bloemfontein, Gqeberha, Port Elizabeth, Polokwane, Soweto, Midrand, Sandton, Pietermaritzburg, \
  Stellenbosch, Mbombela, Nelspruit, Rustenburg, Ekurhuleni, Tshwane, Vereeniging, Boksburg, Roodepoort, Umhlanga, Bellville, Richards Bay, Kempton Park, \
  eThekwini | East London, George, Kimberley, Welkom, Centurion, Randburg, Benoni, Germiston, Secunda, Paarl, Mahikeng, Newcastle, Witbank, Emalahleni
  DE-BW | Stuttgart, Karlsruhe, Mannheim, Heidelberg, Heilbronn, Ulm, Pforzheim, Reutlingen, Freiburg im Breisgau, Tübingen, Ludwigsburg, Esslingen, \
  Friedrichshafen, Sindelfingen | Freiburg, Konstanz, Aalen, Offenburg, Göppingen, Walldorf
  DE-BY | München, Muenchen, Munich, Nürnberg, Nuernberg, Nuremberg, Augsburg, Regensburg, Ingolstadt, Würzburg, Bayreuth, Bamberg, Erlangen, Passau, \
  Landshut, Rosenheim | Fürth, Aschaffenburg, Kempten, Schweinfurt, Coburg
  DE-BE | Berlin | Kreuzberg
  DE-BB | Potsdam, Cottbus | Frankfurt (Oder), Oranienburg, Brandenburg an der Havel
  DE-HB | Bremerhaven | Bremen
  DE-HH | Hamburg | Altona
  DE-HE | Frankfurt, Frankfurt am Main, Wiesbaden, Kassel, Darmstadt, Offenbach | Hanau, Gießen, Giessen, Marburg, Fulda
  DE-MV | Rostock, Schwerin, Stralsund, Greifswald | Neubrandenburg
  DE-NI | Hannover, Braunschweig, Osnabrück, Göttingen, Wolfsburg, Hildesheim, Wilhelmshaven | Hanover, Oldenburg, Salzgitter, Celle, Lüneburg
  DE-NW | Köln, Koeln, Düsseldorf, Duesseldorf, Dusseldorf, Dortmund, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster, Gelsenkirchen, \
  Mönchengladbach, Krefeld, Oberhausen, Leverkusen, Paderborn, Solingen, Gütersloh | Cologne, Essen, Aachen, Hagen, Hamm, Mülheim, Herne, Neuss, Siegen, \
  Remscheid
  DE-RP | Mainz, Ludwigshafen, Koblenz, Kaiserslautern | Trier, Worms, Speyer
  DE-SL | Saarbrücken | Neunkirchen, Homburg
  DE-SN | Leipzig, Dresden, Chemnitz, Zwickau | Plauen, Görlitz
  DE-ST | Magdeburg, Halle (Saale) | Halle, Dessau
  DE-SH | Kiel, Flensburg | Lübeck, Neumünster
  DE-TH | Erfurt, Weimar | Jena, Gera
  FR-ARA | Lyon, Grenoble, Saint-Étienne, Clermont-Ferrand, Villeurbanne, Annecy | Valence, Chambéry
  FR-BFC | Dijon, Besançon | Belfort, Nevers
  FR-BRE | Rennes, Quimper | Brest, Vannes, Lorient
  FR-CVL | Orléans | Tours, Bourges, Chartres
  FR-20R | Ajaccio, Bastia | Calvi
  FR-GES | Strasbourg, Reims, Metz, Mulhouse | Nancy, Troyes, Colmar
  FR-HDF | Lille, Amiens, Roubaix, Tourcoing, Dunkerque | Calais, Valenciennes
  FR-IDF | Paris, Boulogne-Billancourt, Nanterre, Créteil, La Défense | Versailles, Saint-Denis, Montreuil, Argenteuil
  FR-NOR | Rouen, Le Havre, Caen | Cherbourg, Évreux
  FR-NAQ | Bordeaux, Limoges, Poitiers | La Rochelle, Pau, Bayonne, Niort, Angoulême
  FR-OCC | Toulouse, Montpellier, Nîmes, Perpignan | Albi, Béziers
  FR-PDL | Nantes, Le Mans, Saint-Nazaire | Angers, Laval, Cholet
  FR-PAC | Marseille, Marseilles, Toulon, Aix-en-Provence, Avignon | Nice, Cannes, Antibes, Sophia Antipolis
  ES-AN | Sevilla, Seville, Málaga, Almería, Huelva, Cádiz, Marbella, Jerez de la Frontera | Córdoba, Granada, Jaén, Malaga, Jerez, Algeciras
  ES-AR | Zaragoza | Huesca, Teruel, Saragossa
  ES-AS | Gijón | Oviedo, Gijon, Avilés
  ES-CN | Las Palmas de Gran Canaria, Santa Cruz de Tenerife | Las Palmas, La Laguna
  ES-CB | | Santander
  ES-CL | Valladolid, Salamanca | León, Burgos, Palencia, Segovia, Ávila, Soria, Zamora
  ES-CM | Albacete | Toledo, Ciudad Real, Guadalajara, Cuenca
  ES-CT | Barcelona, Tarragona, Lleida, Sabadell, Badalona, L'Hospitalet de Llobregat | Girona, Terrassa, Reus, Mataró
  ES-EX | Badajoz, Cáceres | Mérida
  ES-GA | A Coruña, La Coruña, Santiago de Compostela | Vigo, Ourense, Lugo, Pontevedra
  ES-IB | Palma de Mallorca | Palma, Ibiza
  ES-MC | | Murcia, Cartagena, Lorca
  ES-MD | Madrid, Móstoles, Alcalá de Henares, Fuenlabrada, Leganés, Getafe, Alcobendas | Pozuelo de Alarcón
  ES-NC | Pamplona | Tudela
  ES-PV | Bilbao, San Sebastián, Donostia, Vitoria-Gasteiz | Vitoria, Barakaldo
  ES-RI | Logroño | Calahorra
  ES-VC | Alicante | Valencia, València, Elche, Castellón
  AE-AZ | Al Ain |
  SA | Riyadh, Jeddah, Dammam, Makkah, Al Khobar, Dhahran, Yanbu | Mecca, Medina, Madinah, Khobar, Jubail, Tabuk, Abha, Taif, Jazan, Hofuf, Neom
  QA | Doha, Al Wakrah, Lusail, Al Rayyan | Al Khor, Ras Laffan
  AT | Wien, Graz, Salzburg, Innsbruck, Klagenfurt | Vienna, Linz, Wels
  CH | Zürich, Zurich, Basel, Genève, Lausanne, Winterthur, Luzern | Bern, Geneva, Genf, Lugano
  """
