import { inTransaction, type Transaction } from '@koreshok/db';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { askToPrint, askToSign, askToVerify } from './jobs.ts';
import { endTerminated } from './end-terminated.ts';
import { moveContract, readContract } from './move.ts';
import { tellOfContract } from './notice-mail.ts';

/** Rows of a kind in one turn; the next turn finds the others. */
const AT_ONCE = 100;
/** How long work may be on its way before it is asked for anew, in milliseconds. */
const PATIENCE = 10 * 60_000;

interface Swept {
  readonly expired: number;
  readonly ended: number;
  readonly askedAgain: number;
}

/** Lets offers lapse and notices run out, and asks anew for work that got lost. For the worker; safe to repeat. */
export async function sweepContracts(context: ServiceContext): Promise<Swept> {
  const now = context.clock.now();
  const { contract } = context.database.unsafeClient;
  const select = { id: true, organizationId: true } as const;
  const lapsed = await contract.findMany({
    where: { state: 'awaiting_signature', expiresAt: { lte: now } },
    take: AT_ONCE,
    select,
  });
  const over = await contract.findMany({
    // A contract that ends with its client's leaving ends in the transaction of that.
    where: {
      state: 'terminating',
      endsAt: { lte: now },
      leaving: { none: { notice: { state: 'given' } } },
    },
    take: AT_ONCE,
    select,
  });
  for (const row of lapsed) await letLapse(context, row, now);
  for (const row of over) await endTerminated(context, row, now);
  return { expired: lapsed.length, ended: over.length, askedAgain: await askAgain(context, now) };
}

interface Found {
  readonly id: string;
  readonly organizationId: string;
}

async function letLapse(context: ServiceContext, { id, organizationId }: Found, now: Date): Promise<void> {
  await inTransaction(context.database, async (transaction) => {
    const contract = await readContract(transaction, organizationId, id);
    await moveContract(transaction, contract, 'expire', now);
    await tellOfContract(transaction, now, 'expired', contract);
    await writeAudit(transaction, null, now, {
      organizationId,
      action: 'contract.expired',
      subjectType: 'Contract',
      subjectId: id,
      details: { number: contract.number },
    });
  });
}

type Ask = (
  transaction: Transaction,
  row: { readonly id: string; readonly organizationId: string },
  now: Date,
) => Promise<void>;

async function askAgain(context: ServiceContext, now: Date): Promise<number> {
  const before = new Date(now.getTime() - PATIENCE);
  const { unsafeClient } = context.database;
  const unprinted = await unsafeClient.$queryRaw<{ id: string; organizationId: string }[]>`
    SELECT c.id, c.organizationId FROM Contract c
    WHERE c.state = 'draft' AND c.stateSince < ${before} AND NOT EXISTS (
      SELECT 1 FROM PaperFile f WHERE f.organizationId = c.organizationId AND f.paperId = c.id AND f.role = 'document')
    LIMIT ${AT_ONCE}`;
  const unsigned = await unsafeClient.contract.findMany({
    where: { state: 'signing', stateSince: { lt: before } },
    take: AT_ONCE,
    select: { id: true, organizationId: true },
  });
  const unjudged = await unsafeClient.contractSignature.findMany({
    where: {
      party: 'client',
      report: null,
      receivedAt: { lt: before },
      contract: { state: 'awaiting_signature' },
    },
    take: AT_ONCE,
    select: { id: true, organizationId: true },
  });
  const wishes: (readonly [{ id: string; organizationId: string }, Ask])[] = [
    ...unprinted.map((row) => [row, askToPrint] as const),
    ...unsigned.map((row) => [row, askToSign] as const),
    ...unjudged.map((row) => [row, askToVerify] as const),
  ];
  for (const [row, ask] of wishes) {
    await inTransaction(context.database, (transaction) => ask(transaction, row, now));
  }
  return wishes.length;
}
