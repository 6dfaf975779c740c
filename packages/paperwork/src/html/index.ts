export { type MailBody, type MailBrand, type RenderedMail, renderMail } from './mail/layout.ts';
export { passwordResetMail } from './mail/password-reset.ts';
export { escapeHtml, Html, html, safeHref } from './template.ts';
