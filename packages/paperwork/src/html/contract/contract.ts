import { type Clause, type ContractContent, DAYS_TO_SIGN, readContractText } from '@koreshok/domain';
import { type Paper, paper } from '../paper/paper.ts';
import { type Html, html } from '../template.ts';
import { addendumBody } from './addendum.ts';
import { longDay } from './day.ts';
import { licensed } from './licensed.ts';
import { partyBlock, signerLine } from './party.ts';
import { placeOf } from './places.ts';
import { registersTable } from './registers-table.ts';

/** The paper of a contract or addendum. It says nothing of the moment it is printed at. */
export function contractPaper(content: ContractContent): Paper {
  const name = `${content.title} № ${content.number}`;
  return paper({
    title: name,
    foot: `${name} от ${longDay(content.madeOn)}`,
    body: content.change === null ? contractBody(content) : addendumBody(content),
  });
}

function contractBody(content: ContractContent): Html {
  const { operator, agent, client } = content;
  return html`<h1>${content.title} № ${content.number}</h1>
<div class="place"><span>г. Москва</span><span>${longDay(content.madeOn)}</span></div>
<p>Исполнитель: ${licensed(html`${operator.name}. ${signerLine(operator)}`)}</p>
${agent === null ? null : html`<p>Агент, действующий от имени и за счёт Исполнителя: ${agent.name}. ${signerLine(agent)}</p>`}
<p>Заказчик: ${client.name}. ${signerLine(client)}</p>
${readContractText(content.text).sections.map(
  ({ heading, clauses }, index) => html`<h2>${index + 1}. ${heading}</h2>
<ol class="clauses">${clauses.map((clause) => clauseItem(content, clause))}</ol>`,
)}
${content.acceptByPayment ? acceptedByPayment() : null}
<h2>Реквизиты сторон</h2>
<div class="parties">${licensed(partyBlock('Исполнитель', operator))}${partyBlock('Заказчик', client)}
${agent === null ? null : partyBlock('Агент исполнителя', agent, false)}</div>
<h2>Приложение. ${content.scope === 'register' ? 'Касса' : 'Перечень касс'}</h2>
${registersTable(content)}`;
}

/** What makes the signed paper an offer that money accepts: without these words a payment would conclude nothing. */
function acceptedByPayment(): Html {
  return html`<h2>Как принимается договор</h2>
<p>Подписанный Исполнителем договор — оферта. Заказчик принимает её своей квалифицированной электронной подписью или полной оплатой счёта, выставленного по этому договору, в течение ${DAYS_TO_SIGN} дней со дня подписи Исполнителя (ГК РФ, статья 438, пункт 3). Днём заключения считается день подписи или день, когда пришли деньги.</p>`;
}

function clauseItem(content: ContractContent, { number, parts }: Clause): Html {
  return html`<li><b class="no">${number}.</b>${parts.map((part) => ('text' in part ? part.text : placeOf(content, part.place)))}</li>`;
}
