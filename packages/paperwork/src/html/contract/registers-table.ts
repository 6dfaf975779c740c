import type { ContractContent } from '@koreshok/domain';
import {
  formatDriveNumber,
  formatRegistrationNumber,
  isDriveNumber,
  isRegistrationNumber,
} from '@koreshok/fiscal/identifiers';
import { type Html, html } from '../template.ts';

/** The appendix of a contract: its registers, a row each; of those it has no room for, how many they are. */
export function registersTable({
  registers,
  registersInAll = registers.length,
}: Pick<ContractContent, 'registers' | 'registersInAll'>): Html {
  if (registers.length === 0) {
    return html`<p>На день составления касс нет. Заказчик добавляет их в личном кабинете.</p>`;
  }
  return html`<table class="codes"><thead><tr><th>№</th><th>Касса, модель</th><th>Заводской номер</th><th>РНМ</th><th>ФН</th><th>Адрес расчётов</th></tr></thead>
<tbody>${registers.map(
    (
      register,
      index,
    ) => html`<tr><td class="num">${index + 1}</td><td>${register.name}<br>${register.model}</td><td class="code">${register.serialNumber}</td>
<td class="code">${isRegistrationNumber(register.registrationNumber) ? formatRegistrationNumber(register.registrationNumber) : register.registrationNumber}</td>
<td class="code">${isDriveNumber(register.fn) ? formatDriveNumber(register.fn) : register.fn}</td><td>${register.address}</td></tr>`,
  )}</tbody></table>
${registersInAll === registers.length ? null : moreThanListed(registers.length, registersInAll)}`;
}

function moreThanListed(listed: number, inAll: number): Html {
  return html`<p>Всего касс Заказчика на день составления: ${inAll}. Здесь перечислены первые ${listed} по названию; остальные стоят в личном кабинете Заказчика, и их документы Исполнитель принимает на тех же условиях.</p>`;
}
