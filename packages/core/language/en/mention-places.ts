import { foldName } from '../fold.ts';

/** Towns, regions, waters and mountains that news writes about; countries and capitals stand in their own table. */
const PLACES = `
Europe;Asia;Africa;Antarctica;Oceania;North America;South America;Latin America;Central America;Middle East;Near East;
Far East;Central Asia;South Asia;Southeast Asia;East Asia;Western Europe;Eastern Europe;Central Europe;Scandinavia;
Balkans;Caucasus;South Caucasus;North Caucasus;Transcaucasia;Caribbean;Maghreb;Sahel;Horn of Africa;Sub-Saharan Africa;
North Africa;West Africa;East Africa;Southern Africa;Gulf;Persian Gulf;Mediterranean;Mediterranean Sea;Black Sea;
Red Sea;Caspian Sea;Caspian;Baltic Sea;North Sea;South China Sea;East China Sea;Sea of Japan;Aegean;Adriatic;Atlantic;
Atlantic Ocean;Pacific;Pacific Ocean;Indian Ocean;Arctic;Arctic Ocean;English Channel;Gulf of Mexico;Bay of Bengal;
Suez Canal;Panama Canal;Strait of Hormuz;Bosphorus;Danube;Rhine;Volga;Nile;Amazon;Mississippi;Euphrates;Tigris;Ganges;
Yangtze;Mekong;Congo River;Dnieper;Don;Thames;Seine;Himalayas;Alps;Andes;Rockies;Rocky Mountains;Urals;Pyrenees;
Sahara;Gobi;Siberia;Crimea;Donbas;Donetsk;Luhansk;Chechnya;Dagestan;Tatarstan;Ingushetia;Abkhazia;South Ossetia;
North Ossetia;Transnistria;Nagorno-Karabakh;Karabakh;Artsakh;Nakhchivan;Kashmir;Punjab;Xinjiang;Tibet;Hong Kong;Macau;
Kurdistan;Anatolia;Mesopotamia;Galilee;West Bank;Gaza;Gaza Strip;Golan Heights;Sinai;Darfur;Tigray;Biafra;Bavaria;
Saxony;Catalonia;Andalusia;Basque Country;Brittany;Normandy;Provence;Lombardy;Tuscany;Sicily;Sardinia;Corsica;Crete;
Flanders;Wallonia;Silesia;Transylvania;Galicia;Bohemia;Moravia;Bessarabia;Lapland;Greenland;Faroe Islands;Gibraltar;
Puerto Rico;Bermuda;Guam;Falkland Islands;Okinawa;Hokkaido;Java;Sumatra;Borneo;Bali;Mindanao;Luzon;Tasmania;
Queensland;New South Wales;Victoria;Ontario;Quebec;British Columbia;Alberta;Manitoba;Nova Scotia;Newfoundland;
Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;Iowa;
Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Missouri;Montana;Nebraska;Nevada;
New Hampshire;New Jersey;New Mexico;New York;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;
Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;Washington;West Virginia;Wisconsin;
Wyoming;District of Columbia;Washington, D.C.;Washington DC;D.C.;New England;Midwest;West Coast;East Coast;
New York City;Manhattan;Brooklyn;Bronx;Queens;Harlem;Staten Island;Long Island;Hollywood;Silicon Valley;
Los Angeles;Chicago;Houston;Philadelphia;Phoenix;San Antonio;San Diego;Dallas;San Francisco;Austin;Seattle;Denver;
Boston;Detroit;Memphis;Portland;Las Vegas;Baltimore;Milwaukee;Sacramento;Atlanta;Miami;Oakland;Minneapolis;Cleveland;
New Orleans;Tampa;Orlando;Pittsburgh;Cincinnati;St. Louis;Kansas City;Charlotte;Nashville;Indianapolis;Columbus;
Salt Lake City;Honolulu;Anchorage;Toronto;Montreal;Vancouver;Calgary;Edmonton;Winnipeg;Halifax;Tijuana;Guadalajara;
Monterrey;Acapulco;Cancun;Rio de Janeiro;Sao Paulo;Salvador;Recife;Porto Alegre;Cordoba;Rosario;Valparaiso;Medellin;
Cali;Guayaquil;Cusco;Maracaibo;Santa Cruz;
Birmingham;Manchester;Liverpool;Leeds;Sheffield;Bristol;Newcastle;Nottingham;Leicester;Oxford;Cambridge;York;Bath;
Brighton;Southampton;Portsmouth;Plymouth;Exeter;Norwich;Cardiff;Swansea;Edinburgh;Glasgow;Aberdeen;Dundee;Belfast;
Derry;Cork;Galway;Limerick;Westminster;Heathrow;Essex;Kent;Sussex;Surrey;Yorkshire;Lancashire;Cornwall;Devon;Dorset;
Somerset;Norfolk;Suffolk;Hampshire;Marseille;Lyon;Toulouse;Nice;Nantes;Strasbourg;Bordeaux;Lille;Rennes;Grenoble;
Calais;Cannes;Versailles;Hamburg;Munich;Cologne;Frankfurt;Stuttgart;Dusseldorf;Dortmund;Leipzig;Dresden;Hanover;
Nuremberg;Bonn;Bremen;Heidelberg;Basel;Zurich;Geneva;Lausanne;Davos;Salzburg;Graz;Innsbruck;Milan;Naples;Turin;
Florence;Venice;Genoa;Bologna;Palermo;Verona;Pisa;Barcelona;Valencia;Seville;Malaga;Bilbao;Zaragoza;Granada;Porto;
Rotterdam;The Hague;Utrecht;Eindhoven;Antwerp;Ghent;Bruges;Liege;Gothenburg;Malmo;Uppsala;Bergen;Trondheim;Tampere;
Turku;Aarhus;Odense;Krakow;Gdansk;Wroclaw;Lodz;Poznan;Lublin;Katowice;Brno;Ostrava;Kosice;Debrecen;Cluj;Timisoara;
Varna;Plovdiv;Thessaloniki;Piraeus;Split;Dubrovnik;Mostar;Srebrenica;Novi Sad;Mitrovica;Kiev;Kyiv;Kharkiv;Kharkov;Odessa;
Odesa;Dnipro;Lviv;Lvov;Mariupol;Kherson;Zaporizhzhia;Mykolaiv;Bakhmut;Sevastopol;Simferopol;Chernobyl;Saint Petersburg;
St. Petersburg;Leningrad;Novosibirsk;Yekaterinburg;Kazan;Nizhny Novgorod;Samara;Omsk;Rostov;Rostov-on-Don;Ufa;Volgograd;
Stalingrad;Krasnodar;Sochi;Vladivostok;Grozny;Beslan;Kaliningrad;Murmansk;Gomel;Brest;Vitebsk;Ganja;Sumgait;Shusha;
Shushi;Stepanakert;Khankendi;Lachin;Kalbajar;Kelbajar;Aghdam;Agdam;Fuzuli;Jabrayil;Zangilan;Gyumri;Vanadzor;Batumi;
Kutaisi;Gori;Tskhinvali;Sukhumi;Istanbul;Izmir;Antalya;Adana;Bursa;Diyarbakir;Gaziantep;Trabzon;Aleppo;Homs;Hama;Idlib;
Raqqa;Deir ez-Zor;Latakia;Palmyra;Daraa;Kobani;Afrin;Mosul;Basra;Kirkuk;Erbil;Fallujah;Ramadi;Tikrit;Najaf;Karbala;
Sinjar;Isfahan;Shiraz;Tabriz;Mashhad;Qom;Natanz;Tel Aviv;Haifa;Beersheba;Ashdod;Hebron;Nablus;Jenin;Bethlehem;Nazareth;
Jericho;Khan Younis;Rafah;Sidon;Tyre;Aden;Hodeidah;Taiz;Jeddah;Mecca;Medina;Dubai;Sharjah;Alexandria;Giza;Luxor;Suez;
Port Said;Benghazi;Misrata;Sirte;Casablanca;Marrakech;Fez;Tangier;Oran;Timbuktu;Gao;Lagos;Kano;Ibadan;Port Harcourt;
Kumasi;Abidjan;Douala;Goma;Lubumbashi;Mombasa;Kisumu;Dar es Salaam;Zanzibar;Mekelle;Hargeisa;Kismayo;Port Sudan;
Omdurman;El Fasher;Johannesburg;Cape Town;Durban;Soweto;Bulawayo;Kandahar;Herat;Kunduz;Jalalabad;Mazar-i-Sharif;
Helmand;Karachi;Lahore;Peshawar;Quetta;Rawalpindi;Faisalabad;Multan;Mumbai;Bombay;Delhi;Kolkata;Calcutta;Chennai;Madras;
Bangalore;Bengaluru;Hyderabad;Ahmedabad;Pune;Jaipur;Lucknow;Srinagar;Jammu;Amritsar;Goa;Kerala;Gujarat;Assam;Bihar;
Chittagong;Jaffna;Kandy;Pokhara;Mandalay;Yangon;Rangoon;Chiang Mai;Phuket;Ho Chi Minh City;Saigon;Da Nang;Hue;
Surabaya;Bandung;Aceh;Banda Aceh;Cebu;Davao;Shanghai;Guangzhou;Shenzhen;Tianjin;Wuhan;Chongqing;Chengdu;Nanjing;
Hangzhou;Xi'an;Harbin;Shenyang;Dalian;Qingdao;Urumqi;Lhasa;Kunming;Kowloon;Taichung;Kaohsiung;Osaka;Kyoto;Yokohama;
Nagoya;Sapporo;Kobe;Fukuoka;Hiroshima;Nagasaki;Sendai;Fukushima;Busan;Incheon;Daegu;Almaty;Samarkand;Bukhara;Osh;
Sydney;Melbourne;Brisbane;Perth;Adelaide;Darwin;Hobart;Auckland;Christchurch;Queenstown;Guantanamo;Guantanamo Bay;
Chernihiv;Sumy;Poltava;Vinnytsia;Bucha;Irpin;Izium;Sloviansk;Kramatorsk;Severodonetsk;Constantinople;Kremlin;
Ala.;Ariz.;Ark.;Calif.;Colo.;Conn.;Del.;Fla.;Ga.;Ill.;Ind.;Kan.;Ky.;La.;Md.;Mass.;Mich.;Minn.;Miss.;Mo.;Mont.;Neb.;
Nev.;N.H.;N.J.;N.M.;N.Y.;N.C.;N.D.;Okla.;Ore.;Pa.;R.I.;S.C.;S.D.;Tenn.;Tex.;Vt.;Va.;Wash.;W.Va.;Wis.;Wyo.;B.C.;Alta.;
Sask.;Man.;Ont.;Que.;N.B.;N.S.;P.E.I.;U.K.;Downing Street;Capitol Hill;Wall Street;Times Square;Trafalgar Square;Red Square;Tiananmen Square;Tahrir Square`;

export const places: ReadonlySet<string> = new Set(
  PLACES.split(';')
    .map((name) => foldName(name.trim()))
    .filter((name) => name !== ''),
);
