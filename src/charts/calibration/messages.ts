/** The words of calibrations, in the language they are made in. */
import { wordsIn } from '../locale.ts';
import { calibration as de } from '../locales/de/calibration.ts';
import { calibration as en } from '../locales/en/calibration.ts';
import { calibration as es } from '../locales/es/calibration.ts';
import { calibration as fr } from '../locales/fr/calibration.ts';
import { calibration as zh } from '../locales/zh/calibration.ts';

export const calibrationWords = wordsIn({ en, de, es, fr, zh });
