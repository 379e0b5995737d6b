/** Text to HTML: everything from a configuration passes through here. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** The apostrophes of a text typed plainly as print has them. */
export function typeset(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

export interface Page {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  style: string;
  /** Runs after the body; the page is whole without it. */
  script: string;
  body: string;
  /** Where the page will be, for those who link to it. */
  links?: PageLinks | undefined;
}

export interface PageLinks {
  url: string;
  image: string;
  oembed?: string | undefined;
}

/** A page that loads nothing: it runs its one script and uses its one style sheet, named by their base64 SHA-256. */
export function htmlDocument({ title, description, language, style, script, body, links }: Page, digest: (text: string) => string): string {
  const policy = `default-src 'none'; style-src 'sha256-${digest(style)}'; script-src 'sha256-${digest(script)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}</title>${links === undefined ? '' : linkTags(links, title, description)}
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`;
}

function linkTags({ url, image, oembed }: PageLinks, title: string, description: string): string {
  const meta = (property: string, content: string) => `\n<meta property="${property}" content="${escapeHtml(content)}">`;
  return [
    meta('og:type', 'article'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:url', url),
    meta('og:image', image),
    '\n<meta name="twitter:card" content="summary_large_image">',
    oembed === undefined
      ? ''
      : `\n<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${escapeHtml(title)}">`,
  ].join('');
}
