import type { Stance, StatementKind } from '../../model/index.ts';

/** What a sentence should give: the words of each part. `speaker: null` where the text does not say who. */
export interface Expected {
  readonly speaker: string | null;
  /** The name behind the words, where it differs from them. */
  readonly name?: string;
  readonly cue: string | null;
  readonly content: string;
  readonly stance?: Stance;
  readonly kind?: StatementKind;
  readonly via?: readonly string[];
}
export interface Case {
  readonly text: string;
  readonly said: readonly Expected[];
  readonly headline?: boolean;
}

/** Common forms. All sentences are made up. */
export const PLAIN: readonly Case[] = [
  {
    text: 'Adler said the bridge at Port Adel was closed.',
    said: [{ speaker: 'Adler', cue: 'said', content: 'the bridge at Port Adel was closed' }],
  },
  {
    text: 'Mara Voss said that no shots were fired from the northern bank.',
    said: [
      { speaker: 'Mara Voss', cue: 'said', content: 'no shots were fired from the northern bank' },
    ],
  },
  {
    text: '"We will not leave the harbour," Adler said.',
    said: [
      { speaker: 'Adler', cue: 'said', content: 'We will not leave the harbour,', kind: 'direct' },
    ],
  },
  {
    text: '“The road is open,” said Mara Voss, the mayor of Port Adel.',
    said: [{ speaker: 'Mara Voss', cue: 'said', content: 'The road is open,', kind: 'direct' }],
  },
  {
    text: 'Brenn said: "Nobody told us about the convoy."',
    said: [
      {
        speaker: 'Brenn',
        cue: 'said',
        content: 'Nobody told us about the convoy.',
        kind: 'direct',
      },
    ],
  },
  {
    text: 'The depot burned for two days, according to Ilya Brenn.',
    said: [
      { speaker: 'Ilya Brenn', cue: 'according to', content: 'The depot burned for two days' },
    ],
  },
  {
    text: 'According to the Interior Ministry, eleven people were detained in Varn.',
    said: [
      {
        speaker: 'Interior Ministry',
        cue: 'According to',
        content: 'eleven people were detained in Varn',
      },
    ],
  },
  {
    text: 'The Foreign Ministry said on Monday that the talks would resume.',
    said: [{ speaker: 'Foreign Ministry', cue: 'said', content: 'the talks would resume' }],
  },
  {
    text: 'Voss denied that her troops had crossed the river.',
    said: [
      {
        speaker: 'Voss',
        cue: 'denied',
        content: 'her troops had crossed the river',
        stance: 'denies',
      },
    ],
  },
  {
    text: 'Sorland demanded that the prisoners be released.',
    said: [
      {
        speaker: 'Sorland',
        cue: 'demanded',
        content: 'the prisoners be released',
        stance: 'demands',
      },
    ],
  },
  {
    text: 'Adler promised to reopen the port by Friday.',
    said: [
      {
        speaker: 'Adler',
        cue: 'promised',
        content: 'to reopen the port by Friday',
        stance: 'promises',
      },
    ],
  },
  {
    text: 'Brenn warned that the dam could fail within days.',
    said: [
      {
        speaker: 'Brenn',
        cue: 'warned',
        content: 'the dam could fail within days',
        stance: 'warns',
      },
    ],
  },
  {
    text: 'Voss accused the Northern Front of shelling the market.',
    said: [
      {
        speaker: 'Voss',
        cue: 'accused',
        content: 'the Northern Front of shelling the market',
        stance: 'accuses',
      },
    ],
  },
  {
    text: 'The talks have failed, Adler said.',
    said: [{ speaker: 'Adler', cue: 'said', content: 'The talks have failed' }],
  },
  {
    text: '"It is over," she added.',
    said: [{ speaker: 'she', cue: 'added', content: 'It is over,', kind: 'direct' }],
  },
  {
    text: 'Officials say the ferry was empty.',
    said: [{ speaker: 'Officials', cue: 'say', content: 'the ferry was empty' }],
  },
  {
    text: 'Adler told reporters that the siege would end soon.',
    said: [{ speaker: 'Adler', cue: 'told', content: 'the siege would end soon' }],
  },
  {
    text: 'Jon Adler told Coastal News Agency the village was empty.',
    said: [
      {
        speaker: 'Jon Adler',
        cue: 'told',
        content: 'the village was empty',
        via: ['Coastal News Agency'],
      },
    ],
  },
  {
    text: 'Voss called for an immediate end to the shelling.',
    said: [
      {
        speaker: 'Voss',
        cue: 'called',
        content: 'an immediate end to the shelling',
        stance: 'demands',
      },
    ],
  },
  {
    text: 'Adler described the vote as "a bad joke".',
    said: [
      { speaker: 'Adler', cue: 'described', content: 'the vote as "a bad joke"', kind: 'mixed' },
    ],
  },
  {
    text: 'Sorland took Varn in May, says Adler',
    headline: true,
    said: [{ speaker: 'Adler', cue: 'says', content: 'Sorland took Varn in May' }],
  },
  {
    text: "Voss: 'We never asked for this war'",
    headline: true,
    said: [{ speaker: 'Voss', cue: null, content: 'We never asked for this war', kind: 'direct' }],
  },
  {
    text: 'Adler stressed that the corridor remains open.',
    said: [{ speaker: 'Adler', cue: 'stressed', content: 'the corridor remains open' }],
  },
  {
    text: 'A spokesman for the Northern Front said its fighters had left the town.',
    said: [
      {
        speaker: 'A spokesman for the Northern Front',
        cue: 'said',
        content: 'its fighters had left the town',
      },
    ],
  },
  {
    text: '"Why now?" Brenn asked.',
    said: [{ speaker: 'Brenn', cue: 'asked', content: 'Why now?', kind: 'direct' }],
  },
  {
    text: 'Witnesses reported that two drones fell near the school.',
    said: [{ speaker: 'Witnesses', cue: 'reported', content: 'two drones fell near the school' }],
  },
  {
    text: 'The mayor urged residents to stay indoors.',
    said: [
      {
        speaker: 'The mayor',
        cue: 'urged',
        content: 'residents to stay indoors',
        stance: 'demands',
      },
    ],
  },
  {
    text: 'Tessaly vowed to answer any attack.',
    said: [
      { speaker: 'Tessaly', cue: 'vowed', content: 'to answer any attack', stance: 'promises' },
    ],
  },
  {
    text: 'Voss wrote that the map was a forgery.',
    said: [{ speaker: 'Voss', cue: 'wrote', content: 'the map was a forgery' }],
  },
  {
    text: 'Adler added: "The map is false."',
    said: [{ speaker: 'Adler', cue: 'added', content: 'The map is false.', kind: 'direct' }],
  },
  {
    text: 'The army must leave Varn at once, Voss said.',
    said: [
      {
        speaker: 'Voss',
        cue: 'said',
        content: 'The army must leave Varn at once',
        stance: 'demands',
      },
    ],
  },
  {
    text: 'Police said Sunday the square had been cleared.',
    said: [{ speaker: 'Police', cue: 'said', content: 'the square had been cleared' }],
  },
];

/** Forms that are easily got wrong. */
export const HARD: readonly Case[] = [
  {
    text: '“A truce alone changes nothing,” Reuters quoted Adler as saying in an interview on Radio Meren.',
    said: [
      {
        speaker: 'Adler',
        cue: 'quoted Adler as saying',
        content: 'A truce alone changes nothing,',
        kind: 'direct',
        via: ['Reuters', 'Radio Meren'],
      },
    ],
  },
  {
    text: 'Voss denied claims that her party had paid the gunmen.',
    said: [
      {
        speaker: 'Voss',
        cue: 'denied',
        content: 'her party had paid the gunmen',
        stance: 'denies',
      },
    ],
  },
  {
    text: 'Noting that the winter was near, Adler said: "Nobody can wait until spring."',
    said: [
      { speaker: 'Adler', cue: 'Noting', content: 'the winter was near' },
      { speaker: 'Adler', cue: 'said', content: 'Nobody can wait until spring.', kind: 'direct' },
    ],
  },
  {
    text: 'Brenn went on to say that the harbour would be rebuilt.',
    said: [{ speaker: 'Brenn', cue: 'went on to say', content: 'the harbour would be rebuilt' }],
  },
  {
    text: 'Adler, who lost the vote in Varn, Sorland, in May, said the count was wrong.',
    said: [{ speaker: 'Adler', cue: 'said', content: 'the count was wrong' }],
  },
  {
    text: '"We waited," Voss said. "Then the roof came down."',
    said: [
      { speaker: 'Voss', cue: 'said', content: 'We waited,', kind: 'direct' },
      { speaker: 'Voss', cue: 'said', content: 'Then the roof came down.', kind: 'direct' },
    ],
  },
  {
    text: '"The bridge," Adler said, "was never ours."',
    said: [
      { speaker: 'Adler', cue: 'said', content: 'The bridge,', kind: 'direct' },
      { speaker: 'Adler', cue: 'said', content: 'was never ours.', kind: 'direct' },
    ],
  },
  {
    text: 'The ministry said the dam held, adding that it "will hold for years".',
    said: [
      { speaker: 'The ministry', cue: 'said', content: 'the dam held' },
      {
        speaker: 'The ministry',
        cue: 'adding',
        content: 'it "will hold for years"',
        kind: 'mixed',
      },
    ],
  },
  {
    text: 'Voss hailed the accord as a "victory" for Sorland and a "defeat of Tessaly," saying the war had ended.',
    said: [
      {
        speaker: 'Voss',
        cue: 'hailed',
        content: 'the accord as a "victory" for Sorland and a "defeat of Tessaly,"',
        kind: 'mixed',
      },
      { speaker: 'Voss', cue: 'saying', content: 'the war had ended' },
    ],
  },
  {
    text: 'Brenn was quoted by Radio Sorland as saying that the mines were old.',
    said: [
      {
        speaker: 'Brenn',
        cue: 'quoted by Radio Sorland as saying',
        content: 'the mines were old',
        via: ['Radio Sorland'],
      },
    ],
  },
  {
    text: 'The families were told that the search had ended.',
    said: [{ speaker: null, cue: 'told', content: 'the search had ended' }],
  },
  {
    text: 'The disputed region has three towns, and the stated aim of the pact is trade.',
    said: [],
  },
  {
    text: 'The United States is far from Varn.',
    said: [],
  },
  {
    text: 'Under the pact, and according to the agreement, Varn was to be handed over.',
    said: [],
  },
  {
    text: 'The so-called "line of calm" runs past the old mill.',
    said: [],
  },
  {
    text: 'His words indicate that the front will not move soon.',
    said: [],
  },
  {
    text: 'Adler would say nothing and refused to say whether he had signed.',
    said: [],
  },
  {
    text: 'Voss declined to comment, and Brenn did not say that the fort had fallen.',
    said: [],
  },
  {
    text: 'Adler was blunt. "Nobody in this town will sign such a paper."',
    said: [
      {
        speaker: 'Adler',
        cue: null,
        content: 'Nobody in this town will sign such a paper.',
        kind: 'direct',
      },
    ],
  },
  {
    text: 'Voss told parliament that the treaty was dead.',
    said: [{ speaker: 'Voss', cue: 'told', content: 'the treaty was dead', via: [] }],
  },
  {
    text: 'In a post on X, Brenn said the column had turned back.',
    said: [{ speaker: 'Brenn', cue: 'said', content: 'the column had turned back', via: [] }],
  },
  {
    text: 'The report, he said, was a forgery.',
    said: [{ speaker: 'he', cue: 'said', content: 'The report, he said, was a forgery' }],
  },
  {
    text: '"They came at dawn," a man at the gate in Port Adel said.',
    said: [
      {
        speaker: 'a man at the gate in Port Adel',
        cue: 'said',
        content: 'They came at dawn,',
        kind: 'direct',
      },
    ],
  },
  {
    text: 'Adler said the army had left and that the road was clear.',
    said: [
      { speaker: 'Adler', cue: 'said', content: 'the army had left and that the road was clear' },
    ],
  },
  {
    text: 'Adler said the road was clear but Voss said it was mined.',
    said: [
      { speaker: 'Adler', cue: 'said', content: 'the road was clear' },
      { speaker: 'Voss', cue: 'said', content: 'it was mined' },
    ],
  },
  {
    text: 'Five people died when the roof fell, Voss told Radio Sorland on Sunday.',
    said: [
      {
        speaker: 'Voss',
        cue: 'told',
        content: 'Five people died when the roof fell',
        via: ['Radio Sorland'],
      },
    ],
  },
  {
    text: 'Adler said in an interview with Harbour Times that he would not run again.',
    said: [
      { speaker: 'Adler', cue: 'said', content: 'he would not run again', via: ['Harbour Times'] },
    ],
  },
  {
    text: 'Brenn, the chief engineer, said in the long run, the dam must be replaced.',
    said: [
      {
        speaker: 'Brenn',
        cue: 'said',
        content: 'in the long run, the dam must be replaced',
        stance: 'demands',
      },
    ],
  },
  {
    text: "The workers' union said its members' wages hadn't been paid.",
    said: [
      {
        speaker: "The workers' union",
        cue: 'said',
        content: "its members' wages hadn't been paid",
      },
    ],
  },
  {
    text: 'Voss said the shell was 6" wide and the crater 12\' deep.',
    said: [
      {
        speaker: 'Voss',
        cue: 'said',
        content: 'the shell was 6" wide and the crater 12\' deep',
        kind: 'indirect',
      },
    ],
  },
  {
    text: '„Wir“ is not a word he used; «Nobody asked us», Voss said.',
    said: [{ speaker: 'Voss', cue: 'said', content: 'Nobody asked us', kind: 'direct' }],
  },
  {
    text: 'It was reported that the envoy had left Varn.',
    said: [{ speaker: null, cue: 'reported', content: 'the envoy had left Varn' }],
  },
  {
    text: 'However, she said, nobody had checked the list.',
    said: [{ speaker: 'she', cue: 'said', content: 'nobody had checked the list' }],
  },
  {
    text: 'Adler called the vote “a farce” and Voss “a usurper.”',
    said: [
      {
        speaker: 'Adler',
        cue: 'called',
        content: 'the vote “a farce” and Voss “a usurper.”',
        kind: 'mixed',
      },
    ],
  },
  {
    text: 'The envoy left Varn on Monday, Coastal News Agency reported, and Adler said the talks were over.',
    said: [
      { speaker: 'Coastal News Agency', cue: 'reported', content: 'The envoy left Varn on Monday' },
      { speaker: 'Adler', cue: 'said', content: 'the talks were over' },
    ],
  },
  {
    text: 'Adler said the fort had fallen, Coastal News Agency reported.',
    said: [
      {
        speaker: 'Adler',
        cue: 'said',
        content: 'the fort had fallen',
        via: ['Coastal News Agency'],
      },
    ],
  },
  {
    text: 'Sorland rejected accusations that it had armed the Northern Front.',
    said: [
      {
        speaker: 'Sorland',
        cue: 'rejected',
        content: 'it had armed the Northern Front',
        stance: 'denies',
      },
    ],
  },
  {
    text: 'Turning to the press, Voss said "nothing is agreed" and left the hall.',
    said: [{ speaker: 'Voss', cue: 'said', content: 'nothing is agreed', kind: 'direct' }],
  },
  {
    text: 'Brenn said he believes the mines were laid in May.',
    said: [{ speaker: 'Brenn', cue: 'said', content: 'he believes the mines were laid in May' }],
  },
  {
    text: 'Nobody knows whether the army said so or if the mayor promised to help.',
    said: [],
  },
  {
    text: 'PORT ADEL, May 2 (CNA) - The ferry sank in the storm, Voss said.',
    said: [{ speaker: 'Voss', cue: 'said', content: 'The ferry sank in the storm' }],
  },
  {
    text: 'Adler says the rebels did; the union says the guards were at the valve.',
    said: [
      { speaker: 'Adler', cue: 'says', content: 'the rebels did' },
      { speaker: 'the union', cue: 'says', content: 'the guards were at the valve' },
    ],
  },
  {
    text: 'Brenn said there had been no arrests.',
    said: [{ speaker: 'Brenn', cue: 'said', content: 'there had been no arrests' }],
  },
  {
    text: 'The head of the mission, Mara Voss, said the count was complete.',
    said: [{ speaker: 'Mara Voss', cue: 'said', content: 'the count was complete' }],
  },
  {
    text: 'The officer in charge of the guards in Varn, Captain Ilya Brenn, accused the miners of theft.',
    said: [
      {
        speaker: 'Ilya Brenn',
        cue: 'accused',
        content: 'the miners of theft',
        stance: 'accuses',
      },
    ],
  },
  {
    text: '"Our fees are low," said its manager, Mara Voss.',
    said: [{ speaker: 'Mara Voss', cue: 'said', content: 'Our fees are low,', kind: 'direct' }],
  },
  {
    text: 'A cook of the Heron, who gave her name only as Runa, said she had seen nothing.',
    said: [{ speaker: 'Runa', cue: 'said', content: 'she had seen nothing' }],
  },
  {
    text: 'A deckhand of the ferry Heron said the hold was empty.',
    said: [
      {
        speaker: 'A deckhand of the ferry Heron',
        cue: 'said',
        content: 'the hold was empty',
      },
    ],
  },
  {
    text: 'A person close to the company told Radio Sorland that talks had begun.',
    said: [
      {
        speaker: 'A person close to the company',
        cue: 'told',
        content: 'talks had begun',
        via: ['Radio Sorland'],
      },
    ],
  },
  {
    text: 'A man who helped to load them, and who would not give his name, said that the crates were light.',
    said: [{ speaker: 'A man', cue: 'said', content: 'the crates were light' }],
  },
  {
    text: 'Sorland’s envoy, Jon Adler, reached by telephone, rejected it.',
    said: [],
  },
  {
    text: 'The mill was shut for good, harbour master Ilya Brenn said on Thursday, after a fire.',
    said: [{ speaker: 'Ilya Brenn', cue: 'said', content: 'The mill was shut for good' }],
  },
  {
    text: 'Ilya Brenn, who criticised the envoy, was in Varn on Monday.',
    said: [{ speaker: 'Ilya Brenn', cue: 'criticised', content: 'the envoy' }],
  },
  {
    text: '"See you by the mill." Miners hope to have a report by June.',
    said: [],
  },
  {
    text: 'Voss promised help for the miners, citing the harbour log.',
    said: [
      {
        speaker: 'Voss',
        cue: 'promised',
        content: 'help for the miners',
        stance: 'promises',
      },
    ],
  },
  {
    text: 'Mayor of Port Adel Mara Voss said the gate was shut.',
    said: [{ speaker: 'Mara Voss', cue: 'said', content: 'the gate was shut' }],
  },
  {
    text: 'The mayor spoke for an hour. "Even Jon Adler was never happy here," he said.',
    said: [
      {
        speaker: 'he',
        name: 'he',
        cue: 'said',
        content: 'Even Jon Adler was never happy here,',
        kind: 'direct',
      },
    ],
  },
  {
    text: 'Noting that the well was dry, he said that the town, now old, would move.',
    said: [
      { speaker: 'he', cue: 'Noting', content: 'the well was dry' },
      { speaker: 'he', cue: 'said', content: 'the town, now old, would move' },
    ],
  },
];
