/** What a snippet's statement with certain words should have as its speaker. */
export interface SpeakerCase {
  readonly kind: string;
  /** Paragraphs are told apart by a pilcrow in the source, by a blank line here. */
  readonly text: string;
  /** Words of the statement's content. */
  readonly words: string;
  /** Forms of the speaker's name that are right; empty where a careful reader cannot tell who it is. */
  readonly who: readonly string[];
}

const cases = (lines: string): readonly SpeakerCase[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [kind, text, words, who] = line.split(' | ').map((part) => part.trim());
      return {
        kind: kind!,
        text: text!.replaceAll(' ¶ ', '\n\n'),
        words: words!,
        who: who === '?' ? [] : who!.split(' / '),
      };
    });

/**
 * Who speaks, in made-up snippets in the style of news on contested events: kind | text | words of the content | name.
 * This half was looked at, case by case, while the rules were written.
 */
export const OPEN: readonly SpeakerCase[] = cases(`
name | Defence minister Lena Orsk said the garrison had left Tolmin. | the garrison had left | Lena Orsk
name | "The bridge will be rebuilt," said Tomas Vey, the mayor of Brodna. | The bridge will be rebuilt | Tomas Vey
name | According to Nadia Kell, a surgeon at the clinic, forty people were treated overnight. | forty people were treated | Nadia Kell
name | The shelling stopped at dawn, Colonel Pavel Drost told reporters. | The shelling stopped at dawn | Pavel Drost
name | Ines Marlow, who leads the opposition, accused the cabinet of hiding the report. | hiding the report | Ines Marlow
name | The Ravnic Observatory said it had counted nine strikes. | it had counted nine strikes | Ravnic Observatory / The Ravnic Observatory
name | "Nobody asked us," complained Hanna Tesk, 54, a baker from Lower Brodna. | Nobody asked us | Hanna Tesk
name | The Foreign Ministry of Ostrava Bay denied on Friday that its envoys had been expelled. | its envoys had been expelled | Foreign Ministry / Foreign Ministry of Ostrava Bay / The Foreign Ministry of Ostrava Bay
name | In a statement, the Harbour Workers' Union called the inquiry a farce. | the inquiry a farce | Harbour Workers' Union / the Harbour Workers' Union
name | Speaking in Tolmin, President Ivo Karst promised to free the detainees by Sunday. | to free the detainees | Ivo Karst
name | The dam was sound, engineer Rosa Lind insisted. | The dam was sound | Rosa Lind
name | "We were never warned," Deputy Governor Sami Halden said on Tuesday. "The sirens were silent." | The sirens were silent | Sami Halden
name | Prosecutor Dara Quist alleged that the convoy had carried weapons. | the convoy had carried weapons | Dara Quist
name | Emil Stroud wrote on X that the airport would stay closed. | the airport would stay closed | Emil Stroud
name | The Northern League said its fighters were still in the town. | its fighters were still | Northern League / The Northern League
pronoun | Lena Orsk arrived in Brodna on Monday. She said the garrison would stay. | the garrison would stay | Lena Orsk
pronoun | Tomas Vey has run the town since May. "I will not sign it," he said. | I will not sign it | Tomas Vey
pronoun | Colonel Pavel Drost visited the line at noon. He told reporters that the road was mined. | the road was mined | Pavel Drost
pronoun | Nadia Kell described the night as the worst of the year. "We ran out of blood," she said. | We ran out of blood | Nadia Kell
pronoun | The Ravnic Observatory published its count on Friday. It said nine strikes had hit the port. | nine strikes had hit | Ravnic Observatory / The Ravnic Observatory
pronoun | Ivo Karst opened the session in Tolmin. "The war is over," he declared. "It ended last night." | It ended last night | Ivo Karst
pronoun | Rosa Lind inspected the dam on Tuesday. ¶ She said the gates were sound. | the gates were sound | Rosa Lind
pronoun | Emil Stroud was freed on Sunday after two months. He accused the guards of beating him. | the guards of beating him | Emil Stroud
pronoun | Hanna Tesk fled with her two sons. "They took the mill first," she recalled. | They took the mill first | Hanna Tesk
pronoun | The Harbour Workers' Union met for six hours. It rejected the offer. | the offer | Harbour Workers' Union / The Harbour Workers' Union
pronoun | Dara Quist, the prosecutor, has led the inquiry since spring. She claimed that the files had been burned. | the files had been burned | Dara Quist
pronoun | Sami Halden said the ferries would run again. He added that the quay was safe. | the quay was safe | Sami Halden
pronoun | Ines Marlow returned on Friday. "I was never in hiding," she said, adding that she would run again. | she would run again | Ines Marlow
pronoun | Ivo Karst said he was tired of the war. "My people want bread," he told the assembly. | My people want bread | Ivo Karst
pronoun | Pavel Drost said his men had held the ridge. ¶ "We lost nobody," he said. | We lost nobody | Pavel Drost
title | Lena Orsk, the defence minister, toured Brodna. The minister said the wall would hold. | the wall would hold | Lena Orsk
title | Mayor Tomas Vey opened the shelter on Monday. The mayor said there was room for two hundred. | there was room for two hundred | Tomas Vey
title | Prosecutor Dara Quist brought the charges in June. The prosecutor alleged that money had changed hands. | money had changed hands | Dara Quist
title | President Ivo Karst met the miners. "You will be paid," the president said. | You will be paid | Ivo Karst
title | Colonel Pavel Drost commands the ridge. "They come at night," the colonel said. | They come at night | Pavel Drost
title | Nadia Kell is a surgeon at the clinic. The surgeon said the wards were full. | the wards were full | Nadia Kell
title | Sami Halden, the deputy governor of Ravnic, flew in on Sunday. The deputy governor warned that the dam could burst. | the dam could burst | Sami Halden
title | Governor Ana Brill and General Otto Rask inspected the wall. The general said it would hold. | it would hold | Otto Rask
title | Governor Ana Brill and General Otto Rask inspected the wall. The governor said it would fall. | it would fall | Ana Brill
title | The Foreign Ministry of Ostrava Bay summoned the envoy. The ministry said the remarks were unacceptable. | the remarks were unacceptable | Foreign Ministry / Foreign Ministry of Ostrava Bay / The Foreign Ministry of Ostrava Bay
two | Lena Orsk met Ivo Karst in Tolmin. She said the talks had gone well. | the talks had gone well | Lena Orsk
two | Ines Marlow debated Tomas Vey on Monday. He said the figures were wrong. | the figures were wrong | Tomas Vey
two | Pavel Drost and Otto Rask met at noon. He said the ridge was lost. | the ridge was lost | ?
two | Emil Stroud spoke to Sami Halden by telephone. "It is too late," he said. | It is too late | ?
two | Dara Quist questioned Nadia Kell for an hour. She said the files were gone. | the files were gone | ?
two | Ana Brill said the wall was weak. Otto Rask said it was not. "It will stand," he said. | It will stand | Otto Rask
two | Ana Brill blamed Otto Rask for the breach. "He was warned," she said. | He was warned | Ana Brill
two | Tomas Vey thanked Rosa Lind for her work. "The gates are sound," she said. | The gates are sound | Rosa Lind
two | Hanna Tesk and her neighbour Olga Brin left on foot. "We walked all night," Tesk said. | We walked all night | Hanna Tesk / Tesk
two | Ivo Karst dismissed Pavel Drost on Friday. He will be replaced by Otto Rask, the president said. | He will be replaced | Ivo Karst / the president
cataphora | "We will not sign it," she said. Ines Marlow was speaking to reporters in Brodna. | We will not sign it | Ines Marlow / she
cataphora | Noting that the road was mined, Pavel Drost said the convoy would wait. | the road was mined | Pavel Drost
cataphora | In his first remarks since the raid, Ivo Karst said the guilty would be found. | the guilty would be found | Ivo Karst
cataphora | Asked about the breach, Rosa Lind said the gates had been tested. | the gates had been tested | Rosa Lind
cataphora | "The count is false," said the woman who led the inquiry, Dara Quist. | The count is false | Dara Quist
role change | Lena Orsk, then the mayor of Tolmin, said in 2029 that the port was lost. The mayor, Tomas Vey, said on Monday that it was not. | it was not | Tomas Vey
role change | Former governor Sami Halden praised the deal. His successor, Ana Brill, said it was a mistake. | it was a mistake | Ana Brill
role change | Ivo Karst handed power to Emil Stroud on Sunday. The new president said the curfew would end. | the curfew would end | Emil Stroud / The new president
role change | Otto Rask commanded the ridge until May. His replacement, Pavel Drost, said the trenches were flooded. | the trenches were flooded | Pavel Drost
role change | Dara Quist resigned as prosecutor in April. The acting prosecutor, Max Oren, said the case would go on. | the case would go on | Max Oren
collective | The Interior Ministry sent two hundred officers. The ministry said the square was calm. | the square was calm | Interior Ministry / The Interior Ministry
collective | The Tolmin city council met on Monday. The council demanded that the soldiers leave. | the soldiers leave | Tolmin city council / The Tolmin city council / The council
collective | The Northern League said the road was cut. It accused the army of burning the farms. | the army of burning the farms | Northern League / The Northern League
collective | Residents of Lower Brodna said the water was brown. | the water was brown | Residents of Lower Brodna / Residents
collective | Officials in Ravnic said the count was not finished. | the count was not finished | Officials in Ravnic / Officials
spokesperson | A spokesman for Ivo Karst said the president was well. | the president was well | A spokesman for Ivo Karst / A spokesman
spokesperson | Mira Sand, a spokeswoman for Ivo Karst, said the president was well. | the president was well | Mira Sand
spokesperson | The ministry's spokesman, Jan Ferro, denied that the port was closed. | the port was closed | Jan Ferro
spokesperson | Lena Orsk did not attend. Her spokesman said she was ill. | she was ill | Her spokesman / her spokesman
spokesperson | Army spokeswoman Mira Sand said the ridge was held. "We lost two," the spokeswoman said. | We lost two | Mira Sand
quoted | Tomas Vey said: "Ivo Karst lied to us." ¶ "He knew in March," Vey added. | He knew in March | Tomas Vey / Vey
quoted | "Pavel Drost ordered it," Hanna Tesk said. "I heard him." | I heard him | Hanna Tesk
quoted | The crowd shouted the name of Emil Stroud. "He is our only hope," said Olga Brin. | He is our only hope | Olga Brin
quoted | Nadia Kell said that Sami Halden had called her. "He was crying," she said. | He was crying | Nadia Kell
quoted | Reuters quoted Rosa Lind as saying that the gates were sound. | the gates were sound | Rosa Lind
quoted | In a letter to Ana Brill, Otto Rask wrote that the wall was weak. | the wall was weak | Otto Rask
quoted | Max Oren was told by Dara Quist that the case was closed. | the case was closed | Dara Quist
quoted | A man near the mill said that Tomas Vey had promised them bread. | Tomas Vey had promised | A man near the mill / A man
quoted | Ines Marlow, quoting Ivo Karst, said that the war was over. | the war was over | Ines Marlow
quoted | The guards, Emil Stroud said, laughed when he asked for water. | laughed when he asked | Emil Stroud
far | Rosa Lind, who has worked on the dam since it was built and lives in a house below it with her family, said the gates were sound. | the gates were sound | Rosa Lind
far | Jan Ferro said the port was open. ¶ "Ships came in all night, and none was turned away by anybody." | Ships came in all night | Jan Ferro
`);

/** The other half: frozen before the rules were changed, and looked at only as a total. */
export const ASIDE: readonly SpeakerCase[] = cases(`
name | Health minister Greta Holm said the vaccines had arrived in Sarno. | the vaccines had arrived | Greta Holm
name | "No one will be left behind," said Aron Pell, the governor of East Calder. | No one will be left behind | Aron Pell
name | According to Major Nils Torvik, the column was stopped at the river. | the column was stopped | Nils Torvik
name | The fire was set on purpose, Judge Salma Reyd told the court. | The fire was set on purpose | Salma Reyd
name | Viktor Amsel, head of the relief fund, warned that supplies would last three days. | supplies would last three days | Viktor Amsel
name | The Calder Institute said prices had doubled since May. | prices had doubled | Calder Institute / The Calder Institute
name | "They came in white vans," recalled Petra Lorn, 31, a teacher from Sarno. | They came in white vans | Petra Lorn
name | The Transport Ministry denied that the line had been cut. | the line had been cut | Transport Ministry / The Transport Ministry
name | In a statement, the Free Miners' Front claimed the attack on the depot. | the attack on the depot | Free Miners' Front / the Free Miners' Front
name | Prime Minister Olav Grent vowed to reopen the border by Easter. | to reopen the border | Olav Grent
name | The tunnel was never finished, historian Bela Sorin argued. | The tunnel was never finished | Bela Sorin
name | "We counted them twice," Captain Ruth Aldo said on Thursday. "There were thirty." | There were thirty | Ruth Aldo
name | Attorney General Kemal Dray alleged that the ballots were forged. | the ballots were forged | Kemal Dray
name | Sofia Winn wrote on Telegram that the hospital had no power. | the hospital had no power | Sofia Winn
name | The Southern Command said its drones had hit two barges. | its drones had hit two barges | Southern Command / The Southern Command
pronoun | Greta Holm landed in Sarno on Sunday. She said the wards would reopen. | the wards would reopen | Greta Holm
pronoun | Aron Pell has governed East Calder for nine years. "I have nothing to hide," he said. | I have nothing to hide | Aron Pell
pronoun | Major Nils Torvik walked the line at dusk. He told journalists that the river was rising. | the river was rising | Nils Torvik
pronoun | Petra Lorn kept the school open for a week. "The children had nowhere to go," she said. | The children had nowhere to go | Petra Lorn
pronoun | The Calder Institute released its survey on Monday. It said half the shops had closed. | half the shops had closed | Calder Institute / The Calder Institute
pronoun | Olav Grent addressed the nation at eight. "We have won," he announced. "The siege is broken." | The siege is broken | Olav Grent
pronoun | Bela Sorin has studied the tunnel for years. ¶ He said it ended under the church. | it ended under the church | Bela Sorin
pronoun | Viktor Amsel was held for three hours. He accused the officers of theft. | the officers of theft | Viktor Amsel
pronoun | Sofia Winn works nights at the hospital. "We operate by torchlight," she explained. | We operate by torchlight | Sofia Winn
pronoun | The Free Miners' Front voted on Friday. It rejected the truce. | the truce | Free Miners' Front / The Free Miners' Front
pronoun | Kemal Dray, the attorney general, has run the office since March. He claimed that the boxes were switched. | the boxes were switched | Kemal Dray
pronoun | Ruth Aldo said the patrol had turned back. She added that two men were missing. | two men were missing | Ruth Aldo
pronoun | Salma Reyd returned to the bench on Tuesday. "I was not pressured," she said, adding that the ruling stood. | the ruling stood | Salma Reyd
pronoun | Olav Grent said he had slept little. "My country comes first," he told the deputies. | My country comes first | Olav Grent
pronoun | Nils Torvik said his unit had crossed the river. ¶ "We met nobody," he said. | We met nobody | Nils Torvik
title | Greta Holm, the health minister, toured Sarno. The minister said the water was clean. | the water was clean | Greta Holm
title | Governor Aron Pell opened the bridge on Friday. The governor said it could carry tanks. | it could carry tanks | Aron Pell
title | Judge Salma Reyd heard the case in June. The judge ruled that the arrest was unlawful. | the arrest was unlawful | Salma Reyd
title | Prime Minister Olav Grent met the farmers. "You will be heard," the prime minister said. | You will be heard | Olav Grent
title | Captain Ruth Aldo led the patrol. "It was dark," the captain said. | It was dark | Ruth Aldo
title | Bela Sorin is a historian in Sarno. The historian said the letter was genuine. | the letter was genuine | Bela Sorin
title | Kemal Dray, the attorney general of Calder, spoke on Monday. The attorney general warned that arrests would follow. | arrests would follow | Kemal Dray
title | Bishop Anselm Rook and Mayor Clara Denn visited the camp. The bishop said the tents were cold. | the tents were cold | Anselm Rook
title | Bishop Anselm Rook and Mayor Clara Denn visited the camp. The mayor said more were coming. | more were coming | Clara Denn
title | The Transport Ministry closed the line. The ministry said the rails were damaged. | the rails were damaged | Transport Ministry / The Transport Ministry
two | Greta Holm met Olav Grent in Sarno. She said the plan was ready. | the plan was ready | Greta Holm
two | Clara Denn debated Aron Pell on Thursday. He said the budget was sound. | the budget was sound | Aron Pell
two | Nils Torvik and Viktor Amsel met at the river. He said the ford was mined. | the ford was mined | ?
two | Kemal Dray spoke to Bela Sorin on Sunday. "It is finished," he said. | It is finished | ?
two | Salma Reyd questioned Petra Lorn for a day. She said the list was false. | the list was false | ?
two | Clara Denn said the camp was full. Anselm Rook said it was half empty. "There is room," he said. | There is room | Anselm Rook
two | Sofia Winn blamed Viktor Amsel for the shortage. "He sold it," she said. | He sold it | Sofia Winn
two | Aron Pell thanked Ruth Aldo for her patrol. "We only walked," she said. | We only walked | Ruth Aldo
two | Petra Lorn and her colleague Dina Marsh stayed until night. "We heard the vans," Lorn said. | We heard the vans | Petra Lorn / Lorn
two | Olav Grent dismissed Kemal Dray on Monday. He had lost confidence in him, the prime minister said. | He had lost confidence | Olav Grent / the prime minister
cataphora | "We will not go back," she said. Petra Lorn was speaking to a local station in Sarno. | We will not go back | Petra Lorn / she
cataphora | Stressing that the river was rising, Nils Torvik said the camp would move. | the river was rising | Nils Torvik
cataphora | In her first interview since the vote, Clara Denn said the count was fair. | the count was fair | Clara Denn
cataphora | Asked about the vans, Viktor Amsel said they belonged to the fund. | they belonged to the fund | Viktor Amsel
cataphora | "The map is wrong," said the man who drew it, Bela Sorin. | The map is wrong | Bela Sorin
role change | Greta Holm, then the mayor of Sarno, said in 2028 that the well was dry. The mayor, Clara Denn, said on Friday that it was full. | it was full | Clara Denn
role change | Former minister Viktor Amsel defended the contract. His successor, Greta Holm, said it was void. | it was void | Greta Holm
role change | Olav Grent gave way to Aron Pell in June. The new prime minister said the border would open. | the border would open | Aron Pell / The new prime minister
role change | Ruth Aldo led the patrol until April. Her replacement, Nils Torvik, said the maps were useless. | the maps were useless | Nils Torvik
role change | Salma Reyd left the court in May. The acting president of the court, Hugo Lamm, said the trial would continue. | the trial would continue | Hugo Lamm
collective | The Justice Ministry sent its inspectors. The ministry said the prison was full. | the prison was full | Justice Ministry / The Justice Ministry
collective | The Sarno town council sat on Tuesday. The council demanded that the checkpoint be moved. | the checkpoint be moved | Sarno town council / The Sarno town council / The council
collective | The Southern Command said the island was taken. It accused the rebels of mining the beach. | the rebels of mining the beach | Southern Command / The Southern Command
collective | Villagers in East Calder said the wells were poisoned. | the wells were poisoned | Villagers in East Calder / Villagers
collective | Police in Sarno said the square was empty by noon. | the square was empty | Police in Sarno / Police
spokesperson | A spokeswoman for Olav Grent said the prime minister was resting. | the prime minister was resting | A spokeswoman for Olav Grent / A spokeswoman
spokesperson | Erik Stahl, a spokesman for Olav Grent, said the prime minister was resting. | the prime minister was resting | Erik Stahl
spokesperson | The fund's spokeswoman, Lotte Brand, denied that money was missing. | money was missing | Lotte Brand
spokesperson | Greta Holm did not comment. Her spokeswoman said she was travelling. | she was travelling | Her spokeswoman / her spokeswoman
spokesperson | Navy spokesman Erik Stahl said the strait was open. "Nine ships passed," the spokesman said. | Nine ships passed | Erik Stahl
quoted | Aron Pell said: "Olav Grent betrayed us." ¶ "He signed in secret," Pell added. | He signed in secret | Aron Pell / Pell
quoted | "Kemal Dray gave the order," Petra Lorn said. "I saw the paper." | I saw the paper | Petra Lorn
quoted | Posters showed the face of Viktor Amsel. "He fed us," said Dina Marsh. | He fed us | Dina Marsh
quoted | Sofia Winn said that Hugo Lamm had phoned her. "He begged me," she said. | He begged me | Sofia Winn
quoted | AFP quoted Ruth Aldo as saying that the ford was clear. | the ford was clear | Ruth Aldo
quoted | In a message to Clara Denn, Anselm Rook wrote that the tents were cold. | the tents were cold | Anselm Rook
quoted | Hugo Lamm was told by Salma Reyd that the file was sealed. | the file was sealed | Salma Reyd
quoted | A woman outside the school said that Aron Pell had promised them buses. | Aron Pell had promised | A woman outside the school / A woman
quoted | Clara Denn, citing Olav Grent, said that the border would open. | the border would open | Clara Denn
quoted | The officers, Viktor Amsel said, never showed a warrant. | never showed a warrant | Viktor Amsel
far | Bela Sorin, who has lived above the tunnel since he was a boy and keeps its only map in a drawer, said it was never finished. | it was never finished | Bela Sorin
far | Lotte Brand said the fund was sound. ¶ "Every coin is in the books, and anybody may come and look at them." | Every coin is in the books | Lotte Brand
`);
