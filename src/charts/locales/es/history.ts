/** Spanish: the words of the charts of real history, and of the measures of a change. */
import type { history as english } from '../en/history.ts';

export const history: typeof english = {
  measures: {
    meanToMean: { title: 'Media frente a la media del trimestre anterior', short: 'Media frente a media' },
    firstToLastWeek: { title: 'De la primera a la última semana del trimestre', short: 'Primera a última semana' },
    endToEndWeek: {
      title: 'De final a final, últimos 7 días frente a los últimos 7 del trimestre anterior',
      short: 'Final a final, 7 días',
    },
    endToEnd30Days: {
      title: 'De final a final, últimos 30 días frente a los últimos 30 del trimestre anterior',
      short: 'Final a final, 30 días',
    },
    lastMonthToLastMonth: { title: 'Último mes frente al último del trimestre anterior', short: 'Último mes frente a último' },
    firstToLastMonth: { title: 'Del primer al último mes del trimestre', short: 'Primer a último mes' },
    difficulty: { title: 'Dificultad vigente al empezar y al acabar el trimestre', short: 'Dificultad' },
    trend: { title: 'Recta por los logaritmos de los días', short: 'Tendencia de los días' },
  },
  inList: (short) => short.charAt(0).toLowerCase() + short.slice(1),
  source: (version, vintage) =>
    `Fuente: hashpivot ${version}; cabeceras de bloques, datos comunitarios de Coin Metrics y datos de la cadena, hasta ${vintage}.`,
  hashrate: {
    below: (share, month) => `El hashrate está un ${share} por debajo de su máximo de ${month}`,
    near: (hashrate, month) => `El hashrate está en ${hashrate} EH/s en ${month}, en su máximo salvo suerte`,
    years: (from, to) => `${from} a ${to}`,
    subtitle: (years, distance) =>
      `Hashrate medio de cada época de dificultad, EH/s, ${years}, según los tiempos de los bloques; un error estándar por la suerte de 2.016 bloques es el 2,2\u00a0%. Última época frente a la más alta: ${distance}.`,
    alt: ({ years, last, peak, month }) =>
      `Línea del hashrate de Bitcoin por época de dificultad, ${years}: ${last} EH/s al final, máximo ${peak} en ${month}.`,
    description: ({ title, epochs, years, last, distance, peak, month }) =>
      `${title}. Hashrate medio de ${epochs} épocas de dificultad, ${years}, estimado por la dificultad y lo que duraron 2.016 bloques. Acaba en ${last} EH/s, ${distance} frente a la época más alta, ${peak} EH/s en ${month}; la mayor de muchas estimaciones lo es también por suerte, así que la distancia está exagerada en algunos puntos.`,
    peak: (hashrate) => `Máximo ${hashrate}`,
  },
  sameQuarters: {
    none: (measures, quarter, until, since) =>
      `Según ninguna de ${measures} medidas es ${until} el primer descenso en ${quarter} desde ${since}`,
    holds: (holding, { measures, quarter, since, chance }) =>
      `«Primer descenso en ${quarter} desde ${since}» se cumple según ${holding} de ${measures} medidas, y es seguro al ${chance} como mucho`,
    quarters: ['primer', 'segundo', 'tercer', 'cuarto'],
    subtitle: (quarter, measures) =>
      `Variación del hashrate de Bitcoin en el ${quarter} trimestre de cada año, %, según ${measures} medidas. Puntos: lo medido; líneas: intervalo del 95\u00a0% por la suerte de los bloques; huecos: contiene el cero. Porcentaje tras «cierto»: probabilidad de la afirmación, dada la suerte.`,
    alt: (quarter, until, measures, list) =>
      `Puntos con intervalos: variación del hashrate en ${quarter} de cada año hasta ${until} según ${measures} medidas. En ${until}, %: ${list}.`,
    description: (title, quarter, list, holding) =>
      `${title}. Variaciones en ${quarter} con un error estándar por la suerte de los bloques, %: ${list}. Cierto, tal como se mide, según: ${holding}. El error estándar de un hashrate estimado con k bloques es 1/√k: 1,2 puntos de trimestre a trimestre, 4,5 de semana a semana.`,
    noMeasure: 'ninguna',
    isTrue: (chance) => `Cierto, seguro al ${chance}`,
    allRose: (from, to) => `No: ${from}–${to} subió`,
    fellIn: (year) => `No: bajó en ${year}`,
    rose: (year) => `No: ${year} subió`,
  },
  page: {
    question: (quarter, year, since) =>
      `¿Qué pasó con el hashrate de Bitcoin, y según qué medida es ${quarter} ${year} el primer descenso en ${quarter} desde ${since}?`,
    lead: (from, to) => `Hashrate real del ${from} al ${to}, con el error que la suerte de los bloques deja en cada variación.`,
    findings: 'Lo que dicen los bloques',
    firstQuarters: (year) => `Primeros trimestres hasta ${year}`,
    sinceStart: (year) => `Desde ${year}`,
    luck: 'Tras cada variación va su error estándar por la suerte de los bloques, en puntos: un hashrate estimado con k bloques tiene un error relativo de 1/√k.',
    history: (source) => `Datos históricos: ${source}.`,
    caption: 'Variación del hashrate en el primer trimestre, %, con un error estándar por la suerte de los bloques',
    year: (quarter) => `${quarter} de`,
    column: (short) => `${short}, %`,
    holding: (quarter, { holding, measures, year, since }) =>
      `«Primer descenso en ${quarter} desde ${since}» es cierto, tal como se mide, según ${holding} de ${measures} medidas de ${quarter} ${year}.`,
    measured: ({ short, change, verdict, chance, year, fell, since, sinceFell }) =>
      `${short}: ${change}, ${verdict}; dada la suerte de los bloques, probable al ${chance} (descenso en ${year}: ${fell}; descenso en ${since}: ${sinceFell}).`,
    isTrue: 'cierto',
    notTrue: (before) => `no es cierto (${before})`,
    noneFell: (quarter, year) => `ningún descenso en ${quarter} desde ${year} antes`,
    lastFell: (quarter, year) => `el último descenso en ${quarter} fue en ${year}`,
  },
};
