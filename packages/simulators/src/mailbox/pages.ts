import type { HttpReply } from '../http/index.ts';
import { type Markup, markup, page } from '../page/index.ts';
import type { KeptMail } from './store.ts';

const TIME = new Intl.DateTimeFormat('ru-RU', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/Moscow',
});

const timeOf = (mail: KeptMail): string => `${TIME.format(mail.receivedAt)} МСК`;

const subjectOf = (mail: KeptMail): string => (mail.subject === '' ? 'Без темы' : mail.subject);

/** The list of mails, of one recipient when an address was asked for. */
export function listPage(mails: readonly KeptMail[], to: string): HttpReply {
  return page(
    'Почта',
    markup`<h1>Почта</h1>
<p class="note">Сюда приходят все письма стенда. Наружу они не уходят.</p>
<form action="/" method="get"><input type="search" name="to" value="${to}" placeholder="Адрес получателя"
 aria-label="Адрес получателя"><button type="submit">Показать</button></form>
${mails.length === 0 ? emptyList(to) : markup`<div class="card">${mails.map(row)}</div>`}`,
  );
}

const emptyList = (to: string): Markup =>
  to === ''
    ? markup`<p class="soft">Писем пока нет. Когда придёт письмо, обновите страницу.</p>`
    : markup`<p class="soft">Писем для ${to} нет. <a href="/">Показать все</a></p>`;

const row = (mail: KeptMail): Markup => markup`<a class="row" href="/messages/${mail.id}">
<span class="grow"><strong>${subjectOf(mail)}</strong><br>${mail.from} → ${mail.to.join(', ')}</span>
<span class="soft">${timeOf(mail)}</span></a>`;

/** One mail: its head, its HTML in a frame that may do nothing, its text and its files. */
export function mailPage(mail: KeptMail): HttpReply {
  const reply = mail.replyTo === '' ? [] : [markup`<dt>Ответ</dt><dd>${mail.replyTo}</dd>`];
  const framed =
    mail.html === ''
      ? []
      : [
          markup`<div class="card"><iframe title="Письмо" src="/messages/${mail.id}/html"
 sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></div>`,
        ];
  return page(
    subjectOf(mail),
    markup`<p class="soft"><a href="/">Вся почта</a></p><h1>${subjectOf(mail)}</h1>
<div class="card"><dl><dt>От кого</dt><dd>${mail.from}</dd><dt>Кому</dt><dd>${mail.to.join(', ')}</dd>${reply}
<dt>Получено</dt><dd>${timeOf(mail)}</dd></dl></div>
${framed}${files(mail)}<h2 class="soft">Текст</h2><div class="card"><pre>${linked(mail.text)}</pre></div>`,
  );
}

function files(mail: KeptMail): Markup {
  if (mail.attachments.length === 0) return markup``;
  const rows = mail.attachments.map(
    ({ name, content }, index) =>
      markup`<a class="row" href="/messages/${mail.id}/files/${index}"><span class="grow">${name}</span><span class="soft">${Math.ceil(content.length / 1024)} КБ</span></a>`,
  );
  return markup`<h2 class="soft">Вложения</h2><div class="card">${rows}</div>`;
}

/** The text with its web addresses made to lead somewhere. */
function linked(text: string): Markup[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/u)
    .map((part, index) =>
      index % 2 === 1
        ? markup`<a href="${part}" target="_blank" rel="noreferrer noopener">${part}</a>`
        : markup`${part}`,
    );
}

/** The mail's own HTML for the frame: it runs no scripts and loads nothing but pictures inside itself. */
export const framedHtml = (mail: KeptMail): HttpReply => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  headers: {
    'content-security-policy':
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  },
  body: `<base target="_blank">${mail.html}`,
});
