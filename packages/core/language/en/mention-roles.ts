/** Titles, offices and the words that make up the names of bodies. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

export const courtesyTitles = words(`
  mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lady lord dame madam madame monsieur herr frau señor
  señora don doña rev rev. reverend hon hon. st. fr fr. sheikh sheik imam ayatollah rabbi hajj haji maulana mullah
  king queen prince princess duke duchess baron baroness count countess emperor empress tsar sultan shah pope saint
  sister brother father mother
  gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. cpl cpl. pvt pvt. adm adm. cmdr cmdr. brig brig. sen sen.
  rep rep. gov gov. pres pres. amb amb. insp insp. supt supt. cllr`);

export const offices = words(`
  president vice-president premier prime-minister minister chancellor secretary secretary-general spokesman
  spokeswoman spokesperson governor mayor senator congressman congresswoman representative deputy lawmaker
  parliamentarian mp mep legislator ambassador envoy diplomat consul commissioner chairman chairwoman chairperson
  chair chief head director director-general manager leader co-chair co-chairman general colonel major captain
  lieutenant sergeant corporal private admiral commander marshal brigadier officer commandant judge justice
  prosecutor attorney lawyer solicitor sheriff inspector detective superintendent constable coroner magistrate
  king queen prince princess emperor sultan sheikh emir pope cardinal archbishop bishop patriarch rabbi imam
  ayatollah official adviser advisor aide counsellor negotiator mediator ombudsman rapporteur treasurer speaker
  professor dean rector principal founder co-founder owner editor editor-in-chief correspondent reporter journalist
  analyst expert historian economist scientist author writer coach captain ceo cfo coo chairman-designate
  foreign-minister defence-minister defense-minister minister-president undersecretary councillor councilman
  councilwoman alderman delegate warden ranger doctor surgeon nurse physician activist campaigner organiser organizer
  politician statesman ex-president ex-minister pm fm`);

export const officeModifiers = words(`
  deputy vice acting interim former then-president ex senior top chief high foreign defence defense interior finance
  health justice energy education trade economy prime presidential parliamentary government military army navy police
  party state national federal regional local provincial district first second assistant associate executive general
  attorney major lieutenant brigadier rear press security opposition outgoing incoming newly-elected late veteran
  ruling cabinet special home agriculture transport environment culture labour labor emergency ministry`);

/** One holder at a time. */
export const singleOffices = words(`
  president premier prime-minister chancellor secretary-general governor mayor king queen pope emir sultan emperor
  patriarch speaker minister foreign-minister defence-minister defense-minister`);

export const vagueOffices = words(
  'official officer leader diplomat politician chief head man woman statesman envoy aide',
);

export const officeSynonyms: ReadonlyMap<string, string> = new Map([
  ['premier', 'prime minister'],
  ['spokeswoman', 'spokesperson'],
  ['spokesman', 'spokesperson'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['advisor', 'adviser'],
  ['vice-president', 'vice president'],
  ['prime-minister', 'prime minister'],
  ['pm', 'prime minister'],
]);

export const organisationHeads = words(`
  ministry department agency bureau office authority commission committee council board court parliament assembly
  congress senate cabinet government administration party movement front coalition alliance union league federation
  confederation association society institute institution university college school academy hospital clinic church
  bank fund group company corporation corp corp. inc inc. ltd ltd. llc plc co co. holdings industries enterprises
  army navy force forces brigade division regiment battalion corps command guard guards police militia service
  services organisation organization foundation trust centre center club team fc united city rovers band orchestra
  times post news tribune herald gazette guardian telegraph journal press magazine radio television tv channel
  network media agency studio studios records museum library laboratory laboratories airlines airways motors systems
  technologies partners brothers associates solutions international network secretariat presidency directorate
  inspectorate consulate embassy battalions staff headquarters newspaper daily weekly herald courier chronicle observer
  dispatch broadcaster broadcasting crescent cross faction caucus senate politburo junta secretariat registry watchdog
  rebels insurgents militants airways company firm bank chamber consortium syndicate cooperative ngo tribunal taskforce mission`);

export const sureOrganisationHeads = words(`
  ministry agency commission committee council party league federation confederation association institute university
  corporation corp corp. inc inc. ltd ltd. llc plc gmbh company army navy brigade regiment battalion squadron militia
  police guard guards foundation organisation organization consulate embassy directorate inspectorate syndicate
  consortium newspaper broadcaster airlines airways records orchestra tribune herald gazette`);

export const placeHeads = words(`
  river lake sea ocean bay gulf strait channel island islands isle isles peninsula cape coast mount mountain mountains
  hill hills valley desert forest park garden gardens square street avenue road boulevard lane highway bridge airport
  station port harbour harbor beach city town village county province region district oblast republic kingdom state
  states territory territories enclave exclave area neighbourhood neighborhood hamlet settlement capital governorate voivodeship
  canton commune suburbs outskirts border prefecture municipality parish borough quarter suburb plain plateau canyon pass dam
  castle palace tower north south east west northern southern eastern western central upper lower new fort camp base`);

export const calendar = words(`
  january february march april may june july august september october november december jan jan. feb feb. mar mar. apr
  apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. monday tuesday wednesday thursday
  friday saturday sunday mon tue wed thu fri sat sun christmas easter ramadan am pm gmt utc bst est edt cet ad bc`);

export const connectors = words(`
  of the and for de la le las los del della di da do dos das du des van von der den ter zu zur bin ibn ben al el ad
  as-sa'ud ul y e & - – ' ’ 's ’s . / +`);

export const pronouns: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
]);

export const articles = words('the a an this that our their its his her');

export const sayingVerbs = words(`
  said says say told tells adds added stated states noted notes stressed stresses announced announces denied denies
  claimed claims warned warns accused accuses called calls explained explains insisted insists argued argues declared
  declares confirmed confirms replied wrote writes tweeted asked asks spoke speaks believes believed thinks thought
  reported reports vowed pledged urged promised`);

export const placePrepositions = words('in near into outside inside around');

export const headlineEndings = ['s', 'es'];
