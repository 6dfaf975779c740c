import type { HttpReply } from '../http/index.ts';

/** Markup whose values were escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');

/** A template of markup: texts put into it are escaped, other markup is taken as it is. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: texts.map((text, index) => text + textOf(parts[index])).join('') };
}

function textOf(part: Part | undefined): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  if ('markup' in part) return part.markup;
  return part.map((one) => one.markup).join('');
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#e3e6ea, #2c3238); --soft: light-dark(#5b6672, #9aa5b1);
  --card: light-dark(#fff, #191d21); --accent: light-dark(#0b6b4f, #5fd0a8); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; background: light-dark(#f5f6f8, #101316);
  color: light-dark(#1a2027, #e6eaee); }
main { max-width: 880px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 8px; overflow-wrap: anywhere; }
p.note, .soft { color: var(--soft); margin: 0 0 16px; }
h2.soft { font-size: 15px; margin: 24px 0 8px; }
a { color: var(--accent); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 16px; overflow: hidden; }
.row { display: flex; flex-wrap: wrap; gap: 2px 16px; padding: 12px 16px; border-top: 1px solid var(--line);
  color: inherit; text-decoration: none; }
.row:first-child { border-top: 0; }
a.row:hover, a.row:focus-visible { background: light-dark(#f0f4f2, #20262b); }
.row .grow { flex: 1 1 260px; min-width: 0; overflow-wrap: anywhere; }
.row .soft { margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; padding: 12px 16px; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0; padding: 16px; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
iframe { display: block; width: 100%; height: 56vh; border: 0; background: #fff; color-scheme: light; }
form { display: flex; gap: 8px; margin: 0 0 16px; flex-wrap: wrap; }
input { font: inherit; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; flex: 1 1 220px; min-height: 40px;
  background: var(--card); color: inherit; }
button { font: inherit; padding: 8px 16px; border: 0; border-radius: 8px; min-height: 40px; background: var(--accent);
  color: light-dark(#fff, #0c1512); cursor: pointer; }
`;

/** Nothing is loaded from anywhere; frames come from this server. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";

/** A whole page in Russian. */
export const page = (title: string, content: Markup, status = 200): HttpReply => ({
  status,
  type: 'text/html; charset=utf-8',
  headers: {
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  },
  body: `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${content.markup}</main></body></html>`,
});
