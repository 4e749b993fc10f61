import type { Stance } from '../../model/index.ts';

/** A sentence, the stance its statement should have, and the words of its content. */
export interface StanceCase {
  readonly stance: Stance;
  readonly text: string;
  readonly content: string;
}

const cases = (lines: string): readonly StanceCase[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [stance, text, content] = line.split(' | ').map((part) => part.trim());
      return { stance: stance as Stance, text: text!, content: content! };
    });

/**
 * What a statement does, in made-up sentences: stance | sentence | content. What is denied is the content of a denial.
 * This half was looked at, case by case, while the rules were written.
 */
export const OPEN: readonly StanceCase[] = cases(`
states | Mara Voss said the ferry had sunk near Port Adel. | the ferry had sunk near Port Adel
states | According to Jon Adler, the mill burned for two days. | the mill burned for two days
states | Jon Adler confirmed that the road was open. | the road was open
states | The army announced the capture of the ridge. | the capture of the ridge
states | "The well is dry," Ilya Brenn added. | The well is dry,
states | Mara Voss hailed the truce as a victory for the town. | the truce as a victory for the town
states | The governor called the vote "a bad joke". | the vote "a bad joke"
states | Jon Adler condemned the attack on the depot. | the attack on the depot
states | Mara Voss told reporters that nobody was hurt. | nobody was hurt
states | The ministry insisted that the bridge was safe. | the bridge was safe
denies | Jon Adler denied that his men had crossed the river. | his men had crossed the river
denies | Mara Voss denied any role in the raid on Varn. | any role in the raid on Varn
denies | The ministry rejected claims that the port was mined. | the port was mined
denies | Ilya Brenn denied having ordered the raid. | having ordered the raid
denies | The army denied responsibility for the fire. | responsibility for the fire
denies | Jon Adler refuted reports that the mill had been sold. | the mill had been sold
denies | The council dismissed the claim that the vote was forged. | the vote was forged
denies | The governor has repeatedly denied the allegations. | the allegations
denies | Mara Voss disputed the account of the battle. | the account of the battle
denies | Jon Adler denied accusations that he had fled. | he had fled
demands | The miners demanded that the gate be opened. | the gate be opened
demands | Mara Voss demanded the release of the prisoners. | the release of the prisoners
demands | Jon Adler called for an inquiry into the fire. | an inquiry into the fire
demands | The bishop urged both sides to lay down their arms. | both sides to lay down their arms
demands | The governor ordered the garrison to leave Varn. | the garrison to leave Varn
demands | The union called on the ministry to pay the wages. | the ministry to pay the wages
demands | "The army must leave by Sunday," Ilya Brenn said. | The army must leave by Sunday,
demands | The council asked the court to free the miners. | the court to free the miners
demands | Jon Adler insisted that the talks resume at once. | the talks resume at once
demands | Mara Voss said the guards should hand over their rifles. | the guards should hand over their rifles
demands | "Leave the ford at once," the colonel told the fishermen. | Leave the ford at once,
promises | Jon Adler promised to rebuild the bridge. | to rebuild the bridge
promises | The ministry pledged that the wages would be paid. | the wages would be paid
promises | Mara Voss vowed to hold the ford. | to hold the ford
promises | The governor agreed to free the prisoners by Friday. | to free the prisoners by Friday
promises | The army guaranteed that the corridor would stay open. | the corridor would stay open
promises | Ilya Brenn offered to pay for the boats. | to pay for the boats
promises | The company undertook to clear the mines by May. | to clear the mines by May
promises | The council committed to open the shelter. | to open the shelter
promises | "We will open the gate on Monday," Jon Adler promised. | We will open the gate on Monday,
warns | Mara Voss warned that the dam could burst. | the dam could burst
warns | The army warned villagers to stay indoors. | villagers to stay indoors
warns | Jon Adler warned against haste at the ford. | haste at the ford
warns | Ilya Brenn threatened to cut the water. | to cut the water
warns | The doctors cautioned that the wells were foul. | the wells were foul
warns | The bishop warned of a hungry winter. | a hungry winter
accuses | Mara Voss accused the guards of burning the mill. | the guards of burning the mill
accuses | Jon Adler blamed the union for the fire. | the union for the fire
accuses | The ministry accused the rebels of breaking the truce. | the rebels of breaking the truce
accuses | Ilya Brenn charged that the count was forged. | the count was forged
accuses | The guards were accused by Mara Voss of burning the mill. | of burning the mill
accuses | The army alleged that the rebels had mined the road. | the rebels had mined the road
`);

/** The other half: frozen before the rules were changed, and looked at only as a total. */
export const ASIDE: readonly StanceCase[] = cases(`
states | Petra Lorn said the school had closed in May. | the school had closed in May
states | According to Aron Pell, the border opened at dawn. | the border opened at dawn
states | Greta Holm acknowledged that the vaccines were late. | the vaccines were late
states | The navy announced the loss of a barge. | the loss of a barge
states | "The tents are cold," Clara Denn noted. | The tents are cold,
states | Olav Grent praised the vote as a triumph of order. | the vote as a triumph of order
states | The mayor described the talks as "a waste of time". | the talks as "a waste of time"
states | Aron Pell criticised the new tax on salt. | the new tax on salt
states | Greta Holm told the court that the file was lost. | the file was lost
states | The institute maintained that prices had doubled. | prices had doubled
denies | Aron Pell denied that he had met the rebels. | he had met the rebels
denies | Greta Holm denied any knowledge of the contract. | any knowledge of the contract
denies | The navy denied reports that a ship was missing. | a ship was missing
denies | Viktor Amsel denied having sold the supplies. | having sold the supplies
denies | The fund denied involvement in the theft. | involvement in the theft
denies | The prime minister rejected suggestions that he was ill. | he was ill
denies | The court rejected the claim that the arrest was unlawful. | the arrest was unlawful
denies | The officers flatly denied the charges. | the charges
denies | Clara Denn disputed the figures of the institute. | the figures of the institute
denies | Aron Pell denied allegations that he had taken money. | he had taken money
demands | The farmers demanded that the tax be dropped. | the tax be dropped
demands | Greta Holm demanded the return of the ambulances. | the return of the ambulances
demands | Olav Grent called for calm in the capital. | calm in the capital
demands | The judge urged the witnesses to come forward. | the witnesses to come forward
demands | The captain ordered the crew to leave the ship. | the crew to leave the ship
demands | The mayor called on the fund to open its books. | the fund to open its books
demands | "The checkpoint must go," Clara Denn said. | The checkpoint must go,
demands | The council asked the navy to clear the strait. | the navy to clear the strait
demands | Aron Pell demanded an apology from the broadcaster. | an apology from the broadcaster
demands | Sofia Winn said the government should send generators. | the government should send generators
demands | "Open the school again," the parents told the mayor. | Open the school again,
promises | Greta Holm promised to reopen the wards. | to reopen the wards
promises | The ministry pledged that the rails would be mended. | the rails would be mended
promises | Ruth Aldo vowed to find the missing men. | to find the missing men
promises | The rebels agreed to leave the island by Easter. | to leave the island by Easter
promises | The navy guaranteed that the strait would stay open. | the strait would stay open
promises | Viktor Amsel offered to resign in June. | to resign in June
promises | The fund undertook to publish its accounts. | to publish its accounts
promises | The prime minister committed to hold a vote. | to hold a vote
promises | "We will bring them home," Ruth Aldo pledged. | We will bring them home,
warns | Nils Torvik warned that the river was rising. | the river was rising
warns | The navy warned fishermen to avoid the strait. | fishermen to avoid the strait
warns | The historian warned against quick conclusions. | quick conclusions
warns | The miners threatened to flood the tunnel. | to flood the tunnel
warns | The surgeon cautioned that blood was short. | blood was short
warns | Anselm Rook warned of a long winter. | a long winter
accuses | Petra Lorn accused the officers of taking the lists. | the officers of taking the lists
accuses | Olav Grent blamed the rebels for the shortage. | the rebels for the shortage
accuses | The fund accused the ministry of delay. | the ministry of delay
accuses | Kemal Dray charged that the boxes were switched. | the boxes were switched
accuses | The officers were accused by Viktor Amsel of theft. | of theft
accuses | The navy alleged that the rebels had sunk the barge. | the rebels had sunk the barge
`);
