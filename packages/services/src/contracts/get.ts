import {
  type Actor,
  type ContractContent,
  type ContractRegister,
  type ContractState,
  isInForce,
  mayAccess,
  nextContractState,
  noticeSide,
  type NoticeSide,
  notFound,
} from '@koreshok/domain';
import type { SignatureReport } from '@koreshok/signing';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { servedByAlone, type ServingContract } from '../leaving/contract-registers.ts';
import { contractAccess, contractOwner } from './access.ts';
import { adviceFor } from './advice.ts';
import { type ContractChanges, contractChanges } from './changes.ts';
import { readContent } from './content.ts';

/** Registers told with a contract; all of them stand in its paper. */
const MOST_SHOWN = 20;

export const getContractInput = z.object({ contractId: idField });
export type GetContractInput = z.input<typeof getContractInput>;

/** A signature under a contract with what became of it; without a verdict it is being checked. */
export interface ContractSignatureView {
  readonly id: string;
  readonly party: 'operator' | 'client';
  readonly receivedAt: Date;
  readonly verdict: SignatureReport['verdict'] | null;
  /** What happened, for the client. */
  readonly sentence: string;
  /** What a good verdict leaves open, a sentence each. */
  readonly unchecked: readonly string[];
  /** What to do about it. */
  readonly advice: string;
  readonly signerName: string;
  readonly checks: SignatureReport['evidence']['checks'];
  /** Its protocol can be had as PDF. */
  readonly hasProtocol: boolean;
}

export interface ContractFileView {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** A contract by itself. */
export interface ContractCard {
  readonly id: string;
  readonly organizationId: string;
  readonly clientName: string;
  readonly kind: 'contract' | 'addendum';
  readonly number: string;
  readonly state: ContractState;
  readonly stateSince: Date;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly concludedAt: Date | null;
  readonly acceptance: 'signature' | 'payment' | null;
  readonly endsAt: Date | null;
  readonly reason: string;
  /** Who gave the notice that runs, and whether it came with the client's leaving; null where none runs. */
  readonly notice: { readonly by: NoticeSide; readonly withLeaving: boolean } | null;
  /** Registers that no other contract serves: they stop with this one. Null where it is not in force. */
  readonly registersAlone: number | null;
  readonly content: Omit<ContractContent, 'registers' | 'registersInAll'>;
  /** The registers it names: how many, and the first of them as they stand in the paper. */
  readonly registers: { readonly count: number; readonly first: readonly ContractRegister[] };
  /** What an addendum would say now; null for a contract that takes none. */
  readonly changes: ContractChanges | null;
  readonly parent: { readonly id: string; readonly number: string } | null;
  readonly addenda: readonly {
    readonly id: string;
    readonly number: string;
    readonly state: ContractState;
  }[];
  readonly files: readonly ContractFileView[];
  readonly signatures: readonly ContractSignatureView[];
  /** What the actor may do with it now. */
  readonly may: {
    readonly submit: boolean;
    readonly withdraw: boolean;
    readonly upload: boolean;
    readonly terminate: boolean;
    /** Take the notice back. */
    readonly keep: boolean;
    readonly amend: boolean;
    /** The operator's part: approve or refuse. */
    readonly decide: boolean;
  };
}

/** A contract in reach with its files and signatures. @throws AppError `contract.not_found`. */
export async function getContract(
  context: ServiceContext,
  actor: Actor,
  input: GetContractInput,
): Promise<ContractCard> {
  const { contractId } = readInput(getContractInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'read'), contractId);
  const row = await context.database.unsafeClient.contract.findFirst({
    where: { organizationId, id: contractId },
    include: {
      organization: { select: { shortName: true } },
      parent: { select: { id: true, number: true } },
      leaving: { where: { notice: { state: 'given' } }, take: 1, select: { noticeId: true } },
      addenda: { orderBy: { id: 'desc' }, take: 100, select: { id: true, number: true, state: true } },
      signatures: {
        orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
        take: 20,
        select: {
          id: true,
          party: true,
          receivedAt: true,
          report: { select: { verdict: true, report: true, protocolFileId: true } },
        },
      },
    },
  });
  if (row === null) throw notFound('contract');
  const files = await context.database.unsafeClient.paperFile.findMany({
    where: { organizationId, paperId: contractId },
    orderBy: [{ role: 'asc' }, { fileId: 'asc' }],
    select: { role: true, file: { select: { id: true, name: true, sizeBytes: true } } },
  });
  const { registers, registersInAll = registers.length, ...content } = readContent(row.content);
  const now = context.clock.now();
  const writes = mayAccess(actor, 'commercial', 'write', 'papers');
  const can = (event: Parameters<typeof nextContractState>[1]) =>
    writes && nextContractState(row.state, event) !== null;
  const isOperator = actor.organizationKind === 'operator';
  const main = row.kind === 'contract';
  const notice =
    row.state === 'terminating'
      ? { by: row.noticeBy ?? 'provider', withLeaving: row.leaving.length > 0 }
      : null;
  return {
    id: row.id,
    organizationId,
    clientName: row.organization.shortName,
    kind: row.kind,
    number: row.number,
    state: row.state,
    stateSince: row.stateSince,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    concludedAt: row.concludedAt,
    acceptance: row.acceptance,
    endsAt: row.endsAt,
    reason: row.reason,
    notice,
    registersAlone: main && isInForce(row.state) ? await registersAlone(context, row) : null,
    content,
    registers: { count: registersInAll, first: registers.slice(0, MOST_SHOWN) },
    changes: main && writes ? await contractChanges(context.database.unsafeClient, row) : null,
    parent: row.parent,
    addenda: row.addenda,
    files: files.map(({ role, file }) => ({ ...file, role })),
    signatures: row.signatures.map(signatureView),
    may: {
      submit: can('submit'),
      withdraw: can('withdraw'),
      upload: can('client_signed'),
      terminate: main && can('terminate'),
      keep:
        can('stay') &&
        notice?.withLeaving === false &&
        notice.by === noticeSide(actor.organizationKind) &&
        (row.endsAt ?? now) > now,
      amend: main && writes && row.state === 'concluded' && isInForce(row.state),
      decide: isOperator && can('approve'),
    },
  };
}

async function registersAlone(context: ServiceContext, contract: ServingContract): Promise<number> {
  const { unsafeClient } = context.database;
  return unsafeClient.cashRegister.count({ where: await servedByAlone(unsafeClient, contract) });
}

interface SignatureRow {
  readonly id: string;
  readonly party: 'operator' | 'client';
  readonly receivedAt: Date;
  readonly report: {
    readonly verdict: SignatureReport['verdict'];
    readonly report: string;
    readonly protocolFileId: string | null;
  } | null;
}

function signatureView({ report, ...row }: SignatureRow): ContractSignatureView {
  if (report === null) {
    return {
      ...row,
      verdict: null,
      sentence: '',
      unchecked: [],
      advice: '',
      signerName: '',
      checks: [],
      hasProtocol: false,
    };
  }
  const judged = JSON.parse(report.report) as SignatureReport;
  const { signer } = judged;
  const person = [signer?.surname, signer?.givenNames].filter(Boolean).join(' ');
  return {
    ...row,
    verdict: report.verdict,
    sentence: judged.sentence,
    // Reports kept before it was told apart have none.
    unchecked: (judged as Partial<SignatureReport>).unchecked ?? [],
    advice: adviceFor(judged.code),
    signerName: person === '' ? (signer?.commonName ?? '') : person,
    checks: judged.evidence.checks,
    hasProtocol: report.protocolFileId !== null,
  };
}
