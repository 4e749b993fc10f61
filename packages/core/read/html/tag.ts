/** What a tag is, as bits, so that one look-up by name tells a walk all it asks. */
export const VOID = 1;
/** Has a box of its own: its borders end a paragraph. */
export const BLOCK = 2;
/** Never shown as text. */
export const INVISIBLE = 4;
/** May stand open between a paragraph and the block that closes it. */
export const INLINE = 8;
/** A closing tag of another kind does not reach through it. */
export const BARRIER = 16;
export const TABLE_PART = 32;
/** Its content is mark-up of another language. */
export const FOREIGN = 64;
/** A control of a form: not shown as text. */
export const CONTROL = 128;
export const HEADING = 256;
/** Its content is text up to its closing tag: no tags in it. */
export const RAW = 512;
/** As {@link RAW}, with character references. */
export const RAW_WITH_REFERENCES = 1024;
/** Everything after it is text. */
export const PLAIN = 2048;

/** Where it opens inside mark-up of another language, that ends there (13.2.6.5 of the HTML standard). */
export const BREAKS_OUT = 4096;

export interface Tag {
  readonly name: string;
  readonly is: number;
  /** An opening tag closes the nearest open element of these names, up to the scopes that stop it. */
  readonly closes: ReadonlySet<string> | null;
  readonly scope: ReadonlySet<string> | null;
}

const LISTS: readonly (readonly [bit: number, names: string])[] = [
  [
    VOID,
    'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
  ],
  [
    BLOCK,
    `#root address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol optgroup option p
    pre section summary table tbody td tfoot th thead tr ul amp-sidebar template`,
  ],
  [
    INVISIBLE,
    `script style template head title meta link svg math iframe object embed canvas audio video map select datalist
    noembed noframes xmp`,
  ],
  [
    INLINE,
    `a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd mark q s samp small span strike strong sub sup
    time tt u var del label`,
  ],
  [BARRIER, 'table td th caption template html'],
  [TABLE_PART, 'table tbody thead tfoot tr td th caption html body'],
  [FOREIGN, 'svg math'],
  [CONTROL, 'button input textarea optgroup option dialog progress meter'],
  [HEADING, 'h1 h2 h3 h4 h5 h6'],
  [RAW, 'script style iframe noembed noframes xmp'],
  [RAW_WITH_REFERENCES, 'title textarea'],
  [PLAIN, 'plaintext'],
  [
    BREAKS_OUT,
    `b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta
    nobr ol p pre ruby s small span strong strike sub sup table tt u ul var`,
  ],
];

const CLOSES: readonly (readonly [tags: string, closes: string, scope: string])[] = [
  ['li', 'li', 'ul ol menu dir table td th caption template html'],
  ['dt dd', 'dt dd', 'dl'],
  ['tr', 'tr', 'table tbody thead tfoot'],
  ['td th', 'td th', 'tr table'],
  ['tbody', 'tbody thead tfoot', 'table'],
  ['tfoot', 'tbody thead tfoot', 'table'],
  ['option', 'option', 'select datalist optgroup'],
];

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

const bits = new Map<string, number>();
for (const [bit, names] of LISTS)
  for (const name of words(names)) bits.set(name, (bits.get(name) ?? 0) | bit);
const implied = new Map<
  string,
  { readonly closes: ReadonlySet<string>; readonly scope: ReadonlySet<string> }
>();
for (const [tags, closes, scope] of CLOSES)
  for (const name of words(tags))
    implied.set(name, { closes: new Set(words(closes)), scope: new Set(words(scope)) });

const make = (name: string): Tag => ({
  name,
  is: bits.get(name) ?? 0,
  closes: implied.get(name)?.closes ?? null,
  scope: implied.get(name)?.scope ?? null,
});

const KNOWN = new Map<string, Tag>();
for (const name of new Set([...bits.keys(), ...implied.keys()])) KNOWN.set(name, make(name));

/** The tag of a name in lower case. */
export const tagOf = (name: string): Tag => KNOWN.get(name) ?? make(name);
