import type { Modality } from '../../model/index.ts';
import type { EventWords, Governor } from '../event.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const GOVERNOR_ROWS: readonly (readonly [Governor, string])[] = [
  [
    { modality: 'planned', denied: false, voice: null },
    'agree plan intend expect expected set due going scheduled supposed poised prepare pledge promise vow undertake decide about ready aim instruct agreement deal pact decision promise pledge plans commitment obligation obliged obligate deadline have_until slate slated arrange bind bound commit committed swear resolve prepared willing offer',
  ],
  [
    { modality: 'demanded', denied: false, voice: null },
    'urge call demand ask tell order press push request appeal need require want calls demands appeals encourage advise warn implore beg must',
  ],
  [
    { modality: 'happened', denied: false, voice: null },
    'manage force compel begin start continue help proceed go oblige cause lead',
  ],
  [
    { modality: 'happened', denied: true, voice: null },
    'fail refuse decline unable unwilling neglect failure refusal reluctant',
  ],
  [
    { modality: 'possible', denied: false, voice: null },
    'try attempt hope seek threaten wish able likely attempt attempts efforts effort bid struggle consider propose allow right time chance opportunity use ability power',
  ],
  [{ modality: 'happened', denied: false, voice: 'analysis' }, 'appear seem'],
  [
    { modality: 'happened', denied: false, voice: 'attributed' },
    'report say believe allege claim know think said reported reportedly accuse',
  ],
];
const table = (rows: readonly (readonly [Governor, string])[]): ReadonlyMap<string, Governor> => {
  const map = new Map<string, Governor>();
  for (const [governor, words] of rows) {
    for (const word of words.split(' ')) if (!map.has(word)) map.set(word, governor);
  }
  return map;
};
/** Before "to" and an infinitive. */
export const GOVERNORS = table(GOVERNOR_ROWS);

/** Before an event noun. */
export const NOMINAL_GOVERNORS = table([
  [
    { modality: 'planned', denied: false, voice: null },
    'plan schedule announce prepare promise pledge expect arrange agree ahead upcoming planned expected scheduled forthcoming vow',
  ],
  [
    { modality: 'demanded', denied: false, voice: null },
    'call demand urge request appeal seek want require calls demands appeals propose need',
  ],
  [
    { modality: 'possible', denied: false, voice: null },
    'threaten fear avert prevent avoid risk threat possible potential consider discuss if hope hopes likely efforts effort attempt attempts way towards toward',
  ],
  [{ modality: 'happened', denied: true, voice: null }, 'deny without reject lack absence refuse'],
  [{ modality: 'cancelled', denied: false, voice: null }, 'cancel scrap cancelled'],
  [
    { modality: 'happened', denied: false, voice: 'attributed' },
    'accuse allege alleged claim reported accusations allegations accused',
  ],
]);

const bothNumbers = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(' ')
      .flatMap((w) => [
        w,
        w.endsWith('y') ? `${w.slice(0, -1)}ies` : /(?:s|ch|sh)$/u.test(w) ? `${w}es` : `${w}s`,
      ]),
  );
export const NOUN_LIKE: ReadonlySet<string> = bothNumbers(
  'force report claim move call plan need point record offer order return loss cost control share issue name hope fear lead stop play state result support supply rule address land target charge station tour block form increase remark delay estimate mark work show turn view visit release change start end watch push escape experience concern promise mine shell cause influence command guard respect attempt appeal deal escort help threat warning demand request use advance transfer exchange post process defence march share blame step shift press pledge vow affect contact act study trade tie place touch train walk damage transport cross sanction host field judge witness storm issue raid rescue fire project survey rally riot strike sentence paper letter number figure order matter power error offer answer member_ corner border winter summer question battle display account',
);

export const SCHEDULED: ReadonlySet<string> = set('due scheduled planned expected slated set');

/** In a predicate, what says that somebody is bound to it. */
export const OBLIGED: ReadonlySet<string> = set(
  'supposed due obliged bound committed required obligated must',
);

/** Before an agreement that is the ground of what is told. */
export const GROUNDS: ReadonlySet<string> = new Set([
  'under',
  'per',
  'part of',
  'according to',
  'line with',
  'accordance with',
  'keeping with',
  'terms of',
]);

/** After "as", what says that an agreement was kept. */
export const KEPT: ReadonlySet<string> = set('agreed promised pledged planned scheduled');

export const ENDERS: ReadonlySet<string> = set('end stop halt cease finish cessation quell');

export const MODALS: ReadonlyMap<string, Modality> = new Map<string, Modality>([
  ...['will', 'shall', "'ll", '’ll', 'wo', 'sha'].map((w): [string, Modality] => [w, 'planned']),
  ['would', 'planned'],
  ["'d", 'planned'],
  ...['may', 'might', 'could', 'can', 'ca', 'cannot'].map((w): [string, Modality] => [
    w,
    'possible',
  ]),
  ...['should', 'must', 'ought'].map((w): [string, Modality] => [w, 'demanded']),
]);

/** The outlet's own inference, wherever it stands in the sentence. */
export const ANALYSIS_CUES: readonly (readonly string[])[] = [
  'appears to',
  'appear to',
  'appeared to',
  'seems to',
  'seem to',
  'seemed to',
  'indicates that',
  'indicate that',
  'suggests that',
  'suggest that',
  'apparently',
  'is seen as',
  'are seen as',
  'was seen as',
  'likely',
  'unlikely',
  'presumably',
  'suggesting that',
  'indicating that',
  'it seems',
  'it appears',
].map((cue) => cue.split(' '));

/** Somebody says so, the page does not say who. */
export const HEARSAY_WORDS: ReadonlySet<string> = set(
  'allegedly reportedly purportedly supposedly',
);

export const WORDS: EventWords = {
  be: set("be is are was were been being am 're ’re 'm get gets got getting"),
  have: set("have has had having 've ’ve"),
  doing: set('do does did'),
  not: set("not n't n’t never nt"),
  negativeDeterminers: set('no neither none nobody nothing'),
  adverbs: set(
    'also already just now then later again still ever always once recently currently soon finally only even thus far since therefore however together jointly back briefly immediately largely fully formally officially reportedly allegedly today yesterday tomorrow yet once twice both all first next meanwhile instead simply merely either further furthermore moreover actively illegally no longer subsequently',
  ),
  determiners: set(
    'the a an this that these those its his her their our my your some any several many no each every both another other more most two three four five six seven eight nine ten hundreds dozens thousands',
  ),
  prepositions: set(
    'of in on at by for from to with into onto over under between among against after before during since until till through across along around near inside outside within without about above below behind beyond towards toward upon via amid despite following per as off out than like including regarding due throughout beside',
  ),
  subjectPronouns: set('i we you he she it they who which that this these those'),
  relatives: set('who which that whom whose where'),
  subordinators: set(
    'after before when while because although though if unless until since whereas as that which who whom whose where once so lest whether why how what till than',
  ),
  conditionals: set('if unless until till lest provided whether otherwise'),
  simultaneous: set('when while as'),
  conjunctions: set('and or but nor yet &'),
  placeNouns: set(
    'town city village district region province area capital territory settlement country border island airport base bridge port building crossing valley county enclave strip heights positions position stronghold settlements villages cities towns districts regions territories areas land lands parliament office headquarters zone corridor camp hill hills bridgehead outpost outposts junction suburb suburbs mine plant station delta harbour harbor bay gulf coast square street road river lake prison hospital school university court stadium mosque church market compound consulate embassy palace club tunnel forest mountains desert camps gate crossing checkpoint',
  ),
  anaphoric: set(
    'they it he she both two three the sides side parties party countries country nations governments leaders delegations who which that these those them each other its his her their',
  ),
  peopleNouns: set(
    'people person man men woman women child children civilians civilian soldiers soldier troops protesters protester hostages hostage prisoners prisoner captives captive detainees detainee journalist journalists activist activists worker workers officer officers leader president minister prime official officials suspect suspects militants militant fighters fighter students student members member resident residents villagers passengers crew migrants refugees families demonstrators lawmakers opposition chief director mayor governor judge king general commander policeman policemen pilot pilots others nationals citizens mercenaries reporter doctor doctors nurses teacher teachers driver drivers premier chancellor cabinet government ambassador diplomats diplomat pows servicemen serviceman bodies',
  ),
  placePrepositions: set('in at near outside inside across around into'),
  openPrepositions: set('since before after until till from ahead prior through till'),
  limitPrepositions: set('until till by before'),
};
