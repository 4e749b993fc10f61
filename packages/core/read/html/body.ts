import { LETTER, runsOf } from '../../language/character.ts';
import { DATE_WORDS, FURNITURE_LINES, lineKey, RELATED } from '../../language/furniture-words.ts';
import type { Removal } from '../../model/index.ts';
import { findDate } from '../date.ts';
import type { DraftBlock } from '../draft-block.ts';
import { kindOf } from '../plain/kind.ts';
import { countWords, endsSentence, isCutOff, isProse } from '../shape.ts';
import { isElement, type ElementNode } from './dom.ts';
import type { Metadata } from './metadata.ts';
import { isStandfirst, roleOf } from './role.ts';
import { keyOf, passageOf, type Unit } from './unit.ts';
import { linkShare, proseOf, Sums } from './weigh.ts';

/** Sorts the container's units into blocks and removals. A standfirst may stand above the container, under the headline. */
export function collectBody(
  units: readonly Unit[],
  container: ElementNode,
  headline: number,
  metadata: Metadata,
): { readonly blocks: readonly DraftBlock[]; readonly removed: readonly Removal[] } {
  const blocks: DraftBlock[] = [];
  const removed: Removal[] = [];
  const site = lineKey(metadata.outlet?.value ?? '');
  const headlineKey =
    headline >= 0 ? keyOf(units[headline]!) : lineKey(metadata.titles[0]?.text ?? '');
  const from =
    headline >= 0 && headline < container.from && container.from - headline < 40
      ? headline + 1
      : opensAt(units, container, headline);
  let lastText = -1;
  const kept: { block: DraftBlock; unit: Unit; index: number }[] = [];
  for (let index = from; index < container.to; index += 1) {
    const unit = units[index]!;
    if (index === headline || unit.removed !== null) continue;
    const above = index < container.from;
    const role = roleOf(unit, container);
    const wanted = role === 'caption' ? isFigure(unit) : isLead(unit, metadata);
    const outside = wanted ? null : 'above the article';
    const rule = above ? outside : junk(unit, role, headlineKey, site);
    if (rule !== null) {
      removed.push(removal(unit, rule));
      continue;
    }
    const passage = passageOf(unit);
    if (passage.text === '') continue;
    const lead =
      role !== 'caption' &&
      (above || (lastText < 0 && isStandfirst(unit))) &&
      (role === 'heading' || headline < 0 || standsWithHeadline(units, headline, index));
    if (role !== 'heading' && role !== 'caption') lastText = kept.length;
    kept.push({ block: { role: lead ? 'standfirst' : role, passage }, unit, index });
  }
  // What is short and no sentence, before the first paragraph or after the last, is a label, a name, a credit.
  const prose = kept.map(
    ({ unit, block }) =>
      block.role !== 'caption' &&
      block.role !== 'heading' &&
      (isProse(unit.text) || endsSentence(unit.text)),
  );
  const first = prose.indexOf(true);
  let last = prose.lastIndexOf(true);
  while (last > 0 && isSmallPrint(kept[last]!.unit)) last -= 1;
  // A line of name and day below the text heads another story, so what stands there is none of this one.
  const others = kept.some(({ unit }, position) => position > last && isDateLine(unit.text));
  kept.forEach(({ block, unit }, position) => {
    const { role } = block;
    const loose = role === 'paragraph' && !prose[position] && countWords(unit.text) <= 7;
    if (role === 'heading' && position > lastText) removed.push(removal(unit, 'below the article'));
    else if (others && position > last && role === 'paragraph')
      removed.push(removal(unit, 'related'));
    else if (loose && position > last) removed.push(removal(unit, 'below the article'));
    else if (position > last && isSmallPrint(unit)) removed.push(removal(unit, 'small print'));
    else if (role === 'paragraph' && position < first && isDateLine(unit.text))
      removed.push(removal(unit, 'about the article'));
    else if (loose && position < first && countWords(unit.text) <= 4)
      removed.push(removal(unit, 'above the article'));
    else blocks.push(block);
  });
  return { blocks, removed };
}

/**
 * True where nothing that a reader sees stands between the headline and the unit. What is called the introduction but
 * stands below the byline or a picture is the first paragraph of the text.
 */
function standsWithHeadline(units: readonly Unit[], headline: number, index: number): boolean {
  for (let i = Math.max(headline, 0) + 1; i < index; i += 1) {
    const { removed } = units[i]!;
    if (removed === null || SEEN.has(removed)) return false;
  }
  return index > headline;
}
/** Rules whose removals stand in the article's head all the same. */
const SEEN = new Set(['about the article', 'about the author', 'share']);

/** What stands in the container above the headline is no text of the article, unless it is much of it. */
function opensAt(units: readonly Unit[], container: ElementNode, headline: number): number {
  if (headline < container.from || headline >= container.to) return container.from;
  const prose = new Sums(units, proseOf);
  const above = prose.of({ from: container.from, to: headline });
  return above <= prose.of(container) * 0.1 ? headline : container.from;
}

/** All of it in `<small>`: the standard's element for small print. */
const isSmallPrint = (unit: Unit): boolean =>
  unit.inline?.tag === 'small' &&
  unit.nodes.every((node) => node.start >= unit.inline!.start && node.end <= unit.inline!.end);

/** A line of name and day, or of day and a few words: it says who wrote when, in a form that names no role. */
function isDateLine(text: string): boolean {
  const date = text.length <= 90 && !endsSentence(text) ? findDate(text, 'day-month') : null;
  if (date === null) return false;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`.toLowerCase();
  return runsOf(rest, LETTER).filter((word) => !DATE_WORDS.has(word)).length <= 4;
}

/** What a figure itself calls its caption. */
const isFigure = (unit: Unit): boolean =>
  unit.host.tag === 'figcaption' && countWords(unit.text) >= 4;

/** A standfirst above the container: called one, or the page's own description. */
function isLead(unit: Unit, metadata: Metadata): boolean {
  if (countWords(unit.text) < 6 || linkShare(unit) > 0.3) return false;
  if (proseOf(unit) > 0 && endsSentence(unit.text) && kindOf(unit.text, null).kind === 'prose')
    return true;
  if (
    metadata.description !== null &&
    lineKey(metadata.description).slice(0, 60) === keyOf(unit).slice(0, 60)
  )
    return true;
  return (
    isStandfirst(unit) && !/^h1$/u.test(unit.host.tag) && kindOf(unit.text, null).kind !== 'about'
  );
}

/** Why a unit inside the container is no part of the article, or null. */
function junk(
  unit: Unit,
  role: DraftBlock['role'],
  headlineKey: string,
  site: string,
): string | null {
  const { text } = unit;
  const key = keyOf(unit);
  const links = linkShare(unit);
  if (key === headlineKey && key !== '') return 'headline repeated';
  if (role === 'heading') {
    if (RELATED.has(key) || FURNITURE_LINES.has(key)) return 'related';
    return links > 0.9 && text.length > 30 ? 'related' : null;
  }
  const kind = kindOf(text, null, site);
  if (kind.kind === 'furniture' && kind.rule !== 'ticker') return kind.rule;
  if (kind.kind === 'related' || kind.kind === 'comments') return kind.kind;
  if (kind.kind === 'about') return 'about the article';
  if (/^<(?:img|iframe|script|div|a)\s/u.test(text)) return 'mark-up';
  // A shortcode that the publishing system did not know.
  if (
    /^\[(?:button|gallery|caption|embed|video|audio|playlist|ads?|adrotate|contact-form|newsletter)[\s-]/u.test(
      text,
    ) &&
    text.endsWith(']')
  )
    return 'mark-up';
  if (site !== '' && key.startsWith(site) && text.length < 250 && /©|\(c\)|copyright/iu.test(text))
    return 'imprint';
  if (links > 0.5 && text.length < 250 && /^[^:]{2,40}:\s/u.test(text) && !endsSentence(text))
    return 'related';
  if (links > 0.8 && text.length < 300)
    return role === 'list' || !endsSentence(text) ? 'links' : null;
  if (links > 0.6 && role === 'list' && !endsSentence(text)) return 'links';
  if (isCutOff(text) && text.length < 200 && insideLink(unit)) return 'related';
  return null;
}

const insideLink = (unit: Unit): boolean =>
  unit.nodes.some((node) => isElement(node) && node.tag === 'a');

const removal = (unit: Unit, rule: string): Removal => {
  const first = unit.nodes[0]!;
  const last = unit.nodes.at(-1)!;
  return { rule, at: { start: first.start, end: last.end }, text: unit.text };
};
