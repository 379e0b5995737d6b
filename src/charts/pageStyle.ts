/** Style sheets of the pages. Colours of inline charts are exchanged for the dark theme by their light values. */

import { COLOR_PAIRS } from './darkTwin.ts';
import { MOST_NARROW_WIDTH, MOST_WIDE_WIDTH } from './embed.ts';
import { FONT } from './theme.ts';
import { DARK, LIGHT } from './tokens.ts';

const VARIABLES = ['background', 'ink', 'muted', 'grid', 'axis', 'median', 'shade'] as const;

function variables(tokens: typeof LIGHT): string {
  return VARIABLES.map((name) => `--${name}:${tokens[name]}`).join(';');
}

/** Rules that put everything below `scope` into the dark theme. */
function darkRules(scope: string): string {
  const swaps = COLOR_PAIRS.map(
    ([light, dark]) => `${scope} svg [fill="${light}"]{fill:${dark}}${scope} svg [stroke="${light}"]{stroke:${dark}}`,
  );
  return `${scope}{${variables(DARK)};color-scheme:dark}${scope} .chart rect.background{fill:${DARK.background}}${swaps.join('')}`;
}

/** Two drawings of a chart, switched by the room it has rather than by the window. */
const CHART = `.chart{container-type:inline-size}
.chart svg{display:block;width:100%;height:auto}
.chart .wide{display:none;max-width:${MOST_WIDE_WIDTH}px}
.chart .narrow{max-width:${MOST_NARROW_WIDTH}px}
@container (min-width:600px){.chart .wide{display:block}.chart .narrow{display:none}}`;

const TABLE = `details{margin:8px 0}
summary{cursor:pointer;color:var(--muted);font-weight:bold}
.table{overflow-x:auto;max-height:420px;overflow-y:auto;border-top:1px solid var(--grid)}
table{border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums}
th,td{padding:3px 10px 3px 0;text-align:right;white-space:nowrap;border-bottom:1px solid var(--grid)}
th:first-child,td:first-child{text-align:left}
th{position:sticky;top:0;background:var(--background)}`;

const BASE = `:root{${variables(LIGHT)};color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:var(--background);color:var(--ink);font:16px/1.5 ${FONT}}
a{color:var(--median)}
a:focus-visible,summary:focus-visible,.table:focus-visible,button:focus-visible,.code:focus-visible{outline:2px solid var(--median);outline-offset:2px}
figure{margin:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.links{font-size:14px;color:var(--muted);margin:4px 0 0}
.links a{white-space:nowrap}`;

/** A chart on a page of its own: light, unless opened with #auto or #dark. */
export function chartPageStyle(): string {
  return `${BASE}
${CHART}
${TABLE}
main{padding:0 0 12px}
.links,details{margin-left:12px;margin-right:12px}
${darkRules(':root:has(#dark:target)')}
@media (prefers-color-scheme:dark){${darkRules(':root:has(#auto:target)')}}`;
}

const REPORT = `main,header,footer{max-width:760px;margin:0 auto;padding:0 16px}
header{padding-top:28px}
.kicker{margin:0;font-size:14px;font-weight:bold;color:var(--muted);letter-spacing:.02em}
h1{font-size:clamp(24px,5vw,34px);line-height:1.2;margin:6px 0 10px;overflow-wrap:anywhere}
h2{font-size:22px;margin:36px 0 8px}
.facts{margin:0 0 8px;color:var(--muted)}
h3{font-size:16px;margin:22px 0 4px}
.findings{padding-left:0;list-style:none;margin:0}
.findings li{padding:5px 0;overflow-wrap:anywhere}
.glance{max-height:none;border-top:2px solid var(--ink)}
.glance table{width:100%;font-size:15px}
.glance th,.glance td{white-space:normal;padding:7px 0 7px 14px;vertical-align:top;min-width:92px}
.glance th:first-child{padding-left:0;text-align:left;position:sticky;left:0;z-index:1;background:var(--background);overflow-wrap:anywhere}
.glance thead th{font-size:13px;color:var(--muted);vertical-align:bottom}
.glance tbody th{font-weight:bold;white-space:normal}
.glance small{display:block;color:var(--muted);font-size:13px;white-space:nowrap}
.glance .focus td,.glance .focus th{background:var(--shade)}
.findings strong{font-weight:bold}
nav ol{columns:2;column-gap:32px;padding-left:20px;margin:8px 0}
nav li{break-inside:avoid;margin:0 0 5px;font-size:15px;overflow-wrap:anywhere}
figure{border-top:1px solid var(--axis);padding-top:8px;margin:34px 0 0}
.chart svg{margin-left:-15px;width:calc(100% + 15px)}
.chart .narrow{margin-left:-16px;width:calc(100% + 32px)}
.links,details{font-size:14px}
.label{margin:10px 0 2px;color:var(--muted)}
.code{display:block;width:100%;font:12px/1.4 ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;color:var(--ink);background:var(--background);border:1px solid var(--axis);border-radius:3px;padding:6px;resize:vertical}
button{font:inherit;font-size:14px;margin:4px 8px 0 0;padding:3px 12px;min-height:28px;color:var(--median);background:var(--background);border:1px solid var(--axis);border-radius:3px;cursor:pointer}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;margin:8px 0}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
footer{padding-top:24px;padding-bottom:40px;color:var(--muted);font-size:14px}
@media (max-width:600px){nav ol{columns:1}dl{grid-template-columns:1fr}dd{margin:0 0 6px}}`;

const PRINT = `@media print{body{font-size:11pt}main,header,footer{max-width:none;padding:0}nav,.links,details{display:none}
figure{break-inside:avoid}a{color:inherit;text-decoration:none}
.chart .wide{display:block;max-width:17cm}.chart .narrow{display:none}}`;

/** The report: follows the reader's choice of light or dark; printed light. */
export function reportStyle(): string {
  return `${BASE}
${CHART}
${TABLE}
${REPORT}
@media screen and (prefers-color-scheme:dark){${darkRules(':root')}}
${PRINT}`;
}
