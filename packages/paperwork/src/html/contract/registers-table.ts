import type { ContractRegister } from '@koreshok/domain';
import {
  formatDriveNumber,
  formatRegistrationNumber,
  isDriveNumber,
  isRegistrationNumber,
} from '@koreshok/fiscal/identifiers';
import { type Html, html } from '../template.ts';

/** The appendix of a contract: its registers, a row each. */
export function registersTable(registers: readonly ContractRegister[]): Html {
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
  )}</tbody></table>`;
}
