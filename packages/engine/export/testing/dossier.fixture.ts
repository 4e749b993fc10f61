import {
  countAccounts,
  dossierSchema,
  type Account,
  type ArticleId,
  type Attached,
  type CaptureId,
  type Citation,
  type Dossier,
  type EntityId,
  type FamilyId,
  type Hash,
  type When,
} from '@hearsay/core/model';
import { sha256 } from '../../capture/index.ts';

/** A page of the made-up case: what it says, and the facts around it. */
interface MadeUpPage {
  readonly name: string;
  readonly headline: string;
  readonly body: readonly string[];
  readonly outlet: string | null;
  readonly byline?: string;
  readonly published: string | null;
  readonly url: string | null;
  readonly capturedAt?: string;
  readonly language?: string;
  readonly comment?: string;
}

const PAGES: readonly MadeUpPage[] = [
  {
    name: 'herald',
    headline: 'Ferry halted at Orsk Point',
    body: [
      'The ferry to Orsk Point was halted on Monday, the harbour office said.',
      '“We stop until the pier is mended,” Ina Voss said 🌊 on Tuesday.',
      'Nothing else of this page is cited: PRIVATEWORD stays here.',
    ],
    outlet: 'The Orsk Herald',
    byline: 'Tove Lind',
    published: '2031-05-02T08:30:00+02:00',
    url: 'https://herald.example/ferry?a=1&b=2',
    capturedAt: '2031-05-03T10:11:12Z',
    comment: 'COMMENTWORD from a reader',
  },
  {
    // Everything about this page is hostile.
    name: 'hostile',
    headline: '=HYPERLINK("http://evil.example","<script>alert(1)</script>")',
    body: [
      '=1+1;@SUM(A1) | ![x](javascript:alert(1)) [^1] *bold* <img src=x onerror=alert(1)>',
      'The ferry was halted on Sunday, \u202eevil\u2069\u001b[31m said the “port”, # heading\t- item.',
      'ＰＲＩＶＡＴＥＷＯＲＤ2 and ＝1＋1 stay out.',
    ],
    outlet: '+Outlet, "quoted"\r\n@second line',
    byline: '-2+3',
    published: null,
    url: null,
    language: 'und',
  },
  {
    name: 'arabic',
    headline: 'توقفت العبارة',
    body: [
      'توقفت العبارة يوم الاثنين.',
      'Long: ' + 'the same words stand here again and again, '.repeat(12),
    ],
    outlet: null,
    published: '2031-05',
    url: 'https://اخبار.example/عبارة',
    language: 'ar',
  },
];

const hash = (text: string): Hash => sha256(text);
const captureOf = (name: string): CaptureId => hash(`capture ${name}`) as string as CaptureId;
const articleOf = (name: string): ArticleId => hash(`article ${name}`) as string as ArticleId;
const familyOf = (name: string): FamilyId => hash(`family ${name}`) as string as FamilyId;
const entityOf = (name: string): EntityId => hash(`entity ${name}`) as string as EntityId;

const textOf = ({ headline, body }: MadeUpPage): string => [headline, ...body].join('\n\n');
const pageOf = (name: string): MadeUpPage => PAGES.find((page) => page.name === name)!;

/** Cites words of a page; they must be there. */
export function quote(name: string, words: string): Citation {
  const start = textOf(pageOf(name)).indexOf(words);
  if (start < 0) throw new Error(`${name} does not say: ${words}`);
  return { article: articleOf(name), start, end: start + words.length, text: words };
}

const monday: When = {
  value: '2031-04-27',
  from: '2031-04-27',
  to: '2031-04-28',
  basis: 'relative',
  anchor: '2031-05-02',
  zone: null,
};

function account(name: string, words: string, more: Partial<Account> = {}): Account {
  const { outlet, published } = pageOf(name);
  return {
    cite: quote(name, words),
    family: familyOf(name),
    outlet,
    published,
    voice: 'outlet',
    speaker: null,
    modality: 'happened',
    polarity: 'affirmed',
    roles: [],
    when: monday,
    ...more,
  };
}

const HALTED = 'The ferry to Orsk Point was halted on Monday, the harbour office said.';
const EVIL =
  'The ferry was halted on Sunday, \u202eevil\u2069\u001b[31m said the “port”, # heading\t- item.';
const FORMULA =
  '=1+1;@SUM(A1) | ![x](javascript:alert(1)) [^1] *bold* <img src=x onerror=alert(1)>';
const ARABIC = 'توقفت العبارة يوم الاثنين.';
const LONG = pageOf('arabic').body[1]!;

/** A small dossier with every kind of finding; some of its words try to break out of every format. */
export function madeUpDossier(): Dossier {
  const told = account('herald', HALTED);
  const evil = account('hostile', EVIL, { voice: 'attributed', speaker: '=cmd|x' });
  const arabic = account('arabic', ARABIC, { polarity: 'denied' });
  const formula = account('hostile', FORMULA);
  const dossier: Dossier = {
    format: 'hearsay.dossier/1',
    title: 'The ferry <b>at</b> Orsk Point',
    analysers: [
      { id: 'lineage', stage: 'collate', version: 1, provides: ['family', 'versions'] },
      { id: 'timeline', stage: 'collate', version: 1, provides: ['timeline'] },
    ],
    captures: PAGES.map((page, i) => ({
      id: captureOf(page.name),
      blob: hash(`bytes ${page.name}`),
      source: `pages/${page.name}.html`,
      url: page.url,
      mediaType: 'text/html',
      capturedAt: page.capturedAt ?? null,
      also: i === 0 ? ['crawl.wacz#archive/data.warc.gz#0', 'old.warc.gz#812'] : [],
      response: null,
      cutOff: null,
    })),
    articles: PAGES.map((page) => {
      const text = textOf(page);
      const field = (value: string | null) =>
        value === null ? null : ({ value, basis: 'markup', at: null } as const);
      return {
        id: articleOf(page.name),
        capture: captureOf(page.name),
        source: `pages/${page.name}.html`,
        url: page.url,
        headline: page.headline,
        byline: page.byline === undefined ? [] : [field(page.byline)!],
        outlet: field(page.outlet),
        published: field(page.published),
        modified: null,
        section: null,
        canonical: null,
        credits: [
          {
            name: 'Coast Agency',
            scope: 'article',
            at: { start: 3, end: 9 },
            text: 'Coast',
            cite: null,
          },
        ],
        language: page.language ?? 'en',
        text,
        blocks: [{ start: 0, end: page.headline.length, role: 'headline' }],
        encoding: null,
        garbled: [],
        comments: page.comment === undefined ? [] : [{ author: null, text: page.comment }],
        removed: [{ rule: 'ticker', at: { start: 0, end: 5 }, text: 'REMOVEDWORD' }],
        origin: [],
      };
    }),
    entities: [
      {
        id: entityOf('voss'),
        type: 'person',
        name: 'Ina Voss',
        forms: [
          { form: 'Ina Voss', count: 1 },
          { form: '=Voss', count: 2 },
        ],
        merges: [{ form: '=Voss', rule: 'surname' }],
        suggestions: [{ entity: entityOf('port'), rule: 'alike' }],
        evidence: [quote('herald', 'Ina Voss')],
      },
      {
        id: entityOf('port'),
        type: 'organisation',
        name: 'port',
        forms: [{ form: 'port', count: 1 }],
        merges: [],
        suggestions: [],
        evidence: [quote('hostile', 'port')],
      },
    ],
    families: [
      {
        id: familyOf('herald'),
        articles: [articleOf('herald')],
        carries: [articleOf('arabic')],
        origin: 'The Orsk Herald',
        first: articleOf('herald'),
        publisher: '=Press House',
        reason: 'Its own text.',
        hint: null,
        chains: [
          { article: articleOf('arabic'), steps: [0, 1] },
          { article: articleOf('herald'), steps: [1] },
        ],
        derivations: [
          {
            article: articleOf('arabic'),
            from: { article: articleOf('herald') },
            relation: 'excerpts',
            rule: 'same words',
            reason: 'Published 2031-05; the other page 2031-05-02, which tells no order.',
            evidence: [
              quote('arabic', LONG),
              { capture: captureOf('arabic'), start: 5, end: 11, text: 'Source' },
            ],
          },
          {
            article: articleOf('herald'),
            from: { agency: '@Agency' },
            relation: 'credits',
            rule: 'credit line',
            reason: 'The page names @Agency.',
            evidence: [quote('herald', 'harbour office')],
          },
        ],
      },
      {
        id: familyOf('hostile'),
        articles: [articleOf('hostile')],
        carries: [],
        origin: null,
        first: null,
        publisher: null,
        reason: 'No credit.',
        hint: null,
        chains: [],
        derivations: [],
      },
      {
        id: familyOf('arabic'),
        articles: [articleOf('arabic')],
        carries: [],
        origin: null,
        first: null,
        publisher: null,
        reason: 'No credit.',
        hint: null,
        chains: [],
        derivations: [],
      },
    ],
    passages: [
      { kind: 'quotation', places: [quote('herald', 'halted on'), quote('hostile', 'halted on')] },
    ],
    furniture: [
      {
        outlet: '=Herald',
        places: [quote('herald', 'halted on'), quote('hostile', 'halted on')],
        pages: 3,
        of: 4,
        masked: false,
        rule: 'nothing in it speaks to the reader of the outlet',
      },
    ],
    versions: [
      {
        url: 'https://herald.example/ferry',
        captures: [captureOf('herald'), captureOf('hostile')],
        order: ['page', 'capture'],
        changes: [
          {
            kind: 'altered',
            before: quote('herald', 'Monday'),
            after: quote('hostile', 'Sunday'),
            details: [{ kind: 'attribution', before: null, after: quote('hostile', 'Sunday') }],
          },
          { kind: 'added', before: null, after: quote('hostile', 'port'), details: [] },
        ],
      },
    ],
    publishers: [
      {
        outlet: 'The Orsk Herald',
        publisher: '=Press House',
        source: 'https://herald.example/imprint',
        decision: null,
      },
    ],
    utterances: [],
    statements: [
      {
        cite: quote('herald', '“We stop until the pier is mended,” Ina Voss said 🌊 on Tuesday.'),
        kind: 'direct',
        stance: 'states',
        content: quote('herald', 'We stop until the pier is mended,'),
        cue: quote('herald', 'said 🌊'),
        speaker: {
          name: 'Ina Voss',
          entity: entityOf('voss'),
          cite: quote('herald', 'Ina Voss'),
          rule: 'named',
        },
        via: [{ name: 'Coast Agency', cite: null }],
        family: familyOf('herald'),
        sameAs: [1],
      },
      {
        cite: quote('hostile', EVIL),
        kind: 'indirect',
        stance: 'denies',
        content: quote('hostile', 'The ferry was halted on Sunday'),
        cue: null,
        speaker: null,
        via: [],
        family: familyOf('hostile'),
        sameAs: [0],
      },
    ],
    timeline: [
      {
        when: monday,
        title: 'Halt: ferry, Orsk Point, 27 April 2031',
        status: 'happened',
        type: 'halt',
        entities: [],
        rule: 'same day and type',
        salience: null,
        ...countAccounts(
          [told, evil, arabic],
          [
            {
              kind: 'speaker',
              name: '=Ina Voss',
              accounts: [0, 2],
              evidence: [told.cite, arabic.cite],
            },
          ],
        ),
      },
    ],
    disputes: [
      {
        kind: 'date',
        question: 'On which day was the ferry halted?',
        when: null,
        positions: [
          { answer: '27 April 2031', ...countAccounts([told]) },
          { answer: '26 April 2031', ...countAccounts([evil]) },
        ],
        rule: 'same happening, other day',
      },
    ],
    agreements: [{ what: 'The ferry was halted', when: null, ...countAccounts([told, formula]) }],
    silences: [
      { what: 'Halt of the ferry', reportedBy: [told, evil], notFoundIn: [articleOf('arabic')] },
    ],
    commitments: [
      {
        what: 'Mending the pier',
        by: 'harbour office',
        due: null,
        history: [
          { due: monday, cite: quote('herald', 'until the pier is mended'), step: 'agreed' },
        ],
        reports: [
          { outcome: 'not kept', accounts: [evil], independent: 1, sources: 1, common: [] },
        ],
        status: 'reported not kept',
        asOf: '2031-05-02',
        evidence: [quote('herald', 'We stop until the pier is mended,')],
        agreement: null,
        rule: 'one account',
      },
    ],
    wordings: [
      {
        referent: 'halt of the ferry',
        terms: [
          { term: 'halted', voice: 'outlet', uses: [], ...countAccounts([told]) },
          { term: '=halted', voice: 'attributed', uses: [], ...countAccounts([evil]) },
        ],
        rule: 'same happening',
      },
    ],
    decisions: madeUpDecisions(),
    problems: [{ source: '=pages/\u001b[2Jbroken.html', reason: 'empty', detail: 'no bytes' }],
  };
  return dossierSchema.parse(dossier);
}

/** What people added: a comment, a correction, a decision that was taken back, and one whose words are gone. */
function madeUpDecisions(): readonly Attached[] {
  const cite = quote('herald', HALTED);
  const anchor = {
    capture: captureOf('herald'),
    exact: HALTED,
    prefix: '\n\n',
    suffix: '\n\n',
    at: { start: cite.start, end: cite.end },
  };
  const deed = { by: '=Reader <i>', at: '2031-06-01T09:00:00Z' };
  const text = '@first\n<script>alert(2)</script> see [this](javascript:alert(3))';
  return [
    {
      id: 1,
      ...deed,
      decision: { kind: 'comment', subject: 'account', anchors: [anchor], text },
      undone: null,
      citations: [cite],
    },
    {
      id: 2,
      ...deed,
      decision: { kind: 'field', capture: captureOf('hostile'), field: 'outlet', value: '+Outlet' },
      undone: null,
      citations: [],
    },
    {
      id: 3,
      ...deed,
      decision: { kind: 'accept', subject: 'account', anchors: [anchor] },
      undone: { by: 'UNDONEWORD', at: '2031-06-02T09:00:00Z' },
      citations: [cite],
    },
    {
      id: 4,
      ...deed,
      decision: {
        kind: 'reject',
        subject: 'statement',
        anchors: [{ ...anchor, exact: 'Words that are gone' }],
      },
      undone: null,
      citations: null,
    },
  ];
}
