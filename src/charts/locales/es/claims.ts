/** Spanish: the words of claims: verdicts, standings, their charts and their page. */
import type { claims as english } from '../en/claims.ts';

export const claims: typeof english = {
  verdicts: {
    supported: 'respaldada',
    'depends on the measure': 'depende de la medida',
    'cannot say': 'no se puede decir',
    'not supported': 'no respaldada',
  },
  standings: { holds: 'se cumple', fails: 'no se cumple', open: 'abierta' },
  noMeasure: 'ninguna medida',
  leadFigure: (measure, figure) => `${measure}: ${figure}`,
  source: (version, file, hash, seed) => `Fuente: hashpivot ${version}, afirmaciones ${file} (${hash}), semilla ${seed}.`,
  historySource: (version) =>
    `Fuente: hashpivot ${version}. Datos históricos: datos comunitarios de Coin Metrics y de la cadena, tablas propias redondeadas.`,
  tally: ({ supported, not, depends, unknown, all }) =>
    [
      `${supported} de ${all} ${all === 1 ? 'afirmación' : 'afirmaciones'} con respaldo`,
      `${not} sin él`,
      ...(depends > 0 ? [`${depends} ${depends === 1 ? 'depende' : 'dependen'} de la medida`] : []),
      ...(unknown > 0 ? [`de ${unknown} no se puede decir`] : []),
    ].join(', '),
  counts: (measures, holds, fails, open) =>
    `de ${measures} ${measures === 1 ? 'medida' : 'medidas'}, ${holds} se ${holds === 1 ? 'cumple' : 'cumplen'}, ${fails} no y ${open} ${open === 1 ? 'queda abierta' : 'quedan abiertas'}`,
  standingOf: (measures, holds, fails, open) => {
    if (measures === 1) return `Su única medida ${holds > 0 ? 'se cumple' : fails > 0 ? 'no se cumple' : 'queda abierta'}`;
    const said = [
      ...(holds > 0 ? [`${holds} se ${holds === 1 ? 'cumple' : 'cumplen'}`] : []),
      ...(fails > 0 ? [`${fails} no`] : []),
      ...(open > 0 ? [`${open} ${open === 1 ? 'queda abierta' : 'quedan abiertas'}`] : []),
    ];
    return `De ${measures} medidas: ${said.join(', ')}`;
  },
  paragraph: (verdict, counts) => `${verdict}: ${counts}.`,
  condition: (condition) => `Sería cierta si: ${condition}.`,
  usd: { bn: ['', '\u00a0mil\u00a0M$'], M: ['', '\u00a0M$'], k: ['', '\u00a0mil\u00a0$'], plain: ['', '\u00a0$'] },
  scorecard: {
    item: (title, verdict) => `${title}: ${verdict}`,
    subtitle: (about) =>
      `Afirmaciones: ${about}. Cada una se mira con varias medidas; en letra pequeña, la principal. Respaldada: bastantes medidas están decididas y todas se cumplen; depende: unas se cumplen y otras no.`,
    alt: (tally, list) => `Tabla de afirmaciones con veredictos: ${tally}. ${list}.`,
    description: (tally, list) => `${tally}. ${list}.`,
  },
  shares: {
    title: (title, verdict, standings) => `${title}: ${verdict}. ${standings}`,
    item: (measure, share, standing) => `${measure} ${share} (${standing})`,
    oneThreshold: (holds) => `se cumple desde el ${holds}, por debajo no`,
    twoThresholds: (fails, holds) => `no se cumple hasta el ${fails}, sí desde el ${holds}`,
    subtitle: (judgedIn, where) => `${judgedIn}, %, con su intervalo. Discontinua: una medida ${where}, en todo su intervalo.`,
    alt: (told, first) => `Puntos con intervalos, las medidas de una afirmación; ${told}. ${first}`,
    description: (told, list) => `${told}. ${list}.`,
    holdsFromHere: 'se cumple desde aquí',
  },
  ranges: {
    it: 'lo afirmado',
    claimedFor: (range) => `los ${range} afirmados`,
    below: (what) => `por debajo de ${what}`,
    above: (what) => `por encima de ${what}`,
    holding: (what) => `contiene ${what}`,
    touching: (what) => `coincide en parte con ${what}`,
    item: (title, range, relation) => `${title} ${range}, ${relation}`,
    title: ({ title, verdict, claimed, found }) => `${title}: ${verdict}. Se afirman ${claimed}; salen ${found}`,
    subtitle: (unit) => `${unit}, eje logarítmico. Barras: del extremo bajo al alto de los supuestos; sombra: el rango afirmado.`,
    alt: (unit, claimed, list) => `Barras de rangos, ${unit}: afirmado ${claimed}; ${list}.`,
    description: ({ title, verdict, claimed, found }) => `${title}: ${verdict}. Afirmado ${claimed}. ${found}.`,
  },
  page: {
    question: (about) => `¿Qué se sostiene de las afirmaciones? ${about}`,
    title: (about) => `Qué se sostiene de las afirmaciones: ${about}`,
    lead: (n, where, seed) =>
      `${n} ${n === 1 ? 'afirmación' : 'afirmaciones'}, cada una con varias medidas. Hechas en: ${where}. Simulado con semilla ${seed}; cada regla de abajo es de números.`,
    method: [
      'Una medida se cumple, no se cumple o queda abierta. Una afirmación está respaldada cuando al menos la mitad de sus medidas está decidida (o la parte que da su archivo) y todas las decididas se cumplen; no respaldada cuando ninguna decidida se cumple; depende de la medida cuando unas se cumplen y otras no; si no, nada se dice. «Probable» es al menos 66 de 100 simulaciones, como usa la palabra el IPCC.',
      'Los intervalos de partes de las simulaciones son los de Wilson al 95\u00a0% y salen del número de simulaciones; no contienen lo que el modelo deja fuera.',
    ],
    study: (id) => `Estudio ${id}`,
    studyRuns: (name, runs) => `${name}, ${runs}`,
    downloads: ['Veredictos (CSV)', 'Medidas (CSV)', 'Lo que se cuenta, por simulación (Parquet)', 'Todo (JSON)'],
    caption: 'Afirmaciones, veredictos y las cifras principales',
    columns: ['Afirmación', 'Veredicto', 'Cifra'],
    counts: (holds, fails, open) => `${holds} se cumplen, ${fails} no, ${open} abiertas`,
    measures: (title) => `Medidas: ${title}`,
    measureColumns: ['Medida', 'Cifra', 'Estado'],
    claim: (text) => `Afirmación: ${text}`,
  },
};
