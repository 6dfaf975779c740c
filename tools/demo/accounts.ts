/** One password for all demonstration accounts; they exist only in a demonstration's own database. */
export const DEMO_PASSWORD = 'Korneplod-2026';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  /** What the table of `npm start` says of it. */
  readonly who: string;
  /** Host without port; brands live on hosts of their own. */
  readonly host: string;
  /** Key of the organization in the plan. */
  readonly organization: string;
  readonly role: 'owner' | 'administrator' | 'accountant' | 'technician' | 'viewer';
  /** How many of the organization's first outlets a member is narrowed to; all when absent. */
  readonly outlets?: number;
}

export const OPERATOR_HOST = 'lk.localhost';
export const RESELLER_HOSTS = ['kassa-plus.localhost', 'sever.localhost'] as const;

/** A person for every role; the keys of organizations are those of `planDemo`. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'client@koreshok.localhost',
    name: 'Мария Соколова',
    who: 'клиент, владелец',
    host: OPERATOR_HOST,
    organization: 'client-1',
    role: 'owner',
  },
  {
    email: 'accountant@koreshok.localhost',
    name: 'Ольга Лебедева',
    who: 'клиент, бухгалтер двух точек',
    host: OPERATOR_HOST,
    organization: 'client-1',
    role: 'accountant',
    outlets: 2,
  },
  {
    email: 'technician@koreshok.localhost',
    name: 'Илья Гусев',
    who: 'клиент, техник (без сумм)',
    host: OPERATOR_HOST,
    organization: 'client-1',
    role: 'technician',
  },
  {
    email: 'viewer@koreshok.localhost',
    name: 'Анна Белова',
    who: 'клиент, наблюдатель',
    host: OPERATOR_HOST,
    organization: 'client-1',
    role: 'viewer',
  },
  {
    email: 'agent@koreshok.localhost',
    name: 'Павел Орлов',
    who: 'агент',
    host: OPERATOR_HOST,
    organization: 'agent-1',
    role: 'owner',
  },
  {
    email: 'service@koreshok.localhost',
    name: 'Роман Титов',
    who: 'сервисный центр (ЦТО)',
    host: OPERATOR_HOST,
    organization: 'service-center-1',
    role: 'owner',
  },
  {
    email: 'operator@koreshok.localhost',
    name: 'Елена Романова',
    who: 'оператор',
    host: OPERATOR_HOST,
    organization: 'operator',
    role: 'owner',
  },
  {
    email: 'reseller@kassa-plus.localhost',
    name: 'Сергей Ильин',
    who: 'реселлер «Касса Плюс»',
    host: RESELLER_HOSTS[0],
    organization: 'reseller-1',
    role: 'owner',
  },
  {
    email: 'client@kassa-plus.localhost',
    name: 'Юлия Сорокина',
    who: 'клиент реселлера',
    host: RESELLER_HOSTS[0],
    organization: 'client-21',
    role: 'owner',
  },
  {
    email: 'reseller@sever.localhost',
    name: 'Максим Белов',
    who: 'реселлер «ОФД Север»',
    host: RESELLER_HOSTS[1],
    organization: 'reseller-2',
    role: 'owner',
  },
];
