import type { Span } from '../model/index.ts';

/** News agencies: the name we print, and the forms that pages write. Facts, not a judgement. */
const AGENCIES: readonly (readonly [name: string, ...forms: string[]])[] = [
  ['Anadolu Agency', 'AA', 'Anadolu', 'Anadolu Ajansı', 'Anadolu Ajansi'],
  ['Reuters', 'Thomson Reuters'],
  ['Associated Press', 'AP', 'The Associated Press'],
  ['Agence France-Presse', 'AFP', 'Agence France Presse'],
  ['TASS', 'ITAR-TASS', 'ТАСС', 'Tass'],
  ['Interfax', 'Интерфакс'],
  ['RIA Novosti', 'RIA', 'РИА Новости'],
  ['Sputnik', 'Спутник'],
  ['Xinhua', 'Xinhua News Agency'],
  ['Deutsche Presse-Agentur', 'dpa', 'DPA'],
  ['EFE', 'Agencia EFE', 'EFE News Agency'],
  ['ANSA'],
  ['Kyodo News', 'Kyodo'],
  ['Yonhap', 'Yonhap News Agency'],
  ['United Press International', 'UPI'],
  ['Press Association', 'PA Media', 'PA'],
  ['Press Trust of India', 'PTI'],
  ['Asian News International', 'ANI'],
  ['Ukrinform', 'Укринформ', 'Укрінформ'],
  ['UNIAN', 'УНИАН'],
  ['BelTA', 'БЕЛТА'],
  ['IRNA'],
  ['Tasnim', 'Tasnim News Agency'],
  ['Fars News Agency', 'FARS'],
  ['SANA'],
  ['WAFA'],
  ['Azertac', 'AZERTAC', 'AZERTAG', 'Azertag'],
  ['Trend', 'Trend News Agency'],
  ['Turan', 'Turan Information Agency'],
  ['APA', 'Azeri Press Agency', 'Azeri-Press News Agency'],
  ['Armenpress', 'ARMENPRESS'],
  ['Interpress', 'Interpressnews'],
  ['Demirören News Agency', 'DHA', 'Demirören Haber Ajansı'],
  ['İhlas News Agency', 'IHA', 'İHA', 'İhlas Haber Ajansı'],
  ['Canadian Press', 'The Canadian Press'],
  ['Australian Associated Press', 'AAP'],
  ['Bloomberg', 'Bloomberg News'],
  ['Austria Presse Agentur', 'APA-OTS'],
  ['Polish Press Agency', 'PAP'],
  ['Tanjug'],
  ['KUNA'],
  ['Saudi Press Agency', 'SPA'],
  ['MENA', 'Middle East News Agency'],
  ['Europa Press'],
  ['Belga'],
  ['NTB'],
  ['Ritzau'],
];

const BY_FORM = new Map<string, string>();
for (const [name, ...forms] of AGENCIES)
  for (const form of [name, ...forms]) BY_FORM.set(form, name);

const FIRST_WORDS = new Set(
  [...BY_FORM.keys()].map((form) => /^[\p{L}\p{M}.-]+/u.exec(form)?.[0] ?? form),
);

/** Forms that are words or initials of other things too: an agency only where the form of the line says so. */
const WEAK = new Set([
  'AA',
  'AP',
  'PA',
  'RIA',
  'Trend',
  'Turan',
  'SPA',
  'APA',
  'SANA',
  'MENA',
  'FARS',
  'Anadolu',
  'Sputnik',
  'Belga',
  'NTB',
  'PAP',
  'ANI',
  'Interpress',
  'Bloomberg',
]);

/** The agency of that exact name or abbreviation, or null. */
export const agencyOf = (name: string): string | null => BY_FORM.get(name.trim()) ?? null;

/** Unknown agencies, by the form of their names: "Coastal News Agency", "Agentur Nordküste". */
const UNKNOWN =
  /(?:\p{Lu}[\p{L}'’-]{1,30} ){1,4}(?:News Agency|Press Agency|Press Bureau|News Bureau|Information Agency|News Service|Wire Service|Newswire|Press Service|Haber Ajansı)(?!\p{L})/gu;

export interface FoundAgency extends Span {
  readonly name: string;
  readonly weak: boolean;
}

const WORDS = /[\p{L}][\p{L}\p{M}.-]*/gu;
const LONGEST = 5;

/** Agencies named in a text, in order, not overlapping. */
export function findAgencies(text: string): readonly FoundAgency[] {
  const found: FoundAgency[] = [];
  for (const match of text.matchAll(UNKNOWN)) {
    const name = match[0].replace(/^The /u, '');
    const start = match.index + match[0].length - name.length;
    found.push({
      start,
      end: match.index + match[0].length,
      name: BY_FORM.get(name) ?? name,
      weak: false,
    });
  }
  const words = [...text.matchAll(WORDS)].map((m) => ({
    start: m.index,
    end: m.index + m[0].replace(/(?<![.-])[.-]+$/u, '').length,
  }));
  for (let i = 0; i < words.length; i += 1) {
    if (!FIRST_WORDS.has(text.slice(words[i]!.start, words[i]!.end))) continue;
    for (let size = Math.min(LONGEST, words.length - i); size >= 1; size -= 1) {
      const start = words[i]!.start;
      const end = words[i + size - 1]!.end;
      if (end - start > 60) continue;
      const form = text.slice(start, end);
      const name = BY_FORM.get(form);
      if (name === undefined) continue;
      if (!found.some((other) => other.start < end && start < other.end)) {
        found.push({ start, end, name, weak: WEAK.has(form) });
      }
      i += size - 1;
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
