import { foldName } from '../fold.ts';

/** Countries: names, capital, adjectives and peoples. A line: names / capital / adjectives and peoples, `;` between. */
const TABLE = `
Afghanistan/Kabul/Afghan;Afghans
Albania/Tirana/Albanian;Albanians
Algeria/Algiers/Algerian;Algerians
Andorra/Andorra la Vella/Andorran
Angola/Luanda/Angolan;Angolans
Argentina/Buenos Aires/Argentine;Argentinian;Argentines
Armenia/Yerevan/Armenian;Armenians
Australia/Canberra/Australian;Australians;Aussie
Austria/Vienna/Austrian;Austrians
Azerbaijan/Baku/Azerbaijani;Azeri;Azerbaijanis;Azeris
Bahamas;The Bahamas/Nassau/Bahamian
Bahrain/Manama/Bahraini;Bahrainis
Bangladesh/Dhaka/Bangladeshi;Bangladeshis
Barbados/Bridgetown/Barbadian
Belarus;Byelorussia/Minsk/Belarusian;Belarusians;Belarussian
Belgium/Brussels/Belgian;Belgians
Belize/Belmopan/Belizean
Benin/Porto-Novo/Beninese
Bhutan/Thimphu/Bhutanese
Bolivia/La Paz/Bolivian;Bolivians
Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina/Sarajevo/Bosnian;Bosnians
Botswana/Gaborone/Botswanan
Brazil/Brasilia/Brazilian;Brazilians
Brunei/Bandar Seri Begawan/Bruneian
Bulgaria/Sofia/Bulgarian;Bulgarians
Burkina Faso/Ouagadougou/Burkinabe
Burundi/Gitega/Burundian;Burundians
Cambodia/Phnom Penh/Cambodian;Cambodians;Khmer
Cameroon/Yaounde/Cameroonian;Cameroonians
Canada/Ottawa/Canadian;Canadians
Cape Verde/Praia/Cape Verdean
Central African Republic/Bangui/Central African
Chad/N'Djamena/Chadian;Chadians
Chile/Santiago/Chilean;Chileans
China;People's Republic of China/Beijing/Chinese
Colombia/Bogota/Colombian;Colombians
Comoros/Moroni/Comoran
Congo;Democratic Republic of the Congo;Republic of the Congo;DR Congo/Kinshasa/Congolese
Costa Rica/San Jose/Costa Rican;Costa Ricans
Croatia/Zagreb/Croatian;Croat;Croats;Croatians
Cuba/Havana/Cuban;Cubans
Cyprus/Nicosia/Cypriot;Cypriots
Czech Republic;Czechia/Prague/Czech;Czechs
Denmark/Copenhagen/Danish;Dane;Danes
Djibouti/Djibouti/Djiboutian
Dominica/Roseau/Dominican
Dominican Republic/Santo Domingo/Dominicans
Ecuador/Quito/Ecuadorian;Ecuadorians;Ecuadorean
Egypt/Cairo/Egyptian;Egyptians
El Salvador/San Salvador/Salvadoran;Salvadorans
Equatorial Guinea/Malabo/Equatoguinean
Eritrea/Asmara/Eritrean;Eritreans
Estonia/Tallinn/Estonian;Estonians
Eswatini;Swaziland/Mbabane/Swazi
Ethiopia/Addis Ababa/Ethiopian;Ethiopians
Fiji/Suva/Fijian;Fijians
Finland/Helsinki/Finnish;Finn;Finns
France/Paris/French;Frenchman;Frenchmen
Gabon/Libreville/Gabonese
Gambia;The Gambia/Banjul/Gambian;Gambians
Georgia/Tbilisi/Georgian;Georgians
Germany;West Germany;East Germany/Berlin/German;Germans
Ghana/Accra/Ghanaian;Ghanaians
Greece/Athens/Greek;Greeks
Grenada/St. George's/Grenadian
Guatemala/Guatemala City/Guatemalan;Guatemalans
Guinea/Conakry/Guinean;Guineans
Guinea-Bissau/Bissau/Bissau-Guinean
Guyana/Georgetown/Guyanese
Haiti/Port-au-Prince/Haitian;Haitians
Honduras/Tegucigalpa/Honduran;Hondurans
Hungary/Budapest/Hungarian;Hungarians
Iceland/Reykjavik/Icelandic;Icelanders;Icelander
India/New Delhi/Indian;Indians
Indonesia/Jakarta/Indonesian;Indonesians
Iran;Persia/Tehran/Iranian;Iranians;Persian;Persians
Iraq/Baghdad/Iraqi;Iraqis
Ireland;Republic of Ireland/Dublin/Irish;Irishman
Israel/Jerusalem/Israeli;Israelis
Italy/Rome/Italian;Italians
Ivory Coast;Cote d'Ivoire/Yamoussoukro/Ivorian;Ivorians
Jamaica/Kingston/Jamaican;Jamaicans
Japan/Tokyo/Japanese
Jordan/Amman/Jordanian;Jordanians
Kazakhstan/Astana/Kazakh;Kazakhs;Kazakhstani
Kenya/Nairobi/Kenyan;Kenyans
Kiribati/Tarawa/Kiribati
North Korea;DPRK/Pyongyang/North Korean;North Koreans
South Korea;Republic of Korea;Korea/Seoul/South Korean;South Koreans;Korean;Koreans
Kosovo/Pristina/Kosovar;Kosovars
Kuwait/Kuwait City/Kuwaiti;Kuwaitis
Kyrgyzstan/Bishkek/Kyrgyz
Laos/Vientiane/Lao;Laotian;Laotians
Latvia/Riga/Latvian;Latvians
Lebanon/Beirut/Lebanese
Lesotho/Maseru/Basotho
Liberia/Monrovia/Liberian;Liberians
Libya/Tripoli/Libyan;Libyans
Liechtenstein/Vaduz/Liechtensteiner
Lithuania/Vilnius/Lithuanian;Lithuanians
Luxembourg/Luxembourg/Luxembourgish
Madagascar/Antananarivo/Malagasy
Malawi/Lilongwe/Malawian;Malawians
Malaysia/Kuala Lumpur/Malaysian;Malaysians;Malay;Malays
Maldives/Male/Maldivian;Maldivians
Mali/Bamako/Malian;Malians
Malta/Valletta/Maltese
Mauritania/Nouakchott/Mauritanian
Mauritius/Port Louis/Mauritian
Mexico/Mexico City/Mexican;Mexicans
Moldova;Moldavia/Chisinau/Moldovan;Moldovans
Monaco/Monaco/Monegasque
Mongolia/Ulaanbaatar/Mongolian;Mongolians;Mongol;Mongols
Montenegro/Podgorica/Montenegrin;Montenegrins
Morocco/Rabat/Moroccan;Moroccans
Mozambique/Maputo/Mozambican
Myanmar;Burma/Naypyidaw/Burmese
Namibia/Windhoek/Namibian;Namibians
Nauru/Yaren/Nauruan
Nepal/Kathmandu/Nepali;Nepalese;Nepalis
Netherlands;The Netherlands;Holland/Amsterdam/Dutch;Dutchman
New Zealand/Wellington/New Zealander;New Zealanders;Kiwi
Nicaragua/Managua/Nicaraguan;Nicaraguans
Niger/Niamey/Nigerien
Nigeria/Abuja/Nigerian;Nigerians
North Macedonia;Macedonia/Skopje/Macedonian;Macedonians
Norway/Oslo/Norwegian;Norwegians
Oman/Muscat/Omani;Omanis
Pakistan/Islamabad/Pakistani;Pakistanis
Palau/Ngerulmud/Palauan
Palestine/Ramallah/Palestinian;Palestinians
Panama/Panama City/Panamanian;Panamanians
Papua New Guinea/Port Moresby/Papuan
Paraguay/Asuncion/Paraguayan;Paraguayans
Peru/Lima/Peruvian;Peruvians
Philippines;The Philippines/Manila/Filipino;Filipinos;Philippine
Poland/Warsaw/Polish;Pole;Poles
Portugal/Lisbon/Portuguese
Qatar/Doha/Qatari;Qataris
Romania/Bucharest/Romanian;Romanians
Russia;Russian Federation/Moscow/Russian;Russians
Rwanda/Kigali/Rwandan;Rwandans
Samoa/Apia/Samoan;Samoans
San Marino/San Marino/Sammarinese
Saudi Arabia/Riyadh/Saudi;Saudis;Saudi Arabian
Senegal/Dakar/Senegalese
Serbia/Belgrade/Serbian;Serb;Serbs;Serbians
Seychelles/Victoria/Seychellois
Sierra Leone/Freetown/Sierra Leonean
Singapore/Singapore/Singaporean;Singaporeans
Slovakia/Bratislava/Slovak;Slovaks;Slovakian
Slovenia/Ljubljana/Slovenian;Slovene;Slovenes
Solomon Islands/Honiara/Solomon Islander
Somalia/Mogadishu/Somali;Somalis;Somalian
South Africa/Pretoria/South African;South Africans
South Sudan/Juba/South Sudanese
Spain/Madrid/Spanish;Spaniard;Spaniards
Sri Lanka;Ceylon/Colombo/Sri Lankan;Sri Lankans
Sudan/Khartoum/Sudanese
Suriname/Paramaribo/Surinamese
Sweden/Stockholm/Swedish;Swede;Swedes
Switzerland/Bern/Swiss
Syria/Damascus/Syrian;Syrians
Taiwan/Taipei/Taiwanese
Tajikistan/Dushanbe/Tajik;Tajiks
Tanzania/Dodoma/Tanzanian;Tanzanians
Thailand;Siam/Bangkok/Thai;Thais
Timor-Leste;East Timor/Dili/Timorese
Togo/Lome/Togolese
Tonga/Nuku'alofa/Tongan;Tongans
Trinidad and Tobago;Trinidad/Port of Spain/Trinidadian
Tunisia/Tunis/Tunisian;Tunisians
Turkey;Turkiye;Türkiye/Ankara/Turkish;Turk;Turks
Turkmenistan/Ashgabat/Turkmen
Tuvalu/Funafuti/Tuvaluan
Uganda/Kampala/Ugandan;Ugandans
Ukraine/Kyiv/Ukrainian;Ukrainians
United Arab Emirates;UAE;Emirates/Abu Dhabi/Emirati;Emiratis
United Kingdom;UK;U.K.;Britain;Great Britain;England;Scotland;Wales;Northern Ireland/London/British;Briton;Britons;English;Englishman;Scottish;Scot;Scots;Welsh;Brit;Brits
United States;United States of America;US;U.S.;USA;U.S.A.;America/Washington/American;Americans
Uruguay/Montevideo/Uruguayan;Uruguayans
Uzbekistan/Tashkent/Uzbek;Uzbeks
Vanuatu/Port Vila/Ni-Vanuatu
Vatican;Vatican City;Holy See/Vatican City/Vatican
Venezuela/Caracas/Venezuelan;Venezuelans
Vietnam/Hanoi/Vietnamese
Yemen/Sanaa/Yemeni;Yemenis
Zambia/Lusaka/Zambian;Zambians
Zimbabwe;Rhodesia/Harare/Zimbabwean;Zimbabweans
Soviet Union;USSR/Moscow/Soviet;Soviets
Yugoslavia/Belgrade/Yugoslav;Yugoslavs
Czechoslovakia/Prague/Czechoslovak`;

/** Peoples and adjectives of no one country. */
const PEOPLES = `European Europeans African Africans Asian Asians Arab Arabs Arabic Jew Jews Jewish Kurd Kurds Kurdish
 Muslim Muslims Islamic Islamist Christian Christians Catholic Catholics Protestant Protestants Orthodox Hindu Hindus
 Buddhist Buddhists Sikh Sikhs Sunni Sunnis Shia Shiite Shiites Uyghur Uyghurs Uighur Uighurs Rohingya Tibetan Tibetans
 Chechen Chechens Tatar Tatars Ossetian Ossetians Abkhaz Abkhazian Basque Basques Catalan Catalans Roma Zulu Yazidi
 Yazidis Druze Berber Berbers Tamil Tamils Hazara Hazaras Pashtun Pashtuns Caucasian Slavic Latino Latinos Hispanic
 Aboriginal Inuit Cherokee Navajo Viking Vikings Roman Romans Byzantine Byzantines Ottoman Ottomans Norman Normans
 Saxon Saxons Mayan Aztec Incan Inca Texan Texans Californian New-Yorker Londoner Londoners Parisian Bavarian Sicilian
 Corsican Flemish Walloon Balkan Baltic Scandinavian Nordic Latin Western Westerners African-American Anglo-Saxon
 Hungarian-born Gazan Gazans Hong-Konger Puerto-Rican Crimean Kashmiri Punjabi Bengali Darfuri Hutu Hutus Tutsi Tutsis`;

export const countries = new Map<string, string>();
export const nationalities = new Map<string, string>();
export const capitals = new Map<string, string>();
export const countryNames = new Map<string, string>();
for (const line of TABLE.trim().split('\n')) {
  const [names, capital, adjectives] = line.split('/') as [string, string, string];
  const key = foldName(names.split(';')[0]!);
  for (const name of names.split(';')) countries.set(foldName(name), key);
  for (const adjective of adjectives.split(';')) nationalities.set(foldName(adjective), key);
  capitals.set(key, foldName(capital));
  countryNames.set(key, names.split(';')[0]!);
}
for (const people of PEOPLES.trim().split(/\s+/u)) {
  const word = foldName(people.replace('-', ' '));
  if (!nationalities.has(word)) nationalities.set(word, word);
  nationalities.set(foldName(people), nationalities.get(word)!);
}
