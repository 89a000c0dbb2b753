/// Metropolitan statistical areas of the United States, by code: code and title; after the first bar, cities that are
/// recognized without their state; after the second bar, further cities by state.
///
/// Codes and titles of all 393 areas are those of the delineation of July 2023 (OMB Bulletin 23-01), which the OEWS
/// uses from May 2024. The cities are chosen by hand: principal ones of the delineation, and suburbs in the area's
/// counties that are often named on pages; cities in uncertain counties are left out. Cities in a title need no entry
/// if the title has only one state; in a title with several states, the first city belongs to the first state.
///
/// A city is listed after the first bar only if its name is unambiguous: not Columbus, Portland, Springfield or
/// Richmond, of which there are several, nor New York and Washington, which are states too, nor Enid and Napa, which
/// have other meanings. Suburbs whose names chiefly mean a city abroad (Brisbane in California) are left out.
let metropolitanAreaTable = """
  10180 Abilene, TX
  10380 Aguadilla, PR | Aguadilla | PR Isabela
  10420 Akron, OH | Akron | OH Cuyahoga Falls, Kent
  10500 Albany, GA
  10540 Albany, OR
  10580 Albany-Schenectady-Troy, NY | Schenectady | NY Saratoga Springs
  10740 Albuquerque, NM | Albuquerque | NM Rio Rancho
  10780 Alexandria, LA
  10900 Allentown-Bethlehem-Easton, PA-NJ | Allentown | PA Bethlehem, Easton
  11020 Altoona, PA | Altoona
  11100 Amarillo, TX
  11180 Ames, IA
  11200 Amherst Town-Northampton, MA | | MA Amherst
  11260 Anchorage, AK | Anchorage
  11460 Ann Arbor, MI | Ann Arbor | MI Ypsilanti
  11500 Anniston-Oxford, AL
  11540 Appleton, WI | Appleton
  11640 Arecibo, PR | Arecibo
  11700 Asheville, NC | Asheville
  12020 Athens-Clarke County, GA
  12060 Atlanta-Sandy Springs-Roswell, GA | Atlanta | GA Alpharetta, Marietta, Johns Creek, Dunwoody, Smyrna, Brookhaven, Decatur, Duluth, Lawrenceville, \
  Kennesaw, Peachtree City, Norcross, Peachtree Corners, Stone Mountain, McDonough, Cumming, Conyers
  12100 Atlantic City-Hammonton, NJ | Atlantic City
  12220 Auburn-Opelika, AL
  12260 Augusta-Richmond County, GA-SC | | SC Aiken, North Augusta
  12420 Austin-Round Rock-San Marcos, TX | Austin; Round Rock | TX Georgetown, Cedar Park, Pflugerville, Leander
  12540 Bakersfield-Delano, CA | Bakersfield
  12580 Baltimore-Columbia-Towson, MD | Baltimore | MD Annapolis, Ellicott City, Glen Burnie, Owings Mills, Catonsville, Bel Air
  12620 Bangor, ME
  12700 Barnstable Town, MA | | MA Barnstable, Hyannis
  12940 Baton Rouge, LA | Baton Rouge
  12980 Battle Creek, MI | Battle Creek
  13020 Bay City, MI
  13140 Beaumont-Port Arthur, TX | Port Arthur
  13220 Beckley, WV | Beckley
  13380 Bellingham, WA
  13460 Bend, OR | | OR Redmond
  13740 Billings, MT
  13780 Binghamton, NY | Binghamton
  13820 Birmingham, AL | | AL Hoover, Vestavia Hills
  13900 Bismarck, ND | | ND Mandan
  13980 Blacksburg-Christiansburg-Radford, VA | Blacksburg
  14010 Bloomington, IL | | IL Normal
  14020 Bloomington, IN
  14260 Boise City, ID | Boise; Boise City | ID Nampa, Meridian, Caldwell
  14460 Boston-Cambridge-Newton, MA-NH | Boston | MA Cambridge, Newton, Quincy, Somerville, Waltham, Framingham, Lowell, Lynn, Brockton, Lawrence, \
  Haverhill, Burlington, Woburn, Medford, Malden, Peabody, Salem, Lexington, Needham, Brookline, Andover, Marlborough, Natick; NH Portsmouth, Dover, Salem, \
  Exeter
  14500 Boulder, CO | | CO Longmont, Louisville
  14540 Bowling Green, KY
  14580 Bozeman, MT | Bozeman
  14740 Bremerton-Silverdale-Port Orchard, WA | Bremerton
  14860 Bridgeport-Stamford-Danbury, CT | Bridgeport; Stamford | CT Norwalk, Greenwich
  15180 Brownsville-Harlingen, TX | Brownsville; Harlingen
  15260 Brunswick-St. Simons, GA
  15380 Buffalo-Cheektowaga, NY | | NY Niagara Falls, Amherst
  15500 Burlington, NC
  15540 Burlington-South Burlington, VT
  15940 Canton-Massillon, OH
  15980 Cape Coral-Fort Myers, FL | Cape Coral; Fort Myers | FL Bonita Springs, Lehigh Acres
  16020 Cape Girardeau, MO-IL | Cape Girardeau
  16180 Carson City, NV | Carson City
  16220 Casper, WY
  16300 Cedar Rapids, IA | Cedar Rapids
  16540 Chambersburg, PA | Chambersburg
  16580 Champaign-Urbana, IL | Champaign-Urbana
  16620 Charleston, WV
  16700 Charleston-North Charleston, SC | North Charleston | SC Mount Pleasant, Summerville, Goose Creek
  16740 Charlotte-Concord-Gastonia, NC-SC | Charlotte | NC Concord, Gastonia, Huntersville, Kannapolis, Mooresville; SC Rock Hill, Fort Mill
  16820 Charlottesville, VA | Charlottesville
  16860 Chattanooga, TN-GA | Chattanooga
  16940 Cheyenne, WY
  16980 Chicago-Naperville-Elgin, IL-IN | Chicago; Naperville | IL Elgin, Evanston, Schaumburg, Joliet, Aurora, Skokie, Des Plaines, Arlington Heights, \
  Hoffman Estates, Oak Brook, Waukegan, Cicero, Palatine, Bolingbrook, Downers Grove, Lombard, Rosemont, Northbrook, Deerfield, Lake Forest, Oak Park, Oak \
  Lawn, Orland Park, Tinley Park, Wheaton, Elmhurst, Buffalo Grove, Vernon Hills, Crystal Lake, DeKalb; IN Gary, Hammond, Merrillville, Crown Point
  17020 Chico, CA
  17140 Cincinnati, OH-KY-IN | Cincinnati | OH Mason, Hamilton, Middletown, Blue Ash; KY Covington, Florence, Newport, Erlanger
  17300 Clarksville, TN-KY
  17410 Cleveland, OH | Cleveland | OH Elyria, Lorain, Mentor, Parma, Lakewood, Strongsville, Westlake, Euclid, Beachwood, Cleveland Heights
  17420 Cleveland, TN
  17660 Coeur d'Alene, ID | Coeur d'Alene
  17780 College Station-Bryan, TX | College Station
  17820 Colorado Springs, CO | Colorado Springs
  17860 Columbia, MO
  17900 Columbia, SC | | SC West Columbia, Cayce
  17980 Columbus, GA-AL | | AL Phenix City
  18020 Columbus, IN
  18140 Columbus, OH | | OH Dublin, Westerville, Grove City, Hilliard, Gahanna, Reynoldsburg, New Albany, Upper Arlington
  18580 Corpus Christi, TX | Corpus Christi
  18700 Corvallis, OR | Corvallis
  18880 Crestview-Fort Walton Beach-Destin, FL | Fort Walton Beach
  19100 Dallas-Fort Worth-Arlington, TX | Dallas; Fort Worth; Dallas-Fort Worth; Dallas/Fort Worth; DFW | TX Plano, Irving, Frisco, McKinney, Denton, \
  Richardson, Garland, Grand Prairie, Carrollton, Lewisville, Mesquite, Allen, Flower Mound, Southlake, Grapevine, Coppell, Euless, Bedford, Hurst, \
  Mansfield, North Richland Hills, Farmers Branch, Addison, Rowlett, Wylie, Rockwall, Keller, Cedar Hill, DeSoto, Waxahachie
  19140 Dalton, GA
  19300 Daphne-Fairhope-Foley, AL
  19340 Davenport-Moline-Rock Island, IA-IL | Quad Cities | IA Bettendorf; IL Moline, Rock Island, East Moline
  19430 Dayton-Kettering-Beavercreek, OH | | OH Fairborn, Miamisburg
  19460 Decatur, AL
  19500 Decatur, IL
  19660 Deltona-Daytona Beach-Ormond Beach, FL | Daytona Beach | FL Palm Coast, Port Orange, DeLand
  19740 Denver-Aurora-Centennial, CO | Denver | CO Lakewood, Thornton, Arvada, Westminster, Broomfield, Englewood, Littleton, Greenwood Village, Golden, \
  Lone Tree, Highlands Ranch, Castle Rock, Parker, Commerce City, Northglenn, Wheat Ridge
  19780 Des Moines-West Des Moines, IA | Des Moines; West Des Moines | IA Ankeny, Urbandale, Clive, Waukee, Johnston
  19820 Detroit-Warren-Dearborn, MI | Detroit; Dearborn | MI Livonia, Troy, Farmington Hills, Southfield, Taylor, Novi, Pontiac, Sterling Heights, Auburn \
  Hills, Royal Oak, Rochester Hills, Westland, Canton, Plymouth, St. Clair Shores
  20020 Dothan, AL | Dothan
  20100 Dover, DE
  20220 Dubuque, IA | Dubuque
  20260 Duluth, MN-WI
  20500 Durham-Chapel Hill, NC | Chapel Hill
  20580 Eagle Pass, TX | Eagle Pass
  20740 Eau Claire, WI | Eau Claire
  20940 El Centro, CA | | CA Brawley, Calexico
  21060 Elizabethtown, KY
  21140 Elkhart-Goshen, IN | Elkhart
  21300 Elmira, NY | Elmira
  21340 El Paso, TX | El Paso
  21420 Enid, OK
  21500 Erie, PA
  21660 Eugene-Springfield, OR
  21780 Evansville, IN | Evansville
  21820 Fairbanks-College, AK | Fairbanks
  22020 Fargo, ND-MN | | ND West Fargo; MN Moorhead
  22140 Farmington, NM
  22180 Fayetteville, NC | | NC Fort Bragg, Fort Liberty
  22220 Fayetteville-Springdale-Rogers, AR | Bentonville
  22380 Flagstaff, AZ | Flagstaff
  22420 Flint, MI
  22500 Florence, SC
  22520 Florence-Muscle Shoals, AL | Muscle Shoals
  22540 Fond du Lac, WI | Fond du Lac
  22660 Fort Collins-Loveland, CO | Fort Collins
  22900 Fort Smith, AR-OK | Fort Smith
  23060 Fort Wayne, IN | Fort Wayne
  23420 Fresno, CA | Fresno | CA Clovis
  23460 Gadsden, AL | Gadsden
  23540 Gainesville, FL
  23580 Gainesville, GA
  23900 Gettysburg, PA | Gettysburg
  24020 Glens Falls, NY | Glens Falls
  24140 Goldsboro, NC | Goldsboro
  24220 Grand Forks, ND-MN | Grand Forks
  24260 Grand Island, NE
  24300 Grand Junction, CO | Grand Junction
  24340 Grand Rapids-Wyoming-Kentwood, MI | Grand Rapids
  24420 Grants Pass, OR | Grants Pass
  24500 Great Falls, MT
  24540 Greeley, CO
  24580 Green Bay, WI | Green Bay
  24660 Greensboro-High Point, NC | Greensboro
  24780 Greenville, NC
  24860 Greenville-Anderson-Greer, SC | | SC Mauldin, Simpsonville, Easley
  25020 Guayama, PR | Guayama
  25060 Gulfport-Biloxi, MS | Gulfport; Biloxi | MS Pascagoula, Ocean Springs
  25180 Hagerstown-Martinsburg, MD-WV | Hagerstown | WV Martinsburg
  25220 Hammond, LA
  25260 Hanford-Corcoran, CA
  25420 Harrisburg-Carlisle, PA | Harrisburg | PA Mechanicsburg, Camp Hill, Hershey
  25500 Harrisonburg, VA | Harrisonburg
  25540 Hartford-West Hartford-East Hartford, CT | Hartford | CT Middletown, New Britain, Farmington, Glastonbury, Manchester, Windsor
  25620 Hattiesburg, MS | Hattiesburg
  25740 Helena, MT
  25860 Hickory-Lenoir-Morganton, NC
  25940 Hilton Head Island-Bluffton-Port Royal, SC | Hilton Head; Hilton Head Island | SC Beaufort
  25980 Hinesville, GA | Hinesville | GA Fort Stewart
  26140 Homosassa Springs, FL | | FL Crystal River
  26300 Hot Springs, AR
  26380 Houma-Bayou Cane-Thibodaux, LA | Houma
  26420 Houston-Pasadena-The Woodlands, TX | Houston | TX Woodlands, Sugar Land, Baytown, Conroe, Galveston, Katy, Pearland, League City, Missouri City, \
  Stafford, Humble, Spring, Tomball, Texas City, La Porte, Deer Park, Webster, Rosenberg, Cypress
  26580 Huntington-Ashland, WV-KY-OH | | KY Ashland
  26620 Huntsville, AL | Huntsville | AL Madison
  26820 Idaho Falls, ID | Idaho Falls
  26900 Indianapolis-Carmel-Greenwood, IN | Indianapolis | IN Fishers, Noblesville, Westfield, Plainfield, Zionsville, Anderson
  26980 Iowa City, IA | Iowa City | IA Coralville
  27060 Ithaca, NY | Ithaca
  27100 Jackson, MI
  27140 Jackson, MS | | MS Ridgeland, Brandon
  27180 Jackson, TN
  27260 Jacksonville, FL | | FL Jacksonville Beach, Orange Park, St. Augustine, Ponte Vedra Beach, Fernandina Beach
  27340 Jacksonville, NC | | NC Camp Lejeune
  27500 Janesville-Beloit, WI | Janesville
  27620 Jefferson City, MO | Jefferson City
  27740 Johnson City, TN | Johnson City
  27780 Johnstown, PA
  27860 Jonesboro, AR
  27900 Joplin, MO-KS | Joplin
  27980 Kahului-Wailuku, HI | Kahului; Maui | HI Lahaina, Kihei
  28020 Kalamazoo-Portage, MI | Kalamazoo
  28100 Kankakee, IL | Kankakee
  28140 Kansas City, MO-KS | Kansas City | KS Kansas City, Overland Park, Olathe, Lenexa, Leawood, Shawnee; MO Independence, Lee's Summit, Blue Springs, \
  Liberty
  28420 Kennewick-Richland, WA | Kennewick | WA Pasco, Tri-Cities
  28450 Kenosha, WI | Kenosha
  28660 Killeen-Temple, TX | Killeen | TX Fort Hood, Fort Cavazos, Copperas Cove
  28700 Kingsport-Bristol, TN-VA | Kingsport | TN Bristol; VA Bristol
  28740 Kingston, NY
  28880 Kiryas Joel-Poughkeepsie-Newburgh, NY | Poughkeepsie | NY Middletown
  28940 Knoxville, TN | Knoxville | TN Oak Ridge, Maryville
  29020 Kokomo, IN
  29100 La Crosse-Onalaska, WI-MN | La Crosse | WI Onalaska
  29180 Lafayette, LA
  29200 Lafayette-West Lafayette, IN | West Lafayette
  29340 Lake Charles, LA | Lake Charles
  29420 Lake Havasu City-Kingman, AZ | Lake Havasu City | AZ Bullhead City
  29460 Lakeland-Winter Haven, FL | | FL Bartow
  29540 Lancaster, PA
  29620 Lansing-East Lansing, MI | East Lansing
  29700 Laredo, TX | Laredo
  29740 Las Cruces, NM | Las Cruces
  29820 Las Vegas-Henderson-North Las Vegas, NV | Las Vegas; North Las Vegas | NV Boulder City, Summerlin
  29940 Lawrence, KS
  30020 Lawton, OK
  30140 Lebanon, PA
  30300 Lewiston, ID-WA | | WA Clarkston
  30340 Lewiston-Auburn, ME
  30460 Lexington-Fayette, KY | | KY Georgetown, Nicholasville
  30500 Lexington Park, MD
  30620 Lima, OH
  30700 Lincoln, NE
  30780 Little Rock-North Little Rock-Conway, AR | Little Rock; North Little Rock
  30860 Logan, UT-ID
  30980 Longview, TX
  31020 Longview-Kelso, WA
  31080 Los Angeles-Long Beach-Anaheim, CA | Los Angeles; Long Beach; Anaheim | CA Irvine, Santa Ana, Glendale, Pasadena, Torrance, Costa Mesa, Orange, \
  Newport Beach, Fullerton, Huntington Beach, Garden Grove, Santa Monica, Carson, Monterey Park, Tustin, Pomona, Buena Park, El Segundo, Culver City, \
  Beverly Hills, West Hollywood, Inglewood, Compton, Downey, Norwalk, Whittier, El Monte, West Covina, Lancaster, Palmdale, Santa Clarita, Burbank, \
  Hawthorne, Redondo Beach, Manhattan Beach, Mission Viejo, Lake Forest, Laguna Beach, Aliso Viejo, San Clemente, Westminster, Cerritos, Arcadia, Alhambra, \
  Gardena, Calabasas, Malibu, Monrovia, Lakewood, Yorba Linda, Fountain Valley, Van Nuys, Hollywood, Laguna Hills, Laguna Niguel, Rancho Palos Verdes
  31140 Louisville/Jefferson County, KY-IN | Louisville | IN Jeffersonville, New Albany, Clarksville
  31180 Lubbock, TX | Lubbock
  31340 Lynchburg, VA | Lynchburg
  31420 Macon-Bibb County, GA | | GA Macon
  31540 Madison, WI | | WI Middleton, Sun Prairie, Fitchburg, Verona
  31700 Manchester-Nashua, NH | Nashua
  31740 Manhattan, KS
  31860 Mankato, MN | Mankato
  31900 Mansfield, OH
  32420 Mayagüez, PR | Mayagüez | PR Mayaguez, San Germán
  32580 McAllen-Edinburg-Mission, TX | McAllen | TX Pharr
  32780 Medford, OR | | OR Ashland, Central Point
  32820 Memphis, TN-MS-AR | Memphis | TN Germantown, Collierville, Bartlett; MS Southaven, Olive Branch; AR West Memphis
  32900 Merced, CA
  33100 Miami-Fort Lauderdale-West Palm Beach, FL | Miami; Fort Lauderdale; West Palm Beach | FL Boca Raton, Pompano Beach, Miami Beach, Hollywood, \
  Hialeah, Coral Gables, Deerfield Beach, Boynton Beach, Delray Beach, Sunrise, Plantation, Doral, Coral Springs, Pembroke Pines, Miramar, Davie, Weston, \
  Jupiter, Palm Beach Gardens, Homestead, Miami Gardens, Kendall, Aventura, Margate, Tamarac, Palm Beach, Wellington
  33140 Michigan City-La Porte, IN
  33220 Midland, MI
  33260 Midland, TX
  33340 Milwaukee-Waukesha, WI | Milwaukee; Waukesha | WI Brookfield, Wauwatosa, West Allis, Menomonee Falls, New Berlin, Oak Creek
  33460 Minneapolis-St. Paul-Bloomington, MN-WI | Minneapolis; Minneapolis-St. Paul; Twin Cities | MN St. Paul, Bloomington, Eden Prairie, Plymouth, Eagan, \
  Edina, Minnetonka, Brooklyn Park, Brooklyn Center, Maple Grove, Burnsville, Blaine, Woodbury, Coon Rapids, St. Louis Park, Golden Valley, Roseville, \
  Shakopee, Lakeville, Fridley, Maplewood, Richfield
  33500 Minot, ND | Minot
  33540 Missoula, MT | Missoula
  33660 Mobile, AL
  33700 Modesto, CA | Modesto | CA Turlock
  33740 Monroe, LA
  33780 Monroe, MI
  33860 Montgomery, AL
  34060 Morgantown, WV | Morgantown
  34100 Morristown, TN
  34580 Mount Vernon-Anacortes, WA
  34620 Muncie, IN | Muncie
  34740 Muskegon-Norton Shores, MI | Muskegon
  34820 Myrtle Beach-Conway-North Myrtle Beach, SC | Myrtle Beach
  34900 Napa, CA
  34940 Naples-Marco Island, FL
  34980 Nashville-Davidson--Murfreesboro--Franklin, TN | Nashville; Murfreesboro | TN Brentwood, Smyrna, Hendersonville, Gallatin, Lebanon, La Vergne, \
  Goodlettsville
  35300 New Haven, CT | New Haven | CT Meriden, West Haven, Hamden, Branford, Wallingford, North Haven
  35380 New Orleans-Metairie, LA | New Orleans; Metairie | LA Kenner
  35620 New York-Newark-Jersey City, NY-NJ | New York City; NYC; Manhattan; Brooklyn; Jersey City; Staten Island | NY New York City, White Plains, New \
  Rochelle, Yonkers, Bronx, Queens, Long Island City, Garden City, Melville, Hauppauge, Mineola, Hempstead, Huntington, Great Neck, Tarrytown, Islip, Mount \
  Kisco, Rye, Scarsdale, Westbury, New Hyde Park, Manhasset, Flushing; NJ Newark, Jersey City, Hoboken, Elizabeth, Paterson, Edison, New Brunswick, \
  Morristown, Parsippany, Hackensack, Lakewood, Piscataway, East Brunswick, Toms River, Clifton, Passaic, Bayonne, Union City, Secaucus, East Hanover, \
  Florham Park, Short Hills, Bridgewater, Somerville, Red Bank, Freehold, Holmdel, Fort Lee, Paramus, Englewood, Teaneck, Livingston, Montclair, Wayne, \
  Woodbridge, Iselin, Perth Amboy, Weehawken, Summit, Berkeley Heights, Cranford, Plainfield
  35660 Niles, MI
  35840 North Port-Bradenton-Sarasota, FL | Sarasota; Bradenton | FL Venice, Lakewood Ranch
  35980 Norwich-New London-Willimantic, CT | | CT Groton, Mystic
  36100 Ocala, FL | Ocala
  36220 Odessa, TX
  36260 Ogden, UT | | UT Layton, Clearfield, Roy
  36420 Oklahoma City, OK | Oklahoma City | OK Norman, Edmond, Midwest City, Moore
  36500 Olympia-Lacey-Tumwater, WA
  36540 Omaha, NE-IA | Omaha | NE Bellevue, Papillion, La Vista; IA Council Bluffs
  36740 Orlando-Kissimmee-Sanford, FL | Orlando; Kissimmee | FL Lake Mary, Winter Park, Altamonte Springs, Maitland, Apopka, Winter Garden, Celebration, \
  Lake Buena Vista, Winter Springs, Oviedo, Clermont, Leesburg, St. Cloud
  36780 Oshkosh-Neenah, WI | Oshkosh
  36980 Owensboro, KY | Owensboro
  37100 Oxnard-Thousand Oaks-Ventura, CA | Oxnard; Thousand Oaks | CA Camarillo, Simi Valley, Moorpark
  37140 Paducah, KY-IL | Paducah
  37340 Palm Bay-Melbourne-Titusville, FL | Palm Bay | FL Cape Canaveral, Cocoa, Cocoa Beach, Rockledge, Merritt Island, Viera
  37460 Panama City-Panama City Beach, FL | Panama City Beach
  37620 Parkersburg-Vienna, WV | Parkersburg
  37860 Pensacola-Ferry Pass-Brent, FL | Pensacola
  37900 Peoria, IL | | IL Pekin
  37980 Philadelphia-Camden-Wilmington, PA-NJ-DE-MD | Philadelphia | PA King of Prussia, Malvern, Wayne, Conshohocken, West Chester, Norristown, Bensalem, \
  Chester, Exton, Blue Bell, Fort Washington, Horsham, Plymouth Meeting, Radnor, Bryn Mawr, Doylestown, Pottstown, Collegeville, Bala Cynwyd, Newtown \
  Square, Chesterbrook; NJ Camden, Cherry Hill, Mount Laurel, Marlton, Moorestown, Voorhees; DE Wilmington, Newark, New Castle; MD Elkton
  38060 Phoenix-Mesa-Chandler, AZ | Phoenix; Scottsdale | AZ Tempe, Gilbert, Glendale, Peoria, Surprise, Goodyear, Avondale, Casa Grande, Paradise Valley, \
  Buckeye, Fountain Hills, Queen Creek
  38240 Pinehurst-Southern Pines, NC
  38300 Pittsburgh, PA | Pittsburgh | PA Cranberry Township, Canonsburg, Monroeville, Greensburg, Coraopolis, Bethel Park
  38340 Pittsfield, MA
  38540 Pocatello, ID | Pocatello
  38660 Ponce, PR
  38860 Portland-South Portland, ME | | ME Scarborough, Westbrook, Biddeford
  38900 Portland-Vancouver-Hillsboro, OR-WA | | OR Hillsboro, Beaverton, Tigard, Gresham, Lake Oswego, Tualatin, Oregon City; WA Vancouver
  38940 Port St. Lucie, FL | Port St. Lucie | FL Fort Pierce, Stuart
  39150 Prescott Valley-Prescott, AZ | Prescott Valley
  39300 Providence-Warwick, RI-MA | | RI Warwick, Cranston, Pawtucket, Newport, Woonsocket, East Providence; MA Fall River, New Bedford, Taunton, Attleboro
  39340 Provo-Orem-Lehi, UT | Provo | UT American Fork, Pleasant Grove, Lindon
  39380 Pueblo, CO
  39460 Punta Gorda, FL | Punta Gorda | FL Port Charlotte
  39540 Racine-Mount Pleasant, WI
  39580 Raleigh-Cary, NC | Raleigh | NC Wake Forest, Apex, Morrisville, Holly Springs
  39660 Rapid City, SD | Rapid City
  39740 Reading, PA | | PA Wyomissing
  39820 Redding, CA
  39900 Reno, NV | Reno | NV Sparks
  40060 Richmond, VA | | VA Glen Allen, Midlothian, Petersburg, Henrico, Mechanicsville, Colonial Heights, Hopewell
  40140 Riverside-San Bernardino-Ontario, CA | San Bernardino | CA Corona, Temecula, Moreno Valley, Rancho Cucamonga, Fontana, Redlands, Victorville, Palm \
  Springs, Palm Desert, Murrieta, Hemet, Menifee, Chino, Chino Hills, Rialto, Upland, Hesperia, Loma Linda, Indio, Perris, Barstow
  40220 Roanoke, VA | | VA Salem
  40340 Rochester, MN
  40380 Rochester, NY
  40420 Rockford, IL
  40580 Rocky Mount, NC
  40660 Rome, GA
  40900 Sacramento-Roseville-Folsom, CA | Sacramento | CA Rancho Cordova, West Sacramento, Elk Grove, Davis, Citrus Heights, Rocklin, Woodland, South Lake \
  Tahoe, El Dorado Hills
  40980 Saginaw, MI | Saginaw
  41060 St. Cloud, MN
  41100 St. George, UT
  41140 St. Joseph, MO-KS
  41180 St. Louis, MO-IL | St. Louis | MO St. Charles, Chesterfield, Clayton, St. Peters, O'Fallon, Florissant, Maryland Heights, Creve Coeur, Ballwin, \
  Kirkwood, Hazelwood; IL Belleville, East St. Louis, Edwardsville, Alton
  41420 Salem, OR | | OR Keizer
  41500 Salinas, CA | | CA Monterey, Seaside, Carmel
  41540 Salisbury, MD
  41620 Salt Lake City-Murray, UT | Salt Lake City | UT West Valley City, Sandy, South Jordan, West Jordan, Draper, Midvale, Cottonwood Heights
  41660 San Angelo, TX | San Angelo
  41700 San Antonio-New Braunfels, TX | San Antonio; New Braunfels | TX Schertz, Seguin, Boerne
  41740 San Diego-Chula Vista-Carlsbad, CA | San Diego; Chula Vista | CA Oceanside, Escondido, Vista, San Marcos, Encinitas, El Cajon, La Jolla, La Mesa, \
  National City, Poway, Del Mar, Solana Beach, Santee, Coronado
  41780 Sandusky, OH
  41860 San Francisco-Oakland-Fremont, CA | San Francisco; Oakland | CA Berkeley, South San Francisco, San Mateo, Redwood City, Menlo Park, Foster City, \
  San Rafael, Walnut Creek, Pleasanton, Hayward, Concord, San Leandro, San Ramon, Livermore, Dublin, Emeryville, Alameda, Burlingame, San Bruno, Daly City, \
  San Carlos, Belmont, Richmond, Union City, Novato, Antioch, Martinez, Newark, Millbrae, Lafayette, Pittsburg, Danville, Mill Valley, Sausalito, \
  Half Moon Bay, Pacifica
  41940 San Jose-Sunnyvale-Santa Clara, CA | San Jose; Sunnyvale | CA Mountain View, Palo Alto, Cupertino, Milpitas, Los Gatos, Campbell, Los Altos, \
  Saratoga, Morgan Hill, Gilroy, Stanford, East Palo Alto
  41980 San Juan-Bayamón-Caguas, PR | | PR Bayamon, Carolina, Guaynabo
  42020 San Luis Obispo-Paso Robles, CA | San Luis Obispo | CA Atascadero, Arroyo Grande
  42100 Santa Cruz-Watsonville, CA | Watsonville | CA Scotts Valley, Capitola
  42140 Santa Fe, NM
  42200 Santa Maria-Santa Barbara, CA | Santa Barbara | CA Goleta, Lompoc, Carpinteria
  42220 Santa Rosa-Petaluma, CA | Petaluma | CA Rohnert Park, Healdsburg, Sonoma
  42340 Savannah, GA | | GA Pooler
  42540 Scranton--Wilkes-Barre, PA | Scranton; Wilkes-Barre | PA Hazleton
  42660 Seattle-Tacoma-Bellevue, WA | Seattle; Tacoma | WA Kent, Renton, Redmond, Everett, Kirkland, Auburn, Federal Way, Bothell, Lynnwood, Issaquah, \
  Tukwila, SeaTac, Sammamish, Puyallup, Lakewood, Edmonds, Marysville, Burien, Shoreline, Mercer Island, Woodinville
  42680 Sebastian-Vero Beach-West Vero Corridor, FL | Vero Beach
  42700 Sebring, FL
  43100 Sheboygan, WI | Sheboygan
  43300 Sherman-Denison, TX
  43340 Shreveport-Bossier City, LA | Shreveport; Bossier City
  43420 Sierra Vista-Douglas, AZ | Sierra Vista
  43580 Sioux City, IA-NE-SD | Sioux City
  43620 Sioux Falls, SD-MN | Sioux Falls
  43640 Slidell-Mandeville-Covington, LA | Slidell
  43780 South Bend-Mishawaka, IN-MI | | IN Mishawaka
  43900 Spartanburg, SC | Spartanburg
  44060 Spokane-Spokane Valley, WA | Spokane; Spokane Valley
  44100 Springfield, IL
  44140 Springfield, MA | | MA Chicopee, Holyoke, Westfield, West Springfield
  44180 Springfield, MO
  44220 Springfield, OH
  44300 State College, PA | | PA University Park
  44420 Staunton-Stuarts Draft, VA | | VA Waynesboro
  44700 Stockton-Lodi, CA | | CA Tracy, Manteca
  44940 Sumter, SC
  45060 Syracuse, NY
  45220 Tallahassee, FL | Tallahassee
  45300 Tampa-St. Petersburg-Clearwater, FL | Tampa | FL Largo, Brandon, Lutz, Wesley Chapel, Dunedin, Pinellas Park, Plant City, Riverview, Oldsmar
  45460 Terre Haute, IN | Terre Haute
  45500 Texarkana, TX-AR | Texarkana | AR Texarkana
  45780 Toledo, OH
  45820 Topeka, KS | Topeka
  45900 Traverse City, MI | Traverse City
  45940 Trenton-Princeton, NJ | | NJ Ewing, Lawrenceville, Pennington
  46060 Tucson, AZ | Tucson | AZ Oro Valley, Marana
  46140 Tulsa, OK | Tulsa | OK Broken Arrow, Owasso
  46220 Tuscaloosa, AL | Tuscaloosa
  46300 Twin Falls, ID | Twin Falls
  46340 Tyler, TX
  46520 Urban Honolulu, HI | Honolulu | HI Honolulu, Pearl City, Kailua, Kaneohe, Waipahu
  46540 Utica-Rome, NY
  46660 Valdosta, GA | Valdosta
  46700 Vallejo, CA | Vallejo | CA Fairfield, Vacaville, Benicia
  47020 Victoria, TX
  47220 Vineland, NJ | | NJ Bridgeton, Millville
  47260 Virginia Beach-Chesapeake-Norfolk, VA-NC | Virginia Beach; Newport News | VA Chesapeake, Norfolk, Newport News, Hampton, Portsmouth, Suffolk, \
  Williamsburg, Yorktown
  47300 Visalia, CA | Visalia | CA Tulare, Porterville
  47380 Waco, TX | Waco
  47460 Walla Walla, WA | Walla Walla
  47580 Warner Robins, GA | Warner Robins
  47900 Washington-Arlington-Alexandria, DC-VA-MD-WV | | VA Arlington, Alexandria, Reston, McLean, Tysons, Tysons Corner, Fairfax, Falls Church, Herndon, \
  Chantilly, Ashburn, Sterling, Leesburg, Vienna, Springfield, Annandale, Manassas, Woodbridge, Centreville, Fort Belvoir, Quantico, Fredericksburg, \
  Dulles, Warrenton; MD Bethesda, Rockville, Silver Spring, Gaithersburg, Germantown, College Park, Frederick, Bowie, Laurel, Greenbelt, Hyattsville, \
  Waldorf, Largo, Landover, Chevy Chase, Potomac
  47930 Waterbury-Shelton, CT
  47940 Waterloo-Cedar Falls, IA | Cedar Falls
  48060 Watertown-Fort Drum, NY
  48140 Wausau, WI | Wausau
  48260 Weirton-Steubenville, WV-OH | Steubenville | OH Steubenville
  48300 Wenatchee-East Wenatchee, WA | Wenatchee
  48540 Wheeling, WV-OH
  48620 Wichita, KS | Wichita
  48660 Wichita Falls, TX | Wichita Falls
  48680 Wildwood-The Villages, FL
  48700 Williamsport, PA | Williamsport
  48900 Wilmington, NC
  49020 Winchester, VA-WV
  49180 Winston-Salem, NC | Winston-Salem
  49340 Worcester, MA | | MA Shrewsbury, Westborough, Leominster, Fitchburg
  49420 Yakima, WA | Yakima
  49620 York-Hanover, PA
  49660 Youngstown-Warren, OH | Youngstown | OH Boardman
  49700 Yuba City, CA
  49740 Yuma, AZ
  """
