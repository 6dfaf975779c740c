import { type Actor, AppError, secondFactorStanding, type SecondFactorStanding } from '@koreshok/domain';
import { type Brand, brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { factorsOf, needsSecondFactor } from '../second-factor/factors.ts';
import { SEEN_EVERY_SECONDS, SESSION_LONGEST_SECONDS } from './limits.ts';
import { type HostMembership, membershipsOnHost, type SessionOrganization } from './organizations.ts';
import { tokenDigest } from './token.ts';

/** Who stands behind a token, as the database says at this very moment. */
export interface ResolvedSession {
  readonly sessionId: string;
  /** Of the token the session has now. */
  readonly tokenDigest: Uint8Array<ArrayBuffer>;
  readonly user: { readonly id: string; readonly email: string; readonly name: string };
  /** After how long without a person's hand it ends, in seconds. */
  readonly idleLimitSeconds: number;
  readonly trusted: boolean;
  readonly brand: Brand;
  /** What the organization demands of the person beside the password, and whether that time is over. */
  readonly secondFactor: { readonly standing: SecondFactorStanding; readonly from: Date | null };
  /** Null when the person may act for nothing on this host any more, or not without a second factor. */
  readonly actor: Actor | null;
  readonly organization: SessionOrganization | null;
  readonly organizations: readonly SessionOrganization[];
}

export interface ResolveSessionInput {
  readonly token: string;
  readonly host: string;
  /** False for background requests, which must not keep a session alive. True when absent. */
  readonly extend?: boolean;
}

/**
 * The one way to tell who asks. Null for a token that is unknown, revoked, idle for too long, too old, of a disabled
 * person, or of another host.
 */
export async function resolveSession(
  context: ServiceContext,
  { token, host, extend = true }: ResolveSessionInput,
): Promise<ResolvedSession | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  return resolve(context, { tokenDigest: tokenDigest(token) }, { host, extend });
}

/**
 * The session of somebody who was let in by its token and is still there, such as a live stream: as it is now, whatever
 * its token is by now. Keeps nothing alive.
 */
export async function resolveOpenSession(
  context: ServiceContext,
  { sessionId, host }: { readonly sessionId: string; readonly host: string },
): Promise<ResolvedSession | null> {
  return resolve(context, { id: sessionId }, { host, extend: false });
}

async function resolve(
  context: ServiceContext,
  where: { readonly tokenDigest: Uint8Array<ArrayBuffer> } | { readonly id: string },
  input: { readonly host: string; readonly extend: boolean },
): Promise<ResolvedSession | null> {
  const { unsafeClient } = context.database;
  const now = context.clock.now();
  const session = await unsafeClient.userSession.findUnique({
    where,
    select: {
      id: true,
      tokenDigest: true,
      host: true,
      organizationId: true,
      createdAt: true,
      lastSeenAt: true,
      idleLimitSeconds: true,
      trusted: true,
      revokedAt: true,
      user: { select: { id: true, email: true, name: true, disabledAt: true } },
    },
  });
  if (session === null || session.revokedAt !== null || session.user.disabledAt !== null) return null;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  if (idle > session.idleLimitSeconds * 1000 || age > SESSION_LONGEST_SECONDS * 1000) return null;
  const brand = await brandByHost(context, input.host);
  if (brand === null || brand.host !== session.host) return null;
  if (input.extend && idle >= SEEN_EVERY_SECONDS * 1000) {
    await unsafeClient.userSession.updateMany({
      where: { id: session.id, revokedAt: null, lastSeenAt: { lt: now } },
      data: { lastSeenAt: now },
    });
  }
  const memberships = await membershipsOnHost(context.database, session.user.id, brand.organizationId);
  const current = memberships.find(({ id }) => id === session.organizationId) ?? memberships[0] ?? null;
  const secondFactor = await demandOn(context, { userId: session.user.id, host: brand.host, now }, current);
  const acts = current !== null && secondFactor.standing !== 'demanded';
  return {
    sessionId: session.id,
    tokenDigest: session.tokenDigest,
    user: { id: session.user.id, email: session.user.email, name: session.user.name },
    idleLimitSeconds: session.idleLimitSeconds,
    trusted: session.trusted,
    brand,
    secondFactor,
    actor: acts ? await actorOf(context, session.user.id, current) : null,
    organization: current === null ? null : organizationOf(current),
    organizations: memberships.map(organizationOf),
  };
}

/** @throws AppError `session.required` (unauthenticated) when there is nobody to act. */
export function requireActor(session: ResolvedSession | null): Actor {
  if (session?.actor) return session.actor;
  throw new AppError('unauthenticated', 'session.required', 'Войдите, чтобы открыть эту страницу.');
}

/** One look-up by key where nothing is demanded; the person's factors are asked for only where something is. */
async function demandOn(
  context: ServiceContext,
  who: { readonly userId: string; readonly host: string; readonly now: Date },
  membership: HostMembership | null,
): Promise<ResolvedSession['secondFactor']> {
  const policy =
    membership === null
      ? null
      : await context.database.unsafeClient.signInPolicy.findUnique({
          where: { organizationId: membership.id },
          select: { secondFactorFrom: true },
        });
  const from = policy?.secondFactorFrom ?? null;
  const has = from !== null && needsSecondFactor(await factorsOf(context, who.userId, who.host));
  return { standing: secondFactorStanding({ from, has, now: who.now }), from };
}

async function actorOf(context: ServiceContext, userId: string, membership: HostMembership): Promise<Actor> {
  const narrowed = !membership.allOutlets;
  return {
    userId,
    apiKeyId: null,
    organizationId: membership.id,
    organizationKind: membership.kind,
    providerId: membership.providerId,
    role: membership.role,
    rights: membership.rights,
    readOnly: membership.closedAt !== null,
    ...(narrowed ? await narrowingOf(context, membership) : { outletIds: null, registerIds: [] }),
  };
}

async function narrowingOf(context: ServiceContext, membership: HostMembership) {
  const { unsafeClient } = context.database;
  const where = { organizationId: membership.id, membershipId: membership.membershipId };
  const [outlets, registers] = await Promise.all([
    unsafeClient.membershipOutlet.findMany({ where, select: { outletId: true } }),
    unsafeClient.membershipRegister.findMany({ where, select: { cashRegisterId: true } }),
  ]);
  return {
    outletIds: outlets.map(({ outletId }) => outletId),
    registerIds: registers.map(({ cashRegisterId }) => cashRegisterId),
  };
}

function organizationOf(membership: HostMembership): SessionOrganization {
  const { id, kind, name, inn, providerId, role, timeZone, closedAt } = membership;
  return { id, kind, name, inn, providerId, role, timeZone, closedAt };
}
