/** Spanish: how each chart was made. */
import type { notes as english } from '../en/notes.ts';

export const notes: typeof english = {
  heading: 'Método',
  model: (section) => `Modelo: MODEL.md, «${section}» (en inglés).`,
  shared: {
    quantiles:
      'Las medianas y los intervalos son cuantiles de todas las simulaciones que acabaron bien (interpolación lineal entre estadísticos de orden); el error estándar de Montecarlo de cada cifra está en la tabla, y las cifras llevan solo los dígitos que ese error permite.',
    means:
      'Medias de todas las simulaciones que acabaron bien, con su error estándar de Montecarlo en la tabla; los intervalos van del percentil 5 al 95 de las simulaciones.',
    paired:
      'Un par es el mismo número de simulación en los dos escenarios: mismos precios, tiempo, empresas y suerte de los bloques. Las diferencias se toman par a par, de modo que lo común se cancela; cuentan los pares cuyas dos simulaciones acabaron bien.',
    bootstrap:
      'Los intervalos son bootstrap de percentiles al 95\u00a0% sobre puntos o trayectorias; si todos los puntos comparten sus mundos, se añade un jackknife sobre las simulaciones. El ruido de tener pocas simulaciones por punto se mide y se descuenta.',
    starts: 'Cada pronóstico sabe solo lo que se sabía en su inicio; los resultados de inicios vecinos se solapan y no son independientes.',
  },
  charts: {
    fan: 'Hashrate en marcha en cada fecha de la rejilla: lo que funcionó en cada época, ponderado por el tiempo que pasa en el paso. El historial se estima con los bloques, dificultad por 2.016 bloques entre lo que duraron, por época. Las líneas finas son simulaciones en rangos fijos de su final.',
    hashprice:
      'Lo que gana un petahash por segundo en un día: dificultad, subsidio con comisiones y precio de la época. El historial se calcula igual, con la cadena y el precio de mercado.',
    scenarios:
      'Cada panel muestra las simulaciones de un escenario; la cifra bajo su nombre es la mediana de las diferencias pareadas al final.',
    quarterDots:
      'Variación de la media del trimestre frente a la del anterior, del hashrate estimado con los bloques, así que incluye su suerte. Los puntos son los 50 cuantiles en el centro de partes iguales de las simulaciones; la proporción de descensos cuenta todas, con el intervalo de Wilson al 95\u00a0%.',
    identity:
      'Identidad contable de la variación entre dos medias trimestrales: cada parte es la diferencia de las medias, ponderadas por tiempo, de su total acumulado. En cada simulación las partes suman exactamente la variación.',
    shares:
      'Cuota del hashrate en marcha por clase de minero, media del trimestre ponderada por tiempo. Se apilan medias porque las medianas no suman el 100\u00a0%.',
    aiMegawatts:
      'Capacidad de IA en operación en los emplazamientos de los mineros, MW de potencia del emplazamiento, media del trimestre ponderada por tiempo, por clase de minero.',
    aiRevenue:
      'Ingresos de IA contabilizados en el trimestre: alquiler de colocación, o de GPU cuando son del minero, antes de costes. Solo trimestres completos.',
    concentration:
      'El HHI es la suma de los cuadrados de las cuotas porcentuales de los propietarios (10.000 es uno solo); el coeficiente de Nakamoto es el menor número de propietarios con más de la mitad. Propietarios, no pools. Las curvas son densidades de núcleo de las simulaciones al final.',
    blockInterval:
      'Tiempo medio entre bloques en cada paso, con la suerte de los bloques; la dificultad se fija de nuevo cada 2.016 bloques. La volatilidad es la desviación estándar de las variaciones logarítmicas del hashrate en marcha en las últimas 13 épocas, anualizada.',
    security:
      'Presupuesto de seguridad: subsidio y comisiones de un día al precio de la simulación. Mayoría: máquinas nuevas para tanto hashrate como funciona en total, al precio por TH/s de la simulación.',
    differenceFan:
      'Diferencia del hashrate en marcha en cada fecha, par a par. Abajo: proporción de pares en que la base es mayor, los empates cuentan la mitad, con el intervalo de Wilson al 95\u00a0%.',
    effects:
      'Media pareada de cada medida con su error estándar y el intervalo de Student al 95\u00a0%; las líneas del 90\u00a0% son la dispersión de los pares.',
    disagreement:
      'Los pares cuya diferencia tiene el signo contrario al de la media se comparan con el resto en cada parámetro sorteado y cada trayectoria vista: proporción de emparejamientos en que tienen más (área bajo la curva ROC), intervalo de DeLong, prueba de rangos con corrección de Holm.',
    decentralisation:
      'Dos causas cruzadas en cuatro escenarios de las mismas simulaciones. Se afirma una dirección cuando el intervalo al 95\u00a0% de la media pareada deja fuera el cero. Las regiones son las ocho del modelo; los pools no están en él.',
    hashrateHistory:
      'Hashrate estimado con la cadena: dificultad por bloques entre lo que duraron, por época de dificultad. El error estándar de una estimación con k bloques es 1/√k de ella: el 2,2\u00a0% por época. Sin simulación.',
    sameQuarters:
      'Ocho medidas de la variación de un trimestre, todas con los mismos bloques. Los intervalos al 95\u00a0% se deben solo a la suerte de los bloques; la probabilidad de que la afirmación sea cierta la tiene en cuenta. Sin simulación.',
    attribution:
      'Valores de Shapley: cada causa se apaga y se enciende en la misma simulación con cada conjunto de las demás, y su efecto se promedia sobre todos los órdenes posibles. En cada simulación las partes suman la variación.',
    structuralShare:
      'En las simulaciones cuyo hashrate medio cayó un 1\u00a0% o más, precio, comisiones, energía y estación vuelven al trimestre anterior mientras máquinas, emplazamientos e IA se quedan; lo que falta al hashrate entre 77 y 112 días después es estructural. Según los libros: hashrate instalado perdido y no repuesto, entre eso más lo parado.',
    earlyWarning:
      'Una regresión logística juzga, solo con datos públicos, mundos cuya respuesta se conoce (prohibición, energía perdida, ola de IA; tormenta, caída pasajera del precio); se ajusta con grupos alternos de cinco mundos y se puntúa en el resto. Intervalos de Wilson.',
    quarterlyTrend:
      'Variación del hashrate medio frente al trimestre anterior. Observado: con los bloques y el error estándar de su suerte. Simulado: la misma medida en cada simulación. Sombreado: 1,96 errores estándar de la suerte a cada lado de cero.',
    smallShare: 'Cuota de los mineros pequeños en el hashrate en marcha, media del trimestre ponderada por tiempo.',
    scorecard:
      'Cada afirmación se mide de varias maneras fijadas en su archivo. Si unas medidas se cumplen y otras no: depende de la medida; si está decidida al menos la proporción exigida: respaldada o no respaldada; si no, no se puede decir. Las reglas son números y ningún veredicto se pone a mano.',
    claimShares:
      'Una medida se cumple cuando todo el intervalo al 95\u00a0% de su proporción de simulaciones está en la línea superior o por encima, no se cumple cuando está en la inferior o por debajo, y queda abierta en otro caso. El intervalo contiene solo el error de Montecarlo, no lo que el modelo omite.',
    claimRanges:
      'Aritmética con intervalos de supuestos, cada extremo a partir de los extremos de las entradas; sin simulación. Un intervalo afirmado se cumple dentro del calculado y no se cumple si no se tocan.',
    sweep:
      'Cada celda es un punto del diseño con sus propias simulaciones. La línea de probabilidad igual se traza con marching squares sobre la rejilla.',
    tornado:
      'Un solo factor va a sus extremos y los demás quedan como en la base; las diferencias con la base se toman en las mismas simulaciones.',
    sobol:
      'Índices de Sobol sobre un diseño de Saltelli: primer orden según Saltelli et al. (2010), total según Jansen (1999). Primer orden: varianza que un factor explica solo; total: con todas sus interacciones.',
    morris:
      'Efectos elementales sobre trayectorias de Morris con cuatro niveles: µ* es su tamaño medio, σ su dispersión, señal de interacciones o curvatura.',
    regional:
      'Las simulaciones se separan por una condición; la distancia es la mayor brecha entre las distribuciones de un factor en las dos partes (Kolmogórov-Smirnov). Discontinua: superada por azar en el 5\u00a0% de los estudios, con 1.999 repartos al azar.',
    box: 'PRIM: se quitan franjas del 5\u00a0% mientras sube la proporción de las simulaciones buscadas; se descartan los límites con un cuasi valor p superior a 0,05. Se juzga de nuevo en mitades de los puntos con las que no se halló.',
    convergence: 'La cifra del barrido con las primeras n simulaciones de cada punto, con n que se duplica, y su intervalo al 95\u00a0%.',
    backtestFans:
      'Desde el primer día de cada trimestre desde 2021 se simula un estudio del pasado hasta cuatro trimestres adelante y se compara con lo que ocurrió.',
    backtestSkill:
      'La habilidad es 1 − CRPS del modelo entre el CRPS del rival, del logaritmo del hashrate, justo para el número de simulaciones. Intervalos al 90\u00a0% con 2.000 bloques circulares de cuatro inicios vecinos.',
    backtestCoverage: 'Proporción de resultados dentro del intervalo central de las simulaciones, con el intervalo de Wilson al 95\u00a0%.',
    backtestPit:
      'Rango de cada resultado entre las simulaciones de su pronóstico (transformada integral de probabilidad), en décimas. Plano si los pronósticos son honestos.',
    recoveryRanks:
      'Simulaciones con parámetros conocidos hacen de historia; cada una se ajusta como la real y se cuenta el rango del valor verdadero entre los sorteos de la distribución a posteriori.',
    structuralBreak:
      'El comportamiento ajustado a 2022–2024 se simula hacia delante con el precio y las comisiones reales, solo y con IA, tormenta y precios de la energía. La brecha es el hashrate medio simulado del trimestre entre el real, pareada entre variantes.',
    unseenWindows:
      'Un año desde cada inicio con el precio y las comisiones reales y parámetros ajustados solo a ventanas anteriores. El error es la raíz de la media cuadrática del logaritmo del hashrate simulado entre el real por época, con el ruido en su media.',
  },
};
