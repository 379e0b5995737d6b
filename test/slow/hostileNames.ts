/** Firms with names that are code, quotes, marks of direction and emoji, a formula, or too long; and what files must not hold of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const FIRMS = [
  '<script>alert("firm")</script></text></svg>',
  `O'Hara & Sons "Mining", 100% {datum.x} \${y}`,
  '\u202ereversed\u202c \u200fشركة\u200f 🚀👩‍👩‍👧',
  '=1+1,"a";b\\',
  'x'.repeat(300),
];

/** A section of a study. */
export const HOSTILE_FIRMS = `firms:
${FIRMS.map((name, i) => `  - { name: ${JSON.stringify(name)}, class: usPublic, sites: [{ region: texas, hashrateEHs: ${10 + i} }], efficiencyJPerTH: 18, powerPriceUsdPerMWh: 40 }`).join('\n')}
`;

/** As a name would stand in a page or a drawing if it were read as markup. */
const MARKUP = /<script>alert|<\/svg>['&"]/u;
/** What turns around the text that follows it. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;

const SHOWN = /\.(?:html|svg|csv|txt|vl\.json|meta\.json)$/;

/** Of the files for people and pages; the manifest is data and holds names as they are. */
export function nameFaults(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => SHOWN.test(file));
  if (files.length === 0) return ['nothing written'];
  return files.filter((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return TURNS.test(text) || (/\.(?:html|svg)$/.test(file) && MARKUP.test(text));
  });
}
