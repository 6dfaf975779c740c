import { type Actor, type MembershipRole, newId } from '@koreshok/domain';
import type { Database } from '../client/index.ts';
import type { BuiltOrganization } from './organizations.ts';
import { next } from './random.ts';

export interface UserTraits {
  readonly email?: string;
  readonly name?: string;
  /** As the service of sign-in makes it; nothing fits the default. */
  readonly passwordHash?: string;
  readonly disabledAt?: Date | null;
}

export interface BuiltUser {
  readonly id: string;
  readonly email: string;
}

/** A person without any role. */
export async function aUser(database: Database, traits: UserTraits = {}): Promise<BuiltUser> {
  const id = newId();
  const email = traits.email ?? `person${next()}@example.ru`;
  await database.unsafeClient.user.create({
    data: {
      id,
      email,
      name: traits.name ?? 'Анна Петрова',
      passwordHash: traits.passwordHash ?? 'none',
      disabledAt: traits.disabledAt ?? null,
      createdAt: new Date(0),
    },
    select: { id: true },
  });
  return { id, email };
}

export interface MembershipTraits {
  readonly role?: MembershipRole;
  readonly outletIds?: readonly string[] | null;
  readonly registerIds?: readonly string[];
  readonly savedRoleId?: string | null;
  readonly revenueHidden?: boolean;
}

/** A person's role in an organization. */
export async function aMembership(
  database: Database,
  user: { readonly id: string },
  organization: { readonly id: string },
  traits: MembershipTraits = {},
): Promise<{ readonly id: string }> {
  const id = newId();
  const organizationId = organization.id;
  const outletIds = traits.outletIds ?? null;
  await database.unsafeClient.membership.create({
    data: {
      id,
      organizationId,
      userId: user.id,
      role: traits.role ?? 'owner',
      allOutlets: outletIds === null,
      savedRoleId: traits.savedRoleId ?? null,
      revenueHidden: traits.revenueHidden ?? false,
      createdAt: new Date(0),
    },
    select: { id: true },
  });
  await database.unsafeClient.membershipOutlet.createMany({
    data: (outletIds ?? []).map((outletId) => ({ organizationId, membershipId: id, outletId })),
  });
  await database.unsafeClient.membershipRegister.createMany({
    data: (traits.registerIds ?? []).map((cashRegisterId) => ({
      organizationId,
      membershipId: id,
      cashRegisterId,
    })),
  });
  return { id };
}

/** A role an organization made for itself: everything of an administrator's but what is said. */
export async function aSavedRole(
  database: Database,
  organization: { readonly id: string },
  traits: { readonly role?: MembershipRole; readonly modules?: string } = {},
): Promise<{ readonly id: string }> {
  const id = newId();
  await database.unsafeClient.savedRole.create({
    data: {
      id,
      organizationId: organization.id,
      name: `Роль ${next()}`,
      role: traits.role ?? 'administrator',
      identity: 'write',
      technical: 'write',
      finance: 'read',
      commercial: 'write',
      modules: traits.modules ?? '*',
      createdAt: new Date(0),
    },
    select: { id: true },
  });
  return { id };
}

/** Somebody who acts for an organization, without rows of his own: policy and reads need no more. */
export function anActor(
  organization: BuiltOrganization,
  traits: Partial<Pick<Actor, 'role' | 'userId' | 'outletIds' | 'registerIds' | 'rights' | 'readOnly'>> = {},
): Actor {
  return {
    userId: traits.userId ?? newId(),
    apiKeyId: null,
    organizationId: organization.id,
    organizationKind: organization.kind,
    providerId: organization.providerId,
    role: traits.role ?? 'owner',
    rights: traits.rights ?? null,
    outletIds: traits.outletIds ?? null,
    registerIds: traits.registerIds ?? [],
    readOnly: traits.readOnly ?? false,
  };
}

/** A passkey no device holds: for whoever must not get at it. */
export async function aPasskey(
  database: Database,
  user: { readonly id: string },
  host: string,
): Promise<string> {
  const id = newId();
  await database.unsafeClient.passkey.create({
    data: {
      id,
      userId: user.id,
      host,
      credentialId: `credential-${id}`,
      publicKey: new Uint8Array([0]),
      signCount: 0,
      backedUp: false,
      name: 'Ключ',
      createdAt: new Date(0),
    },
    select: { id: true },
  });
  return id;
}
