import { aMembership, aUser, type BuiltOrganization } from '@koreshok/db/builders';
import { hashPassword } from '../../src/passwords/index.ts';
import { type ResolvedSession, resolveSession, signIn } from '../../src/sessions/index.ts';
import type { World } from './world.ts';

export const PASSWORD = 'синий трактор едет';

let hash: Promise<string> | undefined;
let people = 0;

/** The hash of the password everybody here has; made once, since it is slow on purpose. */
export function passwordHash(): Promise<string> {
  hash ??= hashPassword(PASSWORD);
  return hash;
}

/** An owner of an organization who knows the password. */
export async function aPasswordOwner(
  { database }: World,
  organization: BuiltOrganization,
): Promise<{ readonly userId: string; readonly email: string }> {
  people += 1;
  const email = `owner${people}@romashka.ru`;
  const user = await aUser(database, { email, passwordHash: await passwordHash() });
  await aMembership(database, user, organization, { role: 'owner' });
  return { userId: user.id, email };
}

/** Comes in by the password and answers what the cookie would carry and who stands behind it. */
export async function comeIn(
  { context }: World,
  from: Omit<Parameters<typeof signIn>[1], 'password'>,
): Promise<{ readonly token: string; readonly session: ResolvedSession }> {
  const { token } = await signIn(context, { password: PASSWORD, ...from });
  const session = await resolveSession(context, { token, host: from.host });
  if (session === null) throw new Error('The session does not resolve');
  return { token, session };
}
