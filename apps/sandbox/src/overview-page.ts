import type { HttpReply } from '@koreshok/simulators/http';
import { type Markup, markup, page } from '@koreshok/simulators/page';
import type { ReportedRegister } from '@koreshok/simulators/workbench';

import type { OutsideWorld } from './outside-world.ts';

/** What runs on this machine in place of the outside world, with the way to each. */
export function overviewPage({
  taxService,
  fnsReception,
  markingSystem,
  mailbox,
  smsCenter,
  companies,
  virusScanner,
  workbench,
}: OutsideWorld): HttpReply {
  const counts = taxService.counts();
  const { OK, WARNING, ERROR, WAITING } = counts.byStatus;
  const marking = markingSystem.counts();
  const registers = workbench.registers();
  return page(
    'Стенд',
    markup`<h1>Стенд</h1>
<p class="note">Всё, с чем система говорит снаружи, работает здесь: ничего не уходит в сеть.</p>
<div class="card">
${part('Почта', mailbox.url, mailbox.url, `Писем: ${mailbox.mails().length}. Отправка через ${mailbox.smtpUrl}.`)}
${part('Сообщения', smsCenter.url, smsCenter.url, `СМС: ${smsCenter.messages().length}. Здесь же номера, которые отказались от рассылок.`)}
${part(
  'Налоговая служба',
  `${taxService.url}/control/documents`,
  taxService.url,
  `Документов: ${counts.first}, повторов: ${counts.repeated}. Принято ${OK}, в мягком карантине ${WARNING}, отклонено ${ERROR}, ждут решения ${WAITING}.`,
)}
${part('Приём заявлений ФНС', `${fnsReception.url}/health`, fnsReception.url, `Заявлений: ${fnsReception.reception.count}.`)}
${part(
  'Система маркировки',
  `${markingSystem.url}/control/messages`,
  markingSystem.url,
  `Сообщений: ${marking.first}, повторов: ${marking.repeated}. Проверок кодов: ${marking.checks}.`,
)}
${part('Реестр компаний', `${companies.url}/v1/companies`, companies.url, `Компаний: ${companies.companies.length}. Поиск по ИНН.`)}
${part('Антивирус', virusScanner.url, virusScanner.clamdUrl, `Проверено файлов: ${virusScanner.counts().scanned}, с вредоносным кодом: ${virusScanner.counts().infected}. Находит пробный текст EICAR.`)}
</div>
<h2 class="soft">Кассы на столе</h2>
${registers.length === 0 ? noRegisters() : markup`<div class="card">${registers.map(row)}</div>`}`,
  );
}

const part = (name: string, href: string, address: string, text: string): Markup =>
  markup`<a class="row" href="${href}"><span class="grow"><strong>${name}</strong><br>${text}</span><span class="soft">${address}</span></a>`;

const noRegisters = (): Markup =>
  markup`<p class="soft">Пока ни одной. Кассу ставит на стол запрос POST /fleet с номером ФН, РНМ, ИНН и заводским номером.</p>`;

const row = ({
  userName,
  driveNumber,
  registrationNumber,
  lastNumber,
  unsent,
  shift,
}: ReportedRegister): Markup =>
  markup`<div class="row"><span class="grow"><strong>${userName}</strong><br>ФН ${driveNumber}, РНМ ${registrationNumber}</span>
<span class="soft">Документов ${lastNumber}, не передано ${unsent}, ${shiftText(shift)}</span></div>`;

function shiftText({ number, open }: ReportedRegister['shift']): string {
  if (number === 0) return 'смен ещё не было';
  return `смена ${number} ${open ? 'открыта' : 'закрыта'}`;
}
