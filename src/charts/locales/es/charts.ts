/** Spanish: the words of each chart of a study. */
import type { charts as english } from '../en/charts.ts';

const MOVES = { falls: 'cae', slips: 'baja un poco', climbs: 'sube', edgesUp: 'sube un poco' } as const;

export const charts: typeof english = {
  fan: {
    neutral: (range, when) => `El hashrate puede subir o bajar: el 90\u00a0% de las simulaciones lo sitúa ${when} en ${range} EH/s`,
    subtitle: (scenario, hasPaths) =>
      `Hashrate de Bitcoin en marcha, exahashes por segundo (EH/s)${scenario}. Sombreado: 50\u00a0% y 90\u00a0% centrales de las simulaciones${hasPaths ? '; líneas finas: simulaciones sueltas' : ''}.`,
    alt: ({ scenario, first, month, last, when, range }) =>
      `Gráfico de abanico del hashrate de Bitcoin${scenario}: mediana ${first} EH/s en ${month}, ${last} ${when}; el 90\u00a0% de las simulaciones acaba en ${range}.`,
    description: ({ title, start, runs, half, range, last, hasHistory }) =>
      `${title}. El abanico empieza el ${start} y reúne ${runs} simulaciones. La mitad acaba en ${half} EH/s, nueve de cada diez en ${range}; la mediana es ${last} EH/s.${hasHistory ? ' El histórico es la media de cada época de dificultad, a partir de los tiempos de los bloques.' : ''} Las simulaciones sueltas se eligen por rangos fijos de su final, para ver sus altibajos junto a las bandas lisas.`,
  },
  hashprice: {
    neutral: (range, when) => `El hashprice ${when} está abierto: el 90\u00a0% de las simulaciones lo sitúa en ${range}`,
    subtitle: (scenario) =>
      `Ingresos de los mineros en dólares por petahash por segundo y día${scenario}. Sombreado: 50\u00a0% y 90\u00a0% centrales de las simulaciones; líneas finas: simulaciones sueltas.`,
    alt: ({ scenario, first, month, last, when, range }) =>
      `Gráfico de abanico del hashprice${scenario}: mediana ${first} por PH/s y día en ${month}, ${last} ${when}; el 90\u00a0% de las simulaciones acaba en ${range}.`,
    description: (title, runs, last, when, range) =>
      `${title}. El hashprice es lo que gana un petahash por segundo en un día, subsidio y comisiones. ${runs} simulaciones: mediana ${last} ${when}, nueve de cada diez en ${range}. Un halving reduce a la mitad el subsidio por bloque; la dificultad devuelve una parte cuando se apagan los equipos que ya no compensan.`,
  },
  scenarios: {
    none: (base, when) => `Ningún escenario aparta la mediana del hashrate ${when} de «${base}»`,
    title: (name, size, side, base, when) =>
      `«${name}» deja el hashrate un ${size} por ${side === 'below' ? 'debajo' : 'encima'} de «${base}» ${when}`,
    subtitle: (base, when) =>
      `Hashrate en marcha, EH/s: mediana, 50\u00a0% y 90\u00a0% centrales de las simulaciones. Línea discontinua: mediana de «${base}». Bajo cada nombre: diferencia con ella ${when}, simulación a simulación, mediana y 5–95\u00a0%.`,
    alt: (when, medians) => `Gráficos pequeños del hashrate simulado por escenario; medianas ${when}, EH/s: ${medians}.`,
    against: (name, base, difference, share) => `${name} frente a ${base}: ${difference}, por debajo ${share}.`,
    description: (title, when, medians, differences) =>
      `${title}. Medianas ${when} en EH/s: ${medians}. ${differences} Las diferencias se toman simulación a simulación: cada una ve los mismos precios, el mismo tiempo y los mismos bloques en todos los escenarios.`,
    endsAt: (median) => [`Acaba en ${median} (mediana)`, `Mediana ${median}`],
  },
  quarterDots: {
    few: (quarter, runs) => `Variación del hashrate en ${quarter} en ${runs === 1 ? 'una simulación' : `${runs} simulaciones`}`,
    even: (quarter) => `Que el hashrate baje en ${quarter} es casi tan probable como que suba`,
    all: (dots, side, quarter) => `En los ${dots} casos igual de probables el hashrate ${side === 'falls' ? 'baja' : 'sube'} en ${quarter}`,
    title: (count, dots, side, quarter) =>
      `En ${count} de ${dots} casos igual de probables el hashrate ${side === 'falls' ? 'baja' : 'sube'} en ${quarter}`,
    subtitle: (quarter, scenario, each, runs) =>
      `Variación del hashrate medio en ${quarter} respecto al trimestre anterior${scenario}, según los tiempos de los bloques tal como se ven. Cada punto vale por el ${each} de ${runs} simulaciones.`,
    alt: ({ quarter, scenario, share, median, interval, observed }) =>
      `Gráfico de puntos de la variación del hashrate medio en ${quarter}${scenario}: descenso en el ${share} de las simulaciones, mediana ${median}, 90\u00a0% de las simulaciones en ${interval}.${observed}`,
    description: ({ title, runs, share, low, high, median, mean, interval, observed }) =>
      `${title}. De las ${runs} simulaciones, el ${share} muestra un descenso (intervalo del 95\u00a0% de esa proporción: ${low} a ${high}). La mediana de la variación es ${median}, la media ${mean}, y nueve de cada diez están en ${interval}.${observed} Es la variación de la media del trimestre, con la suerte de los bloques; otras medidas, como la primera semana frente a la última, pueden tener otro signo.`,
    luck: (points: string) => ` La suerte de los bloques por sí sola supone ±${points} puntos (un error estándar).`,
    observedSentence: (change) => ` Observado: ${change}.`,
    observed: (change) => `Observado ${change}`,
    decline: 'descenso',
    growth: 'aumento',
  },
  identity: {
    parts: {
      new_rigs_ehs: 'Equipos nuevos',
      relocated_ehs: 'Equipos llevados a otros sitios',
      converted_to_ai_ehs: 'Sitios convertidos a IA',
      retired_ehs: 'Equipos retirados',
      sold_ehs: 'Equipos vendidos',
      idle_price_change_ehs: 'Apagados o encendidos por el hashprice',
      idle_weather_change_ehs: 'Tiempo y cortes de carga',
      luck_ehs: 'Suerte de los bloques',
    },
    adds: {
      new_rigs_ehs: 'los equipos nuevos suman',
      relocated_ehs: 'los equipos trasladados suman',
      converted_to_ai_ehs: 'los sitios convertidos a IA suman',
      retired_ehs: 'los equipos retirados suman',
      sold_ehs: 'los equipos vendidos suman',
      idle_price_change_ehs: 'los equipos encendidos de nuevo suman',
      idle_weather_change_ehs: 'el tiempo y los cortes de carga suman',
      luck_ehs: 'la suerte de los bloques suma',
    },
    takes: {
      new_rigs_ehs: 'los equipos nuevos restan',
      relocated_ehs: 'los equipos trasladados restan',
      converted_to_ai_ehs: 'los sitios convertidos a IA restan',
      retired_ehs: 'los equipos retirados restan',
      sold_ehs: 'los equipos vendidos restan',
      idle_price_change_ehs: 'los equipos apagados por un hashprice bajo restan',
      idle_weather_change_ehs: 'el tiempo y los cortes de carga restan',
      luck_ehs: 'la suerte de los bloques resta',
    },
    inList: (part) => part.charAt(0).toLowerCase() + part.slice(1),
    net: (quarter) => `Variación neta en ${quarter}`,
    neutral: (quarter) => `Qué cambia el hashrate en ${quarter}`,
    gain: (adds, quarter, amount) => `${adds} lo más al hashrate en ${quarter} (${amount} EH/s)`,
    loss: (takes, quarter, amount) => `${takes} lo más al hashrate en ${quarter} (${amount} EH/s)`,
    both: (gain, takes, amount) => `${gain}; ${takes} lo más (${amount})`,
    subtitle: (quarter, scenario) =>
      `De qué se compone la variación del hashrate medio en ${quarter} respecto al trimestre anterior, EH/s${scenario}. Barras y primer número: media; líneas y paréntesis: 5–95\u00a0% de las simulaciones.`,
    alt: (quarter, list, net) => `Gráfico de cascada de la variación del hashrate medio en ${quarter}, EH/s: neto ${net}; ${list}.`,
    description: (title, runs, list, net) =>
      `${title}. Medias de ${runs} simulaciones, EH/s: ${list}; neto ${net}. Las partes son una identidad contable: en cada simulación suman la variación exacta. Lo que pasó a IA, se vendió o se retiró es estructural; lo apagado por precio o tiempo puede volver.`,
  },
  shares: {
    stays: (to, end) => `La cuota de hashrate de las mineras cotizadas de EE. UU. sigue cerca del ${to} hasta ${end}`,
    moves: (verb, from, to, end) =>
      `La cuota de hashrate de las mineras cotizadas de EE. UU. ${MOVES[verb]}: del ${from} al ${to} en ${end}`,
    subtitle: (scenario, lead, end) =>
      `Cuota media del hashrate en marcha por clase de minera, %${scenario}. Línea discontinua: 5–95\u00a0% de las simulaciones para ${lead}. A la derecha: media y 5–95\u00a0% en ${end}.`,
    alt: (scenario, end, list) => `Áreas apiladas: hashrate por clase de minera${scenario}; ${end}, media y 5–95\u00a0%: ${list}.`,
    change: (name, from, to) => `${name} del ${from} al ${to}`,
    description: (title, start, end, changes, list) =>
      `${title}. Cuotas medias de ${start} a ${end}: ${changes}. Se apilan medias porque las medianas no sumarían 100\u00a0%. En ${end}, media y 5–95\u00a0% de las simulaciones: ${list}.`,
  },
  aiMegawatts: {
    none: (end, scenario) => `Las mineras no operan IA en ${end}${scenario}`,
    title: (verb, amount, end, scenario, lead) =>
      `La IA en sitios de las mineras ${{ reaches: 'llega a', falls: 'baja a', stays: 'sigue cerca de' }[verb]} ${amount} en ${end}${scenario}; en cotizadas de EE. UU., ${lead}`,
    noneOf: 'nada',
    allOf: 'toda',
    subtitle: (end) =>
      `Capacidad de IA en marcha en sitios de las mineras, MW de potencia del sitio, media de cada trimestre por clase de minera. Línea discontinua: 5–95\u00a0% de las simulaciones para el total. Bajo cada nombre: media y 5–95\u00a0% en ${end}.`,
    alt: (end, list) => `Áreas apiladas: capacidad de IA por clase de minera y escenario; ${end}, media y 5–95\u00a0%: ${list}.`,
    description: (title, end, list, leads, runs) =>
      `${title}. ${end}, media y 5–95\u00a0% de las simulaciones: ${list}. Parte de las mineras cotizadas de EE. UU.: ${leads}. Son megavatios del sitio, con refrigeración; los contratos cuentan megavatios de los equipos, que son menos. ${runs} simulaciones por escenario.`,
  },
  aiRevenue: {
    inScenario: (name) => ` («${name}»)`,
    nothing: (quarter, scenario) => `Las mineras no ganan nada con la IA en ${quarter}${scenario}`,
    title: (amount, quarter, scenario) => `La IA da a las mineras ${amount} en ${quarter}${scenario}`,
    more: (plain) => `${plain}, más que la minería`,
    same: (plain) => `${plain}, casi tanto como la minería`,
    cents: (plain, cents) => `${plain}, ${cents} centavos por cada dólar de la minería`,
    none: 'Nada',
    subtitle: (unit, end) =>
      `Ingresos por IA, ${unit === 'bn' ? 'miles de millones' : 'millones'} de dólares por trimestre, media por clase de minera; solo trimestres completos. Línea discontinua: 5–95\u00a0% de las simulaciones para el total. Bajo cada nombre: media y 5–95\u00a0% en ${end}.`,
    alt: (end, list) => `Áreas apiladas: ingresos por IA por clase de minera y escenario; ${end}, media y 5–95\u00a0%: ${list}.`,
    description: (title, end, list, runs) =>
      `${title}. ${end}, media y 5–95\u00a0% de las simulaciones: ${list}. Los ingresos son alquiler de colocation, o de GPU si son de la minera; no son beneficio. ${runs} simulaciones por escenario.`,
  },
};
