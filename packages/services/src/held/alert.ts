import { type HeldReasonText, routes } from '@koreshok/domain';
import { type Brand, brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { heldTextOf } from './row.ts';

/** The fact a gateway writes when documents of clients are held for the first time. */
export const DOCUMENTS_HELD = { consumer: 'notifier', kind: 'documents.held' } as const;

/** What the client's people are told about a register whose documents are not taken in. */
export interface HeldAlert {
  readonly brand: Brand;
  readonly to: readonly string[];
  readonly registerName: string;
  readonly outletName: string;
  readonly text: HeldReasonText;
  /** Path of the register's page. */
  readonly path: string;
}

const QUIET_MS = 24 * 3_600_000;
const MOST_PEOPLE = 20;
const WHO = ['owner', 'administrator', 'technician'] as const;

/**
 * The alert for a document just held, or null when there is nobody to tell, or when the same drive was held for the
 * same reason within a day and people know.
 */
export async function heldAlert(
  context: ServiceContext,
  input: { readonly heldDocumentId: string },
): Promise<HeldAlert | null> {
  const { unsafeClient } = context.database;
  const held = await unsafeClient.heldDocument.findFirst({
    where: { id: input.heldDocumentId, state: 'held' },
    select: { id: true, organizationId: true, fn: true, reason: true, receivedAt: true },
  });
  if (held === null || (await isKnown(context, held))) return null;
  const { organizationId, fn } = held;
  const admission = await unsafeClient.admission.findFirst({
    where: { fn, organizationId },
    select: { register: { select: { id: true, name: true, outlet: { select: { name: true } } } } },
  });
  const brand = await brandOf(context, organizationId);
  const people = await unsafeClient.membership.findMany({
    where: {
      organizationId,
      revokedAt: null,
      allOutlets: true,
      registers: { none: {} },
      role: { in: [...WHO] },
      user: { disabledAt: null },
    },
    orderBy: { id: 'asc' },
    take: MOST_PEOPLE,
    select: { user: { select: { email: true } } },
  });
  if (admission === null || brand === null || people.length === 0) return null;
  const { register } = admission;
  return {
    brand,
    to: people.map(({ user }) => user.email),
    registerName: register.name,
    outletName: register.outlet.name,
    text: heldTextOf(held.reason),
    path: routes.client.register(register.id),
  };
}

interface Held {
  readonly id: string;
  readonly fn: string;
  readonly reason: string;
  readonly receivedAt: Date;
}

async function isKnown(context: ServiceContext, { id, fn, reason, receivedAt }: Held): Promise<boolean> {
  const earlier = await context.database.unsafeClient.heldDocument.findFirst({
    where: {
      fn,
      reason,
      id: { not: id },
      receivedAt: { lte: receivedAt, gt: new Date(receivedAt.getTime() - QUIET_MS) },
    },
    select: { id: true },
  });
  return earlier !== null;
}

/** The brand under which the client's provider speaks. */
async function brandOf(context: ServiceContext, organizationId: string): Promise<Brand | null> {
  const client = await context.database.unsafeClient.organization.findFirst({
    where: { id: organizationId },
    select: {
      provider: {
        select: {
          brand: {
            where: { publishedAt: { lte: context.clock.now() } },
            orderBy: { createdAt: 'asc' },
            take: 1,
            select: { host: true },
          },
        },
      },
    },
  });
  const host = client?.provider.brand[0]?.host;
  return host === undefined ? null : brandByHost(context, host);
}
