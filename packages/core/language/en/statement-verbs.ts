import type { CueForm, CueFrame, CueVerb, CueWord } from '../statement.ts';
import type { Stance } from '../../model/index.ts';

// lemma | frames | past and participle where they are irregular. A star: its bare and -s forms are also nouns.
// From general knowledge of English verbs of communication; no corpus was used.
const VERBS: Readonly<Record<Stance, string>> = {
  states: `
say|clause|said said
state*|clause
tell|told|told told
add|clause
stress*|clause
note*|clause
explain|clause
announce|clause object
declare|clause object
confirm|clause object
report*|clause object
claim*|clause to
assert|clause
insist|clause
maintain|clause
argue|clause
contend|clause
acknowledge|clause object
admit|clause object
concede|clause
agree|that
reveal|clause
disclose|clause
emphasise|clause
emphasize|clause
underline*|clause
underscore|clause
highlight*|that object
point*|that
remind|told that
recall*|that
reiterate|clause object
repeat*|that
affirm|clause
reaffirm|clause object
assure|told
inform|told
brief*|told
notify|told
advise|told
write|that|wrote written
tweet*|clause
post*|that
comment*|that
remark*|that
observe|that
reply*|that
respond|that
answer*|that
ask|that
wonder*|that
question*|that
quip*|that
joke*|that
continue|that
conclude|that
suggest|clause
indicate|that
mention*|that
signal*|that
testify|that
believe|clause
think|clause|thought thought
feel*|that|felt felt
expect|clause to
hope*|clause to
estimate*|clause
predict|clause object
forecast*|clause|forecast forecast
speculate|that
complain|that
lament*|that object
boast*|that
cite|object
quote*|quoted
describe|as
characterise|as
characterize|as
hail*|as object
praise*|as object
welcome*|as object
term*|name as
dub|name
brand*|name as
label*|name as
call*|name
slam*|as object for
denounce|as object
condemn|as object for
criticise|object for
criticize|object for
decry|as object
mock|as
dismiss|as
shout*|that
whisper*|that
exclaim|that
retort*|that
counter*|that
proclaim|clause object
profess|that
hint*|that
imply|that
express|object
voice*|object
attest|that
vouch|that
swear|that to|swore sworn
opine|that
muse|that
reckon|clause
fear*|that
worry*|that
recount*|that object
relate|that
relay*|that object
specify|that
clarify|that
posit|that
stipulate|that
summarise|that
summarize|that
propose|that to object
yell|that
chant*|that
thunder*|that
confide|that
brag*|that
reassure|told
protest*|that object
bemoan|that object
deplore|object
laud|object for as
applaud*|object for
ridicule*|object as
decree*|that
rule*|that
concur|that
confess|that to
lecture*|told
scold*|that
pronounce|that
elaborate|that
recommend|that object
endorse|object
`,
  denies: `
deny|clause object
refute|that object
rebut|object
reject*|that as object
disavow|object
disclaim|object
dismiss|object
dispute*|that object
`,
  demands: `
demand*|that to object
urge*|bid told object
call*|for
appeal*|for to
request*|that object
order*|bid that
tell|bid|told told
ask|bid
encourage|bid
forbid|bid|forbade forbidden
direct|bid
invite|bid
instruct|bid
beg|bid for
implore|bid
plead|for that
press*|bid
insist|that
exhort|bid
advocate*|for object
`,
  promises: `
promise*|that to object
pledge*|that to object
vow*|that to object
undertake|to that|undertook undertaken
commit|to
guarantee*|that to
offer*|to
agree|to
`,
  warns: `
warn|clause told bid of against
threaten|that to
caution*|that told bid against
alert*|told
`,
  accuses: `
accuse|of
allege|clause object
blame*|for
charge*|that
fault*|for
`,
};

const VOWEL = /[aeiou]/u;
/** Verbs of one stressed last syllable, which double the consonant. */
const DOUBLING = /^(?:brief|commit|slam|beg|dub|quip|admit|hint|brag|concur)$/u;
const NO_DOUBLING = new Set(['brief', 'hint']);

const third = (lemma: string): string =>
  /(?:s|x|z|ch|sh|o)$/u.test(lemma)
    ? `${lemma}es`
    : lemma.endsWith('y') && !VOWEL.test(lemma.at(-2)!)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
const stem = (lemma: string): string =>
  DOUBLING.test(lemma) && !NO_DOUBLING.has(lemma) ? lemma + lemma.at(-1)! : lemma;
const past = (lemma: string): string =>
  lemma.endsWith('e')
    ? `${lemma}d`
    : lemma.endsWith('y') && !VOWEL.test(lemma.at(-2)!)
      ? `${lemma.slice(0, -1)}ied`
      : `${stem(lemma)}ed`;
const gerund = (lemma: string): string =>
  lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${stem(lemma)}ing`;

/** Participles and past forms that are as often adjectives or another verb: "the stated aim", "a felt need". */
const AMBIGUOUS_FORMS = new Set([
  'posted',
  'pointed',
  'pressed',
  'ordered',
  'charged',
  'offered',
  'felt',
  'related',
  'directed',
  'direct',
  'directs',
]);

function build(): ReadonlyMap<string, CueWord> {
  const verbs = new Map<string, { lemma: string; stance: Stance; frames: Map<CueFrame, Stance> }>();
  const words = new Map<string, { verb: CueVerb; forms: Set<CueForm>; ambiguous: boolean }>();
  for (const [stance, lines] of Object.entries(VERBS) as [Stance, string][]) {
    for (const line of lines.trim().split('\n')) {
      const [head, frames, irregular] = line.split('|');
      const noun = head!.endsWith('*');
      const lemma = noun ? head!.slice(0, -1) : head!;
      const verb = verbs.get(lemma) ?? { lemma, stance, frames: new Map<CueFrame, Stance>() };
      verbs.set(lemma, verb);
      for (const frame of frames!.split(' ') as CueFrame[]) {
        if (!verb.frames.has(frame)) verb.frames.set(frame, stance);
      }
      const [preterite, participle] = irregular?.split(' ') ?? [past(lemma), past(lemma)];
      const forms: readonly (readonly [string, CueForm])[] = [
        [lemma, 'base'],
        [third(lemma), 'present'],
        [preterite!, 'past'],
        [participle!, 'participle'],
        [gerund(lemma), 'gerund'],
      ];
      for (const [form, kind] of forms) {
        const ambiguous =
          (noun && (kind === 'base' || kind === 'present')) || AMBIGUOUS_FORMS.has(form);
        const known = words.get(form);
        if (known === undefined) words.set(form, { verb, forms: new Set([kind]), ambiguous });
        else if (known.verb === verb) known.forms.add(kind);
      }
    }
  }
  return words;
}

/** Every written form of an English verb of communication. */
export const CUE_WORDS: ReadonlyMap<string, CueWord> = build();
