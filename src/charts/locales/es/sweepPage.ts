/** Spanish: the findings and the page of an analysed sweep. */
import type { sweepPage as english } from '../en/sweepPage.ts';

export const sweepPage: typeof english = {
  topics: { outcome: 'El resultado', drives: 'Qué lo determina', happens: 'Cuándo ocurre' },
  mean: (outcome, mean, points, runs) =>
    `En el diseño: ${outcome}, ${mean} en la media de ${points} puntos (intervalo del 95\u00a0% de ${runs} simulaciones).`,
  failed: (count) => `Simulaciones fallidas: ${count}; quedan fuera, y con ellas toda comparación que las necesite.`,
  noVariance: 'Índices de Sobol: el resultado no varía entre puntos más allá del ruido de las repeticiones.',
  silentTotal: (factor, most) => `${factor}: no se distingue de 0 (índice total como mucho ${most}, intervalo del 95\u00a0%).`,
  first: (index) => `primer orden ${index}`,
  noFirst: 'primer orden no distinguible de 0',
  index: (factor, first, total, floor) => `${factor}: ${first}, total ${total}${floor}.`,
  floor: (index) => `; el ruido de las repeticiones solo habría añadido ${index}`,
  interactions: (index) => `las interacciones son ${index}`,
  noInteractions: 'las interacciones no se distinguen de ninguna',
  sum: (index, rest) => `Suma de los índices de primer orden: ${index}; ${rest}.`,
  silentEffect: (factor, most) => `${factor}: no se distingue de 0 (μ* como mucho ${most}).`,
  effect: (factor, { muStar, mu, sigma }) => `${factor}: μ* ${muStar}, μ ${mu}, σ ${sigma} en todo su rango.`,
  noSwing: (factor) => `${factor}: ningún efecto que se distinga de 0.`,
  swing: (factor, ends) => `${factor}: ${ends} frente a la base.`,
  box: ({ number, limits, coverage, density, share }) =>
    `Caja ${number}: ${limits}; cobertura ${coverage}, densidad ${density} frente al ${share} de todas las simulaciones.`,
  heldOut: (coverage, density) =>
    `Juzgada con puntos no usados para hallarla, la primera caja tiene cobertura ${coverage} y densidad ${density} (media de medias muestras).`,
  happens: (event, share, points) => `Que ${event}: ${share} de todas las simulaciones de ${points} puntos.`,
  noBox: 'Ninguna caja lo contiene con mucha más densidad que el espacio entero.',
  distances: (list, silent) => `Distancias de Kolmogórov-Smirnov a las demás: ${list}${silent}.`,
  noneBeyond: 'ninguna más allá del azar',
  silentFactors: (count) => `; no se distinguen de 0: ${count} factores`,
  title: (outcome) => `${outcome}: de qué depende`,
  lead: ({ question, points, n, runs, scenario }) =>
    `${question} ${points} puntos, ${runs} ${n === 1 ? 'simulación' : 'simulaciones'} en cada uno${scenario}.`,
  scenario: (name) => `; escenario «${name}»`,
  method: [
    'Puntos y simulaciones se unen por sus números, nunca por el orden de las filas. El ruido que dejan pocas simulaciones se mide entre las de cada punto y se descuenta de los índices; de un índice cuyo intervalo llega a cero se dice que no se distingue de 0.',
    'Los intervalos son de bootstrap por percentiles al 95\u00a0% sobre puntos base o trayectorias, ampliados por un jackknife sobre simulaciones donde todos los puntos comparten sus mundos. MODEL.md define cada índice.',
  ],
};
