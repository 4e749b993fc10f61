/** Ends of items that are looked at: a feed that has more is read in part anyway. */
const MAX_ENDS = 20_000;

/** A feed that breaks off or is damaged, as it would be if it ended behind one of its whole items. */
export interface Broken {
  /** Whole items. */
  readonly count: number;
  /** The feed closed behind the item of that number, counted from 1. */
  closedBehind(item: number): string;
}

/** Null where no item of it is whole. */
export function broken(text: string): Broken | null {
  const ends = text.trimStart().startsWith('{') ? jsonEnds(text) : xmlEnds(text);
  if (ends.length === 0) return null;
  return {
    count: ends.length,
    closedBehind(item) {
      const { at, closing } = ends[item - 1]!;
      return text.slice(0, at) + closing;
    },
  };
}

interface End {
  readonly at: number;
  /** What closes the feed there. */
  readonly closing: string;
}

function xmlEnds(xml: string): readonly End[] {
  const rss = /<rdf:RDF/u.test(xml.slice(0, 20_000)) ? '</rdf:RDF>' : '</channel></rss>';
  const ends: End[] = [];
  for (const { 0: tag, index } of xml.matchAll(/<\/(?:item|entry)>/gu)) {
    if (ends.length === MAX_ENDS) break;
    ends.push({ at: index + tag.length, closing: tag === '</entry>' ? '</feed>' : rss });
  }
  return ends;
}

function jsonEnds(json: string): readonly End[] {
  const items = /"items"\s{0,20}:\s{0,20}\[/u.exec(json);
  if (items === null) return [];
  const ends: End[] = [];
  let depth = 0;
  let quoted = false;
  for (let at = items.index + items[0].length; at < json.length; at += 1) {
    const one = json[at]!;
    if (quoted) {
      if (one === '\\') at += 1;
      else if (one === '"') quoted = false;
    } else if (one === '"') quoted = true;
    else if (one === '{' || one === '[') depth += 1;
    else if (one === '}' || one === ']') {
      depth -= 1;
      if (depth < 0 || ends.length === MAX_ENDS) break;
      if (depth === 0) ends.push({ at: at + 1, closing: ']}' });
    }
  }
  return ends;
}
