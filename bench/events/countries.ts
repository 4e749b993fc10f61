/**
 * Codes of states as PLOVER writes actors (ISO 3166-1 alpha-3; `IGO` for bodies of states, `NGO` for others that work
 * across borders), looked up by names, capitals, adjectives and peoples.
 */
import {
  capitals,
  countries,
  nationalities,
} from '../../packages/core/language/en/mention-countries.ts';
import { foldName } from '../../packages/core/language/fold.ts';

const CODES = `AFG Afghanistan/ALB Albania/DZA Algeria/AND Andorra/AGO Angola/ARG Argentina/ARM Armenia/AUS Australia
AUT Austria/AZE Azerbaijan/BHS Bahamas/BHR Bahrain/BGD Bangladesh/BRB Barbados/BLR Belarus/BEL Belgium/BLZ Belize
BEN Benin/BTN Bhutan/BOL Bolivia/BIH Bosnia and Herzegovina/BWA Botswana/BRA Brazil/BRN Brunei/BGR Bulgaria
BFA Burkina Faso/BDI Burundi/KHM Cambodia/CMR Cameroon/CAN Canada/CPV Cape Verde/CAF Central African Republic/TCD Chad
CHL Chile/CHN China/COL Colombia/COM Comoros/COD Congo/CRI Costa Rica/HRV Croatia/CUB Cuba/CYP Cyprus
CZE Czech Republic/DNK Denmark/DJI Djibouti/DMA Dominica/DOM Dominican Republic/ECU Ecuador/EGY Egypt/SLV El Salvador
GNQ Equatorial Guinea/ERI Eritrea/EST Estonia/SWZ Eswatini/ETH Ethiopia/FJI Fiji/FIN Finland/FRA France/GAB Gabon
GMB Gambia/GEO Georgia/DEU Germany/GHA Ghana/GRC Greece/GRD Grenada/GTM Guatemala/GIN Guinea/GNB Guinea-Bissau
GUY Guyana/HTI Haiti/HND Honduras/HUN Hungary/ISL Iceland/IND India/IDN Indonesia/IRN Iran/IRQ Iraq/IRL Ireland
ISR Israel/ITA Italy/CIV Ivory Coast/JAM Jamaica/JPN Japan/JOR Jordan/KAZ Kazakhstan/KEN Kenya/KIR Kiribati
PRK North Korea/KOR South Korea/XKX Kosovo/KWT Kuwait/KGZ Kyrgyzstan/LAO Laos/LVA Latvia/LBN Lebanon/LSO Lesotho
LBR Liberia/LBY Libya/LIE Liechtenstein/LTU Lithuania/LUX Luxembourg/MDG Madagascar/MWI Malawi/MYS Malaysia
MDV Maldives/MLI Mali/MLT Malta/MRT Mauritania/MUS Mauritius/MEX Mexico/MDA Moldova/MCO Monaco/MNG Mongolia
MNE Montenegro/MAR Morocco/MOZ Mozambique/MMR Myanmar/NAM Namibia/NRU Nauru/NPL Nepal/NLD Netherlands
NZL New Zealand/NIC Nicaragua/NER Niger/NGA Nigeria/MKD North Macedonia/NOR Norway/OMN Oman/PAK Pakistan/PLW Palau
PSE Palestine/PAN Panama/PNG Papua New Guinea/PRY Paraguay/PER Peru/PHL Philippines/POL Poland/PRT Portugal/QAT Qatar
ROU Romania/RUS Russia/RWA Rwanda/WSM Samoa/SMR San Marino/SAU Saudi Arabia/SEN Senegal/SRB Serbia/SYC Seychelles
SLE Sierra Leone/SGP Singapore/SVK Slovakia/SVN Slovenia/SLB Solomon Islands/SOM Somalia/ZAF South Africa
SSD South Sudan/ESP Spain/LKA Sri Lanka/SDN Sudan/SUR Suriname/SWE Sweden/CHE Switzerland/SYR Syria/TWN Taiwan
TJK Tajikistan/TZA Tanzania/THA Thailand/TLS Timor-Leste/TGO Togo/TON Tonga/TTO Trinidad and Tobago/TUN Tunisia
TUR Turkey/TKM Turkmenistan/TUV Tuvalu/UGA Uganda/UKR Ukraine/ARE United Arab Emirates/GBR United Kingdom
USA United States/URY Uruguay/UZB Uzbekistan/VUT Vanuatu/VAT Vatican/VEN Venezuela/VNM Vietnam/YEM Yemen/ZMB Zambia
ZWE Zimbabwe/RUS Soviet Union/SRB Yugoslavia/CZE Czechoslovakia`;

/** Bodies, movements and regions that news names in place of a state. */
const OTHERS: Readonly<Record<string, string>> = {
  IGO: 'United Nations;UN;U.N.;Security Council;NATO;European Union;EU;E.U.;European Community;EC;European Commission;African Union;Arab League;OSCE;IAEA;International Atomic Energy Agency;IMF;World Bank;OPEC;Interpol;ECOWAS;UNHCR;World Food Program;World Food Programme;International Labor Office;International Labour Organization;Red Cross;ICRC;Amnesty International',
  NGO: 'Human Rights Watch;Medecins Sans Frontieres;Greenpeace;Oxfam',
  PSE: 'Palestinian;Palestinians;Gaza;Gaza Strip;West Bank;Hamas;Fatah;PLO;Islamic Jihad;East Jerusalem',
  LBN: 'Hezbollah;Hizbollah',
  AFG: 'Taliban;Taleban',
  IMG: 'al-Qaeda;al Qaeda;Al-Qaida;Islamic State',
  RUS: 'Kremlin;Chechen;Chechens;Chechnya',
  USA: 'White House;Pentagon;Congress;Washington',
  SRB: 'Serb;Serbs',
  BIH: 'Bosnian Serb;Bosnian Serbs',
  SDN: 'Darfur',
  CHN: 'PRC;Tibet',
};

const table = new Map<string, string>();
const codeOf = new Map<string, string>();
for (const entry of CODES.split(/[/\n]/u)) codeOf.set(foldName(entry.slice(4)), entry.slice(0, 3));
for (const [name, key] of [...countries, ...nationalities]) {
  const code = codeOf.get(key);
  if (code !== undefined) table.set(name, code);
}
for (const [key, capital] of capitals) {
  const code = codeOf.get(key);
  if (code !== undefined && !table.has(capital)) table.set(capital, code);
}
for (const [code, names] of Object.entries(OTHERS))
  for (const name of names.split(';')) table.set(foldName(name), code);

/** The codes that a phrase names, each once, from left to right; the longest name at each place. */
export function codesIn(phrase: string): readonly string[] {
  const words = phrase
    .replace(/[’']s\b/gu, '')
    .split(/[\s,;()“”"]+/u)
    .filter((word) => word !== '');
  const found: string[] = [];
  for (let i = 0; i < words.length;) {
    let taken = 0;
    for (let length = Math.min(4, words.length - i); length > 0 && taken === 0; length -= 1) {
      const name = words.slice(i, i + length).join(' ');
      if (!/\p{Lu}/u.test(name[0]!) && length === 1 && !name.startsWith('al-')) continue;
      const hit = table.get(foldName(name)) ?? table.get(foldName(name.split('-')[0]!));
      if (hit === undefined) continue;
      if (!found.includes(hit)) found.push(hit);
      taken = length;
    }
    i += Math.max(1, taken);
  }
  return found;
}
