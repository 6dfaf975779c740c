import { routes } from '@koreshok/domain';
import type { Brand } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { brandForPeopleOf, decidersOf } from './audience.ts';
import type { AccessNoticeKind } from './notice.ts';

/** What a mail about access says; who is named there may be named to its readers. */
export interface AccessNotice {
  readonly kind: AccessNoticeKind;
  readonly to: readonly string[];
  readonly brand: Brand;
  readonly path: string;
  /** Who asks, looks or was let in; an organization or a person. */
  readonly who: string;
  /** Whose cabinet it is about; '' where the reader may not know. */
  readonly organizationName: string;
  readonly reason: string;
  readonly until: Date | null;
  /** How a question was answered; null for what asks or tells. */
  readonly granted: boolean | null;
  readonly registers: number;
}

type Facts = Omit<AccessNotice, 'kind' | 'to' | 'brand'> & {
  /** Whose people read it. */
  readonly readers: string;
  /** One reader instead of those who decide. */
  readonly only?: string;
};

const NOTHING = { reason: '', until: null, granted: null, registers: 0 } as const;
const SUPPORT = 'Служба поддержки';

/** Gathers what a notice says, at the moment it is sent. @returns null when there is nobody to tell or nothing any more. */
export async function issueAccessNotice(
  context: ServiceContext,
  input: { readonly notice: AccessNoticeKind; readonly id: string },
): Promise<AccessNotice | null> {
  const facts = await FACTS[input.notice](context, input.id);
  if (facts === null) return null;
  const { readers, only, ...told } = facts;
  const [brand, to] = await Promise.all([
    brandForPeopleOf(context, readers),
    only === undefined ? decidersOf(context, readers) : [only],
  ]);
  return brand === null || to.length === 0 ? null : { ...told, kind: input.notice, to, brand };
}

type Gather = (context: ServiceContext, id: string) => Promise<Facts | null>;

const joinRequest: Gather = async ({ database }, id) => {
  const row = await database.unsafeClient.joinRequest.findUnique({
    where: { id },
    select: {
      organizationId: true,
      message: true,
      user: { select: { name: true, email: true } },
      organization: { select: { shortName: true } },
    },
  });
  if (row === null) return null;
  return {
    ...NOTHING,
    readers: row.organizationId,
    path: routes.person.people('requests'),
    who: `${row.user.name} (${row.user.email})`,
    organizationName: row.organization.shortName,
    reason: row.message,
  };
};

const joinDecided: Gather = async (context, id) => {
  const row = await context.database.unsafeClient.joinRequest.findUnique({
    where: { id },
    select: {
      organizationId: true,
      acceptedAt: true,
      user: { select: { email: true } },
      organization: { select: { shortName: true, inn: true } },
    },
  });
  if (row === null) return null;
  const granted = row.acceptedAt !== null;
  return {
    ...NOTHING,
    readers: row.organizationId,
    only: row.user.email,
    path: routes.person.organizations(granted ? row.organizationId : undefined),
    // Whoever was not let in has learnt no more than he wrote himself.
    who: `ИНН ${row.organization.inn}`,
    organizationName: granted ? row.organization.shortName : '',
    granted,
  };
};

const joinedBySignature: Gather = async ({ database }, id) => {
  const row = await database.unsafeClient.membership.findFirst({
    where: { id },
    select: {
      organizationId: true,
      user: { select: { name: true, email: true } },
      organization: { select: { shortName: true } },
    },
  });
  if (row === null) return null;
  return {
    ...NOTHING,
    readers: row.organizationId,
    path: routes.person.people(),
    who: `${row.user.name} (${row.user.email})`,
    organizationName: row.organization.shortName,
  };
};

const consentRequest: Gather = async ({ database }, id) => {
  const row = await database.unsafeClient.consentRequest.findUnique({
    where: { id },
    select: {
      organizationId: true,
      reason: true,
      expiresAt: true,
      client: { select: { shortName: true } },
      viewer: { select: { shortName: true } },
    },
  });
  if (row === null) return null;
  return {
    ...NOTHING,
    readers: row.organizationId,
    path: routes.client.access(),
    who: row.viewer.shortName,
    organizationName: row.client.shortName,
    reason: row.reason,
    until: row.expiresAt,
  };
};

const consentAnswered: Gather = async ({ database }, id) => {
  const row = await database.unsafeClient.consentRequest.findUnique({
    where: { id },
    select: {
      organizationId: true,
      viewerId: true,
      grantedAt: true,
      client: { select: { shortName: true } },
    },
  });
  if (row === null) return null;
  return {
    ...NOTHING,
    readers: row.viewerId,
    path: routes.reseller.client(row.organizationId),
    who: row.client.shortName,
    organizationName: row.client.shortName,
    granted: row.grantedAt !== null,
  };
};

const reasonStated: Gather = async ({ database }, id) => {
  const row = await database.unsafeClient.financeAccess.findFirst({
    where: { id },
    select: {
      organizationId: true,
      reason: true,
      validUntil: true,
      client: { select: { shortName: true } },
    },
  });
  if (row === null) return null;
  return {
    ...NOTHING,
    readers: row.organizationId,
    path: routes.client.access(),
    // A reseller's client is not told the operator's name.
    who: SUPPORT,
    organizationName: row.client.shortName,
    reason: row.reason,
    until: row.validUntil,
  };
};

const grant: Gather = async ({ database }, id) => {
  const row = await database.unsafeClient.serviceGrant.findFirst({
    where: { id },
    select: {
      serviceCenterId: true,
      validUntil: true,
      client: { select: { shortName: true } },
      _count: { select: { registers: true } },
    },
  });
  if (row === null) return null;
  return {
    ...NOTHING,
    readers: row.serviceCenterId,
    path: routes.serviceCenter.registers(),
    who: row.client.shortName,
    organizationName: row.client.shortName,
    until: row.validUntil,
    registers: row._count.registers,
  };
};

const FACTS: Readonly<Record<AccessNoticeKind, Gather>> = {
  join_requested: joinRequest,
  join_decided: joinDecided,
  joined_by_signature: joinedBySignature,
  consent_asked: consentRequest,
  consent_answered: consentAnswered,
  reason_stated: reasonStated,
  grant_given: grant,
  grant_revoked: grant,
};
