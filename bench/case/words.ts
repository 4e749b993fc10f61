/** Invented names and ordinary words, of which generated articles are made. */
const syllables = (first: string, second: string): readonly string[] =>
  first.split(' ').flatMap((a) => second.split(' ').map((b) => a + b));

export const PLACES = syllables(
  'Ost Bren Kal Mor Vel Tarn Dral Hest Orm Sel Quil Rav',
  'rel dan via holm essa ick anta ovo une ley',
);
export const SURNAMES = syllables(
  'Ad Maro Hall Ves Dorn Keld Rins Tav Olm Brek Sard Win',
  'ler nov oway tic berg sen mar ello ers ko',
);
export const GIVEN =
  'Nera Jon Ilsa Tomas Vera Oskar Mila Anton Greta Pavel Rosa Emil Dana Felix Irma Viktor Lena Hugo Nina Karl Alma Boris Edda Ivo'.split(
    ' ',
  );
export const OUTLETS = 'Harbour Valley Northern Lowland River Capital Island Border'
  .split(' ')
  .flatMap((a) =>
    'Herald Post Courier Observer Gazette Monitor Tribune Star'.split(' ').map((b) => `${a} ${b}`),
  );
export const AGENCIES = ['Coastal News Agency', 'Meridian Wire', 'Upland Press'];
export const ROLES =
  'mayor;interior minister;harbour master;spokeswoman;foreign minister;union leader;army commander;prosecutor;head of the grid operator;envoy;governor;opposition leader'.split(
    ';',
  );
export const MATTERS =
  'contract supply crossing store exchange quota wing fund licence order barrier budget depot roll pipeline camp tender lease patrol census'.split(
    ' ',
  );
export const ADJECTIVES =
  'narrow early costly quiet sudden careful lengthy formal brief second joint public private winter coastal rural final interim northern disputed wooden ageing shallow distant crowded silent hasty modest broken urgent secret central upper lower vacant steep dusty frozen rented borrowed missing annual weekly regional federal municipal technical medical legal idle spare stolen sealed painted'.split(
    ' ',
  );
export const NOUNS =
  'report vote inquiry meeting delay convoy letter ruling protest contract strike shipment survey hearing visit ceremony cordon appeal audit repair warning transfer statement search road roof canal market depot clinic archive warehouse engine ledger timetable generator orchard workshop barge turbine chimney school mill quarry lighthouse tunnel bakery library chapel stable fence pump crane wagon cistern garage kiosk stadium theatre museum brewery foundry laundry nursery vineyard ferry jetty meadow reservoir runway sawmill shelter signal station switchboard terminal toll trench viaduct villa wharf windmill yard courtyard boiler beacon barrier barracks customs-house dam dyke elevator embankment furnace gate greenhouse hangar hostel kitchen laboratory ladder lock locker mast mine monument mooring office oven parapet pasture path pavilion pier plant pond post quay rail ramp refinery ridge sewer shaft shed silo slope spring stairway stall tank tower track trail tram vault ward well'.split(
    ' ',
  );
export const VERBS =
  'delayed reopened inspected blocked cleared reviewed rebuilt surveyed guarded emptied counted visited postponed widened measured replaced approved rejected examined repaired painted searched lowered raised closed heated fenced drained locked moved sold rented insured photographed evacuated lit covered dismantled flooded staffed'.split(
    ' ',
  );
export const LINKS =
  'after;before;despite;during;because of;under;following;with the help of;at the request of;in return for;instead of;in view of;along with;ahead of;in spite of;on top of'.split(
    ';',
  );
