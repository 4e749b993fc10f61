import { ENGLISH_DAY_WORDS } from '@hearsay/core/model/day-words';
/**
 * Every sentence that the interface says of its own, in one place: for review (no verdict, no loaded word, each count
 * says what it counts) and for translation. Captured words never pass through here.
 */

const plural = (n: number, one: string, many: string): string =>
  `${grouped(n)} ${n === 1 ? one : many}`;

/** 12345 → `12,345`: by hand, since the result must not depend on the machine's locale. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

export const count = {
  pages: (n: number) => plural(n, 'page', 'pages'),
  outlets: (n: number) => plural(n, 'outlet', 'outlets'),
  origins: (n: number) => plural(n, 'independent origin', 'independent origins'),
  unnamedOutlets: (n: number) => plural(n, 'page of unnamed outlet', 'pages of unnamed outlet'),
  accounts: (n: number) => plural(n, 'account', 'accounts'),
  statements: (n: number) => plural(n, 'statement', 'statements'),
  passages: (n: number) => plural(n, 'shared passage', 'shared passages'),
  comments: (n: number) => plural(n, 'comment', 'comments'),
  names: (n: number) => plural(n, 'mention', 'mentions'),
  happenings: (n: number) => plural(n, 'entry', 'entries'),
  pieces: (n: number) => plural(n, 'piece', 'pieces'),
  places: (n: number) => plural(n, 'place', 'places'),
  speakers: (n: number) => plural(n, 'speaker', 'speakers'),
  captures: (n: number) => plural(n, 'capture', 'captures'),
};

export const text = {
  product: 'Hearsay',
  skip: 'Skip to the content',
  nav: 'Views',
  views: {
    overview: 'Overview',
    timeline: 'Timeline',
    statements: 'Statements',
    sources: 'Sources',
    read: 'Reader',
  },
  theme: { label: 'Colours', auto: 'Auto', light: 'Light', dark: 'Dark' },
  help: 'Keys',
  footer:
    'Words in serif type are captured words; everything else is said by Hearsay. It does not say who is right: it shows who says so, and who they have it from.',
  more: (shown: number, all: number) => `Show more (${grouped(shown)} of ${grouped(all)} shown)`,
  filter: 'Filter',
  filterHint: 'Filter these entries',
  beyond: (n: number) => `… ${grouped(n)} more: type in the filter`,
  clear: 'Clear the filters',
  all: 'All',
  showAll: 'Show all',
  rule: 'rule',

  state: {
    loading: 'Reading the dossier …',
    failed: 'The dossier could not be read',
    failedBody: 'The page asked for the dossier and did not get one it can show.',
    retry: 'Try again',
    broken: 'This view could not be shown',
    brokenBody:
      'Something in the dossier is not as this view expects it. The other views are not affected.',
    back: 'Go to the overview',
    format: (found: string) =>
      `The file has the format “${found}”; this page reads “hearsay.dossier/1”.`,
    status: (status: number) => `The server answered with status ${status}.`,
    script: 'This dossier is shown by a script inside this page. Scripts are switched off here.',
    nothing: 'There is no such address in this dossier',
  },

  overview: {
    lead: 'What the captured pages tell',
    pagesNote: 'captured and read',
    outletsNote: 'named by the pages themselves',
    originsNote: 'once copies are folded together',
    originsMore: (n: number) => `of whole pages; ${grouped(n)} more of passages they share`,
    statementsNote: 'each time somebody is cited',
    unnamedOutlets: (n: number) =>
      n === 1 ? '1 page names no outlet' : `${grouped(n)} pages name no outlet`,
    published: 'Pages published',
    told: 'Happenings told',
    to: '–',
    undated: (n: number) =>
      n === 1
        ? '1 page gives no day of publication'
        : `${grouped(n)} pages give no day of publication`,
    noDates: 'no page gives a day',
    noHappenings: 'none found',
    most: 'Told by the most independent origins',
    mostNone: 'No happening was found in these pages.',
    speakers: 'Who speaks most',
    speakersNone: 'No statement was found in these pages.',
    families: 'Where the text comes from',
    pages: 'The pages',
    pagesFilter: 'Filter the pages',
    unread: 'Could not be read',
    unreadNone: 'Every capture could be read.',
    looked: 'What was looked for',
    lookedNote:
      'A kind of finding that no analyser provides was not looked for; its absence means nothing.',
    notLooked: 'Not looked for',
    analysers: 'Analysers and their versions',
    empty: 'No page in this dossier',
    emptyBody:
      'Nothing was captured, or nothing could be read. What could not be read is named below.',
    found: 'Found in it',
    allEntries: 'The whole timeline',
    carried: (pages: number, carries: number) =>
      carries === 0
        ? count.pages(pages)
        : pages === 0
          ? `passages in ${count.pages(carries)}`
          : `${count.pages(pages)}, passages in ${grouped(carries)} more`,
    allSpeakers: 'All statements',
    allFamilies: 'All sources',
  },

  /** Names of what analysers provide, in the order in which they are listed. */
  kinds: {
    passage: 'shared passages',
    family: 'families of copies',
    versions: 'versions of one page',
    entity: 'names across pages',
    statement: 'statements',
    timeline: 'a timeline',
    dispute: 'disputes',
    agreement: 'agreements',
    silence: 'happenings not found in a page',
    commitment: 'commitments',
    wording: 'wording',
  } as Readonly<Record<string, string>>,

  timeline: {
    happened: 'Happened',
    planned: 'Planned',
    happenedNote: 'at least one account tells it as something that took place',
    plannedNote: 'every account tells it as something that was to take place',
    originsNote: 'Accounts whose text has one origin stand together and count as one origin.',
    empty: 'No happening was found',
    emptyBody: 'No sentence of these pages was read as telling of a dated happening.',
    notLooked: 'Happenings were not looked for: no analyser of this dossier provides them.',
    emptyFilter: 'No entry fits these filters.',
    one: 'One entry',
    status: 'Told as',
    month: 'Month',
    undated: 'No day that can be told',
    origin: 'Origin',
  },

  account: {
    gives: 'day here',
    noDay: 'gives no day',
    voice: {
      outlet: 'in the outlet’s own voice',
      attributed: 'attributed',
      analysis: 'the outlet’s inference',
    },
    attributedTo: (name: string) => `attributed to ${name}`,
    denied: 'denied here',
    modality: {
      happened: 'told as happened',
      planned: 'told as planned',
      demanded: 'told as demanded',
      conditional: 'told as conditional',
      possible: 'told as possible',
      cancelled: 'told as cancelled',
    },
    published: (day: string) => `page of ${day}`,
    undated: 'page without a day',
  },

  when: {
    /** How days are told. */
    days: ENGLISH_DAY_WORDS,
    basis: {
      stated: 'stated here',
      relative: 'worked out',
      inferred: 'inferred from another account',
      user: 'set by the user',
    },
    /** The day of a happening, as far as all its accounts go. */
    entryBasis: {
      stated: 'stated',
      relative: 'worked out',
      inferred: 'inferred',
      user: 'set by the user',
    },
    countedFrom: (day: string) => `worked out from ${day}`,
    inferredFrom: 'inferred from',
    thisAccount: 'this account',
  },

  /** How the page itself gives a value of its metadata. */
  basis: {
    'json-ld': 'in the page’s data block',
    markup: 'in the page’s mark-up',
    visible: 'printed on the page',
    url: 'in the address',
    inferred: 'inferred',
    given: 'given with the text',
    user: 'set by the user',
  },

  page: {
    noOutlet: 'Outlet not named',
    noDay: 'day not given',
    noByline: 'no byline',
    noHeadline: 'Page without a headline',
    outlet: 'Outlet',
    published: 'Published',
    modified: 'Changed',
    byline: 'Byline',
    source: 'Captured from',
    url: 'Address',
    language: 'Language',
    credits: 'Credits',
    family: 'Origin',
    unnamedCredit: 'somebody whose name is not in the capture',
    scope: {
      article: 'for the article',
      passage: 'for a passage',
      statement: 'for a statement',
    },
  },

  statements: {
    empty: 'No statement was found',
    emptyBody: 'No sentence of these pages was read as somebody saying something.',
    notLooked: 'Statements were not looked for: no analyser of this dossier provides them.',
    emptyFilter: 'No statement fits these filters.',
    speaker: 'Speaker',
    outlet: 'Outlet',
    day: 'Page of',
    stance: 'Stance',
    unnamed: 'Speaker not named',
    speakers: 'Speakers',
    chain: 'How it reached this page, from the page to the speaker',
    from: '←',
    direct: 'quoted directly',
    indirect: 'told indirectly',
    mixed: 'quoted in part',
    stances: {
      states: 'states',
      denies: 'denies',
      demands: 'demands',
      promises: 'promises',
      warns: 'warns',
      accuses: 'accuses',
    },
    same: 'The same utterance elsewhere',
    one: 'One statement, and the same utterance elsewhere',
    counts: (statements: number, pages: number, origins: number) =>
      `${count.statements(statements)} · ${count.pages(pages)} · ${count.origins(origins)}`,
  },

  sources: {
    families: 'Families of text',
    familiesNote:
      'A family is text of one origin. Independence is counted in families, not in outlets.',
    counted: (whole: number, parts: number) =>
      parts === 0
        ? count.origins(whole)
        : `${count.origins(whole)} of whole pages · ${grouped(parts)} of passages only`,
    unknown: 'Origin not captured',
    unnamed: 'Origin not named',
    own: 'Pages of their own',
    ownNote:
      'Each is the only page of its family. Passages that it prints from elsewhere belong to other families.',
    why: 'Why',
    articles: 'Its pages',
    carries: 'Pages that only print passages of it',
    derivations: 'Who has text from whom',
    relation: {
      reprints: 'reprints',
      excerpts: 'takes excerpts from',
      rewrites: 'rewrites',
      credits: 'credits',
    },
    evidence: 'Where it says so',
    passages: 'Shared passages',
    passagesNote:
      'The same words in two or more pages, side by side. Words that differ are set off.',
    passagesNone: 'No two pages share a passage.',
    kind: {
      verbatim: 'same words',
      rewritten: 'words changed',
      quotation: 'both quote a third party: no sign of copying',
    },
    left: 'Left',
    right: 'Right',
    compare: 'Compare with',
    only: 'only here',
    same: 'The two are the same to the character.',
    tooLong:
      'The two differ too much to line up word by word; the differing middle is set off whole.',
    empty: 'No page to tell the sources of',
    emptyBody: 'There is no family without a page that could be read.',
    one: 'One family',
    oneOf: 'One shared passage',
    versions: 'Versions of one page',
    changes: { added: 'added', removed: 'removed', altered: 'altered' },
  },

  read: {
    layers: 'Lit up',
    layer: {
      accounts: 'Accounts of happenings',
      statements: 'Statements',
      passages: 'Shared passages',
      names: 'Names',
      lineage: 'Signs of origin',
      dates: 'Days others were inferred from',
    },
    back: (view: string) => `← ${view}`,
    shown: 'The article',
    captured: 'The page as captured',
    capturedNote:
      'The decoded page, as text. Shaded: what was taken out as not part of the article. Nothing of its mark-up is carried out.',
    capturedNot:
      'The captured page is not included in this file. Open the case with Hearsay on the machine that holds it to see the page as it was received.',
    capturedCited: 'What is cited from it reads:',
    capturedLoading: 'Fetching the captured page …',
    capturedFailed: 'The captured page could not be fetched.',
    capturedPart: (from: number, to: number, all: number) =>
      `Characters ${grouped(from)} to ${grouped(to)} of ${grouped(all)}`,
    earlier: 'Show earlier',
    later: 'Show later',
    know: 'Known about this place',
    knowNone:
      'Nothing in the dossier rests on these characters. They are lit because the address names them.',
    knowHint: 'Choose a lit place to see everything known about it.',
    close: 'Close',
    inCapture: 'Show in the page as captured',
    place: (start: number, end: number) => `characters ${grouped(start)}–${grouped(end)}`,
    comments: 'Readers’ comments — not evidence',
    commentsNote: 'Other people’s words under the page. Nothing in this dossier rests on them.',
    noAuthor: 'no name',
    removed: 'Taken out of the page',
    removedNote: 'Each piece with the rule that took it out.',
    next: 'Next lit place',
    previous: 'Previous lit place',
    outside: 'These characters are not in the article.',
    unknown: 'There is no such page in this dossier.',
    account: 'Account of',
    statement: 'Statement',
    passage: 'Shared passage',
    name: 'Name',
    lineage: 'Sign of origin',
    date: 'A day taken from here',
    dateFor: 'The day of another account was inferred from this place:',
    forms: 'Written as',
    types: { person: 'person', organisation: 'organisation', place: 'place', other: 'other name' },
    otherPlaces: 'Elsewhere',
    lit: 'Lit up:',
    role: { content: 'what is said', cue: 'the cue', speaker: 'the speaker', via: 'passed on by' },
  },

  keys: {
    title: 'Keys',
    list: [
      ['1 2 3 4', 'Overview, timeline, statements, sources'],
      ['j / k', 'Next / previous entry; in the reader, next / previous lit place'],
      ['Enter', 'Open the chosen entry’s first place'],
      ['/', 'Filter this view'],
      ['c', 'Reader: article / page as captured'],
      ['Esc', 'Close; take the light off; clear the filter'],
      ['?', 'This list'],
    ] as readonly (readonly [string, string])[],
    close: 'Close',
  },

  control: (name: string) => `invisible character: ${name}`,
} as const;
