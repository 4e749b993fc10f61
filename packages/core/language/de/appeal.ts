import type { Appeals } from '../appeal.ts';
import { lines } from '../lines.ts';

/** German. */
export const appeals: Appeals = {
  openings: lines(`
    abonnieren sie
    abonniere
    jetzt abonnieren
    jetzt anmelden
    jetzt testen
    melden sie sich
    melde dich
    folgen sie uns
    folgt uns
    folge uns
    unterstützen sie
    unterstütze uns
    spenden sie
    laden sie
    klicken sie
    lesen sie auch
    lesen sie mehr
    lesen sie hier
    lesen sie jetzt
    mehr zum thema
    schreiben sie uns
    schicken sie uns
    kontaktieren sie uns
    haben sie einen fehler
    verpassen sie
    empfohlener externer inhalt
    an dieser stelle finden sie
    mit ihrer zustimmung
    diese seite verwendet cookies
    wir verwenden cookies
    dieser artikel ist nur für abonnenten
    weiterlesen
  `),
  own: lines(`
    unser newsletter
    unseren newsletter
    unserem newsletter
    unserer newsletter
    unsere newsletter
    unsere app
    unserer app
    unseren podcast
    unserem podcast
    unseren whatsapp
    unserem whatsapp
    unseren telegram
    ihr postfach
    ihrem postfach
    privaten postfach
    persönlichen postfach
    e mail postfach
    hier gehts zur
    unsere datenschutzerklärung
    unserer datenschutzerklärung
    personenbezogene daten an drittplattformen
    jederzeit abbestellen
    jederzeit kündbar
  `),
  rights: lines(`
    alle rechte vorbehalten
    jede vervielfältigung
    nachdruck verboten
  `),
  caveats: lines(`
    unabhängig überprüfen
    unabhängig überprüft
    unabhängig bestätigen
    nicht überprüfen
    nicht überprüft
    nicht verifizieren
    nicht bestätigen
    meinung des autors
    meinung der redaktion
    anmerkung der redaktion
    korrektur
    richtigstellung
    transparenzhinweis
    hinweis der redaktion
    haftungsausschluss
    künstlicher intelligenz
    künstliche intelligenz
    automatisch übersetzt
    aus dem englischen
    anzeige
    gesponsert
    automatisch erstellt
    nicht redaktionell
    gastbeitrag
    erschien zuerst
  `),
};
