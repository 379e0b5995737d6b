/** Spanish: the words of the pages of comparisons, and of two causes crossed. */
import type { comparisonPages as english } from '../en/comparisonPages.ts';

export const comparisonPages: typeof english = {
  page: {
    title: (against, base) => `«${against}» frente a «${base}»`,
    lead: (pairs, from, to, seed) =>
      `${pairs} pares de simulaciones, del ${from} al ${to}, semilla ${seed}. La simulación número k vio en ambos los mismos precios, comisiones, tiempo, suerte de los bloques y empresas.`,
    method: (against, base) => [
      `Cada diferencia es «${against}» menos «${base}» de la misma simulación. El error estándar y el intervalo del 95\u00a0% son los de la media pareada; «90\u00a0% de las simulaciones» es cuánto se separan estas.`,
      'Las simulaciones que contradicen la media se comparan con las demás en cada parámetro que sacaron y cada trayectoria que vieron: la parte de los emparejamientos en que tienen más (área bajo la curva ROC, intervalo de DeLong), y la prueba de suma de rangos con la corrección de Holm por todo lo examinado.',
    ],
    downloads: ['Diferencias por fecha (CSV)', 'Diferencias por par (Parquet)', 'Qué distingue a las que contradicen (CSV)'],
    apart: 'Qué distingue a las simulaciones que contradicen',
    apartColumns: ['Parámetro o trayectoria', 'Mediana, contradicen', 'Mediana, las demás', 'Mayor en ellas, emparejamientos', 'p (Holm)'],
    apartNote: (shown, all) => `Los ${shown} de ${all} que más separan. 50\u00a0%: sin diferencia.`,
    furthest: 'Las simulaciones más alejadas de la media al otro lado',
    run: 'Simulación',
    difference: (unit) => `Diferencia, ${unit}`,
    furthestNote: (mean, error) =>
      `Media de todos los pares ${mean} (error estándar ${error}). «run STUDY --only RUN» simula una de ellas sola.`,
  },
  factorial: {
    first: {
      concentrates: { owners: 'concentra el hashrate por propietarios', regions: 'concentra el hashrate por regiones' },
      spreads: { owners: 'reparte el hashrate entre propietarios', regions: 'reparte el hashrate entre regiones' },
    },
    more: {
      concentrates: { owners: 'lo concentra por propietarios', regions: 'lo concentra por regiones' },
      spreads: { owners: 'lo reparte entre propietarios', regions: 'lo reparte entre regiones' },
    },
    unclear: { owners: 'no cambia nada claro entre propietarios', regions: 'no cambia nada claro entre regiones' },
    small: {
      concentrates: 'reduce la cuota de las mineras pequeñas',
      spreads: 'aumenta la cuota de las mineras pequeñas',
      unclear: 'deja abierta la cuota de las mineras pequeñas',
    },
    short: {
      owners: {
        concentrates: 'propietarios, más concentrado',
        spreads: 'propietarios, más repartido',
        unclear: 'propietarios, sin claridad',
      },
      regions: { concentrates: 'regiones, más concentrado', spreads: 'regiones, más repartido', unclear: 'regiones, sin claridad' },
      'small miners': { concentrates: 'pequeñas pierden', spreads: 'pequeñas ganan', unclear: 'pequeñas, sin claridad' },
    },
    topics: {
      short: 'En breve',
      alone: (cause, neither) => `«${cause}» solo, frente a «${neither}»`,
      together: 'Lo que solo hacen juntos',
    },
    inShort: ({ runs, when, first, second, does, secondDoes }) =>
      `${runs} simulaciones, ${when}: «${first}» solo ${does}; «${second}» solo ${secondDoes}.`,
    directions: { concentrates: 'más concentrado', spreads: 'menos concentrado', unclear: 'sin diferencia clara' },
    effect: ({ quantity, mean, error, interval, runs, odds, direction, company, other }) =>
      `${quantity} ${mean} en la media pareada (error estándar ${error}, intervalo del 95\u00a0%: ${interval}; 90\u00a0% de las simulaciones ${runs}; en ese sentido ${odds}): ${direction}. Junto a «${company}» es ${other}.`,
    interaction: (quantity, both, verdict, interaction) => `${quantity}: ambos ${both}, ${verdict}: ${interaction}.`,
    unclearSum: 'sin diferencia clara con la suma de los dos',
    clearSum: 'difiere de la suma de los dos',
    dropped: (n, count, all) =>
      n === 1
        ? `Una de ${all} simulaciones queda fuera porque falló uno de los cuatro escenarios.`
        : `${count} de ${all} simulaciones quedan fuera porque falló uno de los cuatro escenarios.`,
    title: (first, does, second, secondDoes) => `«${first}» solo: ${does}. «${second}» solo: ${secondDoes}`,
    item: (quantity, { first, effect, second, secondEffect }) => `${quantity}: «${first}» solo ${effect}, «${second}» solo ${secondEffect}`,
    subtitle: (when, runs, neither) =>
      `Concentración del hashrate ${when}, cuatro escenarios de las mismas ${runs} simulaciones. Punto: media; barra: 50\u00a0% central; línea: 90\u00a0% de las simulaciones; cifras: media y 5–95\u00a0%. Sentidos en el título: frente a «${neither}», donde el intervalo del 95\u00a0% de la media pareada excluye el cero.`,
    alt: (when, first) =>
      `Puntos con rangos: concentración por propietario, por región y cuota de las pequeñas en cuatro escenarios ${when}; ${first}.`,
    description: (title, neither, list) =>
      `${title}. Medias pareadas e intervalos del 95\u00a0% frente a «${neither}»: ${list}. Los precios son los mismos choques en los cuatro escenarios.`,
    concentrated: (unit) => `${unit}; más: concentrado`,
    spread: (unit) => `${unit}; más: repartido`,
    pageTitle: (first, second) => `«${first}» y «${second}», cruzados`,
    pageLead: (runs, from, to, seed) =>
      `${runs} simulaciones de cuatro escenarios, del ${from} al ${to}, semilla ${seed}. Cada simulación tiene en los cuatro los mismos choques de precio, comisiones, tiempo y suerte de los bloques.`,
    method: (neither) => [
      `Los efectos son diferencias simulación a simulación: «solo» frente a «${neither}», «junto al otro» frente al escenario que solo tiene la otra causa. Lo que solo hacen juntos es el efecto de ambos menos los dos efectos por separado.`,
      'Se afirma un sentido donde el intervalo del 95\u00a0% de la media pareada excluye el cero. El HHI y el coeficiente de Nakamoto por propietario cuentan empresas; por región, las ocho regiones del modelo: los pools no entran.',
    ],
    download: 'Efectos (CSV)',
    caption: 'Efectos medios pareados con intervalos del 95\u00a0%',
    measure: 'Medida',
    alone: (cause) => `${cause}, solo`,
    beside: (cause) => `${cause}, junto al otro`,
    together: 'Solo juntos',
    note: 'En letra pequeña: intervalo del 95\u00a0% de la media pareada.',
  },
};
