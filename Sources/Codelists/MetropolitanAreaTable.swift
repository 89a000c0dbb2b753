/// Metropolitan statistical areas of the United States: code, title, and after the bar the names by which a principal city is known without its state.
///
/// Codes and titles are those of the delineation of July 2023 (OMB Bulletin 23-01), which the OEWS uses from May 2024. A city stands after the bar only where its name
/// alone means that city: not Columbus, Portland, Springfield or Richmond, of which there are several, nor New York and Washington, which are states too.
/// A principal city of another state than the title's first stands there with its state (`Newark, NJ`).
let metropolitanAreaTable = """
  35620 New York-Newark-Jersey City, NY-NJ | New York City; NYC; Manhattan; Brooklyn; Newark, NJ; Jersey City; Jersey City, NJ
  31080 Los Angeles-Long Beach-Anaheim, CA | Los Angeles; Long Beach; Anaheim
  16980 Chicago-Naperville-Elgin, IL-IN | Chicago; Naperville
  19100 Dallas-Fort Worth-Arlington, TX | Dallas; Fort Worth; Dallas-Fort Worth
  26420 Houston-Pasadena-The Woodlands, TX | Houston
  47900 Washington-Arlington-Alexandria, DC-VA-MD-WV | Arlington, VA; Alexandria, VA
  37980 Philadelphia-Camden-Wilmington, PA-NJ-DE-MD | Philadelphia; Camden, NJ; Wilmington, DE
  12060 Atlanta-Sandy Springs-Roswell, GA | Atlanta
  33100 Miami-Fort Lauderdale-West Palm Beach, FL | Miami; Fort Lauderdale; West Palm Beach
  38060 Phoenix-Mesa-Chandler, AZ | Phoenix; Scottsdale
  14460 Boston-Cambridge-Newton, MA-NH | Boston; Cambridge, MA
  40140 Riverside-San Bernardino-Ontario, CA | San Bernardino
  41860 San Francisco-Oakland-Fremont, CA | San Francisco; Oakland
  19820 Detroit-Warren-Dearborn, MI | Detroit
  42660 Seattle-Tacoma-Bellevue, WA | Seattle; Tacoma
  33460 Minneapolis-St. Paul-Bloomington, MN-WI | Minneapolis; St. Paul, MN; Minneapolis-St. Paul
  45300 Tampa-St. Petersburg-Clearwater, FL | Tampa
  41740 San Diego-Chula Vista-Carlsbad, CA | San Diego
  19740 Denver-Aurora-Centennial, CO | Denver
  36740 Orlando-Kissimmee-Sanford, FL | Orlando
  12580 Baltimore-Columbia-Towson, MD | Baltimore
  16740 Charlotte-Concord-Gastonia, NC-SC | Charlotte
  41180 St. Louis, MO-IL | St. Louis; Saint Louis
  41700 San Antonio-New Braunfels, TX | San Antonio
  38900 Portland-Vancouver-Hillsboro, OR-WA | Vancouver, WA
  12420 Austin-Round Rock-San Marcos, TX | Austin
  38300 Pittsburgh, PA | Pittsburgh
  40900 Sacramento-Roseville-Folsom, CA | Sacramento
  29820 Las Vegas-Henderson-North Las Vegas, NV | Las Vegas
  17140 Cincinnati, OH-KY-IN | Cincinnati
  28140 Kansas City, MO-KS | Kansas City; Kansas City, KS
  18140 Columbus, OH
  17410 Cleveland, OH | Cleveland
  26900 Indianapolis-Carmel-Greenwood, IN | Indianapolis
  34980 Nashville-Davidson--Murfreesboro--Franklin, TN | Nashville
  41940 San Jose-Sunnyvale-Santa Clara, CA | San Jose
  47260 Virginia Beach-Chesapeake-Norfolk, VA-NC | Virginia Beach
  27260 Jacksonville, FL
  39300 Providence-Warwick, RI-MA
  33340 Milwaukee-Waukesha, WI | Milwaukee
  39580 Raleigh-Cary, NC | Raleigh
  36420 Oklahoma City, OK | Oklahoma City
  40060 Richmond, VA
  31140 Louisville/Jefferson County, KY-IN | Louisville
  32820 Memphis, TN-MS-AR | Memphis
  41620 Salt Lake City-Murray, UT | Salt Lake City
  13820 Birmingham, AL
  46520 Urban Honolulu, HI | Honolulu; Honolulu, HI
  15380 Buffalo-Cheektowaga, NY
  24340 Grand Rapids-Wyoming-Kentwood, MI | Grand Rapids
  25540 Hartford-West Hartford-East Hartford, CT | Hartford
  46060 Tucson, AZ | Tucson
  40380 Rochester, NY
  46140 Tulsa, OK | Tulsa
  23420 Fresno, CA | Fresno
  35380 New Orleans-Metairie, LA | New Orleans
  36540 Omaha, NE-IA | Omaha
  10580 Albany-Schenectady-Troy, NY
  10740 Albuquerque, NM | Albuquerque
  12540 Bakersfield-Delano, CA | Bakersfield
  14860 Bridgeport-Stamford-Danbury, CT | Bridgeport; Stamford
  49340 Worcester, MA
  28940 Knoxville, TN | Knoxville
  32580 McAllen-Edinburg-Mission, TX | McAllen
  12940 Baton Rouge, LA | Baton Rouge
  37100 Oxnard-Thousand Oaks-Ventura, CA | Oxnard
  10900 Allentown-Bethlehem-Easton, PA-NJ | Allentown
  21340 El Paso, TX | El Paso
  16700 Charleston-North Charleston, SC
  17900 Columbia, SC
  24860 Greenville-Anderson-Greer, SC
  35840 North Port-Bradenton-Sarasota, FL | Sarasota
  29460 Lakeland-Winter Haven, FL
  15980 Cape Coral-Fort Myers, FL | Cape Coral; Fort Myers
  14260 Boise City, ID | Boise; Boise City; Boise, ID
  19430 Dayton-Kettering-Beavercreek, OH
  19660 Deltona-Daytona Beach-Ormond Beach, FL | Daytona Beach
  24660 Greensboro-High Point, NC | Greensboro
  49180 Winston-Salem, NC | Winston-Salem
  44700 Stockton-Lodi, CA
  44060 Spokane-Spokane Valley, WA | Spokane
  30780 Little Rock-North Little Rock-Conway, AR | Little Rock
  17820 Colorado Springs, CO | Colorado Springs
  19780 Des Moines-West Des Moines, IA | Des Moines
  36260 Ogden, UT
  39340 Provo-Orem-Lehi, UT | Provo
  42540 Scranton--Wilkes-Barre, PA | Scranton
  45060 Syracuse, NY
  45780 Toledo, OH
  48620 Wichita, KS | Wichita
  10420 Akron, OH | Akron
  12260 Augusta-Richmond County, GA-SC
  16860 Chattanooga, TN-GA | Chattanooga
  20500 Durham-Chapel Hill, NC | Chapel Hill
  22180 Fayetteville, NC
  22220 Fayetteville-Springdale-Rogers, AR
  25420 Harrisburg-Carlisle, PA | Harrisburg
  26620 Huntsville, AL | Huntsville
  27140 Jackson, MS
  28660 Killeen-Temple, TX | Killeen
  29540 Lancaster, PA
  30460 Lexington-Fayette, KY
  31540 Madison, WI
  33700 Modesto, CA | Modesto
  34820 Myrtle Beach-Conway-North Myrtle Beach, SC | Myrtle Beach
  35300 New Haven, CT | New Haven
  37340 Palm Bay-Melbourne-Titusville, FL | Palm Bay
  37860 Pensacola-Ferry Pass-Brent, FL | Pensacola
  38860 Portland-South Portland, ME
  38940 Port St. Lucie, FL
  39900 Reno, NV | Reno
  42220 Santa Rosa-Petaluma, CA
  43340 Shreveport-Bossier City, LA | Shreveport
  43900 Spartanburg, SC | Spartanburg
  44140 Springfield, MA
  44180 Springfield, MO
  46700 Vallejo, CA | Vallejo
  47300 Visalia, CA | Visalia
  49620 York-Hanover, PA
  49660 Youngstown-Warren, OH | Youngstown
  11260 Anchorage, AK | Anchorage
  11460 Ann Arbor, MI | Ann Arbor
  11700 Asheville, NC | Asheville
  12100 Atlantic City-Hammonton, NJ | Atlantic City
  14500 Boulder, CO
  15180 Brownsville-Harlingen, TX | Brownsville
  15540 Burlington-South Burlington, VT
  16300 Cedar Rapids, IA | Cedar Rapids
  18580 Corpus Christi, TX | Corpus Christi
  19340 Davenport-Moline-Rock Island, IA-IL
  21660 Eugene-Springfield, OR
  22420 Flint, MI
  22660 Fort Collins-Loveland, CO | Fort Collins
  23060 Fort Wayne, IN | Fort Wayne
  24580 Green Bay, WI | Green Bay
  28020 Kalamazoo-Portage, MI | Kalamazoo
  29620 Lansing-East Lansing, MI
  30700 Lincoln, NE
  31180 Lubbock, TX | Lubbock
  31700 Manchester-Nashua, NH
  33660 Mobile, AL
  34940 Naples-Marco Island, FL
  36100 Ocala, FL | Ocala
  37900 Peoria, IL
  41420 Salem, OR
  41500 Salinas, CA
  41980 San Juan-Bayamón-Caguas, PR
  42200 Santa Maria-Santa Barbara, CA | Santa Barbara
  42340 Savannah, GA
  43620 Sioux Falls, SD-MN | Sioux Falls
  45220 Tallahassee, FL | Tallahassee
  45940 Trenton-Princeton, NJ
  """
