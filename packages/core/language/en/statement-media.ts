const lines = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  );

/** Whole names of news agencies, broadcasters and papers, lower-case; general knowledge, for the words "told", "quoted" and "interview". */
export const MEDIA: ReadonlySet<string> = lines(`
  reuters
  afp
  agence france-presse
  agence france presse
  ap
  associated press
  dpa
  efe
  ansa
  tass
  itar-tass
  interfax
  ria
  ria novosti
  sputnik
  xinhua
  anadolu
  anadolu agency
  kyodo
  yonhap
  pti
  ians
  ani
  irna
  isna
  tasnim
  fars
  mehr
  sana
  wafa
  trend
  azertac
  report
  armenpress
  ukrinform
  interfax-ukraine
  belta
  bbc
  cnn
  cnbc
  msnbc
  abc
  cbs
  nbc
  pbs
  npr
  cspan
  c-span
  fox
  sky
  itv
  rt
  trt
  trt world
  cgtn
  nhk
  zdf
  ard
  rai
  tf1
  france 24
  france24
  deutsche welle
  dw
  euronews
  al jazeera
  al-jazeera
  al arabiya
  al-arabiya
  al mayadeen
  al-mayadeen
  haaretz
  le monde
  le figaro
  libération
  der spiegel
  spiegel
  die zeit
  die welt
  bild
  el país
  el pais
  el mundo
  la repubblica
  corriere della sera
  kommersant
  izvestia
  novaya gazeta
  meduza
  hürriyet
  cumhuriyet
  sabah
  bloomberg
  politico
  axios
  buzzfeed
  vox
  vice
  breitbart
  newsmax
  the guardian
  guardian
  the economist
  economist
  the intercept
  the atlantic
  the new yorker
  newsweek
  the hill
  radio free europe
  rfe/rl
  voice of america
  voa
  unian
  delfi
  hromadske
  dozhd
`);

/** Last words of the names of outlets: "Coastal News Agency", "Evening Post". */
export const MEDIA_ENDINGS: ReadonlySet<string> = lines(`
  news
  tv
  television
  radio
  fm
  times
  post
  herald
  tribune
  gazette
  courier
  telegraph
  journal
  daily
  mail
  mirror
  observer
  press
  wire
  agency
  broadcasting
  broadcaster
  channel
  network
  today
  chronicle
  examiner
  star
  globe
  independent
  dispatch
  bulletin
  weekly
  magazine
  newspaper
  paper
  media
  monitor
  sentinel
  inquirer
  ledger
  review
  reporter
`);
