import { Html, html } from '../template.ts';

/** A paper ready to be printed: a whole document, and what stands at the foot of each of its pages. */
export interface Paper {
  readonly html: string;
  /** HTML already. */
  readonly footer: Html;
}

export interface PaperParts {
  readonly title: string;
  /** What each page says at its foot: the paper's name and number. */
  readonly foot: string;
  readonly body: Html;
}

const STYLES = `
@page{size:A4}
*{box-sizing:border-box}
body{margin:0;font:10pt/1.45 Paper,'DejaVu Sans',sans-serif;color:#111;font-variant-numeric:tabular-nums;hyphens:manual}
h1{font-size:14pt;line-height:1.25;text-align:center;margin:0 0 2mm;font-weight:650}
h2{font-size:10.5pt;margin:5mm 0 1.5mm;font-weight:650;break-after:avoid}
p{margin:0 0 1.6mm;text-align:justify;orphans:2;widows:2}
.sub{text-align:center;margin:0 0 4mm}
.place{display:flex;justify-content:space-between;margin:4mm 0}
ol.clauses{margin:0;padding:0;list-style:none}
ol.clauses>li{margin:0 0 1.6mm;padding-left:10mm;position:relative;text-align:justify}
ol.clauses>li>b.no{position:absolute;left:0;font-weight:400}
table{border-collapse:collapse;width:calc(100% - .5mm);margin:2mm 0}
th,td{border:.3mm solid #888;padding:1mm 1.6mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600;background:#f1f1f1}
td.num{text-align:right;white-space:nowrap}
thead{display:table-header-group}
tr{break-inside:avoid}
.parties{display:grid;grid-template-columns:1fr 1fr;gap:8mm;break-inside:auto}
.party{break-inside:avoid}
.party h3{font-size:10pt;margin:0 0 1mm;font-weight:650}
.party p{text-align:left;margin:0 0 .7mm;overflow-wrap:anywhere}
.sign{margin-top:4mm;border-top:.3mm solid #111;padding-top:1mm;font-size:8.5pt;break-inside:avoid}
.muted{color:#555}
.codes{font-size:7.5pt}
.codes td.code,td.verdict-cell{white-space:nowrap}
.small{font-size:8.5pt}
.mono{overflow-wrap:anywhere;font-size:8.5pt}
.verdict{border:.5mm solid #111;padding:3mm 4mm;margin:3mm .3mm;font-weight:650}
dl{display:grid;grid-template-columns:52mm 1fr;gap:1mm 4mm;margin:0}
dt{color:#555}
dd{margin:0;overflow-wrap:anywhere}
`;

/** Puts a body into the house's sheet. */
export function paper({ title, foot, body }: PaperParts): Paper {
  const document = html`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>${title}</title><style>${new Html(STYLES)}</style></head>
<body>${body}</body></html>`;
  return { html: document.text, footer: html`${foot}` };
}
