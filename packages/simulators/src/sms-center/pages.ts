import type { HttpReply } from '../http/index.ts';
import { type Markup, markup, page } from '../page/index.ts';
import type { KeptSms } from './store.ts';

const TIME = new Intl.DateTimeFormat('ru-RU', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/Moscow',
});

/** The list of messages, of one phone when a number was asked for, and the numbers that refused mass messages. */
export function listPage(messages: readonly KeptSms[], to: string, refusers: readonly string[]): HttpReply {
  return page(
    'Сообщения',
    markup`<h1>Сообщения</h1>
<p class="note">Сюда приходят все СМС стенда. В сеть они не уходят.</p>
<form action="/" method="get"><input type="search" name="to" value="${to}" placeholder="Номер телефона"
 aria-label="Номер телефона"><button type="submit">Показать</button></form>
${messages.length === 0 ? empty(to) : markup`<div class="card">${messages.map(row)}</div>`}
<h2 class="soft">Отказались от рассылок</h2>
<p class="soft">Оператор связи не пропускает на эти номера массовые СМС, коды тоже.${refusers.length === 0 ? ' Таких номеров пока нет.' : ''}</p>
${refusers.length === 0 ? markup`` : markup`<div class="card">${refusers.map((number) => markup`<div class="row"><span class="grow">${number}</span></div>`)}</div>`}
<form action="/refusals" method="post"><input type="tel" name="number" placeholder="+7 916 000-00-00"
 aria-label="Номер, который отказался"><button type="submit">Отказать или разрешить</button></form>`,
  );
}

const empty = (to: string): Markup =>
  to === ''
    ? markup`<p class="soft">Сообщений пока нет. Когда придёт сообщение, обновите страницу.</p>`
    : markup`<p class="soft">Сообщений для ${to} нет. <a href="/">Показать все</a></p>`;

const row = ({ text, from, to, receivedAt }: KeptSms): Markup => markup`<div class="row">
<span class="grow"><strong>${text}</strong><br>${from} → ${to}</span><span class="soft">${TIME.format(receivedAt)} МСК</span></div>`;
