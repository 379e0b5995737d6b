/** Runs one scenario and prints the largest resident memory of the process, in kB. */
import { loadStudy } from '../../dist/src/config/load.js';
import { runStudy } from '../../dist/src/run/runStudy.js';

const [file, runs, out] = process.argv.slice(2);
await runStudy(loadStudy(file, { runs, scenarios: ['as-contracted'] }), { out, workers: 2 });
console.log(process.resourceUsage().maxRSS);
