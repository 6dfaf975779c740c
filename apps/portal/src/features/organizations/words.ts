import type { MembershipRole, OrganizationKind } from '@koreshok/domain';

/** What a role is called to its owner. */
export const roleWords: Readonly<Record<MembershipRole, string>> = {
  owner: 'владелец',
  administrator: 'администратор',
  accountant: 'бухгалтер',
  technician: 'техник',
  viewer: 'наблюдатель',
};

export const kindWords: Readonly<Record<OrganizationKind, string>> = {
  operator: 'оператор',
  reseller: 'реселлер',
  agent: 'агент',
  service_center: 'сервисный центр',
  client: 'клиент',
};

/** Where a request to join stands. */
export const JOIN_WORDS: Readonly<
  Record<'waiting' | 'accepted' | 'refused' | 'withdrawn' | 'expired', string>
> = {
  waiting: 'ждёт ответа',
  accepted: 'принят',
  refused: 'отклонён',
  withdrawn: 'отозван',
  expired: 'без ответа',
};
