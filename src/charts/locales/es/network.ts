/** Spanish: the words of the charts of owners, blocks and security, and of the page around the charts. */
import type { network as english } from '../en/network.ts';

export const network: typeof english = {
  concentration: {
    even: (when) => `Propiedad del hashrate ${when}: tan probable más concentrada como menos`,
    title: (side, when, share, scenario) =>
      `La propiedad del hashrate está ${side === 'less' ? 'menos' : 'más'} concentrada ${when} ${share}${scenario}`,
    ofScenario: (name) => ` de «${name}»`,
    subtitle: (end) =>
      `Por propietario, ${end}, cada escenario. Curva: simulaciones; barra: 50\u00a0% y 90\u00a0% centrales; punto: mediana. HHI: 10.000 es un solo propietario; no se dibuja el 3\u00a0% más extremo. Coeficiente de Nakamoto: mínimo de propietarios con mayoría; barras: proporción de simulaciones.`,
    alt: (end, medians, start) =>
      `Curvas de densidad y barras de la concentración por propietario, ${end}; HHI mediano: ${medians} (inicio ${start}).`,
    description: ({ title, start, when, medians, lower, owners }) =>
      `${title}. HHI por propietario al inicio ${start} puntos; medianas ${when}: ${medians}. Simulaciones que acaban menos concentradas de como empezaron: ${lower}. Propietarios necesarios para una mayoría, mediana y 5–95\u00a0%: ${owners}. Propietarios, no pools ni regiones: las tres medidas difieren y aquí no se mezclan.`,
    hhi: 'HHI por propietario, puntos',
    nakamoto: 'Coeficiente de Nakamoto por propietario',
    today: (month, amount) => `${month}: ${amount}`,
    lower: (share) => `El ${share} acaba por debajo de su inicio`,
    owners: (median, range) => `Mediana ${median} propietarios (${range})`,
  },
  blockInterval: {
    neutral: 'Tiempo entre bloques y volatilidad del hashrate',
    slow: (minutes, month) => `Los bloques se retrasan a ${minutes} minutos en la mediana en ${month}, hasta que se ajusta la dificultad`,
    steady: (low, high) => `La dificultad mantiene el intervalo mediano entre bloques entre ${low} y ${high} minutos`,
    swings: (swing, when, range) => ` El hashrate oscila un ${swing} al año ${when} (mediana; 90\u00a0% de las simulaciones ${range}).`,
    interval: 'Intervalo entre bloques, minutos',
    target: 'Línea discontinua: objetivo de diez minutos',
    volatility: 'Volatilidad del hashrate, % al año',
    changes: 'Cambios logarítmicos de las últimas 13 épocas',
    subtitle: (scenario) =>
      `Tiempo medio entre bloques y volatilidad del hashrate en marcha${scenario}. Sombreado: 50\u00a0% y 90\u00a0% centrales de las simulaciones; línea: mediana.`,
    alt: (scenario, title, swings) => `Dos gráficos de abanico${scenario}: ${title.charAt(0).toLowerCase()}${title.slice(1)}.${swings}`,
    description: (title, swings, runs) =>
      `${title}.${swings} La dificultad se ajusta cada 2.016 bloques; si el hashrate cae, hasta entonces los bloques llegan más tarde que cada diez minutos. La volatilidad es la desviación típica de los cambios logarítmicos del hashrate en marcha entre épocas, llevada al año. ${runs} simulaciones.`,
  },
  security: {
    neutral: (when, range) =>
      `Lo que se paga a los mineros por la seguridad ${when} está abierto: 90\u00a0% de las simulaciones ${range} al día`,
    paid: (amount, range) => `${amount} al día (90\u00a0% de las simulaciones ${range})`,
    budget: 'Gasto en seguridad, M$ al día',
    paidTo: 'Subsidio y comisiones a los mineros',
    majority: 'Mayoría, miles de M$',
    machines: 'Equipos nuevos que igualen a todos',
    subtitle: (scenario) =>
      `Gasto en seguridad y coste de una mayoría del hashrate${scenario}. Sombreado: 50\u00a0% y 90\u00a0% centrales de las simulaciones; línea: mediana.`,
    alt: (scenario, when, paid, bought) =>
      `Dos gráficos de abanico${scenario}; medianas ${when}: gasto en seguridad ${paid}, equipos nuevos para una mayoría ${bought}.`,
    description: ({ title, when, paid, bought, runs }) =>
      `${title}. La mediana del gasto en seguridad ${when} es ${paid}; equipos nuevos que igualen todo el hashrate en marcha costarían ${bought}. La tabla incluye también el coste de alquilar tanto hashrate como el de todos los demás, al hashprice. ${runs} simulaciones.`,
  },
  page: {
    findings: 'Qué dicen las simulaciones',
    charts: 'Gráficos',
    method: 'Cómo se hizo',
    page: 'Página',
    download: 'Descargar:',
    png: 'PNG',
    pngNarrow: 'PNG para móvil',
    pngDark: 'PNG, oscuro',
    card: 'Tarjeta social',
    csv: 'datos (CSV)',
    metadata: 'Metadatos',
    embed: 'Insertar',
    where: 'Ponga la dirección de su copia de esta carpeta delante de «charts/».',
    frame: 'Marco, con tabla y descargas',
    picture: 'Imagen',
    markdown: 'Markdown, correo, Substack',
    alternative: 'Texto alternativo',
    description: 'Descripción',
    data: 'Datos',
    dataOf: (title) => `Datos de: ${title}`,
    someRows: (shown, all) => `${shown} de ${all} filas; todas están en el`,
    allRows: 'Lo mismo que el',
    copy: 'Copiar',
    copied: 'Copiado',
    select: 'Seleccionado: cópielo con el teclado',
    facts: {
      scenario: 'Escenario',
      scenarios: 'Escenarios',
      runs: 'Simulaciones',
      seed: 'Semilla',
      program: 'Programa',
      hash: 'Hash del estudio',
      vintage: 'Datos reales hasta',
    },
    madeBy: (version) =>
      `Hecho con hashpivot ${version}. Esta página no carga nada de fuera; los gráficos y tablas pueden mostrarse libremente con su línea de fuente.`,
  },
};
