/**
 * Whom a phrase stands for, written for this project: the phrase in square brackets (the last such words of the text),
 * and the name it stands for, several with ` + ` between; `''` where the text does not tell. The second half is hard:
 * several could be meant, or nobody named is.
 */
export const CHAIN_CASES: readonly (readonly [text: string, meant: string])[] = [
  // Surnames and shorter forms.
  ['Anna Keller opened the meeting. [Keller] spoke for an hour.', 'Anna Keller'],
  [
    'Keller to leave office\n\nAnna Keller said that [Keller] was the name of her father too.',
    'Anna Keller',
  ],
  ['Dr. Marta Lindqvist runs the clinic. On Friday [Lindqvist] closed it.', 'Marta Lindqvist'],
  ['Jan Pieter Hoekstra came late. [Hoekstra] had missed the train.', 'Jan Pieter Hoekstra'],
  [
    'Foreign Minister Marek Nowak arrived. Reporters asked [Nowak] about the treaty.',
    'Marek Nowak',
  ],
  ['Maria Costa won the vote. “[Costa] has earned it,” a voter said.', 'Maria Costa'],
  [
    'The Northern Relief Committee (NRC) sent food. The [NRC] asked for more.',
    'Northern Relief Committee',
  ],
  [
    'The Coastal Water Board met. The Coastal Water Board, or [CWB], will vote again.',
    'Coastal Water Board',
  ],
  ['Tomas Orlov left Madrid. Mr. [Orlov] gave no reason.', 'Tomas Orlov'],
  ['Ilse Brandt and Jonas Weber signed. [Brandt] smiled.', 'Ilse Brandt'],
  // Title to holder.
  [
    'Polish Foreign Minister Marek Nowak flew to Lisbon. [The Polish foreign minister] will stay two days.',
    'Marek Nowak',
  ],
  ['President Maria Costa spoke in Lisbon. [The president] thanked the crowd.', 'Maria Costa'],
  ['Governor Jonas Weber visited the dam. [The governor] promised repairs.', 'Jonas Weber'],
  ['Mayor Ilse Brandt opened the bridge. [The mayor] cut the ribbon.', 'Ilse Brandt'],
  ['Spanish Prime Minister Pedro Alba met farmers. [The Spanish premier] listened.', 'Pedro Alba'],
  ['Jonas Weber, the ambassador, left early. [The ambassador] had a cold.', 'Jonas Weber'],
  [
    'Marek Nowak, Poland’s foreign minister, spoke. [The Polish minister] was tired.',
    'Marek Nowak',
  ],
  [
    'Police chief Anna Keller denied it. [The police chief] called the report wrong.',
    'Anna Keller',
  ],
  ['General Tomas Orlov inspected the border. [The general] saw no troops.', 'Tomas Orlov'],
  ['Archbishop Luis Romero blessed the boats. [The archbishop] comes each year.', 'Luis Romero'],
  ['Spokeswoman Ilse Brandt answered questions. [The spokeswoman] named no date.', 'Ilse Brandt'],
  [
    'A Polish presidential spokesman has told reporters that the talks failed. Marek Nowak also said the border stays shut. [The senior Polish official] denied that troops moved.',
    'Marek Nowak',
  ],
  [
    'Deputy minister Pedro Alba wrote the text. [The deputy minister] would not show it.',
    'Pedro Alba',
  ],
  [
    'Portugal’s ambassador, Luis Romero, left Warsaw. [The Portuguese ambassador] was called home.',
    'Luis Romero',
  ],
  // Bodies.
  [
    'The Polish Foreign Ministry denied it. [The ministry] said talks go on.',
    'Polish Foreign Ministry',
  ],
  [
    'The Harbour Workers’ Union called a strike. [The union] wants more pay.',
    'Harbour Workers’ Union',
  ],
  [
    'The Lisbon Water Company raised its prices. [The company] gave no reason.',
    'Lisbon Water Company',
  ],
  [
    'The Northern Relief Committee left the town. [The committee] may return.',
    'Northern Relief Committee',
  ],
  ['The Unity Party lost votes. [The party] will meet on Sunday.', 'Unity Party'],
  // He and she.
  ['Marek Nowak came to Madrid. [He] left early.', 'Marek Nowak'],
  ['Anna Keller said [she] would resign.', 'Anna Keller'],
  ['Governor Jonas Weber visited the dam. [He] promised repairs.', 'Jonas Weber'],
  ['Maria Costa spoke first. [She] thanked the crowd.', 'Maria Costa'],
  ['Jonas Weber praised the deal. Marek Nowak said [he] had signed it.', 'Marek Nowak'],
  ['Anna Keller met Marek Nowak in Madrid. [She] left early.', 'Anna Keller'],
  ['Mr. Alba opened the shop in May. [He] closed it in June.', 'Alba'],
  // They.
  [
    'Anna Keller and Jonas Weber came to Madrid. [They] left on Sunday.',
    'Anna Keller + Jonas Weber',
  ],
  [
    'The Northern Relief Committee left Madrid. [They] said the road was shut.',
    'Northern Relief Committee',
  ],
  [
    'President Maria Costa and Governor Jonas Weber met. [They] spoke for two hours.',
    'Maria Costa + Jonas Weber',
  ],
  ['Anna Keller met Jonas Weber in Madrid. [They] spoke for an hour.', 'Anna Keller + Jonas Weber'],
  ['The Unity Party lost the vote. [They] will appeal.', 'Unity Party'],
  // Countries and sides.
  [
    'Poland and Spain signed the treaty. [The two countries] will open their borders.',
    'Poland + Spain',
  ],
  ['Talks between Ghana and Togo ended on Friday. [Both sides] were content.', 'Ghana + Togo'],
  [
    'Norway signed an agreement with Sweden. [The two countries] share a border.',
    'Norway + Sweden',
  ],
  ['Chile and Peru differ over the line. [The neighbours] went to court.', ''],
  ['Chile and Peru differ over the line. [Both countries] went to court.', 'Chile + Peru'],
  [
    'Kenya, Uganda and Rwanda built the road. [The three countries] share the cost.',
    'Kenya + Uganda + Rwanda',
  ],
  [
    'Ostravia and Verland agreed to a truce. [The two states] had fought for a year.',
    'Ostravia + Verland',
  ],
  [
    'Relations between Ankara and Athens are better. [The two governments] plan a meeting.',
    'Ankara + Athens',
  ],
  ['Poland and Spain met in Portugal. [The two countries] signed a pact.', 'Poland + Spain'],
  [
    'The Unity Party and the Harbour League held talks. [Both parties] want new elections.',
    'Unity Party + Harbour League',
  ],
  [
    'President Maria Costa and Chancellor Jonas Weber met. [The two leaders] shook hands.',
    'Maria Costa + Jonas Weber',
  ],
  [
    'Marek Nowak met his Spanish counterpart, Pedro Alba. [The two ministers] signed.',
    'Marek Nowak + Pedro Alba',
  ],
  [
    'Anna Keller and Ilse Brandt ran for mayor. [Both candidates] claimed the win.',
    'Anna Keller + Ilse Brandt',
  ],
  [
    'Anna Keller and Jonas Weber ran the firm. [The two] fell out in May.',
    'Anna Keller + Jonas Weber',
  ],
  ['Poland and Spain voted against. [Both] gave the same reason.', 'Poland + Spain'],
  [
    'Marek Nowak and Pedro Alba spoke to reporters. [Both men] were tired.',
    'Marek Nowak + Pedro Alba',
  ],
  [
    'Ghana and Togo closed the crossing. Rain fell for a week. [The two countries] opened it again.',
    'Ghana + Togo',
  ],
  [
    'The border between Chad and Niger is long. Few people live there. [Both states] patrol it.',
    'Chad + Niger',
  ],
  ['Norway and Sweden agreed. Oslo said that [both countries] would pay.', 'Norway + Sweden'],
  // Hard: two who could be meant.
  ['Anna Keller met Jonas Keller. [Keller] left for Madrid.', ''],
  ['Marek Nowak met Jonas Weber in Madrid. [He] left early.', ''],
  ['Anna Keller told Maria Costa that [she] had won.', ''],
  ['President Maria Costa met President Pedro Alba. [The president] left first.', ''],
  ['The Polish Foreign Ministry met the Spanish Foreign Ministry. [The ministry] spoke later.', ''],
  ['The Unity Party and the Labour Party met. [The party] won.', ''],
  ['Governor Jonas Weber met Governor Luis Romero. [The governor] smiled.', ''],
  ['Jonas Weber praised Marek Nowak. [He] smiled.', ''],
  ['The Unity Party met the Harbour League. [They] will appeal.', ''],
  ['Ministers Marek Nowak and Pedro Alba spoke. [The minister] was tired.', ''],
  ['Maria Costa called Anna Keller. [She] had read the letter.', ''],
  ['The spokesman for the mayor met the spokesman for the governor. [He] left.', ''],
  // Hard: somebody who is not named.
  ['Polish Foreign Minister Marek Nowak spoke in Madrid. [The Spanish minister] left early.', ''],
  ['Anna Keller spoke. [He] then took the floor.', ''],
  ['Marek Nowak came to Madrid. [She] met him there.', ''],
  ['Mayor Ilse Brandt opened the bridge. [The governor] stayed away.', ''],
  ['The Polish Foreign Ministry denied it. [The committee] will meet.', ''],
  ['President Maria Costa spoke in Lisbon. [A minister] resigned.', ''],
  ['A driver was hurt. [He] was taken to hospital.', ''],
  ['The fire began at night. [The mayor] came at dawn.', ''],
  ['Jonas Weber’s brother was found. [He] was unharmed.', ''],
  ['General Tomas Orlov spoke. [Another general] disagreed.', ''],
  ['Spokesman Marek Nowak denied it. [The Spanish spokesman] was silent.', ''],
  ['Governor Jonas Weber visited the dam. [The former governor] had built it.', ''],
  ['President Maria Costa spoke. [The president of Ghana] listened.', ''],
  ['The Unity Party lost. [The ruling party] won.', ''],
  ['Ambassador Luis Romero left Warsaw. [The Norwegian ambassador] stayed.', ''],
  // Hard: they.
  ['The soldiers reached the farm. [They] slept there.', ''],
  ['Anna Keller and Jonas Weber saw the soldiers. [They] were tired.', ''],
  ['The Northern Relief Committee sent lorries. [They] were stopped.', ''],
  ['Marek Nowak spoke to voters. [They] cheered.', ''],
  ['Poland expelled the envoys. [They] left on Friday.', ''],
  ['The Unity Party blamed the farmers. [They] had blocked the road.', ''],
  ['Jonas Weber lives in Madrid. [They] say it rains there.', ''],
  ['Ilse Brandt bought two boats. [They] sank.', ''],
  ['Many Ghanaians left. [They] went north.', ''],
  ['The union met Anna Keller and Jonas Weber. [They] walked out.', ''],
  [
    'Anna Keller, Jonas Weber and Luis Romero came. [They] sat down.',
    'Anna Keller + Jonas Weber + Luis Romero',
  ],
  ['The Harbour League won the cup. Fans cheered. [They] sang all night.', ''],
  // Hard: countries, sides, men.
  ['Poland, Spain and Norway signed. [The two countries] will pay.', ''],
  ['Poland and Spain met Norway. Sweden stayed away. [The two countries] will pay.', ''],
  ['Poland signed. [The two countries] will pay.', ''],
  ['Madrid and Lisbon are lovely. [The two countries] are near the sea.', ''],
  ['Anna Keller and Jonas Weber met Luis Romero. [The two] left together.', ''],
  ['The ship lay between two rocks. [Both sides] were scratched.', ''],
  ['Anna Keller cut the cloth. [The two sides] were sewn.', ''],
  ['Marek Nowak, Pedro Alba and Luis Romero met. [The two ministers] signed.', ''],
  ['Poland and Spain signed. [The two sides of the river] were flooded.', ''],
  ['Kenya and Uganda signed. Rwanda objected. [The two countries] have a border.', ''],
  ['Maria Costa spoke in Ghana and Togo. [The two presidents] came.', ''],
  ['Anna Keller met Jonas Weber. [Both women] laughed.', ''],
  ['Poland and Spain voted with Norway. [Both] gave a reason.', ''],
  ['The Unity Party met the Labour Party and the Harbour League. [Both parties] left.', ''],
  ['Two men were held. [The two men] gave no names.', ''],
  ['Marek Nowak met two men. [The two men] gave no names.', ''],
  ['Poland and Spain signed. France and Italy did not. [The two countries] were late.', ''],
  ['Officials from Chad and Niger met officials from Mali. [The two countries] are poor.', ''],
  ['In Norway and Sweden it snowed. [Both countries] closed roads.', 'Norway + Sweden'],
  ['Tomas Orlov and Ilse Brandt lost. Luis Romero won. [The two leaders] resigned.', ''],
  [
    'Jonas Weber spoke. Later Anna Keller spoke. [The two officials] agreed.',
    'Jonas Weber + Anna Keller',
  ],
  ['Ghana and Togo are members. So is Benin. [The three countries] trade.', 'Ghana + Togo + Benin'],
  ['Brazil beat Chile. [The two teams] shook hands.', ''],
  [
    'The talks between Unity Party leader Anna Keller and the Harbour League failed. [Both sides] are angry.',
    'Unity Party + Harbour League',
  ],
  ['Poland and Spain agree. [The other two countries] do not.', ''],
];
