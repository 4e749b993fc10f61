import type { Stance } from '../../model/index.ts';
import type { SpeechForms } from '../statement.ts';
import { MEDIA, MEDIA_ENDINGS } from './statement-media.ts';
import { CUE_WORDS } from './statement-verbs.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);
const set = (list: string): ReadonlySet<string> => new Set(words(list));

const NOUNS: Readonly<Record<Stance, string>> = {
  states: `statement statements claim claims assertion assertions assurance assurances announcement
    announcements report reports suggestion suggestions argument arguments
    remark remarks comment comments contention insistence belief view admission declaration rumour
    rumours rumor rumors speculation notion idea prediction predictions`,
  denies: 'denial denials rejection',
  demands: 'demand demands call calls request requests plea pleas appeal',
  promises: 'promise promises pledge pledges vow vows commitment guarantee guarantees',
  warns: 'warning warnings threat threats',
  accuses: 'accusation accusations charge charges allegation allegations',
};

/** English words around reported speech; general knowledge of the language, no corpus. */
export const statement: SpeechForms = {
  cues: CUE_WORDS,
  nouns: new Map(
    (Object.entries(NOUNS) as [Stance, string][]).flatMap(([stance, list]) =>
      words(list).map((word) => [word, stance] as const),
    ),
  ),
  complementisers: set('that whether how why what when where who if'),
  pronouns: new Map<string, 'person' | 'group' | 'thing'>([
    ['he', 'person'],
    ['she', 'person'],
    ['who', 'person'],
    ['they', 'group'],
    ['it', 'thing'],
    ['which', 'thing'],
  ]),
  selfPronouns: set('i we you me us'),
  objectPronouns: set('them him me us'),
  nobody: set('anyone anybody nobody none no-one everyone everybody'),
  documents: set(
    `tweet tweets letter letters statement statements message messages post posts email emails video
    memo note notes text texts speech speeches series release report sign signs banner banners placard
    placards`,
  ),
  mental: set('believe think feel expect hope fear wonder worry reckon estimate predict speculate'),
  determiners: set(
    'the a an his her its their this that these those some many several most all both one two three four five another no each every my our your any other such',
  ),
  prepositions: set(
    'of in at on for from with by to about during after before under over against into through via near since until between among without within toward towards as around alongside following amid despite upon across inside outside per regarding concerning because',
  ),
  conjunctions: set(
    'and or but while whereas although though because if when as since unless so nor that which where',
  ),
  auxiliaries: set(
    "has have had is are was were been be being did does do 's 've 'd also s having",
  ),
  adverbs: set(
    `also then later earlier now already again still further furthermore repeatedly publicly openly
    reportedly previously recently initially once often always first even just simply only quickly
    bluntly flatly categorically firmly strongly clearly explicitly angrily jointly separately
    privately officially specifically additionally meanwhile therefore however further soon since
    subsequently falsely correctly rightly wrongly vehemently consistently frankly famously long
    sharply fiercely immediately directly merely frequently quietly merely today yesterday tonight too
    once rather instead ominously cautiously loudly`,
  ),
  hypothetical: set("would will could may might should can must shall 'll 'd wo ca cannot"),
  negations: set("not n't never neither nor hardly"),
  passives: set('is are was were been be being'),
  times: set(
    `monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today
    yesterday tonight tomorrow earlier later recently afterwards afterward late early last this next
    mondays morning afternoon evening night week month year ago`,
  ),
  months: set(
    `january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec`,
  ),
  inserts: set(
    "who which whose whom the a an speaking citing in at on during after before when while himself herself now then also formerly himself recently aged and or himself as with for from who's referring one an his her its their",
  ),
  speakers: set(
    `official officials spokesman spokeswoman spokesperson spokespeople spokesmen president presidents
    minister ministers ministry government governments army military police officer officers commander
    commanders general generals leader leaders governor governors mayor mayors deputy deputies senator
    senators lawmaker lawmakers mp mps member members ambassador ambassadors envoy envoys diplomat
    diplomats secretary chief chiefs head director directors chairman chairwoman chair chancellor premier
    king queen prince parliament council commission committee court judge judges prosecutor prosecutors
    lawyer lawyers attorney attorneys activist activists analyst analysts expert experts observer
    observers witness witnesses resident residents villager villagers survivor survivors doctor doctors
    medic medics hospital report reports statement source sources agency agencies newspaper outlet
    outlets channel broadcaster media press company firm group groups organisation organization union
    party parties opposition campaign coalition alliance bloc rebels militia militants fighters
    separatists authorities authority side sides office department bureau administration cabinet
    embassy foundation institute university professor historian researcher researchers economist
    economists critic critics supporter supporters adviser advisers advisor advisors aide aides
    negotiator negotiators mediator mediators inspectors monitors reporter reporters journalist
    journalists correspondent editor author writer soldier soldiers veteran father mother wife husband
    son daughter brother sister family relatives neighbour neighbours neighbor neighbors man woman
    people men women farmer farmers teacher teachers student students pilot driver captain colonel
    lieutenant sergeant major admiral bishop priest imam pope patriarch fund watchdog regulator
    operator owner manager executive investigators investigator detectives`,
  ),
  bodies: set(
    `ministry government army military police parliament council commission committee court report
    statement agency newspaper outlet channel broadcaster press company firm group organisation
    organization union party opposition campaign coalition alliance bloc authority side office
    department bureau administration cabinet embassy foundation institute university hospital media
    watchdog regulator fund militia family state city town`,
  ),
  ranks: set('deputy vice assistant under shadow'),
  formerly: set('former ex then ex-'),
  generalRoles: set(
    'official politician leader diplomat spokesman spokeswoman spokesperson officer commander lawmaker',
  ),
  bases: set(
    'agreement agreements deal deals treaty treaties accord accords ceasefire truce plan plans schedule law laws terms constitution rules tradition custom contract pact protocol timetable calendar',
  ),
  media: MEDIA,
  mediaEndings: MEDIA_ENDINGS,
  mediaOpenings: set('radio tv channel television daily'),
  mediaTails: set('bureau service agency corporation group network association'),
  outletNouns: set('agency bureau broadcaster newspaper paper channel station magazine'),
  relays: set('quoted reported cited carried aired published relayed'),
  interviews: set(
    'interview interviews remarks comments statement conversation appearance programme program show broadcast briefing article column',
  ),
  evidential: set(
    'indicate suggest imply signal hint highlight underline underscore confirm reveal reflect',
  ),
  clauseOpeners: set(
    'in on at during under with without for despite after before since until if when as',
  ),
  asides: set(
    'who which whose while but although though as after before when where whereas according citing',
  ),
  goingOn: set(`went goes going go continued continues proceeded`),
  plurals: set(`police people men women children they who media both others some many`),
  adjective: /(?:ous|ful|ive|ial|ical|ible|able|less|ese|ian|ish)$/u,
  adverbEnding: /^[a-z]{3,}ly$/u,
  notAdverbs: set(
    `family assembly ally italy july daily weekly monthly reply supply rally anomaly monopoly bully fly imply apply elderly early`,
  ),
  nameParts: set(`of de al van von bin ibn der la el da di du for and the &`),
  attachments: set(`of for in at from with on by to who and`),
  links: set(
    `of in at on for from with by to near behind inside outside between among under over against within
    across beyond around above below along off`,
  ),
  personLinks: set('of for to with by'),
  places: set('in at above below outside inside beyond across near off'),
  participle: /^[a-z]{3,}ed$/u,
  namings: set('name names identified introduced known'),
  outletLinks: set(`to with on for by from carried aired`),
  obligations: set('must'),
  possessives: new Map<string, 'person' | 'group' | 'thing'>([
    ['his', 'person'],
    ['her', 'person'],
    ['their', 'group'],
    ['its', 'thing'],
  ]),
  lightVerbs: set(
    `made make makes making issued issue issues gave give gives repeated repeats renewed renew renews
    voiced voices offered offers sent sends raised raises`,
  ),
  plainClaims: set(
    `claim claims report reports allegation allegations accusation accusations assertion assertions
    rumour rumours rumor rumors suggestion suggestions warning warnings`,
  ),
  accountNouns: set('account version description chronology timeline'),
  accountVerbs: set('gave give gives offered offers offer presented presents present'),
  ahead: set('this following another different follows thus'),
  turns: set(
    'but however meanwhile yet still nevertheless nonetheless elsewhere separately although though',
  ),
  checks: set(
    `verified verify verifies confirmed confirm independently corroborated witnesses reporters reporter
    footage satellite documents`,
  ),
  questionLabels: set('q question'),
  answerLabels: set('a answer'),
  notSpeakers: new Set([
    ...words(`watch read more video photo photos note notes update updated correction editor's related also
      listen live breaking exclusive opinion analysis explainer map maps warning sources source contact
      media background context summary conclusion introduction results date time place where when who
      what why how`),
    'read more',
    'read also',
    'see also',
    'more on this',
    "editor's note",
    'editor’s note',
    'related story',
    'related stories',
  ]),
  elisions: set('em til tis twas cause n bout round cos'),
};
