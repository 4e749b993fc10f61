import { hasAtLeast, LETTER } from '../language/character.ts';
import { detectLanguage } from '../language/detect.ts';

/** Below this many letters an n-gram detector is no better than a guess. */
const ENOUGH = 40;
const PROBE = 600;

/**
 * Letters that a language written in Cyrillic does not have: the detector knows few of these languages, and takes the
 * others for one that it knows.
 */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  ru: /[іїєґўјљњћђџѓќѕәғқңөұүһӣӯҷҳӑӗҫӳ]/giu,
  uk: /[ыэъёўјљњћђџѓќѕәғқңөұүһӣӯҷҳӑӗҫӳ]/giu,
  be: /[иїєґщъјљњћђџѓќѕәғқңөұүһӣӯҷҳӑӗҫӳ]/giu,
  bg: /[ыэёіїєґўјљњћђџѓќѕәғқңөұүһӣӯҷҳӑӗҫӳ]/giu,
  sr: /[йщъыьэюяёіїєґўѓќѕәғқңөұүһӣӯҷҳӑӗҫӳ]/giu,
};
/** A name or a quotation may have so many of them, of all letters. */
const FEW = 0.01;

/**
 * The language of a text, as BCP 47; `und` where it is too short, mixed or unclear. By n-grams of bytes (see
 * `detectLanguage`), over its beginning and its middle, so that a quotation at the top does not decide; a result that
 * the detector itself is not sure of, or that the letters speak against, is none. A language that the page declares is
 * used only where the detector finds it too.
 */
export function languageOf(text: string, declared: string | null): string {
  if (!hasAtLeast(ENOUGH, text, LETTER)) return 'und';
  const middle = Math.floor(text.length / 2);
  const probes = [text.slice(0, PROBE), text.slice(middle, middle + PROBE)];
  const found = vote(probes, declared?.toLowerCase().split('-')[0] ?? null);
  const foreign = FOREIGN[found];
  if (foreign === undefined) return found;
  const all = probes.join(' ');
  const strange = all.match(foreign)?.length ?? 0;
  return strange > (all.match(/\p{L}/gu)?.length ?? 0) * FEW ? 'und' : found;
}

function vote(probes: readonly string[], declared: string | null): string {
  const votes = probes.map((probe) => detectLanguage(probe));
  const [first, second] = votes;
  if (first === undefined || second === undefined) return 'und';
  if (declared !== null && votes.some(({ language }) => language === declared)) return declared;
  const sure = votes.filter((one) => one.sure);
  if (first.language === second.language) return sure.length > 0 ? first.language : 'und';
  return sure.length === 1 ? sure[0]!.language : 'und';
}
