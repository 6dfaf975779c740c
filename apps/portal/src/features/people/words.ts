import type { InvitationState, MembershipRole, Module } from '@koreshok/domain';
import type { State } from '@koreshok/ui';

/** What each ready role may do, for whoever gives it. */
export const ROLE_HINTS: Readonly<Record<MembershipRole, string>> = {
  owner: 'Может всё, в том числе назначать владельцев.',
  administrator: 'Может всё, кроме назначения владельцев.',
  accountant: 'Чеки, выручка, документы и счета. Кассы только смотрит.',
  technician: 'Кассы и накопители. Ни сумм, ни чеков, ни счетов.',
  viewer: 'Только смотрит: кассы, чеки и выручку.',
};

export const MODULE_WORDS: Readonly<Record<Module, string>> = {
  registers: 'Кассы, точки, документы касс и заявления',
  receipts: 'Чеки',
  sales: 'Выручка и сводки',
  papers: 'Договоры и общий список бумаг',
  billing: 'Тариф и счета',
  access: 'Сотрудники, партнёры и ключи',
};

export const INVITATION_WORDS: Readonly<Record<InvitationState, { words: string; state: State }>> = {
  waiting: { words: 'Отправляется', state: 'unknown' },
  sent: { words: 'Отправлено', state: 'attention' },
  opened: { words: 'Открыто', state: 'attention' },
  accepted: { words: 'Принято', state: 'working' },
  expired: { words: 'Вышел срок', state: 'failing' },
  revoked: { words: 'Отозвано', state: 'unknown' },
};

/** A register among others: by its own name and its outlet's. */
export const registerWords = ({ name, outletName }: { name: string; outletName: string }) =>
  `${name} — ${outletName}`;
