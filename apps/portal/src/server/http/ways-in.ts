import { AppError } from '@koreshok/domain';
import { completeRegistration } from '@koreshok/services/registration';
import { signIn } from '@koreshok/services/sessions';

import type { PortalContext } from '../context/index.ts';

/** What the form of a way in sends, as texts. */
export type GivenFields = Readonly<Record<string, string | undefined>>;

/**
 * Every way to a session, by the field `how`; there are no others. Each proves the person in its own service and answers
 * the opaque token of a new session.
 * @throws AppError of the service, `session.unknown_way` (bad_request).
 */
export async function enter({ services, request }: PortalContext, given: GivenFields): Promise<string> {
  const { host, ipAddress, userAgent } = request;
  const from = { host, ipAddress, userAgent };
  const text = (name: string) => given[name] ?? '';
  switch (given['how'] ?? 'password') {
    case 'password':
      return (await signIn(services, { email: text('email'), password: text('password'), ...from })).token;
    case 'registration':
      return (await completeRegistration(services, { token: text('token'), ...from })).token;
    default:
      throw new AppError('bad_request', 'session.unknown_way', 'Так войти нельзя. Обновите страницу.');
  }
}

/** What a form may send; next-auth passes on nothing else. */
export const WAY_FIELDS = ['how', 'email', 'password', 'token'] as const;
