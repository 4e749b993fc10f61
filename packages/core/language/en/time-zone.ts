import { fixedZone, ZONES, type Zone } from '../time-zone.ts';

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/**
 * Abbreviations of zones, lower-cased. Null where more than one zone in use goes by it (tz database: CST and CDT in
 * America, China and Cuba; IST in India, Israel and Ireland; PST also in the Philippines): then it is kept as said.
 */
export const abbreviations: ReadonlyMap<string, Zone | null> = new Map<string, Zone | null>([
  ['gmt', fixedZone(0)],
  ['utc', fixedZone(0)],
  ['wet', fixedZone(0)],
  ['west', fixedZone(60)],
  ['bst', fixedZone(60)],
  ['cet', fixedZone(60)],
  ['cest', fixedZone(120)],
  ['eet', fixedZone(120)],
  ['eest', fixedZone(180)],
  ['msk', ZONES['Europe/Moscow']!],
  ['eat', fixedZone(180)],
  ['cat', fixedZone(120)],
  ['sast', fixedZone(120)],
  ['pkt', fixedZone(300)],
  ['jst', fixedZone(540)],
  ['kst', fixedZone(540)],
  ['aest', fixedZone(600)],
  ['aedt', fixedZone(660)],
  ['nzst', fixedZone(720)],
  ['nzdt', fixedZone(780)],
  ['est', fixedZone(-300)],
  ['edt', fixedZone(-240)],
  ['mst', fixedZone(-420)],
  ['mdt', fixedZone(-360)],
  ['pdt', fixedZone(-420)],
  ['et', ZONES['America/New_York']!],
  ['ct', ZONES['America/Chicago']!],
  ['pt', ZONES['America/Los_Angeles']!],
  ['cst', null],
  ['cdt', null],
  ['pst', null],
  ['ist', null],
]);

const named: [string, Zone][] = [];
/** Words that stand before `time`; an underscore for a space. */
const add = (zone: string, forms: string): void => {
  for (const form of list(forms)) named.push([form.replaceAll('_', ' '), ZONES[zone]!]);
};
add('Europe/Moscow', 'moscow');
add('Europe/Minsk', 'minsk belarusian belarus');
add('Europe/Kyiv', 'kyiv kiev ukrainian ukraine odesa odessa kharkiv lviv');
add('Europe/Kyiv', 'chisinau moldovan moldova');
add('Europe/Istanbul', 'istanbul ankara turkish turkey');
add('Europe/Athens', 'athens greek bucharest romanian sofia bulgarian helsinki finnish nicosia');
add('Europe/London', 'london british uk british_summer');
add(
  'Europe/Berlin',
  `berlin german paris french brussels belgian rome italian madrid spanish vienna austrian geneva swiss warsaw polish
   budapest hungarian belgrade serbian zagreb croatian sarajevo bosnian pristina kosovo skopje tirana albanian prague
   czech amsterdam dutch stockholm swedish oslo norwegian copenhagen danish`,
);
add('Asia/Yerevan', 'yerevan armenian armenia');
add('Asia/Baku', 'baku azerbaijani azerbaijan');
add('Asia/Tbilisi', 'tbilisi georgian');
add('Asia/Tehran', 'tehran iranian iran');
add('Asia/Baghdad', 'baghdad iraqi iraq');
add('Asia/Damascus', 'damascus syrian syria');
add('Asia/Amman', 'amman jordanian');
add('Asia/Riyadh', 'riyadh saudi doha qatari kuwait kuwaiti sanaa yemeni yemen');
add('Asia/Dubai', 'dubai abu_dhabi emirati uae muscat omani gulf_standard');
add('Asia/Kabul', 'kabul afghan afghanistan');
add('Asia/Karachi', 'islamabad karachi lahore pakistani pakistan');
add('Asia/Kolkata', 'delhi new_delhi mumbai kolkata indian india');
add('Asia/Kathmandu', 'kathmandu nepali nepal');
add('Asia/Colombo', 'colombo');
add('Asia/Dhaka', 'dhaka bangladeshi bangladesh');
add('Asia/Yangon', 'yangon naypyidaw myanmar');
add('Asia/Bangkok', 'bangkok thai phnom_penh cambodian hanoi vietnamese');
add('Asia/Jakarta', 'jakarta');
add('Asia/Shanghai', 'beijing shanghai chinese china');
add('Asia/Hong_Kong', 'hong_kong');
add('Asia/Taipei', 'taipei taiwan taiwanese');
add('Asia/Manila', 'manila philippine');
add('Asia/Singapore', 'singapore');
add('Asia/Tokyo', 'tokyo japanese japan');
add('Asia/Seoul', 'seoul');
add('Asia/Pyongyang', 'pyongyang');
add('Asia/Tashkent', 'tashkent');
add('Asia/Bishkek', 'bishkek kyrgyz');
add('Asia/Dushanbe', 'dushanbe tajik');
add('Asia/Ashgabat', 'ashgabat turkmen');
add('Africa/Nairobi', 'nairobi kenyan');
add('Africa/Addis_Ababa', 'addis_ababa ethiopian');
add('Africa/Mogadishu', 'mogadishu somali');
add('Africa/Khartoum', 'khartoum sudanese');
add('Africa/Juba', 'juba');
add('Africa/Tripoli', 'tripoli libyan');
add('Africa/Tunis', 'tunis tunisian');
add('Africa/Algiers', 'algiers algerian');
add('Africa/Lagos', 'lagos abuja nigerian');
add('Africa/Kinshasa', 'kinshasa');
add('Africa/Kigali', 'kigali rwandan');
add('Africa/Johannesburg', 'johannesburg pretoria');
add('America/New_York', 'eastern new_york washington');
add('America/Chicago', 'chicago');
add('America/Denver', 'denver');
add('America/Los_Angeles', 'pacific los_angeles');
add('America/Caracas', 'caracas venezuelan');
add('America/Bogota', 'bogota colombian');
add('America/Lima', 'lima peruvian');
add('America/Sao_Paulo', 'brasilia');
add('America/Argentina/Buenos_Aires', 'buenos_aires');
named.push(['greenwich mean', fixedZone(0)], ['coordinated universal', fixedZone(0)]);
named.push(
  ['central european summer', fixedZone(120)],
  ['eastern european summer', fixedZone(180)],
);
named.push(
  ['central european', ZONES['Europe/Berlin']!],
  ['eastern european', ZONES['Europe/Athens']!],
);
named.push(['eastern standard', fixedZone(-300)], ['eastern daylight', fixedZone(-240)]);
named.push(['pacific standard', fixedZone(-480)], ['pacific daylight', fixedZone(-420)]);

/** Zones by the words before `time`: `moscow`, `new york`. Places that are not here are kept as said. */
export const zones: ReadonlyMap<string, Zone> = new Map(named);
