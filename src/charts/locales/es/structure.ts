/** Spanish: what of a fall is structural, the early warning, what to watch. */
import type { structure as english } from '../en/structure.ts';

export const structure: typeof english = {
  structural: {
    noFall: 'ninguna simulación baja',
    allBack: 'todo el descenso volvería',
    remains: (share) => `el ${share} del descenso no volvería`,
    none: (quarter) => `Estructural o cíclico, ${quarter}: el hashrate no baja en ninguna simulación.`,
    ours: (runs) => `, donde el hashrate baja (${runs})`,
    sentence: ({ quarter, ours, remains, gone, interval, rule }) =>
      `Estructural o cíclico, ${quarter}${ours}: ${remains} si precio y energía volvieran a su nivel previo; más de la mitad se habría ido para siempre ${gone} (intervalo del 95\u00a0%: ${interval}). Según las cuentas (pasado a IA, desguazado o desgastado y no repuesto, frente a lo que está parado): ${rule}.`,
    pricesBack: (quarter) => `${quarter}, precios de vuelta`,
    books: (quarter) => `${quarter}, según las cuentas`,
    item: (quarter, share, rule) => `${quarter} ${share}, según las cuentas ${rule}`,
    structural: (quarter, share) => `El descenso simulado del hashrate en ${quarter} es estructural: el ${share} no volvería`,
    cyclicalAll: (quarter) => `El descenso simulado del hashrate en ${quarter} es cíclico: volvería todo`,
    cyclical: (quarter, share) => `El descenso simulado del hashrate en ${quarter} es cíclico: el ${share} no volvería`,
    mixed: (quarter, share) =>
      `El descenso simulado del hashrate en ${quarter} es estructural en el ${share} de las simulaciones, cíclico en las demás`,
    subtitle: (least) =>
      `Parte del descenso del hashrate medio respecto al trimestre anterior que no volvería, %, en simulaciones que bajan un ${least} o más. Punto y primer número: media; grueso: la mitad de las simulaciones; línea fina y paréntesis: 5–95\u00a0%.`,
    alt: (list) => `Puntos con rangos: parte de un descenso del hashrate que no volvería. ${list}.`,
    description: (title, list) =>
      `${title}. ${list}. Precio, comisiones, energía y estación vuelven a su media del trimestre anterior mientras equipos, sitios e IA se quedan como los dejó el trimestre; lo que entonces falta al hashrate es estructural. Según las cuentas: hashrate instalado que se fue y no se repuso, sobre eso más lo que está parado.`,
  },
  warning: {
    data: (quarters) =>
      ['el trimestre del descenso', 'un trimestre más', 'dos trimestres más', 'tres trimestres más', 'cuatro trimestres más'][quarters] ??
      `${quarters} trimestres más`,
    dataTitle: (quarters) =>
      ['El trimestre del descenso', 'Un trimestre más', 'Dos trimestres más', 'Tres trimestres más', 'Cuatro trimestres más'][quarters] ??
      `${quarters} trimestres más`,
    tooFew: (worlds) => `Alerta temprana: de ${worlds} mundos etiquetados bajaron muy pocos para decir algo; pida más.`,
    told: ({ right, worlds, interval, wrong, brier, base }) =>
      `el ${right} de ${worlds} mundos reservados se acierta con un 90\u00a0% de confianza (intervalo del 95\u00a0%: ${interval}) y el ${wrong} se yerra (puntuación de Brier ${brier}; la tasa base sola da ${base}, menos es mejor)`,
    never: (data, told) =>
      `Alerta temprana: los datos públicos nunca distinguen la mayoría de los descensos con un 90\u00a0% de confianza en un año; en el mejor caso, con ${data}, ${told}.`,
    withData: (data, told, before) => `Alerta temprana: con los datos de ${data}, ${told}.${before}`,
    before: (share) => ` Solo con el trimestre del descenso: ${share}.`,
    rightWrong: (right, wrong) => `${right}; errados ${wrong}`,
    titleNever: 'Los datos públicos no distinguen en un año la mayoría de los descensos estructurales de los cíclicos',
    titleAtOnce: 'El propio trimestre del descenso distingue la mayoría de los estructurales de los cíclicos',
    titleAfter: (quarters) =>
      `Hacen falta datos de ${['', 'un trimestre más', 'dos trimestres más', 'tres trimestres más', 'cuatro trimestres más'][quarters]} para distinguir la mayoría de los descensos estructurales de los cíclicos`,
    item: (data, right, wrong) => `${data} ${right} acertados, ${wrong} errados`,
    subtitle: (worlds) =>
      `Parte de ${worlds} mundos reservados de respuesta conocida que un observador del hashrate por bloques, el precio, la energía al contado y los MW de IA acierta con un 90\u00a0% de confianza, %. Líneas y paréntesis: intervalo del 95\u00a0%. Discontinua: la mitad.`,
    alt: (list) => `Puntos con intervalos: descensos acertados con un 90\u00a0% de confianza, según los datos: ${list}.`,
    description: (title, list, worlds) =>
      `${title}. Acertados y errados con los datos de ${list}. ${worlds} mundos con tormenta, bajada de precio, prohibición, energía perdida para siempre u ola de IA; el observador se ajusta a la mitad.`,
    dataCaption: (worlds) => `Qué dicen los datos públicos, ${worlds} mundos reservados`,
    dataColumns: [
      'Datos de',
      'Acertado al 90\u00a0%',
      'Errado al 90\u00a0%',
      'Tipo más probable acertado',
      'Puntuación de Brier',
      'Tasa base',
    ],
    dataNote:
      'Acertado al 90\u00a0%: el observador da al tipo verdadero una probabilidad del 90\u00a0% o más. Tasa base: la puntuación de Brier de decir siempre cuántos de los mundos de ajuste eran estructurales.',
    worldCaption: 'Frente a cómo se hicieron los mundos, todos los que bajaron',
    worldColumns: ['Juzgado por', 'Estructural, acertado', 'Estructural, dicho cíclico', 'Cíclico, dicho estructural', 'Cíclico, acertado'],
    byShare: 'Parte contrafactual sobre la mitad',
    byBooks: 'Las cuentas sobre la mitad',
    worlds: {
      storm: 'Tormenta',
      'price-dip': 'Bajada de precio',
      ban: 'Prohibición',
      'power-lost': 'Energía perdida para siempre',
      'ai-wave': 'Ola de IA',
    },
    world: (kind, fell, share) => `${kind}: bajaron ${fell}, el ${share} no volvería`,
  },
  trend: {
    observed: (quarter) => `${quarter}, observado`,
    simulated: (quarter) => `${quarter}, simulado`,
    item: { observed: (quarter) => `${quarter} observado`, simulated: (quarter) => `${quarter} simulado` },
    noneFell: (quarters) => `En ninguno de los últimos ${quarters} trimestres bajó el hashrate más de lo que explica la sola suerte`,
    fell: (falls, quarters, names) =>
      `El hashrate bajó más de lo que explica la sola suerte en ${falls} de los últimos ${quarters} trimestres: ${names}`,
    falls: (down, quarters) => `El hashrate baja en la mayoría de las simulaciones en ${down} de ${quarters} trimestres`,
    neutral: 'Variación del hashrate por trimestre, frente a la suerte de los bloques',
    subtitle:
      'Variación del hashrate medio respecto al trimestre anterior, %. Observado: ± su error estándar por la suerte de los bloques. Simulado: media, la mitad y 5–95\u00a0% de las simulaciones. Sombra: lo que hace la sola suerte en el 95\u00a0% de los trimestres.',
    alt: (list) => `Puntos por trimestre: variación del hashrate medio, con la banda de la suerte de los bloques. ${list}.`,
    description: (title, list) => `${title}. ${list}. Una variación dentro de la banda puede ser solo suerte de los bloques.`,
  },
  smallShare: {
    same: (first, last) => `Las mineras pequeñas tienen en ${last} más o menos lo mismo que en ${first}`,
    lose: (points, { first, last, range }) =>
      `Las mineras pequeñas pierden ${points} puntos del hashrate de ${first} a ${last} (${range} en el 90\u00a0% de las simulaciones)`,
    gain: (points, { first, last, range }) =>
      `Las mineras pequeñas ganan ${points} puntos del hashrate de ${first} a ${last} (${range} en el 90\u00a0% de las simulaciones)`,
    subtitle:
      'Parte del hashrate en marcha de las mineras pequeñas, media del trimestre, %. Punto y primer número: media; grueso: la mitad de las simulaciones; línea fina y paréntesis: 5–95\u00a0%. El eje no empieza en cero.',
    alt: (list) => `Puntos por trimestre: parte del hashrate de las mineras pequeñas. ${list}.`,
    description: (title, { list, runs, change, range }) =>
      `${title}. ${list}. ${runs} simulaciones; variación en los trimestres mostrados ${change} puntos (5–95\u00a0% de las simulaciones ${range}).`,
  },
};
