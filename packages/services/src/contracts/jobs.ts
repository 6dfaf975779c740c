import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';

/** Long work about contracts; each names its rows and does nothing twice. */
export const CONTRACT_JOBS = {
  /** Payload `{contractId}`: prints the paper of a contract and keeps it. */
  print: 'contracts.print',
  /** Payload `{contractId}`: signs for the operator what it has approved. */
  sign: 'contracts.sign',
  /** Payload `{signatureId}`: judges an uploaded signature and prints the protocol. */
  verify: 'contracts.verify',
} as const;

interface Row {
  readonly organizationId: string;
  readonly id: string;
}

export function askToPrint(transaction: Transaction, contract: Row, now: Date): Promise<void> {
  return ask(transaction, CONTRACT_JOBS.print, contract, { contractId: contract.id }, now);
}

export function askToSign(transaction: Transaction, contract: Row, now: Date): Promise<void> {
  return ask(transaction, CONTRACT_JOBS.sign, contract, { contractId: contract.id }, now);
}

export function askToVerify(transaction: Transaction, signature: Row, now: Date): Promise<void> {
  return ask(transaction, CONTRACT_JOBS.verify, signature, { signatureId: signature.id }, now);
}

/** Asks once: while a job about the row is there, another is not added. */
async function ask(
  transaction: Transaction,
  name: string,
  { organizationId, id }: Row,
  payload: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  await transaction.job.createMany({
    data: [
      {
        id: newId(now),
        organizationId,
        name,
        payload: JSON.stringify(payload),
        uniqueKey: `${name}:${id}`,
        availableAt: now,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
}
