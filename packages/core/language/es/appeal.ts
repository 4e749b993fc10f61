import type { Appeals } from '../appeal.ts';
import { lines } from '../lines.ts';

/** Spanish. */
export const appeals: Appeals = {
  openings: lines(`
    suscríbete
    suscríbase
    apúntate
    regístrate
    síguenos
    síganos
    sigue toda la información
    apóyanos
    apoya
    haz una donación
    descarga la app
    descarga nuestra
    descárgate
    haz clic
    haga clic
    pincha aquí
    lee también
    lea también
    leer más
    te puede interesar
    recibe
    recibe en
    escríbenos
    contáctanos
    comparte
    únete
    inicia sesión
    si quieres seguir leyendo
    para seguir leyendo
    este artículo es exclusivo para suscriptores
    no te pierdas
  `),
  own: lines(`
    nuestra newsletter
    nuestro boletín
    nuestros boletines
    nuestra app
    nuestra aplicación
    nuestro canal
    nuestro pódcast
    nuestro podcast
    tu correo
    tu bandeja de entrada
    su bandeja de entrada
    tu suscripción
    nuestra política de privacidad
    apareció primero en
  `),
  rights: lines(`
    todos los derechos reservados
    prohibida su reproducción
    prohibida la reproducción
    queda prohibida
  `),
  caveats: lines(`
    de forma independiente
    de manera independiente
    no ha podido verificar
    no pudo verificar
    no reflejan
    no refleja necesariamente
    son responsabilidad de
    nota de la redacción
    nota del editor
    fe de errores
    corrección
    traducido por
    traducido del
    inteligencia artificial
    contenido patrocinado
    en colaboración con
    publicado originalmente
  `),
};
