import type { Appeals } from '../appeal.ts';
import { lines } from '../lines.ts';

/** Turkish. */
export const appeals: Appeals = {
  openings: lines(`
    abone olun
    abone ol
    bizi takip edin
    bizi takip et
    takip etmek için
    takip edin
    üye olun
    destek olun
    bağış yapın
    uygulamamızı indirin
    indirmek için
    tıklayın
    ayrıca okuyun
    bunu da okuyun
    bize yazın
    bize ulaşın
    paylaşın
    haberin devamı
    devamını okumak için
    kaçırmayın
  `),
  own: lines(`
    bültenimize
    bültenimiz
    uygulamamızı
    uygulamamız
    kanalımıza
    kanalımızı
    kanalımızdan
    sosyal medya hesaplarımız
    youtube kanalımız
    telegram kanalımız
    whatsapp kanalımız
    gelen kutunuza
    için tıklayınız
    için tıklayın
  `),
  rights: lines(`
    tüm hakları saklıdır
    her hakkı saklıdır
    kaynak gösterilmeden
    izinsiz
  `),
  caveats: lines(`
    bağımsız olarak doğrula
    bağımsız kaynaklarca
    doğrulanamadı
    doğrulanmadı
    yazarın görüşü
    yazara aittir
    yansıtmayabilir
    yansıtmaz
    editörün notu
    düzeltme
    tekzip
    yapay zeka
    yapay zekâ
    çeviri
    reklam
    sponsorlu
    iş birliğiyle
    ilk olarak
  `),
};
