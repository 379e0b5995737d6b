/** The words of the charts and findings of a backtest, in the language they are made in. */
import { wordsIn } from '../locale.ts';
import { backtest as de } from '../locales/de/backtest.ts';
import { backtest as en } from '../locales/en/backtest.ts';
import { backtest as es } from '../locales/es/backtest.ts';
import { backtest as fr } from '../locales/fr/backtest.ts';
import { backtest as zh } from '../locales/zh/backtest.ts';

export const backtestWords = wordsIn({ en, de, es, fr, zh });
