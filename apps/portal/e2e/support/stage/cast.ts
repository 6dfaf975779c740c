import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  type DemoAccount,
  OPERATOR_HOST,
  RESELLER_HOSTS,
} from '../../../../../tools/demo/accounts.ts';
import { type DemoPlan, cutPlan, planDemo } from '../../../../../tools/demo/plan/index.ts';

export { OPERATOR_HOST, RESELLER_HOSTS };
export const PASSWORD = DEMO_PASSWORD;

/** People that only one journey knows, so that what it does to them meets nobody else. */
const EXTRAS = [
  {
    email: 'newcomer@koreshok.localhost',
    name: 'Вера Климова',
    who: 'connects registers',
    host: OPERATOR_HOST,
    organization: 'client-2',
    role: 'owner',
  },
  {
    email: 'forgetful@koreshok.localhost',
    name: 'Глеб Фролов',
    who: 'forgets the password',
    host: OPERATOR_HOST,
    organization: 'client-5',
    role: 'owner',
  },
  {
    email: 'chain@koreshok.localhost',
    name: 'Нина Орлова',
    who: 'brings registers in a file',
    host: OPERATOR_HOST,
    organization: 'client-5',
    role: 'owner',
  },
  {
    email: 'careful@koreshok.localhost',
    name: 'Зоя Карпова',
    who: 'takes an app with codes',
    host: OPERATOR_HOST,
    organization: 'client-5',
    role: 'owner',
  },
  {
    email: 'modern@koreshok.localhost',
    name: 'Илья Ремезов',
    who: 'takes a passkey',
    host: OPERATOR_HOST,
    organization: 'client-5',
    role: 'owner',
  },
  {
    email: 'signer@koreshok.localhost',
    name: 'Раиса Гущина',
    who: 'signs the contract',
    host: OPERATOR_HOST,
    organization: 'client-2',
    role: 'owner',
  },
  {
    email: 'mobile@koreshok.localhost',
    name: 'Лев Воробьёв',
    who: 'signs and hands registers over on the phone',
    host: OPERATOR_HOST,
    organization: 'client-3',
    role: 'owner',
  },
  {
    email: 'client@sever.localhost',
    name: 'Тамара Носова',
    who: 'client of the second reseller',
    host: RESELLER_HOSTS[1],
    organization: 'client-22',
    role: 'owner',
  },
] as const satisfies readonly DemoAccount[];

export const EXTRA_PEOPLE: readonly DemoAccount[] = EXTRAS;
export const PEOPLE: readonly DemoAccount[] = [...DEMO_ACCOUNTS, ...EXTRAS];

/** Everybody on the stage by a short name. */
export const WHO = {
  client: 'client@koreshok.localhost',
  accountant: 'accountant@koreshok.localhost',
  technician: 'technician@koreshok.localhost',
  viewer: 'viewer@koreshok.localhost',
  agent: 'agent@koreshok.localhost',
  serviceCenter: 'service@koreshok.localhost',
  operator: 'operator@koreshok.localhost',
  reseller: 'reseller@kassa-plus.localhost',
  resellersClient: 'client@kassa-plus.localhost',
  otherReseller: 'reseller@sever.localhost',
  otherResellersClient: 'client@sever.localhost',
  newcomer: 'newcomer@koreshok.localhost',
  forgetful: 'forgetful@koreshok.localhost',
  chain: 'chain@koreshok.localhost',
  careful: 'careful@koreshok.localhost',
  modern: 'modern@koreshok.localhost',
  signer: 'signer@koreshok.localhost',
  mobile: 'mobile@koreshok.localhost',
} as const;
export type Who = keyof typeof WHO;

/** The account behind a short name. */
export function personOf(who: Who): DemoAccount {
  const found = PEOPLE.find(({ email }) => email === WHO[who]);
  if (found === undefined) throw new Error(`${who} has no account`);
  return found;
}

/** Six clients with a dozen registers of every story, and a week to tell at most. */
export function stagePlan(seed: number): DemoPlan {
  return cutPlan(planDemo(seed), {
    registers: {
      'client-1': [1, 2, 4, 5, 7, 8, 9, 10, 12],
      'client-2': [1],
      'client-3': [1],
      'client-5': [1],
      'client-21': [1],
      'client-22': [1],
    },
    historyDays: 8,
  });
}
