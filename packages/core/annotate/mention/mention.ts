import { bytesOfBase64 } from '../../language/base64.ts';
import { languagePack, type MentionPart } from '../../language/index.ts';
import { bySpan, type Mention, type Span } from '../../model/index.ts';
import type { Annotator } from '../annotator.ts';
import type { Candidate } from './candidate.ts';
import { makeConsistent } from './consistency.ts';
import { resolveChains } from './coreference.ts';
import { trimName, withMembers, withoutOwner } from './extent.ts';
import { prepare } from './features.ts';
import { Gazetteer } from './gazetteer.ts';
import { holderBeside } from './holder.ts';
import { governmentsOf } from './metonymy.ts';
import { NameModel } from './model.ts';
import { recogniseNames, type Name } from './names.ts';
import { pluralsOf } from './plural.ts';
import { sentenceRanges } from './ranges.ts';
import { findRoles, type Role } from './role.ts';
import { FLAG, Lexicon, type WordInfo } from './word.ts';

/** What a language's part is turned into once, for all articles. */
interface Recogniser {
  readonly part: MentionPart;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly model: NameModel;
}
const made = new WeakMap<MentionPart, Recogniser>();
function recogniserOf(part: MentionPart): Recogniser {
  const known = made.get(part);
  if (known !== undefined) return known;
  const recogniser = {
    part,
    lexicon: new Lexicon(part),
    gazetteer: new Gazetteer(part),
    model: new NameModel(bytesOfBase64(part.model)),
  };
  made.set(part, recogniser);
  return recogniser;
}

/**
 * Names of persons, organisations, places and others, the office phrases and pronouns that stand for persons, and
 * which of them name one thing. A name's span has no article, courtesy title or office.
 */
export const mention: Annotator<'token' | 'sentence', 'mention'> = {
  id: 'mention',
  version: 2,
  requires: ['token', 'sentence'],
  provides: ['mention'],
  annotate(article, layers) {
    const part = languagePack(article.language)?.mention;
    if (part === undefined) return { mention: [] };
    const { token, sentence } = layers;
    const ranges = sentenceRanges(token, sentence);
    const { lexicon, gazetteer, model } = recogniserOf(part);
    const forms = token.map(({ start, end }) => article.text.slice(start, end));
    const prepared = prepare(lexicon, gazetteer, forms, ranges, token);
    const { words } = prepared;
    const names = makeConsistent(
      part,
      prepared,
      recogniseNames(model, prepared).flatMap((name, i, all) =>
        withoutOwner(part, words, withMembers(part, words, name, all[i - 1]?.to ?? 0)),
      ),
    ).flatMap((name) => trimName(part, words, name));

    const used = new Uint8Array(words.length);
    for (const { from, to } of names) used.fill(1, from, to);
    const roles = findRoles(part, words, ranges, used);
    const candidates: Candidate[] = [];
    const where = (at: number): Pick<Candidate, 'sentence' | 'block' | 'leads'> => {
      const sentence = rangeAt(ranges, at);
      let first = ranges[sentence]?.from ?? at;
      while (first < at && (words[first]!.flags & FLAG.letter) === 0) first += 1;
      return { sentence, block: blockAt(article.blocks, token[at]!.start), leads: first === at };
    };
    const startOfName = new Map(names.map((name) => [name.from, name]));
    const endOfName = new Map(names.map((name) => [name.to, name]));
    const roleOfName = new Map<Name, Role>();
    for (const role of roles) {
      const holder = holderBeside(words, token, role, startOfName, endOfName);
      if (holder !== null) {
        if (holder.type === 'person') roleOfName.set(holder, role);
        continue;
      }
      if (role.article === null && role.country === null) continue;
      if (role.body && role.article !== 'the' && (role.article !== null || role.country === null))
        continue;
      candidates.push({
        from: role.from,
        to: role.to,
        ...where(role.from),
        type: role.body ? 'organisation' : 'person',
        form: role.body ? 'description' : 'title',
        words: [],
        role,
        pronoun: null,
      });
    }
    for (const name of names) {
      candidates.push({
        ...name,
        ...where(name.from),
        form: 'name',
        words: nameWords(words, name),
        role: null,
        pronoun: null,
      });
    }
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i]!;
      if ((word.flags & FLAG.pronoun) === 0) continue;
      const pronoun = part.pronouns.get(word.lower);
      if (pronoun === undefined || used[i] === 1 || (word.lower !== 'he' && word.lower !== 'she'))
        continue;
      candidates.push({
        from: i,
        to: i + 1,
        ...where(i),
        type: 'person',
        form: 'pronoun',
        words: [],
        role: null,
        pronoun,
      });
    }
    candidates.sort((a, b) => a.from - b.from || b.to - a.to);
    const rolesOfNames = new Map<number, Role>();
    const indexOf = new Map(candidates.map((c, i) => [`${c.from}-${c.to}`, i]));
    for (const [name, role] of roleOfName)
      rolesOfNames.set(indexOf.get(`${name.from}-${name.to}`)!, role);
    const chains = resolveChains(part, words, candidates, rolesOfNames);
    const governments = governmentsOf(part, words, token, ranges, candidates);
    const extent = ({ from, to }: Pick<Candidate, 'from' | 'to'>): Span => ({
      start: token[from]!.start,
      end: token[to - 1]!.end,
    });
    const found = candidates.map((c, i): Mention => ({
      ...extent(c),
      type: c.type,
      form: c.form,
      chain: chains[i]!,
      chains: null,
      metonymy: governments.get(i) ?? null,
    }));
    for (const plural of pluralsOf({
      part,
      words,
      token,
      sentences: ranges,
      mentions: candidates,
      chains,
      governments,
    })) {
      const { type, form, members } = plural;
      const chain = members.length === 1 ? members[0]! : null;
      found.push({
        ...extent(plural),
        type,
        form,
        chain,
        chains: chain === null ? members : null,
        metonymy: null,
      });
    }
    return { mention: found.sort(bySpan) };
  },
};

/** Folded words of a name, without signs: what names are compared by. */
function nameWords(words: readonly WordInfo[], { from, to }: Name): string[] {
  return words
    .slice(from, to)
    .filter((w) => w.flags & (FLAG.letter | FLAG.digit))
    .map((w) => w.folded.replaceAll('.', ''));
}

/** Index of the last of `items` that starts at or before `at`; they are in order. */
function lastAt(starts: (i: number) => number, length: number, at: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
const rangeAt = (ranges: readonly { from: number }[], token: number): number =>
  lastAt((i) => ranges[i]!.from, ranges.length, token);
const blockAt = (blocks: readonly Span[], offset: number): number =>
  lastAt((i) => blocks[i]!.start, blocks.length, offset);
