import { AppError } from '@koreshok/domain';
import { signInWithCertificate } from '@koreshok/services/certificates';
import { signInWithPasskey } from '@koreshok/services/passkeys';
import { completeRegistration } from '@koreshok/services/registration';
import { finishSignIn } from '@koreshok/services/second-factor';
import { signIn } from '@koreshok/services/sessions';
import { z } from 'zod';

import type { PortalContext } from '../context/index.ts';

/** What the form of a way in sends, as texts. */
export type GivenFields = Readonly<Record<string, string | undefined>>;

/** What a form may send; next-auth passes on nothing else. */
export const WAY_FIELDS = [
  'how',
  'email',
  'password',
  'token',
  'challenge',
  'method',
  'answer',
  'trusted',
  'signature',
] as const;

const FACTORS = z.enum(['totp', 'sms', 'recovery_code', 'passkey']);

/**
 * Every way to a session, by the field `how`; there are no others. Each proves the person in its own service and answers
 * the opaque token of a new session.
 * @param device the secret of the browser's own cookie.
 * @throws AppError of the service, `session.unknown_way` (bad_request).
 */
export async function enter(
  { services, keys, trust, request, origin }: PortalContext,
  device: string,
  given: GivenFields,
): Promise<string> {
  const { host, ipAddress, userAgent } = request;
  const from = { host, ipAddress, userAgent, device };
  const text = (name: string) => given[name] ?? '';
  const trusted = text('trusted') === 'yes';
  const site = (await origin()) ?? '';
  const answer = { challenge: text('challenge'), answer: text('answer'), origin: site };
  switch (given['how'] ?? 'password') {
    case 'password':
      return (await signIn(services, { email: text('email'), password: text('password'), trusted, ...from }))
        .token;
    case 'second-factor': {
      const method = FACTORS.safeParse(text('method'));
      if (!method.success) throw unknownWay();
      return (await finishSignIn(services, keys, { ...answer, method: method.data, ...from })).token;
    }
    case 'passkey':
      return (await signInWithPasskey(services, { ...answer, trusted, ...from })).token;
    case 'certificate': {
      const given = { challenge: text('challenge'), signature: text('signature'), trusted, ...from };
      return (await signInWithCertificate({ ...services, keys, trust }, given)).token;
    }
    case 'registration':
      return (await completeRegistration(services, { token: text('token'), ...from })).token;
    default:
      throw unknownWay();
  }
}

function unknownWay(): AppError {
  return new AppError('bad_request', 'session.unknown_way', 'Так войти нельзя. Обновите страницу.');
}
