import { type ContractContent, REQUISITE_WORDS } from '@koreshok/domain';
import { type Html, html } from '../template.ts';
import { longDay } from './day.ts';
import { licensed } from './licensed.ts';
import { partyBlock, signerLine } from './party.ts';
import { registersTable } from './registers-table.ts';

/** An addendum: what it changes, given anew and whole. */
export function addendumBody(content: ContractContent): Html {
  const { operator, agent, client, parent } = content;
  const base = parent === null ? '' : `договору № ${parent.number} от ${longDay(parent.madeOn)}`;
  return html`<h1>${content.title} № ${content.number}</h1>
<p class="sub">к ${base}</p>
<div class="place"><span>г. Москва</span><span>${longDay(content.madeOn)}</span></div>
<p>Исполнитель: ${licensed(html`${operator.name}. ${signerLine(operator)}`)}</p>
${agent === null ? null : html`<p>Агент, действующий от имени и за счёт Исполнителя: ${agent.name}. ${signerLine(agent)}</p>`}
<p>Заказчик: ${client.name}. ${signerLine(client)}</p>
<h2>1. Что меняется</h2>
<ol class="clauses"><li><b class="no">1.1.</b>${changeOf(content)}</li>
<li><b class="no">1.2.</b>Остальные условия договора не меняются. Соглашение действует со дня подписания и является частью договора.</li></ol>
${content.change === 'registers' ? html`<h2>2. Перечень касс</h2>${registersTable(content)}` : null}
<h2>Реквизиты сторон</h2>
<div class="parties">${licensed(partyBlock('Исполнитель', operator))}${partyBlock('Заказчик', client)}
${agent === null ? null : partyBlock('Агент исполнителя', agent, false)}</div>`;
}

function changeOf({ change, changedRequisites }: ContractContent): string {
  if (change === 'registers') {
    return 'Перечень касс, документы которых принимает Исполнитель, излагается в редакции раздела 2.';
  }
  const names = changedRequisites.map((name) => `«${REQUISITE_WORDS[name]}»`).join(', ');
  return `Реквизиты Заказчика излагаются в новой редакции. Изменились: ${names}.`;
}
