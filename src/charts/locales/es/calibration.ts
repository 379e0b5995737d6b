/** Spanish: the words of the charts, the findings and the page of a calibration. */
import type { calibration as english } from '../en/calibration.ts';

export const calibration: typeof english = {
  modes: {
    off: 'sin IA',
    on: 'con IA',
    'as set': 'con IA según el estudio',
    'all capital': 'con IA y todo el capital a su alcance',
  },
  told: {
    nothing: 'Solo el precio',
    ai: 'con IA',
    storm: 'con la tormenta',
    energy: 'con precios de la energía',
    all: 'con los tres',
    'all-capital': 'con los tres, todo el capital al alcance a la IA',
  },
  toldInSentence: (title) => title.replace('Solo', 'solo'),
  parameters: {
    siteGrowth: 'crecimiento de sitios',
    paybackLimit: 'amortización más larga',
    refresh: 'renovación de equipos',
    funding: 'financiación externa',
    freeMW: 'MW sin equipos',
    responsiveness: 'rapidez de respuesta',
    rigSupply: 'oferta de equipos nuevos',
    rigPayback: 'amortización en precios de equipos',
    currentWeight: 'peso del hashprice de hoy',
    smoothingDays: 'suavizado del hashprice',
    aiHurdle: 'umbral para la IA',
    aiCrowding: 'capital que atrae la IA',
  },
  bounds: {
    'low edge of the prior': 'borde inferior del prior',
    'high edge of the prior': 'borde superior del prior',
    'range of the schema': 'rango del esquema',
  },
  leansOn: (bound) => `se apoya en el ${bound}`,
  recovery: {
    all: (histories, n) =>
      `Los intervalos del 90\u00a0% contienen la verdad plantada en el 80–97\u00a0% de ${histories} historias en ${n === 1 ? 'el único parámetro' : `los ${n} parámetros`}`,
    some: (histories, honest, n) =>
      `Los intervalos del 90\u00a0% contienen la verdad plantada en el 80–97\u00a0% de ${histories} historias en ${honest} de ${n} ${n === 1 ? 'parámetro' : 'parámetros'}`,
    item: (parameter, coverage, shrinkage) => `${parameter} ${coverage} (${shrinkage})`,
    subtitle: (histories) =>
      `Rango del valor verdadero entre sus extracciones del posterior, parte de ellas por debajo, en ${histories} historias sintéticas; barras: historias en cada décima; gris: donde caen nueve de diez barras de un posterior honesto. Porcentaje: historias cuyo intervalo del 90\u00a0% contiene la verdad.`,
    alt: (histories, list) => `Histogramas de rangos por parámetro, ${histories} historias sintéticas en cada uno. Cobertura: ${list}.`,
    description: (title, list) =>
      `${title}. Cobertura de los intervalos del 90\u00a0% (desviación estándar del posterior sobre la del prior): ${list}.`,
  },
  windows: {
    lower: (windows, off, on) =>
      `La IA lleva el error en ${windows} ${windows === 1 ? 'ventana nunca ajustada' : 'ventanas nunca ajustadas'} de ${off} a ${on}`,
    hardly: (windows, off, on) =>
      `La IA apenas cambia el error en ${windows} ${windows === 1 ? 'ventana nunca ajustada' : 'ventanas nunca ajustadas'}: ${off} sin ella, ${on} con ella`,
    notLower: (windows, off, on) =>
      `La IA no reduce el error en ${windows} ${windows === 1 ? 'ventana nunca ajustada' : 'ventanas nunca ajustadas'}: ${off} sin ella, ${on} con ella`,
    subtitle:
      'Hashrate simulado sobre el real por época de dificultad, %, un año desde cada inicio con el precio y las comisiones reales. Punto: media; línea: 90\u00a0% de las épocas. Cifras: raíz del error cuadrático medio del logaritmo, del que 0,022 es suerte de los bloques.',
    alt: (modes, list) => `Puntos con rangos: error por inicio, ${modes}: ${list}.`,
    description: (title, modes, list, until) =>
      `${title}. Raíz del error cuadrático medio del logaritmo por inicio, ${modes}: ${list}. Ajustado a ventanas que terminan a más tardar en ${until}.`,
    row: (start, mode) => `${start}, ${mode}`,
    error: (error) => `error de ${error}`,
  },
  structural: {
    below: (gap) => `${gap} por debajo`,
    above: (gap) => `${gap} por encima`,
    title: (before, quarter, after) =>
      `Solo con el precio el modelo ajustado está un ${before} del hashrate en ${quarter}; con IA, tormenta y precios de la energía, un ${after}`,
    subtitle:
      'Hashrate medio del trimestre, modelo sobre historia, %, con el precio y las comisiones reales. Punto: media; línea: 90\u00a0% de las simulaciones. Cifras: la media con ese rango, y lo que cambia frente a solo el precio, en puntos con su error estándar.',
    alt: (quarter, list) => `Puntos con rangos: brecha entre el modelo ajustado y la historia. En ${quarter}: ${list}.`,
    description: (title, quarter, list, until) =>
      `${title}. La conducta se ajustó a ventanas que terminan a más tardar en ${until}. En ${quarter}: ${list}.`,
    row: (quarter, told) => `${quarter}, ${told}`,
    nothing: 'sin decirle nada',
  },
  findings: {
    fitted: (rmse, windows, list) =>
      `${windows === 1 ? 'Ventana ajustada' : 'Ventanas ajustadas'}: raíz del error cuadrático medio del logaritmo por época ${rmse} en ${windows} ${windows === 1 ? 'ventana' : 'ventanas'} (${list}), del que 0,022 es suerte de los bloques.`,
    unseen: (windows, starts, list) =>
      `${windows === 1 ? 'Ventana nunca ajustada' : 'Ventanas nunca ajustadas'}, desde ${starts}: ${list}.`,
    mode: (error, mode) => `${error} ${mode}`,
    listed: (windows, modes, real) =>
      `Cuota de los mineros cotizados en el último trimestre de ${windows === 1 ? 'esta ventana' : 'estas ventanas, media de todas'}: ${modes}; según la tabla fechada fue ${real}.`,
    parameters: (narrowed, not, bounds) => `Parámetros: la historia acota: ${narrowed}; no identifica: ${not}; ${bounds}.`,
    none: 'ninguno',
    noBound: 'ninguno se apoya en un límite',
    bound: (parameter, leans) => `${parameter} ${leans}`,
    posterior: (draws, chi, expected) =>
      `Posterior: ${draws} extracciones; la historia está a ${chi} desviaciones estándar al cuadrado del emulador, de ${expected} esperadas.`,
    planted: (low, high, histories, error) =>
      `Parámetros plantados: los intervalos del 90\u00a0% contienen la verdad en el ${low} a ${high} de ${histories} historias sintéticas, según el parámetro (error estándar ${error} puntos).`,
    gap: ({ quarter, gap, range, error, closed }) =>
      `${quarter}, conducta ajustada a años anteriores, con el precio real: el hashrate medio se aparta ${gap} de la historia (90\u00a0% de las simulaciones ${range}; error estándar ${error}). Qué mueve la brecha: ${closed}.`,
    closed: (told, points, error) => `${told} ${points} puntos (error estándar ${error})`,
  },
  page: {
    title: 'Conducta ajustada a la historia',
    lead: (parameters, windows) =>
      `${parameters} ${parameters === 1 ? 'parámetro ajustado' : 'parámetros ajustados'} a ${windows} ${windows === 1 ? 'ventana' : 'ventanas'} de la historia con los precios y comisiones que hubo; nada posterior se vio.`,
    windows: 'Ventanas',
    recovered: 'Parámetros plantados, recuperados',
    structural: 'Ruptura estructural',
    method: [
      'El ajuste pone la suerte de los bloques y todo ruido en su media y minimiza el error cuadrático del logaritmo con CMA-ES, con los priors como penalización. El posterior sale de un emulador: cada trimestre de cada ventana como polinomio cuadrático de los parámetros, ajustado a un conjunto de simulaciones con todo el ruido, más el error propio del modelo; un segundo conjunto se lanza en torno al primer posterior.',
      'Parámetros plantados: simulaciones del primer conjunto hacen de historia; su verdad debe estar en su propio posterior tan a menudo como dice el intervalo.',
    ],
    downloads: ['Posterior, una tabla de extracciones para estudios (CSV)', 'Parámetros (CSV)', 'Ventanas (CSV)'],
    parameterCaption: 'Qué dice la historia de cada parámetro',
    parameterColumns: ['Parámetro', 'Prior', 'Posterior', 'Ajuste', 'Desv. posterior sobre prior', 'Veredicto'],
    range: (low, high) => `${low} a ${high}`,
    identified: 'identificado',
    notIdentified: 'no identificado',
    parameterNote: 'Mediana e intervalo del 90\u00a0%. Un posterior más ancho que 0,85 de su prior no dice nada que no se hubiera puesto.',
    windowCaption: 'Raíz del error cuadrático medio del logaritmo por época, según la ventana',
    windowColumns: [
      'Inicio',
      'Ajustada',
      'Sin IA',
      'Con IA',
      'IA según el estudio',
      'Todo el capital al alcance',
      'En el intervalo del 90\u00a0%, con IA',
    ],
    yes: 'sí',
    no: 'no',
    posteriorMean: (error) => `media del posterior ${error}`,
    ofEpochs: (share) => `${share} de las épocas`,
    windowNote:
      'La suerte de los bloques sola es 0,022. Donde en el inicio no se sabía de la IA, todas son iguales. Con IA: tan fuerte como dicen los contratos firmados el año anterior.',
  },
};
