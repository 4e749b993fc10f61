import type { Modality, Polarity } from '../../model/index.ts';

/** What one sentence tells: the words of the roles without their article, the day as it is read. */
export interface GoldEvent {
  readonly text: string;
  readonly type: string;
  readonly agent?: string | null;
  readonly patient?: string | null;
  readonly place?: string | null;
  readonly when?: string | null;
  readonly modality?: Modality;
  readonly polarity?: Polarity;
}

/** All sentences are published on Friday, 2 May 2031. Roles that are not given are not judged; null must be null. */
export const PUBLISHED = '2031-05-02';

/** Sentences that say the same in different forms, group by group. */
export const GOLD: readonly (readonly [group: string, readonly GoldEvent[]])[] = [
  [
    'an attack: active, passive, light verb, noun',
    [
      {
        text: 'Adalia attacked Belenia on 27 April.',
        type: 'fight',
        agent: 'Adalia',
        patient: 'Belenia',
        when: '2031-04-27',
      },
      {
        text: 'Belenia was attacked by Adalia on 27 April.',
        type: 'fight',
        agent: 'Adalia',
        patient: 'Belenia',
        when: '2031-04-27',
      },
      {
        text: 'Adalia launched an attack on Belenia on 27 April.',
        type: 'fight',
        agent: 'Adalia',
        patient: 'Belenia',
        when: '2031-04-27',
      },
      {
        text: 'An attack by Adalia on Belenia on 27 April was followed by silence.',
        type: 'fight',
        agent: 'Adalia',
        patient: 'Belenia',
        when: '2031-04-27',
      },
      {
        text: "Adalia's attack on Belenia on 27 April was the largest in years.",
        type: 'fight',
        agent: 'Adalia',
        patient: 'Belenia',
        when: '2031-04-27',
      },
      {
        text: 'On 27 April, Adalia carried out an attack against Belenia.',
        type: 'fight',
        agent: 'Adalia',
        patient: 'Belenia',
        when: '2031-04-27',
      },
    ],
  ],
  [
    'the same words with the roles swapped',
    [
      {
        text: 'Belenia attacked Adalia on 27 April.',
        type: 'fight',
        agent: 'Belenia',
        patient: 'Adalia',
      },
      {
        text: 'Adalia was attacked by Belenia on 27 April.',
        type: 'fight',
        agent: 'Belenia',
        patient: 'Adalia',
      },
      {
        text: 'Adalia came under attack on 27 April.',
        type: 'fight',
        agent: null,
        patient: 'Adalia',
      },
    ],
  ],
  [
    'clashes',
    [
      {
        text: 'Fresh clashes erupted in Karsaburg on 27 April.',
        type: 'fight',
        agent: null,
        place: 'Karsaburg',
        when: '2031-04-27',
      },
      {
        text: 'On 27 April clashes broke out in Karsaburg.',
        type: 'fight',
        agent: null,
        place: 'Karsaburg',
        when: '2031-04-27',
      },
      {
        text: 'Soldiers clashed with protesters in Karsaburg on 27 April.',
        type: 'fight',
        agent: 'Soldiers',
        patient: 'protesters',
        place: 'Karsaburg',
        when: '2031-04-27',
      },
      {
        text: 'Clashes between Adalia and Belenia began on 27 April.',
        type: 'fight',
        agent: 'Adalia and Belenia',
        when: '2031-04-27',
      },
      {
        text: 'When fighting broke out on 27 April, the army shelled Karsaburg.',
        type: 'fight',
        when: '2031-04-27',
      },
    ],
  ],
  [
    'control of a town',
    [
      {
        text: 'Adalia handed over Karsaburg to Belenia on 25 April.',
        type: 'control',
        agent: 'Adalia',
        patient: 'Karsaburg',
        place: 'Karsaburg',
        when: '2031-04-25',
      },
      {
        text: 'The town of Karsaburg was handed over to Belenia on 25 April.',
        type: 'control',
        agent: null,
        patient: 'town of Karsaburg',
        place: 'town of Karsaburg',
        when: '2031-04-25',
      },
      {
        text: 'Adalia handed the town of Karsaburg over to Belenia on 25 April.',
        type: 'control',
        agent: 'Adalia',
        patient: 'town of Karsaburg',
        when: '2031-04-25',
      },
      {
        text: 'The Karsaburg handover took place on 25 April.',
        type: 'control',
        patient: 'Karsaburg',
        when: '2031-04-25',
      },
      {
        text: 'The occupied Karsaburg district was liberated this morning.',
        type: 'control',
        agent: null,
        patient: 'occupied Karsaburg district',
        when: '2031-05-02TMO',
      },
      {
        text: "Belenia's army captured the town of Karsaburg on 25 April.",
        type: 'control',
        agent: "Belenia's army",
        patient: 'town of Karsaburg',
        when: '2031-04-25',
      },
      {
        text: 'Belenia took control of Karsaburg on 25 April.',
        type: 'control',
        agent: 'Belenia',
        patient: 'Karsaburg',
        when: '2031-04-25',
      },
      {
        text: 'The Belenian army entered Karsaburg on 25 April.',
        type: 'move',
        agent: 'Belenian army',
        place: 'Karsaburg',
        when: '2031-04-25',
      },
    ],
  ],
  [
    'withdrawal',
    [
      {
        text: 'Adalia withdrew its troops from Karsaburg on 25 April.',
        type: 'withdraw',
        agent: 'Adalia',
        patient: 'its troops',
        place: 'Karsaburg',
        when: '2031-04-25',
      },
      {
        text: 'Troops were withdrawn from Karsaburg on 25 April.',
        type: 'withdraw',
        patient: 'Troops',
        place: 'Karsaburg',
        when: '2031-04-25',
      },
      {
        text: "Adalia's withdrawal from Karsaburg began on 25 April.",
        type: 'withdraw',
        agent: 'Adalia',
        place: 'Karsaburg',
        when: '2031-04-25',
      },
      {
        text: 'Adalia left Karsaburg on 25 April.',
        type: 'withdraw',
        agent: 'Adalia',
        place: 'Karsaburg',
        when: '2031-04-25',
      },
    ],
  ],
  [
    'plans, in all their forms',
    [
      {
        text: 'Adalia will withdraw from Karsaburg on 9 May.',
        type: 'withdraw',
        agent: 'Adalia',
        when: '2031-05-09',
        modality: 'planned',
      },
      {
        text: 'Adalia is to withdraw from Karsaburg on 9 May.',
        type: 'withdraw',
        agent: 'Adalia',
        when: '2031-05-09',
        modality: 'planned',
      },
      {
        text: 'Adalia was supposed to leave Karsaburg on 15 April.',
        type: 'withdraw',
        agent: 'Adalia',
        place: 'Karsaburg',
        when: '2031-04-15',
        modality: 'planned',
      },
      {
        text: 'Adalia is due to leave Karsaburg by 9 May.',
        type: 'withdraw',
        agent: 'Adalia',
        place: 'Karsaburg',
        when: '2031-05-09',
        modality: 'planned',
      },
      {
        text: 'Adalia agreed to hand over Karsaburg on 9 May.',
        type: 'control',
        agent: 'Adalia',
        patient: 'Karsaburg',
        when: '2031-05-09',
        modality: 'planned',
      },
      {
        text: 'Adalia promised to release 40 prisoners by 9 May.',
        type: 'release',
        agent: 'Adalia',
        patient: '40 prisoners',
        when: '2031-05-09',
        modality: 'planned',
      },
      {
        text: 'The two sides meet in Port Vell on 9 May.',
        type: 'meet',
        agent: 'two sides',
        when: '2031-05-09',
        modality: 'planned',
      },
      {
        text: 'The handover of Karsaburg is scheduled for 9 May.',
        type: 'control',
        patient: 'Karsaburg',
        when: '2031-05-09',
        modality: 'planned',
      },
      {
        text: 'The handover of Karsaburg was postponed to 9 May.',
        type: 'control',
        patient: 'Karsaburg',
        when: '2031-05-09',
        modality: 'planned',
      },
    ],
  ],
  [
    'demands, conditions, possibilities',
    [
      {
        text: 'Belenia urged Adalia to withdraw from Karsaburg.',
        type: 'withdraw',
        agent: 'Adalia',
        modality: 'demanded',
      },
      {
        text: 'Adalia must withdraw from Karsaburg.',
        type: 'withdraw',
        agent: 'Adalia',
        modality: 'demanded',
      },
      {
        text: 'Belenia called for a ceasefire in Karsaburg.',
        type: 'ceasefire',
        modality: 'demanded',
      },
      {
        text: 'The talks will fail if Adalia attacks Karsaburg.',
        type: 'fight',
        agent: 'Adalia',
        modality: 'conditional',
      },
      {
        text: 'Nothing changes unless Adalia withdraws from Karsaburg.',
        type: 'withdraw',
        agent: 'Adalia',
        modality: 'conditional',
      },
      {
        text: 'Adalia may withdraw from Karsaburg.',
        type: 'withdraw',
        agent: 'Adalia',
        modality: 'possible',
      },
      {
        text: 'Adalia threatened to attack Karsaburg.',
        type: 'fight',
        agent: 'Adalia',
        modality: 'possible',
      },
    ],
  ],
  [
    'what did not happen',
    [
      {
        text: 'Adalia did not attack Karsaburg on 27 April.',
        type: 'fight',
        agent: 'Adalia',
        polarity: 'denied',
      },
      {
        text: 'Adalia never attacked Karsaburg.',
        type: 'fight',
        agent: 'Adalia',
        polarity: 'denied',
      },
      {
        text: 'Adalia denied attacking Karsaburg.',
        type: 'fight',
        agent: 'Adalia',
        polarity: 'denied',
      },
      {
        text: 'Adalia failed to withdraw from Karsaburg by 15 April.',
        type: 'withdraw',
        agent: 'Adalia',
        polarity: 'denied',
      },
      {
        text: 'Adalia refused to sign the agreement.',
        type: 'agree',
        agent: 'Adalia',
        polarity: 'denied',
      },
      {
        text: 'No agreement was signed in Port Vell on 27 April.',
        type: 'agree',
        polarity: 'denied',
      },
      {
        text: 'There was no attack on Karsaburg.',
        type: 'fight',
        patient: 'Karsaburg',
        polarity: 'denied',
      },
      {
        text: 'The meeting between Adalia and Belenia was cancelled.',
        type: 'meet',
        agent: 'Adalia and Belenia',
        modality: 'cancelled',
      },
      {
        text: 'Adalia called off the meeting with Belenia.',
        type: 'meet',
        agent: 'Adalia',
        patient: 'Belenia',
        modality: 'cancelled',
      },
    ],
  ],
  [
    'agreements and meetings',
    [
      {
        text: 'Adalia and Belenia signed a peace agreement in Port Vell on 10 April.',
        type: 'agree',
        agent: 'Adalia and Belenia',
        place: 'Port Vell',
        when: '2031-04-10',
      },
      {
        text: 'A peace agreement was signed by Adalia and Belenia on 10 April.',
        type: 'agree',
        agent: 'Adalia and Belenia',
        when: '2031-04-10',
      },
      {
        text: 'The pact, signed on 10 April by Adalia and Belenia, ended the war.',
        type: 'agree',
        agent: 'Adalia and Belenia',
        when: '2031-04-10',
      },
      {
        text: 'On 10 April the two countries signed a brokered agreement to end the fighting.',
        type: 'agree',
        agent: 'two countries',
        when: '2031-04-10',
      },
      {
        text: 'The leaders of Adalia, Belenia and Corvia met in Port Vell on 10 April.',
        type: 'meet',
        agent: 'leaders of Adalia, Belenia and Corvia',
        place: 'Port Vell',
        when: '2031-04-10',
      },
      {
        text: 'Talks between Adalia and Belenia were held in Port Vell on 10 April.',
        type: 'meet',
        agent: 'Adalia and Belenia',
        place: 'Port Vell',
        when: '2031-04-10',
      },
      { text: 'A ceasefire came into force on 10 April.', type: 'ceasefire', when: '2031-04-10' },
    ],
  ],
  [
    'other contests',
    [
      {
        text: 'Police arrested 30 protesters in Port Vell on 27 April.',
        type: 'detain',
        agent: 'Police',
        patient: '30 protesters',
        place: 'Port Vell',
        when: '2031-04-27',
      },
      {
        text: 'Thirty protesters were arrested in Port Vell on 27 April.',
        type: 'detain',
        agent: null,
        patient: 'Thirty protesters',
        place: 'Port Vell',
        when: '2031-04-27',
      },
      {
        text: 'The rebels released 12 hostages on 27 April.',
        type: 'release',
        agent: 'rebels',
        patient: '12 hostages',
        when: '2031-04-27',
      },
      {
        text: 'Twelve hostages were freed by the rebels on 27 April.',
        type: 'release',
        agent: 'rebels',
        patient: 'Twelve hostages',
        when: '2031-04-27',
      },
      {
        text: 'Nurses went on strike in Port Vell on 27 April.',
        type: 'strike',
        agent: 'Nurses',
        when: '2031-04-27',
      },
      {
        text: 'Thousands of people protested in Port Vell on 27 April.',
        type: 'protest',
        agent: 'Thousands of people',
        place: 'Port Vell',
        when: '2031-04-27',
      },
      {
        text: 'A flood hit Port Vell on 27 April.',
        type: 'disaster',
        place: 'Port Vell',
        when: '2031-04-27',
      },
      {
        text: 'Heavy floods killed 14 people in Port Vell on 27 April.',
        type: 'casualties',
        patient: '14 people',
        place: 'Port Vell',
        when: '2031-04-27',
      },
      {
        text: 'The opposition won the election on 27 April.',
        type: 'election',
        agent: 'opposition',
        when: '2031-04-27',
      },
      {
        text: 'Parliament approved the budget on 27 April.',
        type: 'vote',
        agent: 'Parliament',
        when: '2031-04-27',
      },
      {
        text: 'Prime Minister Jon Adler resigned on 27 April.',
        type: 'office',
        when: '2031-04-27',
      },
      {
        text: 'Corvia deployed 2,000 peacekeepers in Karsaburg on 27 April.',
        type: 'deploy',
        agent: 'Corvia',
        patient: '2,000 peacekeepers',
        place: 'Karsaburg',
        when: '2031-04-27',
      },
      {
        text: 'At least five people were killed in an attack on Karsaburg on 27 April.',
        type: 'casualties',
        patient: 'At least five people',
        when: '2031-04-27',
      },
      {
        text: 'Adalia imposed sanctions on Belenia on 27 April.',
        type: 'sanction',
        agent: 'Adalia',
        patient: 'Belenia',
        when: '2031-04-27',
      },
    ],
  ],
  [
    'dates that are another event’s, or no day of it',
    [
      {
        text: 'Adalia has controlled the road since 10 April, and Belenia attacked Karsaburg.',
        type: 'fight',
        agent: 'Belenia',
        when: null,
      },
      {
        text: 'The army shelled Karsaburg, the ministry said on 27 April.',
        type: 'fight',
        agent: 'army',
        when: null,
      },
      {
        text: 'Adalia attacked Karsaburg before the vote on 27 April.',
        type: 'fight',
        agent: 'Adalia',
        when: null,
      },
      {
        text: 'The market reopened on 27 April, nine days after Adalia left Karsaburg.',
        type: 'withdraw',
        agent: 'Adalia',
        when: null,
      },
    ],
  ],
  [
    'who is the subject of a second verb',
    [
      {
        text: 'Adalia shelled Karsaburg and captured the town of Belmarville on 27 April.',
        type: 'control',
        agent: 'Adalia',
        patient: 'town of Belmarville',
        when: '2031-04-27',
      },
      {
        text: 'The army, which withdrew from Karsaburg, attacked Belmarville on 27 April.',
        type: 'fight',
        agent: 'army',
        patient: 'Belmarville',
        when: '2031-04-27',
      },
      {
        text: 'A bomb exploded in Karsaburg, killing nine soldiers.',
        type: 'casualties',
        patient: 'nine soldiers',
      },
    ],
  ],
];

/** Sentences of which no event is to be read: they look like one. */
export const NOTHING: readonly string[] = [
  'The report strikes a careful tone.',
  'Adler left the question open.',
  'The figures released on 27 April were lower.',
  'She took a seat by the window on 27 April.',
  'The fire department has three cars.',
  'Attack helicopters stood on the runway.',
  'They hit on an idea.',
  'The company returned the letters on 27 April.',
  'He met the deadline on 27 April.',
  'The force of the wind was measured on 27 April.',
];
