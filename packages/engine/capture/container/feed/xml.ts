/** Where the first thing of an XML text stands that is no white space, no instruction and no comment. */
function behindProlog(xml: string): number {
  for (let at = 0; ;) {
    while (at < xml.length && /[\s\ufeff]/u.test(xml[at]!)) at += 1;
    const end = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : null;
    if (end === null) return at;
    const found = xml.indexOf(end, at + 2);
    if (found < 0) return xml.length;
    at = found + end.length;
  }
}

/** A feed without what it declares before its root: no entity is ever expanded, and no address in it ever followed. */
export function withoutDoctype(xml: string): { readonly xml: string; readonly entities: boolean } {
  const start = behindProlog(xml);
  if (!/^<!doctype/iu.test(xml.slice(start, start + 9))) return { xml, entities: false };
  const open = xml.indexOf('[', start);
  const close = xml.indexOf('>', start);
  if (close < 0) return { xml, entities: false };
  if (open < 0 || open > close)
    return { xml: xml.slice(0, start) + xml.slice(close + 1), entities: false };
  const end = /\]\s{0,40}>/u.exec(xml.slice(open));
  if (end === null) return { xml, entities: true };
  const subset = xml.slice(open, open + end.index);
  const rest = xml.slice(open + end.index + end[0].length);
  return { xml: xml.slice(0, start) + rest, entities: /<!ENTITY/iu.test(subset) };
}

/** The kind of feed that a text begins as; null where it is none. */
export function feedKind(head: string): 'rss' | 'atom' | 'rdf' | 'json' | null {
  const text = head.replace(/^\xef\xbb\xbf/u, '');
  const first = behindProlog(text);
  if (text[first] === '{') {
    const version = /"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\//u;
    return version.test(text) ? 'json' : null;
  }
  const { xml } = withoutDoctype(text);
  const root = /^<([a-z:]{1,20})([^>]{0,8000})/iu.exec(xml.slice(behindProlog(xml)));
  if (root === null) return null;
  const name = root[1]!.toLowerCase();
  if (name === 'rss') return 'rss';
  if (name === 'feed' && /atom/iu.test(root[2]!)) return 'atom';
  const isRss = /purl\.org\/rss\/|my\.netscape\.com\/rdf/iu.test(root[2]!);
  return name === 'rdf:rdf' && isRss ? 'rdf' : null;
}
