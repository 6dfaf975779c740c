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
type Rows = ServiceContext['database']['unsafeClient'];
/** What a notice says at least; what is left out says nothing. */
type Told = Pick<Facts, 'readers' | 'path' | 'who' | 'organizationName'> & Partial<Facts>;

/** Reads the row a notice is about, and says what it tells; nothing where the row is gone. */
function gather<Row>(
  read: (rows: Rows, id: string) => Promise<Row | null>,
  tell: (row: Row) => Told,
): Gather {
  return async ({ database }, id) => {
    const row = await read(database.unsafeClient, id);
    return row === null ? null : { ...NOTHING, ...tell(row) };
  };
}

const NAMED = { select: { shortName: true } } as const;
const PERSON = { select: { name: true, email: true } } as const;
const personWords = ({ name, email }: { readonly name: string; readonly email: string }) =>
  `${name} (${email})`;

const joinRequest = gather(
  (rows, id) =>
    rows.joinRequest.findUnique({
      where: { id },
      select: { organizationId: true, message: true, user: PERSON, organization: NAMED },
    }),
  ({ organizationId, message, user, organization }) => ({
    readers: organizationId,
    path: routes.person.people('requests'),
    who: personWords(user),
    organizationName: organization.shortName,
    reason: message,
  }),
);

const joinDecided = gather(
  (rows, id) =>
    rows.joinRequest.findUnique({
      where: { id },
      select: {
        organizationId: true,
        acceptedAt: true,
        user: { select: { email: true } },
        organization: { select: { shortName: true, inn: true } },
      },
    }),
  ({ organizationId, acceptedAt, user, organization }) => {
    const granted = acceptedAt !== null;
    return {
      readers: organizationId,
      only: user.email,
      path: routes.person.organizations(granted ? organizationId : undefined),
      // Whoever was not let in has learnt no more than he wrote himself.
      who: `ИНН ${organization.inn}`,
      organizationName: granted ? organization.shortName : '',
      granted,
    };
  },
);

const joinedBySignature = gather(
  (rows, id) =>
    rows.membership.findFirst({
      where: { id },
      select: { organizationId: true, user: PERSON, organization: NAMED },
    }),
  ({ organizationId, user, organization }) => ({
    readers: organizationId,
    path: routes.person.people(),
    who: personWords(user),
    organizationName: organization.shortName,
  }),
);

const consentRequest = gather(
  (rows, id) =>
    rows.consentRequest.findUnique({
      where: { id },
      select: { organizationId: true, reason: true, expiresAt: true, client: NAMED, viewer: NAMED },
    }),
  ({ organizationId, reason, expiresAt, client, viewer }) => ({
    readers: organizationId,
    path: routes.client.access(),
    who: viewer.shortName,
    organizationName: client.shortName,
    reason,
    until: expiresAt,
  }),
);

const consentAnswered = gather(
  (rows, id) =>
    rows.consentRequest.findUnique({
      where: { id },
      select: { organizationId: true, viewerId: true, grantedAt: true, client: NAMED },
    }),
  ({ organizationId, viewerId, grantedAt, client }) => ({
    readers: viewerId,
    path: routes.reseller.client(organizationId),
    who: client.shortName,
    organizationName: client.shortName,
    granted: grantedAt !== null,
  }),
);

const reasonStated = gather(
  (rows, id) =>
    rows.financeAccess.findFirst({
      where: { id },
      select: { organizationId: true, reason: true, validUntil: true, client: NAMED },
    }),
  ({ organizationId, reason, validUntil, client }) => ({
    readers: organizationId,
    path: routes.client.access(),
    // A reseller's client is not told the operator's name.
    who: SUPPORT,
    organizationName: client.shortName,
    reason,
    until: validUntil,
  }),
);

const grant = gather(
  (rows, id) =>
    rows.serviceGrant.findFirst({
      where: { id },
      select: {
        serviceCenterId: true,
        validUntil: true,
        client: NAMED,
        _count: { select: { registers: true } },
      },
    }),
  ({ serviceCenterId, validUntil, client, _count: { registers } }) => ({
    readers: serviceCenterId,
    path: routes.serviceCenter.registers(),
    who: client.shortName,
    organizationName: client.shortName,
    until: validUntil,
    registers,
  }),
);

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
