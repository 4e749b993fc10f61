import type { CauseKind, ClaimLanguage } from '../claim.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const byKind = <K extends string>(kinds: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
  new Map(
    (Object.entries(kinds) as [K, string][]).flatMap(([kind, text]) =>
      text
        .trim()
        .split(/\s+/u)
        .map((word) => [word, kind] as const),
    ),
  );

export const claim: ClaimLanguage = {
  response: [
    'in response',
    'responded',
    'responding',
    'in retaliation',
    'retaliat',
    'returned fire',
    'returning fire',
    'answered fire',
    'answered with',
    'hit back',
    'struck back',
    'fired back',
    'shot back',
    'counterattack',
    'counter-attack',
    'counterstrike',
    'counter-offensive',
    'counteroffensive',
    'in revenge',
    'in return',
    'in reply',
    'in turn',
  ],
  other: set(`
    similar another other previous earlier separate second further later unrelated last recent such past many
    several two three four five six dozens hundreds numerous series wave
  `),
  cumulative: set('since total overall altogether annually yearly average'),
  anybody: set(`
    people person persons victim victims dead casualties others body bodies life lives death deaths fatalities
  `),
  kinds: byKind({
    fighters: `
      fighter militant mercenary combatant insurgent gunman rebel guerrilla jihadist militiaman soldier troop
      serviceman paramilitary recruit
    `,
    ammunition: 'ammunition munition cartridge bullet shell ammo',
    weapons: 'weapon arm weaponry missile rocket rifle gun',
    send: `
      send deploy dispatch transfer bring supply provide facilitate recruit ship deliver carry transport move ferry
      hire airlift smuggle
    `,
    money: 'money cash fund payment',
    prisoners: 'prisoner captive detainee hostage inmate',
  }),
  because: [
    'caused by',
    'due to',
    'because of',
    'triggered by',
    'set off by',
    'sparked by',
    'started by',
    'brought about by',
    'the result of',
    'resulted from',
    'blamed on',
    'the work of',
    'as a result of',
  ],
  causes: byKind<CauseKind>({
    attack: `
      attack shelling shell missile rocket drone bomb sabotage arson strike airstrike bombing mine grenade mortar
      saboteur arsonist artillery fire-bomb raid
    `,
    fault: `
      fault short-circuit circuit leak malfunction failure defect gas wiring boiler overheating spark corrosion crack
      breakdown transformer fatigue
    `,
    mistake: 'negligence mistake error carelessness cigarette misjudgement inattention slip',
    nature: `
      storm lightning flood heat earthquake quake landslide wind rain drought wave avalanche ice frost eruption
      tornado hurricane
    `,
  }),
  unsure: set(`
    may might could possibly probably perhaps whether if investigate investigating unclear suspected suspect unknown
    likely apparently would rule ruled
  `),
  common: set(`
    nations states forces services troops news times affairs ministers foreigners workers members parties sides
    officials people soldiers fighters sources relations elections islands mountains works sports games rights studies
    operations systems industries brothers sons cities towns villages heights waters
  `),
  wide: set(`
    region province district state county republic north south east west northern southern eastern western valley
    island islands coast peninsula territory union area zone
  `),
  brokers: set('brokered mediated sponsored backed facilitated'),
};
