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

/** A person's role in an organization. */
export async function aMembership(
  database: Database,
  user: { readonly id: string },
  organization: { readonly id: string },
  traits: { readonly role?: MembershipRole; readonly outletIds?: readonly string[] | null } = {},
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
      createdAt: new Date(0),
    },
    select: { id: true },
  });
  await database.unsafeClient.membershipOutlet.createMany({
    data: (outletIds ?? []).map((outletId) => ({ organizationId, membershipId: id, outletId })),
  });
  return { id };
}

/** Somebody who acts for an organization, without rows of his own: policy and reads need no more. */
export function anActor(
  organization: BuiltOrganization,
  traits: Partial<Pick<Actor, 'role' | 'userId' | 'outletIds'>> = {},
): Actor {
  return {
    userId: traits.userId ?? newId(),
    apiKeyId: null,
    organizationId: organization.id,
    organizationKind: organization.kind,
    providerId: organization.providerId,
    role: traits.role ?? 'owner',
    outletIds: traits.outletIds ?? null,
  };
}
