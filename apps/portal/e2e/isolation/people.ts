import type { Database } from '@koreshok/db';
import { aMembership, anActor, aUser, type BuiltOrganization } from '@koreshok/db/builders';
import type { MembershipRole } from '@koreshok/domain';
import { createApiKey } from '@koreshok/services/api-keys';
import type { ServiceContext } from '@koreshok/services/context';
import { hashPassword } from '@koreshok/services/passwords';
import { signIn } from '@koreshok/services/sessions';
import { encode } from 'next-auth/jwt';

import type { Attacker } from './entrance.ts';

export const SECRET = 'the secret of the isolation suite, long enough';
export const PASSWORD = 'синяя-лампа-у-окна';

let hash: Promise<string> | undefined;

export interface SignedInPerson extends Attacker {
  readonly userId: string;
  readonly email: string;
  readonly sessionId: string;
}

export interface PersonTraits {
  readonly role?: MembershipRole;
  readonly outletIds?: readonly string[];
  readonly registerIds?: readonly string[];
  /** A role of the organization's own. */
  readonly savedRoleId?: string;
  readonly revenueHidden?: boolean;
  readonly name?: string;
}

/** A member of an organization, signed in on a host, with a key of the organization in hand where one can be had. */
export async function signedIn(
  services: ServiceContext & { readonly database: Database },
  organization: BuiltOrganization,
  host: string,
  traits: PersonTraits = {},
): Promise<SignedInPerson> {
  hash ??= hashPassword(PASSWORD);
  const role = traits.role ?? 'owner';
  const user = await aUser(services.database, {
    passwordHash: await hash,
    ...(traits.name === undefined ? {} : { name: traits.name }),
  });
  await aMembership(services.database, user, organization, {
    role,
    outletIds: traits.outletIds ?? null,
    registerIds: traits.registerIds ?? [],
    savedRoleId: traits.savedRoleId ?? null,
    revenueHidden: traits.revenueHidden ?? false,
  });
  const session = await signIn(services, {
    email: user.email,
    password: PASSWORD,
    host,
    ipAddress: '192.0.2.7',
    userAgent: 'isolation',
  });
  const sealed = await encode({ token: { sessionToken: session.token }, secret: SECRET });
  const whole =
    traits.outletIds === undefined && traits.savedRoleId === undefined && traits.revenueHidden !== true;
  const mayHaveKey = whole && (role === 'owner' || role === 'administrator');
  const key = mayHaveKey
    ? await createApiKey(services, anActor(organization, { userId: user.id }), {
        name: 'Ключ нападающего',
        role: 'administrator',
      })
    : null;
  return {
    host,
    cookie: `session=${sealed}`,
    apiKey: key?.secret ?? null,
    userId: user.id,
    email: user.email,
    sessionId: session.sessionId,
  };
}
