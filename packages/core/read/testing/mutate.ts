import { below, pick, type Draw } from '../../testing/random.ts';

/** A page made worse, and by which steps. */
export interface Mutant {
  readonly page: string;
  readonly steps: readonly string[];
}

type Step = (page: string, draw: Draw, others: readonly string[]) => string;

/** A stretch of the page: where, and how long, mostly short. */
function stretch(page: string, draw: Draw, longest: number): readonly [start: number, end: number] {
  const start = below(draw, page.length + 1);
  const size = Math.floor(longest ** draw());
  return [start, Math.min(page.length, start + size)];
}
const insert = (page: string, at: number, what: string): string =>
  page.slice(0, at) + what + page.slice(at);
const anywhere = (page: string, draw: Draw): number => below(draw, page.length + 1);

/** Where a tag of the page begins, from a random place on; -1 where there is none. */
function tagAt(page: string, draw: Draw, opening: string): number {
  const from = anywhere(page, draw);
  const after = page.indexOf(opening, from);
  return after >= 0 ? after : page.indexOf(opening);
}
/** The end of what begins at `at`: its first `>`, not further off than tags are long. */
const tagEnd = (page: string, at: number): number => {
  const end = page.indexOf('>', at);
  return end < 0 || end - at > 2000 ? at + 1 : end + 1;
};

const NOISE = [
  '<',
  '>',
  '&',
  '&amp',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&#55296;',
  '&nbsp;',
  '&notit;',
  '&NotEqualTilde;',
  '&shy;',
  '&zwj;',
  '"',
  "'",
  '=',
  '/',
  '\\',
  '`',
  '\u0000',
  '\u0007',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u202e',
  '\u2028',
  '\u2060',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\ud800',
  '\udc00',
  '👎🏻',
  '👨‍👩‍👧',
  'e\u0301',
  'ﬁ',
  'İ',
  'مرحبا',
  'ไทย',
  '日本',
  '\t',
  '\r',
  '\r\n',
  '\n\n\n',
  '\f',
  '\v',
  ' • ',
  ' | ',
  ' » ',
  '…',
  '}',
  ']]>',
  '{{',
  '%',
  ';',
];
const MARKERS = [
  '<!--',
  '-->',
  '--!>',
  '<!-->',
  '<!',
  '<!DOCTYPE x>',
  '<![CDATA[',
  ']]>',
  '<?xml ?>',
  '<?',
  '</',
  '</>',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<title>',
  '</title>',
  '<textarea>',
  '</textarea>',
  '<noscript>',
  '</noscript>',
  '<template>',
  '<svg>',
  '</svg>',
  '<math>',
  '<xmp>',
  '<plaintext>',
  '<iframe>',
  '<select>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<p>',
  '</p>',
  '<br>',
  '</br>',
  '<br/>',
  '<h1>',
  '</h1>',
  '<li>',
  '<a href=x>',
  '</a>',
  '<b>',
  '</i>',
  '<article>',
  '</article>',
  '<body>',
  '</body>',
  '</html>',
  '<html>',
  '<head>',
  '<div hidden>',
  '<div class="comments">',
  '<div class=comment>',
  '<time datetime="2031-05-02">',
];
const BLOCKS = [
  'div',
  'p',
  'ul',
  'li',
  'table',
  'td',
  'blockquote',
  'section',
  'article',
  'b',
  'span',
  'a',
  'font',
  'pre',
  'template',
];

const STEPS: Readonly<Record<string, Step>> = {
  cut(page, draw) {
    const [start, end] = stretch(page, draw, 2000);
    return page.slice(0, start) + page.slice(end);
  },
  truncate: (page, draw) => page.slice(0, anywhere(page, draw)),
  behead: (page, draw) => page.slice(below(draw, Math.ceil(page.length / 2))),
  splice(page, draw, others) {
    const other = pick(draw, others);
    const [start, end] = stretch(other, draw, 6000);
    return insert(page, anywhere(page, draw), other.slice(start, end));
  },
  append: (page, draw, others) => page + pick(draw, others),
  duplicate(page, draw) {
    const [start, end] = stretch(page, draw, 4000);
    return insert(page, anywhere(page, draw), page.slice(start, end));
  },
  repeat(page, draw) {
    const [start, end] = stretch(page, draw, 400);
    return insert(page, end, page.slice(start, end).repeat(2 + below(draw, 30)));
  },
  unclose(page, draw) {
    let out = page;
    for (let i = below(draw, 12); i >= 0; i -= 1) {
      const at = tagAt(out, draw, '</');
      if (at >= 0) out = out.slice(0, at) + out.slice(tagEnd(out, at));
    }
    return out;
  },
  unopen(page, draw) {
    let out = page;
    for (let i = below(draw, 6); i >= 0; i -= 1) {
      const at = tagAt(
        out,
        draw,
        pick(draw, ['<div', '<p', '<a', '<ul', '<li', '<h1', '<article', '<span', '<table']),
      );
      if (at >= 0) out = out.slice(0, at) + out.slice(tagEnd(out, at));
    }
    return out;
  },
  attributes(page, draw) {
    const name = pick(draw, [
      ' class="',
      ' id="',
      ' href="',
      ' itemprop="',
      ' content="',
      ' datetime="',
      ' style="',
    ]);
    const values = [0, 1]
      .map(() => {
        const at = tagAt(page, draw, name);
        const start = at + name.length;
        const end = at < 0 ? -1 : page.indexOf('"', start);
        return [start, end] as const;
      })
      .sort((a, b) => a[0] - b[0]);
    const [[a, b], [c, d]] = values as [readonly [number, number], readonly [number, number]];
    if (b < 0 || d < 0 || b > c) return page;
    return (
      page.slice(0, a) + page.slice(c, d) + page.slice(b, c) + page.slice(a, b) + page.slice(d)
    );
  },
  unquote(page, draw) {
    const at = tagAt(page, draw, '"');
    return at < 0 ? page : page.slice(0, at) + page.slice(at + 1);
  },
  bytes(page, draw) {
    let out = page;
    for (let i = below(draw, 12); i >= 0; i -= 1)
      out = insert(out, anywhere(out, draw), String.fromCharCode(below(draw, 256)));
    return out;
  },
  units(page, draw) {
    let out = page;
    for (let i = below(draw, 6); i >= 0; i -= 1)
      out = insert(out, anywhere(out, draw), String.fromCharCode(below(draw, 65_536)));
    return out;
  },
  noise(page, draw) {
    let out = page;
    for (let i = below(draw, 10); i >= 0; i -= 1)
      out = insert(out, anywhere(out, draw), pick(draw, NOISE));
    return out;
  },
  markers(page, draw) {
    let out = page;
    for (let i = below(draw, 5); i >= 0; i -= 1)
      out = insert(out, anywhere(out, draw), pick(draw, MARKERS));
    return out;
  },
  nulls: (page, draw) => page.replaceAll(pick(draw, ['e', ' ', '<', 'n']), (one) => `${one}\u0000`),
  nest(page, draw) {
    const tag = pick(draw, BLOCKS);
    const times = Math.floor(2000 ** draw());
    const open = `<${tag}>`.repeat(times);
    const [start, end] = stretch(page, draw, 4000);
    const close = draw() < 0.5 ? `</${tag}>`.repeat(times) : '';
    return page.slice(0, start) + open + page.slice(start, end) + close + page.slice(end);
  },
  wrap(page, draw) {
    const tag = pick(draw, [
      'table',
      'noscript',
      'template',
      'svg',
      'form',
      'aside',
      'pre',
      'select',
      'a',
      'li',
      'textarea',
      'title',
      'center',
    ]);
    const [start, end] = stretch(page, draw, page.length + 1);
    return `${page.slice(0, start)}<${tag}>${page.slice(start, end)}</${tag}>${page.slice(end)}`;
  },
  huge(page, draw) {
    const at = tagAt(page, draw, '<');
    const end = at < 0 ? 0 : tagEnd(page, at) - 1;
    const value = pick(draw, ['nav ', 'comment-', 'a', '&quot;', '<', '2031-05-02 ']).repeat(
      1 + below(draw, 4000),
    );
    return insert(
      page,
      Math.max(0, end),
      pick(draw, [` class="${value}"`, ` title='${value}'`, ` ${value}`, ` href=${value}`]),
    );
  },
  /** UTF-8 read as windows-1252 or Latin-1, once or twice, in part of the page. */
  encoding(page, draw) {
    const [start, end] = stretch(page, draw, page.length + 1);
    let part = page.slice(start, end);
    for (let i = below(draw, 2); i >= 0; i -= 1) part = garble(part);
    return page.slice(0, start) + part + page.slice(end);
  },
  /** Two bytes read as one unit, or one unit as two. */
  wide(page, draw) {
    const [start, end] = stretch(page, draw, 400);
    const part = page.slice(start, end);
    const wide =
      draw() < 0.5
        ? [...part].map((one) => `${one}\u0000`).join('')
        : part.replace(/([\u0000-\u00ff])([\u0000-\u00ff])/gu, (_, a: string, b: string) =>
            String.fromCharCode(a.charCodeAt(0) * 256 + b.charCodeAt(0)),
          );
    return page.slice(0, start) + wide + page.slice(end);
  },
  entities(page, draw) {
    const [start, end] = stretch(page, draw, 600);
    const form = below(draw, 4);
    const noisy = Array.from(page.slice(start, end))
      .map((one) => {
        const code = one.codePointAt(0)!;
        if (draw() < 0.5) return one;
        return [`&#${code};`, `&#x${code.toString(16)};`, `&#${code}`, `&amp;#${code};`][form]!;
      })
      .join('');
    return page.slice(0, start) + noisy + page.slice(end);
  },
  breaks: (page, draw) =>
    page.replaceAll('\n', pick(draw, ['\r', '\r\n', '', '\n\n', ' ', '\u2028'])),
  capitals: (page, draw) => {
    const [start, end] = stretch(page, draw, 4000);
    return page.slice(0, start) + page.slice(start, end).toUpperCase() + page.slice(end);
  },
  strip(page, draw) {
    const tags = pick(draw, [
      /<\/?(?:p|br|li|h\d)[^<>]{0,200}>/giu,
      /<[^<>]{1,400}>/gu,
      /<\/?div[^<>]{0,400}>/giu,
    ]);
    return page.replace(tags, pick(draw, ['\n', '', ' ', '<br><br>']));
  },
};

/** UTF-8 bytes as one unit each, as a reader that takes them for Latin-1 sees them. */
function garble(text: string): string {
  let out = '';
  for (const one of text) {
    const code = one.codePointAt(0)!;
    if (code < 0x80) out += one;
    else if (code < 0x800) out += String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000)
      out += String.fromCharCode(
        0xe0 | (code >> 12),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
    else
      out += String.fromCharCode(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return out;
}

const NAMES = Object.keys(STEPS);
/** Longer than this no mutant grows: steps that repeat would otherwise feed on each other. */
const LONGEST = 400_000;

/** One of the pages after one to six random steps; the same numbers give the same mutant. */
export function mutate(draw: Draw, pages: readonly string[]): Mutant {
  let page = pick(draw, pages);
  const steps: string[] = [];
  for (let i = below(draw, 6); i >= 0; i -= 1) {
    const name = pick(draw, NAMES);
    const next = STEPS[name]!(page, draw, pages);
    steps.push(name);
    page = next.length > LONGEST ? next.slice(0, LONGEST) : next;
  }
  return { page, steps };
}
