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
  sentences: (n: number) => plural(n, 'sentence', 'sentences'),
  decisions: (n: number) => plural(n, 'decision', 'decisions'),
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
    search: 'Search',
    log: 'Log',
  },
  cancel: 'Cancel',
  close: 'Close',
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
    unreachable: 'Hearsay does not answer. It may have been stopped on this machine.',
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
    noUrl: 'address not known',
    noLanguage: 'not known',
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
    search: 'Search its pages',
    versions: 'Versions of one page',
    changes: { added: 'added', removed: 'removed', altered: 'altered' },
  },

  read: {
    layers: 'Lit up',
    allLayers: 'All',
    layer: {
      accounts: 'Accounts',
      statements: 'Statements',
      passages: 'Passages',
      names: 'Names',
      lineage: 'Origin',
      dates: 'Days',
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
    knowHint:
      'Choose a lit place to see everything known about it. More can be lit with the switches above.',
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
    searchForms: 'Search all its forms',
    types: { person: 'person', organisation: 'organisation', place: 'place', other: 'other name' },
    otherPlaces: 'Elsewhere',
    lit: 'Lit up:',
    role: { content: 'what is said', cue: 'the cue', speaker: 'the speaker', via: 'passed on by' },
  },

  search: {
    label: 'Search all pages',
    go: 'Search',
    empty: 'Look for sentences in every page',
    how: {
      words: 'sentences that hold all these words, in any order',
      phrase: 'these very words, one after the other',
      name: 'every form of the name: whoever or whatever is called this',
    },
    /** Where no name of the case can serve as an example. */
    howWords: 'two words',
    howNote: 'Capitals and accents make no difference. Readers’ comments are not searched.',
    here: 'What can be searched is in this page: sentences are told apart by their full stops.',
    loading: 'Searching …',
    failed: 'The search could not be made',
    none: 'No sentence was found',
    noneBody: 'No sentence of these pages holds what was looked for.',
    noneFilters: 'There may be some without the filters.',
    withoutFilters: 'Search without the filters',
    found: (n: number, more: boolean) =>
      more ? `the first ${count.sentences(n)}` : count.sentences(n),
    order: 'newest page first',
    more: 'Show more sentences',
    moreFailed: 'More could not be fetched',
    all: 'Search all forms of',
    formsOf: 'All forms of',
    noEntity: 'No name of this case has this form',
    outlet: 'Outlet',
    from: 'From day',
    to: 'To day',
    speaker: 'Said by',
    place: 'Place named',
    dayHint: 'YYYY-MM-DD',
    dayWrong: 'not a day: YYYY-MM-DD',
    family: 'Only pages of one origin',
    inPage: 'page',
  },

  decide: {
    accept: 'Accept',
    accepted: 'Accepted',
    reject: 'Reject',
    rejected: 'Rejected',
    comment: 'Comment',
    commentLabel: 'Your comment',
    save: 'Save',
    undo: 'Undo',
    takeBack: 'Take back',
    group: 'Your decision',
    sending: 'being saved …',
    pending: 'saved; not yet in the result',
    leftOut: 'will be left out of the result',
    by: (who: string) => `by ${who}`,
    failed: 'Not saved',
    same: {
      person: 'Same person',
      organisation: 'Same organisation',
      place: 'Same place',
      other: 'The same',
    },
    other: {
      person: 'Not the same person',
      organisation: 'Not the same organisation',
      place: 'Not the same place',
      other: 'Not the same',
    },
    maybe: 'May be the same as',
    merged: 'Taken for the same',
    sameAs: 'Same as another name …',
    sameAsLabel: 'Name',
    sameOrigin: 'Same origin',
    sameOriginAs: 'Same origin as another page …',
    otherOrigin: 'Not the same origin',
    pageLabel: 'Headline, outlet or file',
    notEvidence: 'Not a sign of origin',
    nothing: 'nothing found',
    beyond: (n: number) => `${grouped(n)} more: type more of it`,
  },

  notice: {
    label: 'Last decision',
    saved: 'Saved',
    undone: 'Taken back',
    pending: 'The result is being brought up to date.',
    dismiss: 'Dismiss',
    log: 'Log',
  },

  name: {
    title: 'Who decides?',
    note: 'Decisions are kept in the case’s log with a name and the time. The name stays on this machine and in the case; you are asked once.',
    label: 'Your name',
    take: 'Use this name',
  },

  fields: {
    change: 'Change',
    changeOf: (name: string) => `Change: ${name}`,
    save: 'Set',
    own: 'the page itself says',
    ownNothing: 'nothing',
    ownLoading: 'asking what the page itself says …',
    takeBack: 'Take the page’s own value',
    setBy: (who: string, day: string) => `set by ${who}, ${day}`,
    setByYou: (day: string) => `set by you, ${day}`,
    dayHint: 'YYYY-MM-DD, or with a time: 2031-05-03T09:30Z',
    dayWrong: 'This is not a day of the calendar in the form YYYY-MM-DD.',
    languageHint: 'a language tag, such as en or pt-BR',
    languageWrong: 'This is not a language tag such as en or pt-BR.',
    urlHint: 'the address under which the page was published',
    urlWrong: 'This is not an address that begins with http:// or https://.',
    empty: 'Type a value, or take the page’s own.',
  },

  log: {
    lead: 'Everything that people decided in this case. Nothing is ever deleted: what was taken back stays, struck through.',
    signing: 'You sign as',
    signingNone: 'You are asked for your name at your first decision.',
    change: 'change',
    standing: 'Decisions',
    detached: 'Without effect now',
    detachedNote:
      'The words that these stand on are not in the case any more, exactly as they were: the page was taken out, or its text is now another. They are kept, and take effect again where the words come back.',
    gone: 'the page is not in the case now',
    changed: 'the page is in the case, but not with these words',
    words: 'It stood on',
    empty: 'Nothing was decided yet',
    emptyBody:
      'Accept, reject or comment on what Hearsay found, correct what a page says of itself, or say which names and pages belong together: it is listed here.',
    notKept: 'Nothing is kept here',
    notKeptBody:
      'Decisions can be made where Hearsay serves a case that is kept in a file (hearsay serve --case FILE).',
    failed: 'The log could not be fetched',
    loading: 'Fetching the log …',
    who: 'By',
    kind: 'What',
    undoneBy: (who: string, at: string) => `taken back by ${who}, ${at}`,
    latest: 'latest first',
    kinds: {
      field: 'Corrections',
      'same entity': 'Names: the same',
      'other entity': 'Names: not the same',
      'same origin': 'Origins: the same',
      'other origin': 'Origins: not the same',
      accept: 'Accepted',
      reject: 'Rejected',
      comment: 'Comments',
    },
    did: {
      accept: 'accepted',
      reject: 'rejected',
      comment: 'commented on',
      'same entity': 'said that two names stand for the same',
      'other entity': 'said that two names do not stand for the same',
      'same origin': 'said that two pages have their text from one origin',
      'other origin': 'said that two pages do not have their text from one origin',
    },
    set: (field: string) => `set the ${field} to`,
    unset: (field: string) => `took the page’s own ${field}`,
    fields: {
      published: 'day of publication',
      outlet: 'outlet',
      url: 'address',
      language: 'language',
    },
    subjects: {
      article: 'a page',
      statement: 'a statement',
      account: 'an account',
      entry: 'an entry of the timeline',
      entity: 'a name',
      family: 'a family of text',
      passage: 'a shared passage',
      dispute: 'a dispute',
      agreement: 'an agreement',
      commitment: 'a commitment',
      wording: 'a wording',
      citation: 'a sign of origin',
    },
    unknownPage: 'a page that is not in this dossier',
  },

  progress: {
    label: 'Analysis',
    stages: { read: 'Reading pages', collate: 'Comparing pages', store: 'Storing the result' },
    of: (done: number, all: number) => `${grouped(done)} of ${grouped(all)}`,
    rate: (n: number) =>
      `${n < 10 ? String(Math.round(n * 10) / 10) : grouped(Math.round(n))} a second`,
    left: (seconds: number) =>
      seconds < 90
        ? `about ${Math.max(1, Math.round(seconds))} s left`
        : seconds < 5400
          ? `about ${Math.round(seconds / 60)} min left`
          : `about ${Math.round(seconds / 3600)} h left`,
    stale: 'Something was added or decided that is not in the result yet.',
    analyse: 'Analyse now',
    failed: 'The result could not be brought up to date:',
    done: 'The result is up to date.',
    again: 'Try again',
  },

  keys: {
    title: 'Keys',
    list: [
      ['1 2 3 4', 'Overview, timeline, statements, sources'],
      ['5', 'Log of decisions, where the case is kept'],
      ['/', 'Search all pages'],
      ['f', 'Filter this view'],
      ['j / k', 'Next / previous entry; in the reader, next / previous lit place'],
      ['Enter', 'Open the chosen entry’s first place'],
      ['a / r', 'Accept / reject the chosen entry'],
      ['u', 'Undo: of the chosen entry, else the last decision'],
      ['c', 'Reader: article / page as captured'],
      ['Esc', 'Close; take the light off; clear the filter'],
      ['?', 'This list'],
    ] as readonly (readonly [string, string])[],
    close: 'Close',
  },

  control: (name: string) => `invisible character: ${name}`,
} as const;
