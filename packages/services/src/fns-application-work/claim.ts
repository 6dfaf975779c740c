import type { ApplicationKind } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';

export type ExchangedState = 'sending' | 'sent' | 'accepted' | 'registered';

/** An application that this worker deals with until its lease runs out. */
export interface ClaimedApplication {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: ApplicationKind;
  readonly state: ExchangedState;
  readonly content: string;
  readonly fn: string;
  readonly registrationNumber: string;
  readonly cashRegisterId: string | null;
  readonly outletId: string | null;
  readonly fileName: string;
  readonly externalId: string | null;
  readonly attempts: number;
  readonly answeredAt: Date | null;
  readonly documentFile: { readonly sha256: string } | null;
  readonly signatureFile: { readonly sha256: string } | null;
  readonly powerFile: { readonly sha256: string } | null;
  readonly powerSignatureFile: { readonly sha256: string } | null;
}

const LEASE_MS = 60_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 600_000;

/** Takes applications whose time has come; each is out of others' sight until the lease runs out. */
export async function claimApplications(
  context: ServiceContext,
  limit: number,
): Promise<readonly ClaimedApplication[]> {
  const { unsafeClient } = context.database;
  const now = context.clock.now();
  const due = await unsafeClient.fnsApplication.findMany({
    where: { state: { in: ['sending', 'sent', 'accepted', 'registered'] }, nextAttemptAt: { lte: now } },
    orderBy: { nextAttemptAt: 'asc' },
    take: limit,
    select: {
      id: true,
      organizationId: true,
      kind: true,
      state: true,
      content: true,
      fn: true,
      registrationNumber: true,
      cashRegisterId: true,
      outletId: true,
      fileName: true,
      externalId: true,
      attempts: true,
      answeredAt: true,
      nextAttemptAt: true,
      documentFile: { select: { sha256: true } },
      signatureFile: { select: { sha256: true } },
      powerFile: { select: { sha256: true } },
      powerSignatureFile: { select: { sha256: true } },
    },
  });
  const claimed: ClaimedApplication[] = [];
  for (const { nextAttemptAt, ...application } of due) {
    const { count } = await unsafeClient.fnsApplication.updateMany({
      where: { organizationId: application.organizationId, id: application.id, nextAttemptAt },
      data: { nextAttemptAt: new Date(now.getTime() + LEASE_MS) },
    });
    if (count === 1) claimed.push({ ...application, state: application.state as ExchangedState });
  }
  return claimed;
}

/** Puts an application off after a failure, longer each time. */
export async function postpone(
  context: ServiceContext,
  { id, organizationId, state, attempts }: ClaimedApplication,
  problem: string,
): Promise<void> {
  const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts, 10));
  await context.database.unsafeClient.fnsApplication.updateMany({
    where: { organizationId, id, state },
    data: {
      attempts: attempts + 1,
      problem,
      nextAttemptAt: new Date(context.clock.now().getTime() + wait),
    },
  });
}
