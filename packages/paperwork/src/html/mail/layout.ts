import { type Html, html, safeHref } from '../template.ts';

/** What a mail shows of the brand it comes from. */
export interface MailBrand {
  readonly name: string;
  readonly accentColor: string;
  readonly supportEmail: string;
  readonly supportPhone: string;
}

export interface MailBody {
  readonly subject: string;
  /** The first line says what to do. */
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly url: string };
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const COLOR = /^#[0-9a-f]{6}$/i;
const FALLBACK_COLOR = '#1f5f8b';

/** Renders a mail twice: for readers of HTML and for readers of plain text. */
export function renderMail(brand: MailBrand, body: MailBody): RenderedMail {
  return { subject: body.subject, text: renderText(brand, body), html: renderHtml(brand, body) };
}

function renderText(brand: MailBrand, body: MailBody): string {
  const button = body.button === undefined ? [] : [`${body.button.label}: ${body.button.url}`];
  const contacts = contactsOf(brand).join(', ');
  return `${[body.lead, ...button, ...body.paragraphs, `${brand.name}\n${contacts}`].join('\n\n')}\n`;
}

function contactsOf(brand: MailBrand): string[] {
  return [brand.supportEmail, brand.supportPhone].filter((contact) => contact !== '');
}

function renderHtml(brand: MailBrand, body: MailBody): string {
  const color = COLOR.test(brand.accentColor) ? brand.accentColor : FALLBACK_COLOR;
  return html`<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${body.subject}</title></head>
<body style="margin:0;background:#f4f5f7;font-family:Arial,'DejaVu Sans',sans-serif;color:#1c2430">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:560px;width:100%;background:#ffffff;border-radius:8px;border-top:4px solid ${color}">
<tr><td style="padding:24px 28px 0;font-size:15px;font-weight:bold">${brand.name}</td></tr>
<tr><td style="padding:16px 28px 0;font-size:17px;line-height:1.5">${body.lead}</td></tr>
${body.button === undefined ? null : buttonRow(body.button)}
${body.paragraphs.map(
  (paragraph) =>
    html`<tr><td style="padding:14px 28px 0;font-size:14px;line-height:1.6;color:#465062">${paragraph}</td></tr>`,
)}
<tr><td style="padding:24px 28px 28px;font-size:13px;color:#5b6576">${contactsOf(brand).join(' · ')}</td></tr>
</table></td></tr></table></body></html>`.toString();
}

/** A dark button with white text: readable whatever colour the brand chose. */
function buttonRow(button: { readonly label: string; readonly url: string }): Html {
  return html`<tr><td style="padding:20px 28px 0"><a href="${safeHref(button.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1c2430;color:#ffffff;text-decoration:none;font-size:15px">${button.label}</a></td></tr>`;
}
