/** Style sheet of the explorer's page: the report's colours, light, dark or as the reader's machine prefers. */
import { FONT } from '../../charts/theme.ts';
import { DARK, LIGHT } from '../../charts/tokens.ts';

const VARIABLES = ['background', 'ink', 'muted', 'grid', 'axis', 'median', 'shade', 'band90', 'decline'] as const;

function variables(tokens: typeof LIGHT): string {
  return VARIABLES.map((name) => `--${name}:${tokens[name]}`).join(';');
}

const dark = `${variables(DARK)};color-scheme:dark`;

export function explorerStyle(): string {
  return `:root{${variables(LIGHT)};color-scheme:light}
:root[data-theme=dark]{${dark}}
@media screen and (prefers-color-scheme:dark){:root[data-theme=auto]{${dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--background);color:var(--ink);font:16px/1.5 ${FONT}}
header,.page,footer{max-width:1240px;margin:0 auto;padding:0 16px}
header{padding-top:20px}
.kicker{margin:0;font-size:14px;font-weight:bold;color:var(--muted)}
h1{font-size:clamp(20px,3.2vw,28px);line-height:1.25;margin:4px 0 6px;overflow-wrap:anywhere}
h2{font-size:20px;margin:28px 0 6px}
h3{font-size:16px;margin:18px 0 2px}
.facts,.about,.links{color:var(--muted);font-size:14px;margin:0 0 8px}
.page{display:grid;grid-template-columns:minmax(280px,340px) minmax(0,1fr);gap:8px 36px;align-items:start}
form{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:8px 12px 24px 4px;margin-left:-4px}
main{min-width:0;padding-bottom:24px}
fieldset{border:0;margin:0;padding:0;min-width:0}
details.group{border-top:1px solid var(--axis);padding:6px 0}
summary{cursor:pointer;font-weight:bold;padding:4px 0;min-height:28px}
.lever{margin:6px 0 12px}
.lever .top{display:flex;justify-content:space-between;gap:8px;align-items:baseline}
.lever label{font-weight:bold;font-size:15px}
.lever output{font-variant-numeric:tabular-nums;font-size:15px;text-align:right}
.lever.moved output{color:var(--median);font-weight:bold}
.lever input[type=range]{width:100%;height:28px;margin:0;accent-color:var(--median);touch-action:pan-y}
.about{font-size:13px;line-height:1.4;margin:0}
form.brief .why{display:none}
.switch{display:flex;gap:8px;align-items:flex-start;margin:8px 0}
.switch input{width:20px;height:20px;flex:none;margin:2px 0 0;accent-color:var(--median)}
.switch label{font-weight:bold;font-size:15px}
.row{margin:8px 0}
.row label{display:block;font-weight:bold;font-size:15px}
select,input[type=number]{font:inherit;font-size:15px;width:100%;min-height:36px;padding:4px 8px;color:var(--ink);background:var(--background);border:1px solid var(--axis);border-radius:4px}
button{font:inherit;font-size:14px;min-height:32px;padding:4px 10px;color:var(--ink);background:var(--background);border:1px solid var(--axis);border-radius:4px;cursor:pointer}
button:hover{border-color:var(--ink)}
button.plain{border:0;padding:2px 4px;min-height:24px;color:var(--median);text-decoration:underline;background:none}
.buttons{display:flex;flex-wrap:wrap;gap:8px;margin:12px 0}
.themes{display:flex;flex-wrap:wrap;gap:4px 14px;font-size:14px}
.themes legend{font-weight:bold;font-size:14px;padding:0}
.themes label{display:inline-flex;align-items:center;gap:5px;min-height:28px}
:focus-visible{outline:2px solid var(--median);outline-offset:2px}
.note{background:var(--shade);padding:6px 10px;font-size:14px;margin:6px 0}
.progress{display:flex;align-items:center;gap:12px;min-height:28px;font-size:14px;color:var(--muted);font-variant-numeric:tabular-nums}
.progress progress{width:120px;height:8px;accent-color:var(--median)}
figure{margin:0 0 22px;border-top:1px solid var(--axis);padding-top:8px;max-width:760px}
.chart{min-height:320px}
.chart svg{display:block;width:100%;height:auto;margin-left:-12px}
figcaption,figcaption summary{font-size:14px}
figcaption summary{color:var(--muted)}
.links{margin:0}
.findings{padding:0;margin:0;list-style:none;max-width:760px}
.findings li{padding:5px 0;overflow-wrap:anywhere}
.table{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:15px;font-variant-numeric:tabular-nums;width:100%}
th,td{padding:7px 0 7px 14px;text-align:right;vertical-align:top;border-bottom:1px solid var(--grid);min-width:92px}
th:first-child{padding-left:0;text-align:left;position:sticky;left:0;background:var(--background);overflow-wrap:anywhere}
thead th{font-size:13px;color:var(--muted);vertical-align:bottom}
td small{display:block;color:var(--muted);font-size:13px;white-space:nowrap}
.focus td,.focus th,.focus th:first-child{background:var(--shade)}
code{overflow-wrap:anywhere;font-size:13px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.bar{display:none}
.bar svg{display:block;width:100%;height:56px}
.bar .band{fill:var(--band90)}
.bar polyline{fill:none;stroke:var(--median);stroke-width:2;vector-effect:non-scaling-stroke}
.bar .base{stroke:var(--muted);stroke-width:1.2;stroke-dasharray:4 3}
footer{color:var(--muted);font-size:14px;padding-bottom:32px}
@media (max-width:900px){
.page{grid-template-columns:minmax(0,1fr)}
form{position:static;max-height:none;overflow:visible;padding:0;margin:0}
main{padding-bottom:120px}
.bar{display:block;position:fixed;left:0;right:0;bottom:0;background:var(--background);border-top:1px solid var(--axis);padding:7px 16px calc(7px + env(safe-area-inset-bottom));font-size:14px;line-height:1.35;font-variant-numeric:tabular-nums}
footer{padding-bottom:140px}
}
@media print{form,.bar,.links,.progress{display:none}.page{display:block}}`;
}
