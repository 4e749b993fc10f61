import type { Case } from './statement.cases.ts';

/** Forms that words alone leave open, and tags or trees decide. All sentences are made up. */
export const SYNTAX: readonly Case[] = [
  {
    text: 'Adler said the road was open and left the hall with his guards.',
    said: [{ speaker: 'Adler', cue: 'said', content: 'the road was open' }],
  },
  {
    text: 'Adler, speaking in Varn, said he would order a review and warned against haste on the river.',
    said: [
      { speaker: 'Adler', cue: 'said', content: 'he would order a review' },
      {
        speaker: 'Adler',
        cue: 'warned',
        content: 'haste on the river',
        stance: 'warns',
      },
    ],
  },
  {
    text: '"The gate is open to everyone tonight," chanted the miners.',
    said: [
      {
        speaker: 'the miners',
        cue: 'chanted',
        content: 'The gate is open to everyone tonight,',
        kind: 'direct',
      },
    ],
  },
  {
    text: '"Nobody leaves before the lamps are lit," a guard at the gate bellowed.',
    said: [
      {
        speaker: 'a guard at the gate',
        cue: 'bellowed',
        content: 'Nobody leaves before the lamps are lit,',
        kind: 'direct',
      },
    ],
  },
  {
    text: 'Voss snapped: "We will not leave the harbour."',
    said: [
      {
        speaker: 'Voss',
        cue: 'snapped',
        content: 'We will not leave the harbour.',
        kind: 'direct',
      },
    ],
  },
  {
    text: '"The Long Tide," Voss painted it in May.',
    said: [],
  },
  {
    text: 'The council dismissed Adler’s claim that the road was clear.',
    said: [
      {
        speaker: 'The council',
        cue: 'dismissed',
        content: 'the road was clear',
        stance: 'denies',
      },
      { speaker: 'Adler', cue: 'claim', content: 'the road was clear' },
    ],
  },
  {
    text: 'The governor made the demand that the prisoners be freed.',
    said: [
      {
        speaker: 'The governor',
        cue: 'demand',
        content: 'the prisoners be freed',
        stance: 'demands',
      },
    ],
  },
  {
    text: "Despite the army's assurances that the road was safe, nobody left.",
    said: [{ speaker: 'the army', cue: 'assurances', content: 'the road was safe' }],
  },
  { text: 'The claim that was made on Monday was false.', said: [] },
  { text: 'The claim that he made in Varn was false.', said: [] },
  {
    text: '"I love the river," Voss said, but "when it comes to dams, she is wrong."',
    said: [
      { speaker: 'Voss', cue: 'said', content: 'I love the river,', kind: 'direct' },
      {
        speaker: 'Voss',
        cue: 'said',
        content: 'when it comes to dams, she is wrong.',
        kind: 'direct',
      },
    ],
  },
  {
    text: '"He will be fair," Adler said during a rally in Port Adel, Sorland, "but people watch."',
    said: [
      { speaker: 'Adler', cue: 'said', content: 'He will be fair,', kind: 'direct' },
      { speaker: 'Adler', cue: 'said', content: 'but people watch.', kind: 'direct' },
    ],
  },
  {
    text: '"The well is dry," said Radio Sorland host Mara Voss.',
    said: [{ speaker: 'Mara Voss', cue: 'said', content: 'The well is dry,', kind: 'direct' }],
  },
  {
    text: '"The lamps stay lit," Mara Voss (Ind.-Varn) said on Monday.',
    said: [{ speaker: 'Mara Voss', cue: 'said', content: 'The lamps stay lit,', kind: 'direct' }],
  },
  {
    text: '"The deal is dead," Adler said, going on to say that the mill would close.',
    said: [
      { speaker: 'Adler', cue: 'said', content: 'The deal is dead,', kind: 'direct' },
      { speaker: 'Adler', cue: 'going on to say', content: 'the mill would close' },
    ],
  },
  {
    text: '“Nobody asked us before the fence went up.” — Mara Voss, baker',
    said: [
      {
        speaker: 'Mara Voss',
        cue: null,
        content: 'Nobody asked us before the fence went up.',
        kind: 'direct',
      },
    ],
  },
];
