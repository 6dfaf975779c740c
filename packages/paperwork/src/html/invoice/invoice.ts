import { formatKopecks, type InvoiceContent, type PriceLine } from '@koreshok/domain';
import { longDay } from '../contract/day.ts';
import { type Paper, paper } from '../paper/paper.ts';
import { type Html, html } from '../template.ts';

/** The paper of an invoice whose payment accepts a contract. It says nothing of the moment it is printed at. */
export function invoicePaper(content: InvoiceContent): Paper {
  const name = `Счёт-оферта № ${content.number}`;
  return paper({ title: name, foot: `${name} от ${longDay(content.madeOn)}`, body: body(content) });
}

function body(content: InvoiceContent): Html {
  const { number, madeOn, dueOn, contract, payee, payer, price, purpose } = content;
  return html`${bankTable(content)}
<h1>Счёт-оферта № ${number}</h1>
<p class="sub">от ${longDay(madeOn)}</p>
<dl><dt>Получатель</dt><dd>${partyLine(payee)}</dd>
<dt>Плательщик</dt><dd>${partyLine(payer)}</dd>
<dt>Основание</dt><dd>Договор № ${contract.number} от ${longDay(contract.madeOn)}</dd></dl>
<table><thead><tr><th>Наименование</th><th>Касс</th><th>Срок, мес.</th><th>Цена, ₽</th><th>Сумма, ₽</th></tr></thead>
<tbody>${price.lines.map((line) => lineRow(line, price.months))}
<tr><td colspan="4"><b>Всего к оплате</b></td><td class="num"><b>${sum(price.amount)}</b></td></tr>
<tr><td colspan="4">${taxWords(content)}</td><td class="num">${price.vat === null ? '—' : sum(price.vat)}</td></tr></tbody></table>
<p class="small muted">Цены — по версии ${price.listVersion} тарифа исполнителя.</p>
<h2>Назначение платежа</h2>
<p class="verdict">${purpose}</p>
<h2>Что означает оплата</h2>
<p>Оплата всей суммы до ${longDay(dueOn)} включительно означает согласие с условиями договора № ${contract.number} от ${longDay(contract.madeOn)} (пункт 3 статьи 438 Гражданского кодекса): договор заключён со дня поступления денег, подпись Заказчика не требуется. Если пришла часть суммы, договор вступает в силу, когда придёт остальное. После этой даты счёт не действует.</p>
<p>Оплаченный срок каждой кассы из договора отсчитывается от конца уже оплаченного или бесплатного срока.</p>`;
}

/** The payee's bank the way every payment order asks for it. */
function bankTable({ payee }: InvoiceContent): Html {
  return html`<table><tbody>
<tr><td rowspan="2">Банк получателя<br>${payee.bankName}</td><td>БИК</td><td>${payee.bik}</td></tr>
<tr><td>Корр. счёт</td><td>${payee.correspondentAccount}</td></tr>
<tr><td>Получатель<br>${payee.shortName}<br>ИНН ${payee.inn}${payee.kpp === '' ? '' : `, КПП ${payee.kpp}`}</td><td>Расчётный счёт</td><td>${payee.bankAccount}</td></tr>
</tbody></table>`;
}

function partyLine({ name, inn, kpp, legalAddress }: InvoiceContent['payee']): string {
  return [name, `ИНН ${inn}`, kpp === '' ? '' : `КПП ${kpp}`, legalAddress].filter(Boolean).join(', ');
}

function lineRow(line: PriceLine, months: number): Html {
  if (line.kind === 'list') {
    return html`<tr><td>Обработка фискальных данных</td><td class="num">${line.registers}</td><td class="num">${months}</td><td class="num">${sum(line.price)}</td><td class="num">${sum(line.amount)}</td></tr>`;
  }
  const rate = `${String(line.rate / 100).replace('.', ',')} %`;
  const words =
    line.kind === 'volume'
      ? `Скидка ${rate} за число касс (от ${line.registersFrom})`
      : `Скидка ${rate} по предложению партнёра`;
  return html`<tr><td colspan="4">${words}</td><td class="num">${sum(line.amount)}</td></tr>`;
}

function taxWords({ price, vatRate }: InvoiceContent): string {
  if (price.vat === null || vatRate === null) return 'НДС не облагается';
  return `В том числе НДС ${String(vatRate / 100).replace('.', ',')} %`;
}

/** The head of the column says that these are roubles. */
function sum(amount: Parameters<typeof formatKopecks>[0]): string {
  return formatKopecks(amount).replace(/\s*₽$/u, '');
}
