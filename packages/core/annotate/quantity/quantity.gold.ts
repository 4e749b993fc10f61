/**
 * Sentences in the style of news on contested events, and what they count or measure, in their order: comparator,
 * value or range, unit (`-` for none), and the noun that is counted (`-` for none). Written for this project, before
 * the rules; about made-up places. `none`: nothing is counted.
 */
export const GOLD: readonly (readonly [group: string, lines: string])[] = [
  [
    'plain counts',
    `
Norland took 300 settlements in the valley. => = 300 - settlements
It sent 1,960 peacekeepers to the line of contact. => = 1960 - peacekeepers
Two F-16s crossed the border. => = 2 - F-16s
Forty-four villages were handed over. => = 44 - villages
The blast killed three children. => = 3 - children
Seven Norland soldiers were captured near Varn. => = 7 - soldiers
The convoy was made up of 12 aid trucks. => = 12 - trucks
He said 15 people were arrested. => = 15 - people
One soldier was wounded in the clash. => = 1 - soldier
The army lost 26 tanks and 40 armoured vehicles. => = 26 - tanks; = 40 - vehicles
The mission has 120 unarmed civilian observers. => = 120 - observers
Some 5 heavily damaged houses were still standing. => ≈ 5 - houses
The two sides exchanged 89 prisoners. => = 2 - sides; = 89 - prisoners
A group of 30 armed men entered the town. => = 30 - men
It shot down 11 drones overnight. => = 11 - drones
Belenia recalled its three ambassadors. => = 3 - ambassadors
The village of Kesh has 214 inhabitants. => = 214 - inhabitants
Two women and four children were hurt. => = 2 - women; = 4 - children
They buried 17 victims on Sunday. => = 17 - victims
It has 600 police officers on the streets. => = 600 - officers
The party won 37 seats. => = 37 - seats
There were 56 violations of the truce in one night. => = 56 - violations
The first 10 buses left Varn. => = 10 - buses
About two hundred and six refugees crossed. => ≈ 206 - refugees
The town council has 21 members. => = 21 - members
It destroyed 4 Grad rocket launchers. => = 4 - launchers
Norland said 2,783 of its servicemen had been killed. => = 2783 - servicemen
The base houses 12 aircraft. => = 12 - aircraft
They seized 90 sheep. => = 90 - sheep
He counted six news agencies in the room. => = 6 - agencies`,
  ],
  [
    'partitives and remainders',
    `
Three of the villages were empty. => = 3 - villages
The three remaining villages will be handed over. => = 3 - villages
Two of its helicopters were damaged. => = 2 - helicopters
None of the hostages was hurt. => = 0 - hostages
Another 40 people were injured. => = 40 - people
A further 12 soldiers are missing. => = 12 - soldiers
An additional 500 troops were sent. => = 500 - troops
12 more bodies were found. => = 12 - bodies
Some 20 other villages were shelled. => ≈ 20 - villages
The last 14 families left on Friday. => = 14 - families
All 45 passengers survived. => = 45 - passengers
Only 9 houses were left. => = 9 - houses
Just two schools are open. => = 2 - schools
The other six men were let go. => = 6 - men
A total of 312 people were moved. => = 312 - people
He freed 5 of the 14 prisoners. => = 5 - -; = 14 - prisoners
A record 8,000 visitors came. => = 8000 - visitors
Each of the four regions has a court. => = 4 - regions`,
  ],
  [
    'bounds',
    `
At least two F-16s were destroyed. => ≥ 2 - F-16s
More than 51 were killed in the raid. => ≥ 51 - -
Over 50 people were taken to hospital. => ≥ 50 - people
No fewer than 70 houses burned down. => ≥ 70 - houses
No less than 12 shells fell on Kesh. => ≥ 12 - shells
Up to 32 civilians were left dead. => ≤ 32 - civilians
As many as 200 fighters took part. => ≤ 200 - fighters
Fewer than 10 guards were on duty. => ≤ 10 - guards
Under 40 delegates came. => ≤ 40 - delegates
Less than 5% of the land was mined. => ≤ 5 % land
Not more than 30 monitors may enter. => ≤ 30 - monitors
No more than three flights are allowed. => ≤ 3 - flights
Upwards of 400 shells were fired. => ≥ 400 - shells
Well over 100 people marched. => ≥ 100 - people
Just over 60 deputies voted for it. => ≥ 60 - deputies
Just under 90 trucks were waiting. => ≤ 90 - trucks
Norland said 20 soldiers or more were dead. => ≥ 20 - soldiers
Losses in excess of 1,000 men were reported. => ≥ 1000 - men
50+ people were detained. => ≥ 50 - people
It wants a minimum of 15 observers. => ≥ 15 - observers
The unit loses at most 3 men a week. => ≤ 3 /week men
Greater than 70 households were registered. => ≥ 70 - households
At least four people were killed and more than 80 wounded. => ≥ 4 - people; ≥ 80 - -
Not less than 25 deputies must agree. => ≥ 25 - deputies
A maximum of 50 mourners may attend. => ≤ 50 - mourners
The road takes 30 trucks or fewer. => ≤ 30 - trucks`,
  ],
  [
    'approximations',
    `
They hold nearly 300 settlements and villages. => ≈ 300 - settlements
Almost 700 people fled. => ≈ 700 - people
Around 80 diggers were brought in. => ≈ 80 - diggers
Some 30 civilians were killed. => ≈ 30 - civilians
Roughly 2,000 residents remain. => ≈ 2000 - residents
Approximately 90 vehicles crossed. => ≈ 90 - vehicles
Close to 1,000 people gathered. => ≈ 1000 - people
An estimated 100,000 people were displaced. => ≈ 100000 - people
A dozen or so men were seen. => ≈ 12 - men
Some 300-odd men were left. => ≈ 300 - men
Ten or so shells fell near the bridge. => ≈ 10 - shells
About half of the town was destroyed. => ≈ 50 % town
He spoke for about 20 minutes. => ≈ 20 minutes -
Circa 400 guests came. => ≈ 400 - guests`,
  ],
  [
    'ranges',
    `
Between 5 and 10 soldiers fell. => = 5,10 - soldiers
It will take two to three weeks. => = 2,3 weeks -
Some 20 or 30 men stood at the gate. => ≈ 20,30 - men
It needs 5 to 10 million dollars. => = 5000000,10000000 $ -
From 40 to 50 trucks pass each day. => = 40,50 - trucks
It costs $5-10 million. => = 5000000,10000000 $ -
About 10–15% of voters stayed away. => ≈ 10,15 % voters
Between 20% and 30% of the crop was lost. => = 20,30 % crop
Between 2,000 and 3,000 people marched in Varn. => = 2000,3000 - people
The range is 15-20 km. => = 15,20 km -
It holds 10 to 12 prisoners. => = 10,12 - prisoners
Three or four drones came from the east. => = 3,4 - drones
Between one and two thirds of the crew is ill. => none`,
  ],
  [
    'words of size',
    `
Dozens of houses burned. => = 24,99 - houses
Dozens were hurt in the square. => = 24,99 - -
Several villages were shelled. => = 3,9 - villages
Hundreds of people fled. => = 200,999 - people
Tens of thousands of people fled to Adalia. => = 20000,99999 - people
Hundreds of thousands of refugees are in camps. => = 200000,999999 - refugees
Thousands marched in Port Adel. => = 2000,9999 - -
Millions of dollars were spent. => = 2000000,999000000 $ -
A few soldiers stayed behind. => = 2,9 - soldiers
Scores of homes were hit. => = 40,99 - homes
A dozen villages are cut off. => = 12 - villages
Two dozen men were held. => = 24 - men
Half a dozen shells landed. => = 6 - shells
A couple of trucks were burned. => = 2 - trucks
A handful of residents refused to leave. => = 2,9 - residents
Several hundred people gathered. => = 300,900 - people
A few thousand troops remain. => = 2000,9000 - troops
A pair of drones was seen. => = 2 - drones
Several dozen men were seen. => = 36,108 - men
Several thousand shells were fired. => = 3000,9000 - shells`,
  ],
  [
    'killed, wounded, missing',
    `
It killed 51 and wounded 120. => = 51 - -; = 120 - -
The raid left seven dead. => = 7 - dead
The count stands at 300 dead or missing. => = 300 - dead or missing
At least six were killed and 128 wounded. => ≥ 6 - -; = 128 - -
More than 100 others were wounded. => ≥ 100 - -
Five people are missing. => = 5 - people
Two were injured, one critically. => = 2 - -
Twelve died on the spot. => = 12 - -
There were no casualties. => = 0 - casualties
Zero casualties were reported. => = 0 - casualties
No civilians were hurt, it said. => = 0 - civilians
No soldiers were killed. => = 0 - soldiers
The shelling killed four men and one woman. => = 4 - men; = 1 - woman
It injured 20, two of them seriously. => = 20 - -; = 2 - -
The toll rose to 58. => = 58 - -
Some 60,000 are homeless. => ≈ 60000 - -
Nine fighters were killed and 14 captured. => = 9 - fighters; = 14 - -
The enemy suffered 400 casualties. => = 400 - casualties
Belenia put its losses at 75 dead. => = 75 - dead
Another 12 remain in hospital. => = 12 - -
120 wounded were brought in. => = 120 - wounded
It detained 34 on Monday. => = 34 - -`,
  ],
  [
    'shares',
    `
It held about 20% of the territory. => ≈ 20 % territory
It held 20 percent of Norland's territory. => = 20 % territory
Turnout was 61.3 per cent. => = 61.3 % -
Some 75 pct of voters backed it. => ≈ 75 % voters
Two-thirds of the town burned. => = 66.67 % town
A third of the houses are gone. => = 33.33 % houses
More than half of the residents left. => ≥ 50 % residents
Nearly half the town is in ruins. => ≈ 50 % town
Half of the convoy turned back. => = 50 % convoy
Three quarters of the deputies voted for it. => = 75 % deputies
Most of the villages were empty. => ≥ 50 % villages
A majority of voters rejected the plan. => ≥ 50 % voters
One in three residents has left. => = 33.33 % residents
Two in five homes have no power. => = 40 % homes
Three out of four shells missed. => = 75 % shells
Over a third of the land is mined. => ≥ 33.33 % land
Less than a quarter of the aid arrived. => ≤ 25 % aid
About one-fifth of Adalia is under its control. => ≈ 20 % Adalia
Almost two-thirds of the voters stayed home. => ≈ 66.67 % voters
The vast majority of residents fled. => ≥ 50 % residents
A minority of deputies objected. => ≤ 50 % deputies
Support fell by 4 percentage points. => = 4 percentage points -
It rose 2.5 percent. => = 2.5 % -
One tenth of the budget goes to the army. => = 10 % budget
A 60 percent majority is needed. => = 60 % -
Half the deputies walked out. => = 50 % deputies
It lost 3/4 of its tanks. => = 75 % tanks
Some 40 % of homes have water. => ≈ 40 % homes`,
  ],
  [
    'money',
    `
It cost $1.5 million. => = 1500000 $ -
The loan is worth £2.3bn. => = 2300000000 £ -
It asked for €40m in aid. => = 40000000 € -
The fine is 500,000 rubles. => = 500000 ruble -
He paid 2 million U.S. dollars. => = 2000000 $ -
The army got $750 million more. => = 750000000 $ -
The deal is worth more than $3bn. => ≥ 3000000000 $ -
It lent 300m dollars. => = 300000000 $ -
They demanded US$5 million. => = 5000000 US$ -
A loaf costs 40 cents. => = 40 cent -
Aid of 12 billion euros was promised. => = 12000000000 € -
It set aside 90 million manats. => = 90000000 manat -
He was fined 300 pounds. => = 300 £ -
It cost £20,000. => = 20000 £ -
Repairs need about $50k. => ≈ 50000 $ -
Wages fell to $200 a month. => = 200 $/month -
Rent is €15 per day. => = 15 €/day -
Damage came to 7.5 billion drams. => = 7500000000 dram -
It owes up to 3 trillion yen. => ≤ 3000000000000 yen -
The budget is 1.2bn lira. => = 1200000000 lira -`,
  ],
  [
    'length, area, weight',
    `
The wall is 40 m high. => = 40 m -
The wall is 131 feet high. => = 131 ft -
They fell into an 80m-deep well. => = 80 m -
The town lies 12 km from the front. => = 12 km -
They advanced five kilometres. => = 5 km -
It covers 12 square kilometres. => = 12 km² -
The park has 40 sq km of forest. => = 40 km² forest
It took 300 square miles of land. => = 300 mi² land
About 500 hectares burned. => ≈ 500 ha -
He owns 90 acres. => = 90 acre -
They found 300 pounds of explosives. => = 300 lb explosives
A 500-pound bomb was dropped. => = 500 lb -
The truck carried 20 tonnes of wheat. => = 20 t wheat
It shipped 40,000 tons of grain. => = 40000 ton grain
Police seized 12 kg of heroin. => = 12 kg heroin
The bars weigh 360 grams. => = 360 g -
The bars went from 400g to 360g. => = 400 g -; = 360 g -
The village is 30 miles away. => = 30 mi -
The shell landed 200 metres from the school. => = 200 m -
Snow lay 15 cm deep. => = 15 cm -
It pumps 500 barrels a day. => = 500 barrel/day -
The column is 3 km long. => = 3 km -
It fired 155mm shells. => = 155 mm -
The pipe carries 10 bcm of gas. => = 10000000000 m³ gas
The tank holds 5,000 litres of fuel. => = 5000 l fuel
They walked 2 1/2 miles. => = 2.5 mi -
They walked 2½ miles. => = 2.5 mi -
A buffer zone 10 to 15 km wide was drawn. => = 10,15 km -
It is 5 km² in size. => = 5 km² -
It flew at 900 km/h. => = 900 km/hour -
Winds of 60 miles per hour were measured. => = 60 mi/hour -
It was 40°C in Varn. => = 40 °C -
It was 38 degrees Celsius. => = 38 °C -
It was 102 degrees Fahrenheit. => = 102 °F -`,
  ],
  [
    'lengths of time',
    `
It lasted 27 years. => = 27 years -
It lasted nearly three decades. => ≈ 30 years -
He ruled for two and a half years. => = 2.5 years -
The war lasted 44 days. => = 44 days -
The 44-day war ended. => = 44 days -
The trip takes an hour and a half. => none
It took 90 minutes. => = 90 minutes -
They held out for more than six weeks. => ≥ 6 weeks -
He was held for at least 18 months. => ≥ 18 months -
They talked for half an hour. => = 0.5 hours -
The truce lasted one and a half hours. => = 1.5 hours -
It lasted a quarter of a century. => none
They have 48 hours to leave. => = 48 hours -`,
  ],
  [
    'large and short figures',
    `
Some 1.5 million people live there. => ≈ 1500000 - people
The camp holds 1.5m people. => = 1500000 - people
About 10k people came. => ≈ 10000 - people
It has 2bn cubic metres of water. => = 2000000000 m³ water
Half a million people fled. => = 500000 - people
One and a half million refugees are there. => = 1500000 - refugees
A million shells were fired. => = 1000000 - shells
A hundred houses burned. => = 100 - houses
Two and a half million voters are listed. => = 2500000 - voters
It has 3.4 million inhabitants. => = 3400000 - inhabitants
A thousand men were called up. => = 1000 - men
It printed 2 million ballots. => = 2000000 - ballots
It needs 300 thousand doses. => = 300000 - doses
A population of 1.2 million lives there. => = 1200000 - -
It has an army of 80,000. => = 80000 - -`,
  ],
  [
    'rates',
    `
Some 200 shells a day fall on Kesh. => ≈ 200 /day shells
It loses 30 men per day. => = 30 /day men
The camp takes 50 families a week. => = 50 /week families
Four flights a week are planned. => = 4 /week flights
He earns $900 a month. => = 900 $/month -
It makes 20 tanks per year. => = 20 /year tanks
It treats 15 patients an hour. => = 15 /hour patients`,
  ],
  [
    'strengths',
    `
A 500-strong force entered Varn. => = 500 - force
The 40,000-strong army was called up. => = 40000 - army
A five-member delegation arrived. => = 5 - -
A two-vehicle convoy left. => = 2 - -`,
  ],
  [
    'headlines and dialogue',
    `
Five killed in shelling of Varn => = 5 - -
12 Dead as Bridge Falls in Port Adel => = 12 - Dead
NORLAND SAYS 40 TANKS DESTROYED => = 40 - TANKS
Two Villages Change Hands in Tarn Valley => = 2 - Villages
"We lost three men," Adler said. => = 3 - men
Thousands flee as front moves => = 2000,9999 - -
More than 20 Hurt in Crush at Varn Market => ≥ 20 - -
AT LEAST TEN KILLED IN KESH => ≥ 10 - -`,
  ],
  [
    'nothing that is counted: names, numbers of things, figures of sport',
    `
The F-16 and the S-400 are weapons. => none
Resolution 425 was adopted. => none
See page 4 and Article 5 of the treaty. => none
Norland won 3-1 in Varn. => none
The vote was 51-49. => none
Call +374 10 123456 or 555-0199. => none
Version 2.10 of the app is out. => none
The 44th envoy came third. => none
Maro, 34, left the room. => none
A 20-year-old man was held. => none
The six-year-old was found. => none
He was aged 34. => none
The number 123456789012345678901234567890 is long. => none
It is item 1/2 on the list. => none
He lives at 12 Mill Street. => none
Squad 12 held the bridge. => none
Channel 4 showed it. => none
The G7 met the Group of Seven. => none
He quoted [17] and (3). => none
The code is 2882015. => none
The address is 10.0.0.1. => none
No one came, and one of them left. => none
He was the only one there. => none
One day it will end. => none
The 1960 elections were the last. => none
It was signed on Nov. 10, 2030, at 10:30. => none
On the one hand, it failed. => none
He had no comment and no plans. => none
Several times he tried. => none
He called twice. => none
Route 7 is closed at kilometre 12. => none
The 3rd Brigade left. => none
Flight 370 vanished. => none
The Covid-19 ward is full. => none
Under-18s may not enter. => none
The Seven Hills are quiet. => none
She was born in 1971. => none
Bus No. 12 was hit. => none
The A-10 flew over Sector 3. => none
Back to square one, he said. => none`,
  ],
  [
    'nouns and verbs that look alike',
    `
The two plan to meet. => none
Two reports say so. => = 2 - reports
The three leave on Monday. => none
Four fires broke out. => = 4 - fires
The ten demands were read out. => = 10 - demands
Six strikes hit the port. => = 6 - strikes
The five states agreed. => = 5 - states
Three Adalian-made drones fell. => = 3 - drones
Two visiting ministers spoke. => = 2 - ministers
Nine captured soldiers were shown. => = 9 - soldiers
Two high-ranking officers were dismissed. => = 2 - officers
Four of Norland's ships sank. => = 4 - ships`,
  ],
  [
    'figures that could be two numbers',
    `
It displaced 10.000 people. => none
It displaced 1 200 people. => none
It displaced 10.5 million people. => = 10500000 - people
It displaced 10 000 people. => = 10000 - people`,
  ],
];
