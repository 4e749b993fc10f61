import type { Appeals } from '../appeal.ts';
import { lines } from '../lines.ts';

/** French. */
export const appeals: Appeals = {
  openings: lines(`
    abonnez vous
    inscrivez vous
    suivez nous
    soutenez nous
    soutenez
    faites un don
    téléchargez
    cliquez ici
    lire aussi
    à lire aussi
    lisez aussi
    retrouvez nous
    retrouvez notre
    retrouvez nos
    recevez
    écrivez nous
    contactez nous
    partagez
    rejoignez nous
    rejoignez notre
    connectez vous
    déjà abonné
    pour lire la suite
    il vous reste
    la suite est réservée aux abonnés
    cet article est réservé aux abonnés
    la lecture de cet article
    ne manquez
  `),
  own: lines(`
    notre newsletter
    nos newsletters
    notre lettre d'information
    notre infolettre
    notre application
    notre chaîne
    notre podcast
    votre boîte mail
    votre boîte de réception
    votre abonnement
    vous désinscrire
    vous désabonner
    notre politique de confidentialité
    est apparu en premier sur
  `),
  rights: lines(`
    tous droits réservés
    toute reproduction
    reproduction interdite
  `),
  caveats: lines(`
    de manière indépendante
    de source indépendante
    pas pu vérifier
    pu être vérifiées
    n'engagent que
    ne reflètent pas
    note de la rédaction
    rectificatif
    correction
    erratum
    traduit par
    traduit de
    intelligence artificielle
    contenu sponsorisé
    en partenariat avec
    publié initialement
    publication initiale
    sollicité
    sollicitée
    contacté par
    contactée par
  `),
};
