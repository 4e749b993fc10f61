import type {
  Account,
  Accounts,
  Anchor,
  Article,
  Attached,
  Authored,
  Citation,
  Decision,
  Dossier,
  Entity,
  EntityId,
  FamilyId,
  Statement,
  When,
} from '../../model/index.ts';
import { countAccounts, pointAt, type Subject, type SubjectTypes } from '../../model/index.ts';
import { made } from '../lineage/article.fixture.ts';
import { attach } from './attach.ts';

/** Three pages on a mill in a valley, none of which exists. */
export const PAGES: readonly Article[] = [
  made({
    id: 'gazette',
    outlet: 'Tarn Gazette',
    published: '2031-05-03',
    headline: 'Mill at Orrow burns',
    body: [
      'The mill at Orrow burned on 2 May. Nobody was hurt, said Mara Lund.',
      'Lund said: “We will rebuild it by autumn.” The council met in Orrow on 2 May.',
    ],
  }),
  made({
    id: 'herald',
    outlet: 'Valley Herald',
    published: '2031-05-04',
    headline: 'Fire in Orrow',
    body: ['A fire destroyed the mill in Orrow on Friday. Two people were hurt, doctors said.'],
  }),
  made({
    id: 'radio',
    outlet: 'Radio Tarn',
    published: '2031-05-05',
    headline: 'After the fire',
    body: ['The mill at Orrow burned on 2 May. Ms Lund said: “We will rebuild it by autumn.”'],
  }),
];

const byId = new Map(PAGES.map((page) => [page.id as string, page]));

export function cited(id: string, words: string): Citation {
  const page = byId.get(id)!;
  const start = page.text.indexOf(words);
  if (start < 0) throw new Error(`${id} does not say: ${words}`);
  return { article: page.id, start, end: start + words.length, text: words };
}

const may2: When = {
  value: '2031-05-02',
  from: '2031-05-02',
  to: '2031-05-03',
  basis: 'relative',
  anchor: '2031-05-04',
  zone: null,
};
export const stated: When = { ...may2, basis: 'stated', anchor: null };

const account = (id: string, words: string, when: When | null, family = `f-${id}`): Account => ({
  cite: cited(id, words),
  family: family as FamilyId,
  outlet: byId.get(id)!.outlet!.value,
  published: byId.get(id)!.published!.value,
  voice: 'outlet',
  speaker: null,
  modality: 'happened',
  polarity: 'affirmed',
  roles: [],
  when,
});
export const BURNED = account('gazette', 'The mill at Orrow burned on 2 May.', stated);
export const DESTROYED = account('herald', 'A fire destroyed the mill in Orrow on Friday.', may2);
export const REPRINTED = account(
  'radio',
  'The mill at Orrow burned on 2 May.',
  stated,
  'f-gazette',
);
const NOBODY = account('gazette', 'Nobody was hurt, said Mara Lund.', null);
const TWO = account('herald', 'Two people were hurt, doctors said.', null);
const MET = account('gazette', 'The council met in Orrow on 2 May.', stated);

const counted = (...accounts: Account[]) => countAccounts(accounts as unknown as Accounts);
function reported(...accounts: Account[]) {
  const { outlets: _, ...counts } = counted(...accounts);
  return counts;
}

const said = (id: string, words: string, sameAs: readonly number[]): Statement => ({
  cite: cited(id, words),
  kind: 'direct',
  stance: 'promises',
  content: cited(id, words),
  cue: null,
  speaker: null,
  via: [],
  family: `f-${id}` as FamilyId,
  sameAs,
});
const place = (id: string, name: string, evidence: Entity['evidence']): Entity => ({
  id: id as EntityId,
  type: 'place',
  name,
  forms: [{ form: name, count: evidence.length }],
  merges: [],
  suggestions: [],
  evidence,
});

export const dossier: Dossier = {
  format: 'hearsay.dossier/1',
  title: 'The mill',
  analysers: [],
  captures: PAGES.map(({ capture, source }) => ({
    id: capture,
    blob: '0'.repeat(64) as Dossier['captures'][number]['blob'],
    source,
    url: null,
    mediaType: 'text/html',
    capturedAt: null,
    also: [],
    response: null,
    cutOff: null,
  })),
  articles: PAGES,
  entities: [
    place('e-orrow', 'Orrow', [
      cited('gazette', 'Orrow'),
      cited('herald', 'Orrow'),
      cited('radio', 'Orrow'),
    ]),
    place('e-council', 'council', [cited('gazette', 'council')]),
  ],
  families: [],
  passages: [
    {
      places: [cited('gazette', BURNED.cite.text), cited('radio', BURNED.cite.text)],
      kind: 'verbatim',
    },
  ],
  versions: [],
  publishers: [],
  furniture: [],
  utterances: [{ statements: [0, 2], longest: 0, heardBy: null, differences: [] }],
  statements: [
    said('gazette', 'We will rebuild it by autumn.', [2]),
    said('gazette', 'Nobody was hurt', []),
    said('radio', 'We will rebuild it by autumn.', [0]),
  ],
  timeline: [
    {
      when: stated,
      title: 'Fire: Orrow, 2 May 2031',
      status: 'happened',
      type: 'fire',
      entities: ['e-orrow' as EntityId],
      rule: 'same kind, day and place',
      salience: { pages: 3, independent: 2, later: 0, weight: 2.693 },
      ...counted(BURNED, DESTROYED, REPRINTED),
    },
    {
      when: stated,
      title: 'Meeting: Orrow, council, 2 May 2031',
      status: 'happened',
      type: 'meet',
      entities: ['e-orrow' as EntityId, 'e-council' as EntityId],
      rule: 'one account',
      salience: null,
      ...counted(MET),
    },
  ],
  disputes: [
    {
      kind: 'quantity',
      question: 'How many were hurt?',
      when: stated,
      positions: [
        { answer: 'nobody', ...counted(NOBODY) },
        { answer: '2', ...counted(TWO) },
      ],
      rule: 'different numbers',
    },
  ],
  agreements: [{ what: 'The mill burned', when: stated, ...counted(BURNED, DESTROYED, REPRINTED) }],
  silences: [
    {
      what: 'The mill burned',
      reportedBy: [BURNED, DESTROYED],
      notFoundIn: [byId.get('radio')!.id],
    },
  ],
  commitments: [
    {
      what: 'rebuild the mill',
      by: 'Mara Lund',
      due: null,
      history: [],
      reports: [
        { outcome: 'kept', ...reported(BURNED) },
        { outcome: 'not kept', ...reported(DESTROYED, REPRINTED) },
      ],
      status: 'disputed',
      asOf: '2031-05-05',
      evidence: [cited('gazette', 'We will rebuild it by autumn.')],
      agreement: null,
      rule: null,
    },
  ],
  wordings: [
    {
      referent: 'the fire',
      terms: [
        { term: 'burned', voice: 'outlet', uses: [], ...counted(BURNED, REPRINTED) },
        { term: 'destroyed', voice: 'outlet', uses: [], ...counted(DESTROYED) },
      ],
      rule: null,
    },
  ],
  problems: [],
  decisions: [],
};

export const authored = (id: number, decision: Decision, undone = false): Authored => ({
  id,
  by: 'Ida',
  at: '2031-06-01T09:00:00Z',
  decision,
  undone: undone ? { by: 'Ida', at: '2031-06-01T10:00:00Z' } : null,
});

/** Points at a finding of the dossier, as the page does. */
export function point<S extends Subject>(
  subject: S,
  finding: SubjectTypes[S],
): { subject: S; anchors: readonly [Anchor, ...Anchor[]]; which?: string } {
  return pointAt(subject, finding, PAGES)!;
}

export const attachedTo = (...decisions: readonly Decision[]): readonly Attached[] =>
  attach(
    decisions.map((decision, i) => authored(i + 1, decision)),
    PAGES,
  );
