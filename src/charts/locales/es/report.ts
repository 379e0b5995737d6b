/** Spanish: the findings of a study, its table at a glance, and how its report was made. */
import type { report as english } from '../en/report.ts';

export const report: typeof english = {
  nothing: { title: 'Nada', sentence: 'Ninguna simulación acabó bien: no hay nada que contar.' },
  topics: {
    where: 'Adónde va el hashrate',
    changes: 'Qué cambia el escenario',
    holders: 'De quién es el hashrate',
    ai: 'Cuánto pasa a la IA',
    collapse: 'Cuánto puede empeorar',
    failed: 'Simulaciones fallidas',
  },
  about: (scenario, rest) => `${scenario}: ${rest}`,
  end: ({ median, when, range, error, from, above }) =>
    `el hashrate está ${when} en ${median} EH/s en la mediana (90\u00a0% de las simulaciones ${range}${error}), por encima de su nivel de ${from} ${above}.`,
  medianError: (error) => `; error estándar de la mediana ${error}`,
  against: (scenario, base) => `${scenario} frente a ${base}, simulación a simulación`,
  mean: (mean, error) => `; media ${mean} EH/s, error estándar ${error}`,
  amount: (median, range, mean) => `${median} (90\u00a0% de las simulaciones ${range}${mean})`,
  differs: (amount, below) => `el hashrate acaba en ${amount}, por debajo ${below}.`,
  unclear: (amount) => `sin diferencia clara del hashrate al final, ${amount}.`,
  measured: {
    change_mean_pct: 'media respecto a la media del trimestre anterior',
    change_first_last_week_pct: 'de la primera semana a la última',
  },
  decline: ({ quarter, scenario, measured, share, interval, median, range, luck }) =>
    `${quarter}${scenario}, ${measured}: el hashrate baja ${share} (${interval}); variación mediana ${median} (90\u00a0% de las simulaciones ${range}; la suerte de los bloques sola ±${luck} puntos, un error estándar).`,
  ofScenario: (scenario) => `, ${scenario}`,
  interval: (interval) => `intervalo del 95\u00a0%: ${interval}`,
  errorAndInterval: (error, interval) => `error estándar ${error} puntos, intervalo del 95\u00a0%: ${interval}`,
  observed: (change, luck) => ` Observado: ${change}, error estándar por suerte ${luck}.`,
  others: (list) => ` Otros escenarios: ${list}.`,
  holders: ({ share, quarter, range, start, small, hhi, owners, ownersRange }) =>
    `las mineras cotizadas de EE. UU. tienen el ${share} del hashrate en ${quarter} (${range}; al principio el ${start}), las pequeñas el ${small}; HHI por propietario ${hhi}, ${owners} propietarios (${ownersRange}) forman una mayoría.`,
  aiCapacity: (when, list) => `IA en marcha en sitios de las mineras ${when}, mediana y 90\u00a0% de las simulaciones: ${list}.`,
  noCollapse: (share) => `Ninguna simulación baja en ningún momento del ${share} de su inicio.`,
  collapse: (share, list) => `Simulaciones en las que el hashrate baja en algún momento del ${share} de su inicio: ${list}.`,
  countOf: (share, count, n) => `${share} (${count} de ${n})`,
  collapsePrices: (fallen, others) => ` Acaban con un precio mediano de ${fallen}; las demás, de ${others}.`,
  failed: (n, count, first) =>
    n === 1 ? `Una simulación falló y queda fuera: ${first}` : `${count} simulaciones fallaron y quedan fuera; la primera: ${first}`,
  glance: {
    caption: 'Los escenarios, uno junto a otro',
    scenario: 'Escenario',
    note: 'En letra pequeña: 5–95\u00a0% de las simulaciones; en la probabilidad, el error estándar.',
    focus: ' Sombreado: el escenario de los gráficos de uno solo.',
    hashrate: (end) => `Hashrate, ${end}, EH/s`,
    against: (base) => `Frente a «${base}»`,
    falls: (quarter) => `El hashrate medio baja en ${quarter}`,
    ofRuns: (share) => `${share} de las simulaciones`,
    points: (error) => `±${error} puntos`,
    usShare: (quarter) => `Cuota de las cotizadas de EE. UU., ${quarter}`,
    end: 'final',
    ai: 'IA en sitios de las mineras, MW',
  },
  page: {
    lead: (from, to, count, seed) => `Simulación, del ${from} al ${to}. ${count}, semilla ${seed}.`,
    runsDone: (done, all, failed) => `${done} de ${all} acabaron bien; fallidas: ${failed}`,
    summary: 'summary.csv: cada cifra con su error',
    method: [
      'Cada simulación saca precios, comisiones, alquileres de IA, energía, tiempo y tiempos de bloque de sus propias corrientes aleatorias y deja que varios cientos de mineros decidan, época a época, si minar, parar, comprar equipos o construir para IA. La simulación número k ve el mismo mundo en todos los escenarios; por eso las diferencias entre escenarios se toman simulación a simulación.',
      'Los intervalos contienen el 90\u00a0% de las simulaciones: muestran cuánto se separan, dentro del modelo y sus parámetros. Otra cosa es el error de Monte Carlo, la incertidumbre que deja el número de simulaciones; las cifras llevan solo los dígitos que él permite, y summary.csv lo da para cada una. El mismo estudio, semilla y versión dan de nuevo los mismos números.',
      'Para mover las palancas usted mismo: la orden hashpivot explore, con el archivo de este estudio, escribe una página que lo simula en el navegador.',
    ],
  },
};
