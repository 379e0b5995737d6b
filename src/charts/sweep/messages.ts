/** The words of sweeps, of their charts and of their page, in the language they are made in. */
import { wordsIn } from '../locale.ts';
import { sweep as de } from '../locales/de/sweep.ts';
import { sweepCharts as deCharts } from '../locales/de/sweepCharts.ts';
import { sweepPage as dePage } from '../locales/de/sweepPage.ts';
import { sweep as en } from '../locales/en/sweep.ts';
import { sweepCharts as enCharts } from '../locales/en/sweepCharts.ts';
import { sweepPage as enPage } from '../locales/en/sweepPage.ts';
import { sweep as es } from '../locales/es/sweep.ts';
import { sweepCharts as esCharts } from '../locales/es/sweepCharts.ts';
import { sweepPage as esPage } from '../locales/es/sweepPage.ts';
import { sweep as fr } from '../locales/fr/sweep.ts';
import { sweepCharts as frCharts } from '../locales/fr/sweepCharts.ts';
import { sweepPage as frPage } from '../locales/fr/sweepPage.ts';
import { sweep as zh } from '../locales/zh/sweep.ts';
import { sweepCharts as zhCharts } from '../locales/zh/sweepCharts.ts';
import { sweepPage as zhPage } from '../locales/zh/sweepPage.ts';

export const sweepWords = wordsIn({ en, de, es, fr, zh });
export const sweepChartWords = wordsIn({ en: enCharts, de: deCharts, es: esCharts, fr: frCharts, zh: zhCharts });
export const sweepPageWords = wordsIn({ en: enPage, de: dePage, es: esPage, fr: frPage, zh: zhPage });
