import { foldName } from '../fold.ts';

/** Organisations that news names without saying what they are: agencies, broadcasters, papers, bodies, companies. */
const ORGANISATIONS = `
Reuters;Associated Press;AP;Agence France-Presse;AFP;Bloomberg;Interfax;TASS;ITAR-TASS;RIA Novosti;Sputnik;Xinhua;
Anadolu Agency;Anadolu;Kyodo;Yonhap;UPI;United Press International;DPA;ANSA;EFE;PTI;Press Trust of India;IRNA;Fars;
Tasnim;SANA;Armenpress;APA;Azertac;Interpress;Ukrinform;Unian;Belta;Tanjug;Hina;Wafa;MENA;SPA;BBC;CNN;NBC;CBS;
ABC;PBS;NPR;MSNBC;Fox News;Sky News;ITV;Channel 4;Al Jazeera;Al Arabiya;Al Mayadeen;Al-Mayadeen;IANS;ANI;ISNA;Mehr News;CNBC;C-SPAN;ZDF;TF1;Meduza;Cumhuriyet;Hromadske;Interfax-Ukraine;Breitbart;Newsmax;The Intercept;The Atlantic;The New Yorker;Al-Jazeera;Al-Arabiya;Deutsche Welle;DW;
France 24;Euronews;RT;Russia Today;CGTN;CCTV;NHK;TRT;TRT World;Press TV;Voice of America;VOA;Radio Free Europe;
Radio Liberty;RFE/RL;HBO;ESPN;MTV;Disney;Netflix;Hulu;YouTube;Facebook;Twitter;Instagram;WhatsApp;Telegram;TikTok;
Snapchat;LinkedIn;Reddit;Wikipedia;Wikimedia;Wikinews;Wikileaks;Skype;Zoom;New York Times;The New York Times;
Washington Post;The Washington Post;Wall Street Journal;The Wall Street Journal;USA Today;Los Angeles Times;
Chicago Tribune;Boston Globe;Politico;Axios;Vox;BuzzFeed;Huffington Post;HuffPost;Time;Newsweek;The Economist;
Financial Times;The Guardian;The Times;The Telegraph;Daily Mail;Daily Telegraph;The Independent;The Sun;Daily Mirror;
Le Monde;Le Figaro;Der Spiegel;Die Zeit;Die Welt;Bild;El Pais;El Mundo;Corriere della Sera;La Repubblica;
Haaretz;Jerusalem Post;Hurriyet;Sabah;Daily Sabah;Kommersant;Izvestia;Pravda;Novaya Gazeta;Bellingcat;SouthFront;
Times of India;The Hindu;Dawn;Global Times;People's Daily;South China Morning Post;Asahi Shimbun;
United Nations;UN;U.N.;UNESCO;UNICEF;UNHCR;UNRWA;UNDP;UNEP;WHO;World Health Organization;WTO;World Trade Organization;
IMF;International Monetary Fund;World Bank;World Food Programme;WFP;IAEA;International Atomic Energy Agency;ILO;FAO;
Security Council;UN Security Council;General Assembly;UN General Assembly;International Court of Justice;ICJ;
International Criminal Court;ICC;Red Cross;International Committee of the Red Cross;ICRC;Red Crescent;Interpol;Europol;
NATO;European Union;EU;E.U.;European Commission;European Parliament;European Council;Council of Europe;
European Central Bank;ECB;European Court of Human Rights;OSCE;OSCE Minsk Group;Minsk Group;OPEC;OECD;ASEAN;
African Union;AU;Arab League;League of Nations;Gulf Cooperation Council;GCC;CSTO;
Collective Security Treaty Organization;Shanghai Cooperation Organisation;CIS;Commonwealth of Independent States;
BRICS;G7;G8;G20;ECOWAS;Mercosur;Commonwealth;OPCW;Organization of American States;OAS;Amnesty International;
Human Rights Watch;Greenpeace;Oxfam;Save the Children;Doctors Without Borders;Medecins Sans Frontieres;MSF;
Transparency International;Reporters Without Borders;Freedom House;Human Rights Council;World Wildlife Fund;WWF;
Kremlin;White House;Pentagon;Capitol;Congress;Senate;House of Representatives;U.S. Congress;U.S. Senate;Supreme Court;
U.S. Supreme Court;State Department;U.S. State Department;Department of State;Treasury;Department of Defense;
Department of Justice;Justice Department;Homeland Security;FBI;CIA;NSA;DEA;ATF;CDC;FDA;EPA;FCC;FAA;FEMA;NASA;NOAA;NIH;
SEC;IRS;ICE;TSA;Federal Reserve;Fed;Coast Guard;National Guard;Marine Corps;Air Force;U.S. Army;U.S. Navy;
House of Commons;House of Lords;Parliament;Scotland Yard;MI5;MI6;GCHQ;NHS;Bank of England;Downing Street;Whitehall;
Home Office;Foreign Office;Ministry of Defence;Ministry of Foreign Affairs;Metropolitan Police;Bundestag;Bundesrat;
Knesset;Duma;State Duma;Federation Council;Verkhovna Rada;Rada;Majlis;Loya Jirga;Sejm;Riksdag;Storting;
Folketing;Lok Sabha;Rajya Sabha;Politburo;Central Committee;People's Liberation Army;Communist Party;KGB;FSB;GRU;SBU;
Mossad;Shin Bet;Stasi;Gestapo;SS;Wehrmacht;Red Army;IDF;Israel Defense Forces;ISI;RAF;Royal Air Force;Royal Navy;
British Army;IRA;Irish Republican Army;ETA;FARC;PKK;YPG;YPJ;SDF;Syrian Democratic Forces;Free Syrian Army;Hamas;
Hezbollah;Fatah;PLO;Palestinian Authority;Palestine Liberation Organization;Islamic Jihad;Muslim Brotherhood;Taliban;
Al-Qaeda;Al Qaeda;al-Qaida;ISIS;ISIL;Islamic State;Daesh;IS;Boko Haram;Al-Shabaab;Houthis;Houthi;Ansar Allah;
Janjaweed;Rapid Support Forces;Wagner;Wagner Group;Grey Wolves;Azov;Azov Battalion;Ku Klux Klan;KKK;Janjaweed;
Revolutionary Guards;Revolutionary Guard;IRGC;Peshmerga;Tamil Tigers;LTTE;Shining Path;Khmer Rouge;
Republican Party;Democratic Party;Republicans;Democrats;GOP;Labour Party;Labour;Conservative Party;Conservatives;
Tories;Tory;Liberal Democrats;Lib Dems;SNP;Scottish National Party;UKIP;Green Party;Greens;Sinn Fein;DUP;CDU;CSU;SPD;
AfD;FDP;Die Linke;National Front;National Rally;Fidesz;Likud;Kadima;United Russia;AKP;CHP;MHP;HDP;BJP;
Bharatiya Janata Party;Indian National Congress;ANC;African National Congress;Zanu-PF;MDC;PRI;PAN;ACLU;NAACP;NRA;
Microsoft;Google;Apple;Amazon;Intel;IBM;Oracle;Cisco;Dell;Hewlett-Packard;HP;Samsung;Sony;Nokia;Ericsson;Huawei;ZTE;
Lenovo;Toshiba;Panasonic;Hitachi;Sharp;Nintendo;Sega;Konami;Atari;Tesla;SpaceX;Toyota;Honda;Nissan;Mazda;Hyundai;Kia;
Ford;General Motors;GM;Chrysler;Volkswagen;BMW;Daimler;Mercedes;Mercedes-Benz;Audi;Porsche;Renault;Peugeot;Fiat;
Ferrari;Volvo;Boeing;Airbus;Lockheed Martin;Raytheon;Northrop Grumman;BAE Systems;Gazprom;Rosneft;Lukoil;Rosatom;
Aeroflot;Lufthansa;Ryanair;British Airways;Air France;Emirates;Exxon;ExxonMobil;Chevron;Shell;Royal Dutch Shell;BP;
British Petroleum;Saudi Aramco;Aramco;Halliburton;Enron;Walmart;Wal-Mart;Costco;Ikea;Tesco;Starbucks;
McDonald's;Burger King;Coca-Cola;Pepsi;PepsiCo;Nestle;Unilever;Procter & Gamble;Johnson & Johnson;Pfizer;Moderna;
AstraZeneca;Novartis;Roche;Merck;Bayer;BioNTech;Monsanto;Goldman Sachs;JPMorgan;JP Morgan;Morgan Stanley;Citigroup;
Citibank;Bank of America;Wells Fargo;Lehman Brothers;Merrill Lynch;HSBC;Barclays;Lloyds;UBS;Credit Suisse;
Deutsche Bank;BNP Paribas;AIG;Fannie Mae;Freddie Mac;Visa;MasterCard;PayPal;eBay;Uber;Airbnb;Yahoo;AOL;Alibaba;
Tencent;Baidu;AT&T;Verizon;Comcast;Vodafone;T-Mobile;Time Warner;Viacom;Warner Bros;Paramount;Universal;Pixar;
DreamWorks;EMI;Siemens;Bosch;General Electric;GE;Xerox;Kodak;Nasdaq;Dow Jones;FIFA;UEFA;IOC;
International Olympic Committee;NFL;NBA;NHL;MLB;NCAA;MLS;WWE;WWF;PGA;ATP;Premier League;La Liga;Bundesliga;Serie A;
Manchester United;Manchester City;Chelsea;Arsenal;Liverpool FC;Tottenham;Everton;Real Madrid;Barcelona FC;Bayern Munich;
Juventus;AC Milan;Ajax;Celtic;Yankees;Red Sox;Mets;Dodgers;Cubs;Lakers;Celtics;Knicks;Patriots;Cowboys;
Packers;Steelers;Bruins;Canadiens;Maple Leafs;Harvard;Harvard University;Yale;Princeton;Stanford;MIT;UCLA;
Oxford University;Cambridge University;Columbia University;Beatles;The Beatles;Rolling Stones;Smithsonian`;

export const organisations: ReadonlySet<string> = new Set(
  ORGANISATIONS.split(';')
    .map((name) => foldName(name.trim()))
    .filter((name) => name !== ''),
);
