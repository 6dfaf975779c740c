import type { Transaction } from '@koreshok/db';
import {
  AppError,
  CONTRACT_FACTS,
  CONTRACT_STATE_WORDS,
  type ContractEvent,
  type ContractFact,
  type ContractFactKind,
  type ContractState,
  isUnderWay,
  nextContractState,
  type NoticeSide,
  notFound,
} from '@koreshok/domain';
import { writeOutbox } from '../context/index.ts';
import { movePaper } from '../papers/write.ts';

/** A contract as moves read it, locked by nobody: the claim of {@link moveContract} decides. */
export interface ContractRow {
  readonly id: string;
  readonly organizationId: string;
  readonly issuerId: string;
  readonly templateId: string;
  readonly cashRegisterId: string | null;
  readonly kind: 'contract' | 'addendum';
  readonly parentId: string | null;
  readonly number: string;
  readonly state: ContractState;
  readonly version: number;
  readonly content: string;
}

const COLUMNS = {
  id: true,
  organizationId: true,
  issuerId: true,
  templateId: true,
  cashRegisterId: true,
  kind: true,
  parentId: true,
  number: true,
  state: true,
  version: true,
  content: true,
} as const;

/** @throws AppError `contract.not_found`. */
export async function readContract(
  transaction: Transaction,
  organizationId: string,
  id: string,
): Promise<ContractRow> {
  const row = await transaction.contract.findFirst({ where: { organizationId, id }, select: COLUMNS });
  if (row === null) throw notFound('contract');
  return row;
}

type Changes = Readonly<{
  expiresAt?: Date | null;
  concludedAt?: Date;
  acceptance?: 'signature' | 'payment';
  endsAt?: Date | null;
  reason?: string;
  noticeBy?: NoticeSide | null;
}>;

/**
 * Moves a contract by an event: one of several who try at once succeeds. The line of the client's documents goes along,
 * and what the tax service must hear of is written as a fact.
 * @throws AppError `contract.state` (conflict) when the event cannot happen in its state any more.
 */
export async function moveContract(
  transaction: Transaction,
  contract: ContractRow,
  event: ContractEvent,
  now: Date,
  changes: Changes = {},
): Promise<ContractState> {
  const { id, organizationId, state, version } = contract;
  const next = nextContractState(state, event);
  if (next === null) throw wrongState(contract.state);
  const claimed = await transaction.contract.updateMany({
    where: { organizationId, id, state, version },
    data: { state: next, stateSince: now, version: version + 1, ...changes },
  });
  if (claimed.count !== 1) throw wrongState(contract.state);
  await movePaper(transaction, contract, CONTRACT_STATE_WORDS[next].paper);
  if (!isUnderWay(next)) await closeInvoices(transaction, contract);
  const kind = event === 'stay' ? null : factOf(contract, next);
  if (kind !== null) await tell(transaction, contract, kind, now);
  return next;
}

/** What is over or concluded otherwise is not accepted by payment any more: its open invoices lapse. */
async function closeInvoices(transaction: Transaction, contract: ContractRow): Promise<void> {
  const { organizationId, id: contractId } = contract;
  const invoices = await transaction.invoice.findMany({
    where: { organizationId, contractId },
    take: 60,
    select: { id: true },
  });
  await transaction.paper.updateMany({
    where: { organizationId, id: { in: invoices.map(({ id }) => id) }, kind: 'invoice', state: 'waiting' },
    data: { state: 'ended' },
  });
}

function factOf({ kind }: ContractRow, next: ContractState): ContractFactKind | null {
  if (next === 'concluded') return kind === 'addendum' ? CONTRACT_FACTS.changed : CONTRACT_FACTS.concluded;
  return next === 'ended' && kind === 'contract' ? CONTRACT_FACTS.ended : null;
}

async function tell(
  transaction: Transaction,
  contract: ContractRow,
  kind: ContractFactKind,
  now: Date,
): Promise<void> {
  const { organizationId, parentId } = contract;
  const main = parentId === null ? contract : await readContract(transaction, organizationId, parentId);
  const fact: ContractFact = {
    organizationId,
    contractId: main.id,
    number: main.number,
    at: now.toISOString(),
  };
  await writeOutbox(transaction, now, {
    organizationId,
    consumer: CONTRACT_FACTS.consumer,
    kind,
    payload: { ...fact },
  });
}

function wrongState(state: ContractState): AppError {
  return new AppError(
    'conflict',
    'contract.state',
    `Договор уже в другом состоянии: «${CONTRACT_STATE_WORDS[state].words}». Обновите страницу.`,
    { details: { state } },
  );
}
