/** Spanish: the words of the charts and findings of a backtest. */
import type { backtest as english } from '../en/backtest.ts';

export const backtest: typeof english = {
  modes: {
    came: { title: 'Con el precio que hubo', phrase: 'con el precio que hubo' },
    simulated: { title: 'Con precios simulados', phrase: 'con precios simulados' },
  },
  rivals: {
    'no-change': { title: 'Sin cambio', phrase: '«sin cambio»', rule: 'el último mes se mantiene' },
    drift: { title: 'Deriva del último año', phrase: 'la deriva del último año', rule: 'sigue el crecimiento de los últimos doce meses' },
    seasonal: {
      title: 'Ingenuo estacional',
      phrase: '«ingenuo estacional»',
      rule: 'vuelve el crecimiento de los mismos meses del año anterior',
    },
    'price-regression': {
      title: 'Regresión del precio',
      phrase: 'la regresión del precio',
      rule: 'crecimiento según el precio del medio año anterior y, donde se le da, según el precio futuro',
    },
    smoother: {
      title: 'Suavizado exponencial',
      phrase: 'el suavizado exponencial',
      rule: 'nivel y tendencia amortiguada de los meses, ajustados a los dos años anteriores',
    },
  },
  inSentence: (title) => title,
  ahead: (quarters) => (quarters === 1 ? 'a 1 trimestre' : `a ${quarters} trimestres`),
  quarters: (n) => (n === 1 ? '1 trimestre' : `${n} trimestres`),
  countOf: (count, n) => `${count} de ${n}`,
  source: (history) => `Datos históricos: cabeceras de bloques, datos comunitarios de Coin Metrics y datos de la cadena, hasta ${history}.`,
  startAndScenario: (runs) => `${runs} por inicio y escenario`,
  coverage: {
    title: (share, mode) => `Los intervalos que prometen el 90\u00a0% contuvieron el ${share} de los resultados ${mode}`,
    held: (nominal, share) => `los del ${nominal}, el ${share}`,
    inMode: (mode, list) => `${mode} ${list}`,
    subtitle: (focus) =>
      `Parte de los resultados dentro del 50, 80 y 90\u00a0% central de las simulaciones, por trimestres de antelación${focus}. Línea discontinua: lo que promete el intervalo; líneas: intervalo del 95\u00a0% de esa parte, como si los resultados fueran independientes, y no lo son; naranja: la promesa queda fuera.`,
    alt: (list) => `Barras de cobertura de los intervalos por horizonte: ${list}.`,
    description: (title, count, list) =>
      `${title}: ${count}. En todos los horizontes: ${list}. Barras por debajo de la línea discontinua son intervalos demasiado estrechos; más allá, demasiado anchos.`,
    interval: (nominal) => `Intervalo del ${nominal}`,
  },
  fans: {
    title: (count, mode, share, reading) => `${count} resultados cayeron dentro del intervalo del 90\u00a0% ${mode} (${share})${reading}`,
    tooNarrow: ': demasiado estrecho',
    tooWide: ': demasiado ancho',
    prices: { came: 'dado el precio que hubo', simulated: 'con precios simulados' },
    period: (from, to) => `del ${from} al ${to}`,
    subtitle: (price, starts, focus) =>
      `Pronósticos del hashrate medio por trimestre, EH/s, ${price}, desde ${starts} inicios${focus}: mediana, 50\u00a0% y 90\u00a0% centrales de las simulaciones, hasta cuatro trimestres, sin saber nada posterior al inicio. Línea: lo ocurrido; puntos: sus trimestres, rombos naranjas fuera del 90\u00a0%.`,
    alt: (starts, mode, count) =>
      `Gráficos pequeños de pronósticos desde ${starts} inicios pasados frente al hashrate ocurrido, ${mode}: ${count} trimestres dentro del intervalo del 90\u00a0%.`,
    description: (title, period, given) =>
      `${title}. Inicios en cada trimestre, ${period}; cada pronóstico usa solo lo que se sabía en su inicio${given}. Un panel reúne los inicios de un trimestre del año, para que los años no se solapen. Los pronósticos vecinos comparten casi todos sus meses y no son independientes.`,
    given: ', y el precio y las comisiones que hubo',
    starts: (quarter) => `Inicios en ${quarter}`,
  },
  pit: {
    shapes: {
      narrow: 'demasiados resultados cayeron más allá de lo que abarcan los pronósticos: demasiado estrechos',
      high: 'los resultados fueron más altos que lo pronosticado',
      low: 'los resultados fueron más bajos que lo pronosticado',
      wide: 'los resultados quedaron en el centro: los pronósticos son demasiado anchos',
      fair: 'ninguna desviación clara de pronósticos calibrados',
    },
    title: (mode, shape) => `${mode}, ${shape}`,
    ends: (mode, lowest, highest) => `${mode} ${lowest} en la décima parte más baja y ${highest} en la más alta`,
    subtitle: (focus) =>
      `Resultados según su lugar en el pronóstico, todos los horizontes${focus}: parte de las simulaciones por debajo de lo ocurrido, en décimas. Línea discontinua: lo que muestran pronósticos calibrados; sombra: su rango en el 95\u00a0% de los casos, si los resultados fueran independientes.`,
    alt: (ends) => `Histograma del lugar de los resultados en sus pronósticos: ${ends}.`,
    description: (title, ends, means) =>
      `${title}. De todos los resultados, ${ends}; los pronósticos calibrados tienen una décima parte en cada una. ${means}. Los resultados de inicios vecinos no son independientes.`,
    mean: (mode, place) => `Lugar medio ${mode}: ${place}`,
    axis: 'Simulaciones por debajo de lo ocurrido',
  },
  skill: {
    none: (rival, mode) => `El modelo no supera a ${rival} en ningún horizonte ${mode}`,
    title: (rival, count, mode, sure) => `El modelo supera a ${rival} en ${count} horizontes ${mode}${sure}`,
    allClear: ', más allá del azar',
    noneClear: ', ninguno más allá del azar',
    someClear: (clear) => `, ${clear} más allá del azar`,
    subtitle: (focus) =>
      `Destreza: parte de la puntuación media de un rival (CRPS del logaritmo del hashrate) que el modelo ahorra; bajo cero es peor${focus}. Puntos con intervalos del 90\u00a0% al remuestrear años enteros de inicios.`,
    alt: (rival, mode, list) =>
      `Puntos con intervalos: destreza del modelo frente a cinco rivales por horizonte. Frente a ${rival}, ${mode}: ${list}.`,
    description: (title, rival, list) =>
      `${title}. Destreza frente a ${rival}: ${list}. Todos conocen la misma historia; solo la regresión usa un precio que se le da. Los intervalos salen de un bootstrap por bloques de inicios, porque los pronósticos de inicios vecinos se solapan.`,
    against: (rival) => `frente a ${rival}`,
  },
  findings: {
    year: 'Con el precio que hubo, a un año',
    groups: { 'Years the fit may see': 'Años que el ajuste puede ver', 'Years never fitted': 'Años nunca ajustados' },
    single: (least, most) => ` (años sueltos ${least}–${most})`,
    error: (rmse, single, bias) => `${rmse}${single}, sesgo ${bias}`,
    windows: (title, months, parts) =>
      `${title} (desde ${months}): raíz del error cuadrático medio del logaritmo del hashrate por época ${parts}. La suerte de los bloques sola supone 0,022.`,
    horizonError: (ahead, { rmse, bias, starts }) => `${ahead} ${rmse} (sesgo ${bias}, ${starts} ${starts === 1 ? 'inicio' : 'inicios'})`,
    held: (nominal, share, count) => `el ${nominal} contuvieron el ${share} (${count})`,
    withIntervals: 'con intervalos bootstrap del 90\u00a0%',
    tooFew: 'muy pocos inicios para intervalos',
    skill: (rival, { name, mode, sureness, list }) => `${name}: destreza frente a ${rival} ${mode}, ${sureness}: ${list}.`,
    better: (name, mode, list) => `${name}: rivales mejores ${mode}: ${list}.`,
    betterOne: (rival, ahead, skill) => `${rival} ${ahead} (destreza ${skill})`,
    noRival: 'ninguno',
    errors: (name, list) => `${name}: raíz del error cuadrático medio del logaritmo del hashrate trimestral: ${list}.`,
    intervals: (name, list, shape) => `${name}: los intervalos que prometen ${list}; ${shape}.`,
    ownError: (name, low, high) =>
      `${name}: por el error propio del modelo, cada trimestre por delante añade al logaritmo una desviación típica de ${low} a ${high}, según lo que habían mostrado hasta entonces los inicios anteriores.`,
    late: (name, mode, { from, seenUntil, list }) =>
      `Inicios desde ${from} (nunca ajustados; el ajuste vio el hashrate hasta ${seenUntil}), ${name}, ${mode}: destreza ${list}; muy pocos para intervalos.`,
    lateOver: (rival, list) => `frente a ${rival} ${list}`,
    lateOne: (ahead, skill, starts) => `${ahead} ${skill} (${starts})`,
    starts: (n) => (n === 1 ? '1 inicio' : `${n} inicios`),
  },
  page: {
    lead: (from) =>
      `Pronósticos del hashrate desde cada trimestre a partir de ${from}, hechos como si no se supiera nada posterior, y lo ocurrido.`,
    fans: 'Pronósticos y lo ocurrido',
    skill: 'Frente a rivales que saben lo mismo',
    coverage: '¿Cumplen los intervalos lo que prometen?',
    scores: 'Todas las puntuaciones',
    method: [
      'Desde cada inicio se construye un estudio con lo que se sabía entonces: hashrate, dificultad, precio y comisiones hasta ese día, flotas, empresas y contratos firmados de tablas fechadas. Se simula hasta cuatro trimestres con precios simulados, y otra vez con el precio y las comisiones que hubo. Se puntúa el logaritmo del hashrate medio del trimestre estimado por los bloques, cuya suerte es de unos 0,009.',
      'CRPS es la distancia entre una distribución y lo ocurrido, justa para cualquier número de simulaciones; la destreza es la parte del CRPS de un rival que se ahorra. El bootstrap saca bloques de cuatro inicios vecinos, porque sus pronósticos se solapan.',
    ],
    rule: (title, rule) => `${title}: ${rule}.`,
    scoreCaption: (mode) => `${mode}: errores y puntuaciones del logaritmo del hashrate, por trimestres de antelación`,
    scoreColumns: ['Método', 'Trimestres', 'Inicios', 'RMSE', 'Sesgo', 'CRPS', 'En el 50\u00a0%', 'En el 80\u00a0%', 'En el 90\u00a0%'],
    windowCaption: 'A un año con el precio que hubo: raíz del error cuadrático medio del logaritmo del hashrate por época de dificultad',
    start: 'Inicio',
    bias: (bias) => `sesgo ${bias}`,
  },
};
