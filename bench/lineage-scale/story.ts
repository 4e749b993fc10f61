import { below, pick, type Draw } from '../../packages/core/testing/random.ts';
import { capital, type Language } from './language.ts';

/** A text as paragraphs of sentences of words, so that an editor can change it. */
export type Sentence = readonly string[];
export type Paragraph = readonly Sentence[];

const SENTENCES = 3;
const PHRASE = 0.35;
const NAMED = 0.5;

/** What all who report a matter have in common: who, where, how many, and what was said aloud. */
export interface Story {
  readonly topic: readonly string[];
  readonly names: readonly string[];
  readonly figures: readonly string[];
  readonly quotations: readonly Sentence[];
}

export function newStory(language: Language, draw: Draw): Story {
  const topic = Array.from({ length: 30 }, () => language.topic(draw));
  const names = Array.from({ length: 6 }, () => `${language.name(draw)} ${language.name(draw)}`);
  return {
    topic,
    names,
    figures: Array.from({ length: 4 }, () => String(2 + below(draw, 900))),
    quotations: Array.from({ length: 3 }, (_, i) => [
      `"${capital(language.word(draw))}`,
      ...language.words(draw, 9 + below(draw, 9), topic),
      `${language.word(draw)},"`,
      names[i]!,
      pick(draw, ['said.', 'told reporters.', 'said on Monday.', 'told a news conference.']),
    ]),
  };
}

export function newSentence(language: Language, story: Story, draw: Draw): Sentence {
  const made = language.words(draw, 11 + below(draw, 14), story.topic);
  if (draw() < PHRASE) made.splice(below(draw, made.length), 0, ...language.phrase(draw));
  if (draw() < NAMED) made.splice(below(draw, made.length), 0, pick(draw, story.names));
  if (draw() < 0.3) made.splice(below(draw, made.length), 0, pick(draw, story.figures));
  made[0] = capital(made[0]!);
  made[made.length - 1] += '.';
  return made;
}

/** A telling in words of its own, with some of what was said aloud. */
export function newText(
  language: Language,
  story: Story,
  draw: Draw,
  paragraphs: number,
): Paragraph[] {
  return Array.from({ length: paragraphs }, () => {
    const sentences = Array.from({ length: SENTENCES }, () => newSentence(language, story, draw));
    if (draw() < 0.25) sentences.push(pick(draw, story.quotations));
    return sentences;
  });
}

export function newHeadline(language: Language, story: Story, draw: Draw): string {
  const words = language.words(draw, 5 + below(draw, 3), story.topic);
  return capital([pick(draw, story.names), ...words].join(' '));
}

/** Sentences with some of their words put for others; what is said aloud is left as it is. */
function reworded(
  language: Language,
  story: Story,
  draw: Draw,
  text: Paragraph,
  share: number,
): Paragraph {
  return text.map((sentence) =>
    sentence[0]!.startsWith('"')
      ? sentence
      : sentence.map((word) => {
          if (draw() >= share || /[.,\d]/u.test(word)) return word;
          return /^\p{Lu}/u.test(word) ? word : language.words(draw, 1, story.topic)[0]!;
        }),
  );
}

/** A word here and there, one sentence gone, one of its own put in. */
export function editedLightly(
  language: Language,
  story: Story,
  draw: Draw,
  text: readonly Paragraph[],
): Paragraph[] {
  const out = below(draw, text.length);
  const into = below(draw, text.length);
  return text.map((paragraph, i) => {
    const kept = i === out ? paragraph.slice(1) : paragraph;
    const made = reworded(language, story, draw, kept, 0.06);
    return i === into ? [...made, newSentence(language, story, draw)] : made;
  });
}

/** A third of the words, a fifth of the sentences gone, others in another order. */
export function editedHeavily(
  language: Language,
  story: Story,
  draw: Draw,
  text: readonly Paragraph[],
): Paragraph[] {
  return text.flatMap((paragraph) => {
    const kept = paragraph.filter(() => draw() >= 0.2);
    if (kept.length > 1 && draw() < 0.3) kept.reverse();
    return kept.length === 0 ? [] : [reworded(language, story, draw, kept, 0.3)];
  });
}
