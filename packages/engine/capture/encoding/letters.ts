/**
 * Letters by which an encoding that nothing declares is told: of each language those that are not in ASCII, the most
 * frequent first. Capitals need not be named. Several encodings may write one language.
 */
export interface Alphabet {
  readonly language: string;
  /** In the order in which they are preferred where a text reads the same in several. */
  readonly encodings: readonly string[];
  readonly letters: string;
  /** True where all letters of a word are of this alphabet; false where they stand among those of ASCII. */
  readonly own: boolean;
}

const western = (language: string, letters: string): Alphabet => ({
  language,
  encodings: ['windows-1252'],
  letters,
  own: false,
});
const central = (language: string, letters: string): Alphabet => ({
  language,
  encodings: ['windows-1250', 'iso-8859-2'],
  letters,
  own: false,
});
const cyrillic = (language: string, letters: string, encodings: readonly string[]): Alphabet => ({
  language,
  encodings,
  letters,
  own: true,
});

/** In order of preference. */
export const ALPHABETS: readonly Alphabet[] = [
  western('de', 'üäöß'),
  western('fr', 'éèàêçôîùûâëïœ'),
  western('es', 'óíáñéúü¿¡'),
  western('pt', 'ãçéáóíêõâúàôü'),
  western('it', 'èàòùìéî'),
  western('ca', 'àéóèíçòúïü·'),
  western('sv', 'äåöé'),
  western('da', 'øåæé'),
  western('fi', 'äöå'),
  western('nl', 'ëéïöüèáó'),
  western('is', 'áíðéöóþúæý'),
  western('sq', 'ëç'),
  western('en', 'éèüöñçáíïóêôä'),
  { language: 'tr', encodings: ['windows-1254'], letters: 'ıüşğöçİâîû', own: false },
  central('pl', 'łąężóśćńź'),
  central('cs', 'áíéěřýčžšůúťňďó'),
  central('sk', 'áíéčžšýúľťôňďäĺŕó'),
  central('hu', 'áéőöíóüúű'),
  central('ro', 'ăîşţâ'),
  central('hr', 'čšžćđ'),
  { language: 'lt', encodings: ['windows-1257'], letters: 'ėųįšžūąčę', own: false },
  { language: 'lv', encodings: ['windows-1257'], letters: 'āīēšūļņžķčģ', own: false },
  { language: 'et', encodings: ['windows-1257'], letters: 'äõüöšž', own: false },
  cyrillic('ru', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', [
    'windows-1251',
    'koi8-r',
    'iso-8859-5',
    'ibm866',
  ]),
  cyrillic('uk', 'оанивітерслкмдпуязьбгчйхцжїюєшщфґ', ['windows-1251', 'koi8-u', 'iso-8859-5']),
  cyrillic('be', 'аінеыорсктлвдмпзуяьбгчхйцжшюўэёф', ['windows-1251', 'iso-8859-5']),
  cyrillic('bg', 'аоиентрсвлкдпмзгуъбчйжщцхшяюфь', ['windows-1251', 'iso-8859-5']),
  cyrillic('sr', 'аоиенрсјтвукдмлпзгбчшцњжћхљђфџ', ['windows-1251', 'iso-8859-5']),
  {
    language: 'el',
    encodings: ['windows-1253', 'iso-8859-7'],
    letters: 'αοιετσνηυρπκμλςίόάωέγδήθχύφβώξζψϊϋΐΰ',
    own: true,
  },
  {
    language: 'he',
    encodings: ['windows-1255'],
    letters: 'יולהאמרבתשנדםקפחעטצגזןסכךףץ',
    own: true,
  },
  {
    language: 'ar',
    encodings: ['windows-1256', 'iso-8859-6'],
    letters: 'الينمرتوبسدعهفحكقةجشطصأخذزضغىءثإئآؤظًَُِّْ،؟؛',
    own: true,
  },
  {
    language: 'fa',
    encodings: ['windows-1256'],
    letters: 'ايرندهتومسبشکلزگفقخعجحپطصچآءئضغذظثژك،؟؛',
    own: true,
  },
  {
    language: 'th',
    encodings: ['windows-874'],
    letters: 'านรอกเ่งมยล้วดทัสตะปิบคหีแ็จพชข์ใไุโูผืณึซศธถษภญฐฟฎฏฉฆำฬๆฝฑฒฌฯ',
    own: true,
  },
];
