import {
  FUNNEL_STAGES,
  type FunnelStage,
  PARTNER_CODE_STATES,
  type PartnerCodeState,
} from '@koreshok/domain';
import { formatRegisterTimeShort, registerTime } from '@koreshok/fiscal/time';
import { listAgentClients } from '@koreshok/services/organizations';
import { listPartnerCodes } from '@koreshok/services/partner-codes';
import { listReceipts } from '@koreshok/services/receipts';
import { z } from 'zod';

import { consentTexts } from './consent-texts.ts';
import { contractsExport } from './contracts.ts';
import { dataExportsExport } from './data-exports.ts';
import { deadLetters } from './dead-letters.ts';
import { duties } from './duties.ts';
import { type AnyExport, exported } from './export.ts';
import { financeAccess, grants } from './accesses.ts';
import { campaigns } from './campaigns.ts';
import { grantLooks } from './grant-looks.ts';
import { leavingNotices, leavingRegisters } from './leaving.ts';
import { heldDocuments, heldOfRegisters } from './held.ts';
import { invitations, joinRequests, members } from './people.ts';
import { fnsApplications } from './fns-applications.ts';
import { outletsExport } from './outlets.ts';
import { papersExport } from './papers.ts';
import { importRows, importsExport } from './register-imports.ts';
import { registers, servicedRegisters } from './registers.ts';
import { ownSignIns, signIns } from './sign-ins.ts';

const PART = 200;

const whole = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional();
const text = z.string().max(100).optional();

const OPERATIONS: Readonly<Record<number, string>> = {
  1: 'Приход',
  2: 'Возврат прихода',
  3: 'Расход',
  4: 'Возврат расхода',
};

const VERDICTS = {
  not_sent: 'не отправлен',
  waiting: 'ждёт ответа',
  accepted: 'принят',
  soft_quarantine: 'придержан',
  hard_quarantine: 'не принят',
  put_aside: 'отложен',
  test_drive: 'тест-драйв',
} as const;

const receipts = exported({
  name: 'receipts',
  fileName: 'cheki',
  kind: 'list',
  permission: 'finance:read',
  modules: ['receipts'],
  sample: ({ outletId, registerId, fn, number }) => [
    {},
    { outletId },
    { registerId },
    { fn, number: String(number) },
  ],
  heading: [
    'Время кассы',
    'Вид',
    'Сумма',
    'Наличными',
    'Безналичными',
    'Кассир',
    'Покупатель',
    'Касса',
    'Точка',
    'ФН',
    'ФД',
    'ФНС',
  ],
  input: z.object({
    from: whole,
    to: whole,
    outletId: text,
    registerId: text,
    sumFrom: whole,
    sumTo: whole,
    operationType: whole,
    buyerContact: text,
    fn: text,
    number: whole,
    cashier: text,
  }),
  page: (services, actor, filters, cursor) =>
    listReceipts(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    formatRegisterTimeShort(registerTime(row.registerTime)),
    OPERATIONS[row.operationType] ?? '',
    { kopecks: row.totalSum },
    { kopecks: row.cashSum },
    { kopecks: row.ecashSum },
    row.cashierName,
    row.buyerContact,
    row.registerName,
    row.outletName,
    { code: row.fn },
    row.number,
    VERDICTS[row.verdict],
  ],
});

const CODE_STATES: Readonly<Record<PartnerCodeState, string>> = {
  open: 'действует',
  expired: 'срок истёк',
  used_up: 'места закончились',
  closed: 'закрыт',
};

const partnerCodes = exported({
  name: 'partner-codes',
  fileName: 'kody',
  kind: 'list',
  permission: 'identity:read',
  audience: ['agent'],
  sample: () => ({}),
  heading: [
    'Код',
    'Источник',
    'Кампания',
    'Состояние',
    'Переходов',
    'Клиентов',
    'Мест',
    'Срок, мес.',
    'Скидка, %',
    'Действует до',
    'Создан',
  ],
  input: z.object({ search: text, state: z.enum(PARTNER_CODE_STATES).optional() }),
  page: (services, actor, filters, cursor) =>
    listPartnerCodes(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    { code: row.code },
    row.name,
    row.campaign,
    CODE_STATES[row.state],
    row.visits,
    row.used,
    row.seats,
    row.offerMonths,
    row.offerDiscount / 100,
    row.expiresAt?.toISOString() ?? '',
    row.createdAt.toISOString(),
  ],
});

const STAGES: Readonly<Record<FunnelStage, string>> = {
  registration: 'Регистрация',
  requisites: 'Реквизиты',
  registers: 'Кассы',
  contract: 'Договор',
  payment: 'Оплата',
  first_receipt: 'Первый чек',
};

const agentClients = exported({
  name: 'agent-clients',
  fileName: 'klienty',
  kind: 'list',
  permission: 'technical:read',
  audience: ['agent'],
  sample: () => ({}),
  heading: ['Клиент', 'ИНН', 'КПП', 'Почта', 'Телефон', 'Закреплён', 'Код', 'Касс', 'Дальше', 'Продление'],
  input: z.object({ search: text, next: z.enum([...FUNNEL_STAGES, 'done']).optional() }),
  page: (services, actor, filters, cursor) =>
    listAgentClients(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    row.name,
    { code: row.inn },
    { code: row.kpp },
    row.email,
    row.phone,
    row.boundAt.toISOString(),
    { code: row.partnerCode ?? '' },
    row.facts.registers,
    row.next === null ? 'всё готово' : STAGES[row.next],
    row.nextTermEnd?.toISOString() ?? '',
  ],
});

/** Every list that can be downloaded. */
export const listExports: readonly AnyExport[] = [
  members,
  invitations,
  joinRequests,
  grants,
  financeAccess,
  grantLooks,
  registers,
  servicedRegisters,
  receipts,
  partnerCodes,
  campaigns,
  agentClients,
  consentTexts,
  contractsExport,
  dataExportsExport,
  deadLetters,
  duties,
  importRows,
  importsExport,
  outletsExport,
  fnsApplications,
  heldOfRegisters,
  heldDocuments,
  papersExport,
  ownSignIns,
  signIns,
  leavingNotices,
  leavingRegisters,
];
