import { type Actor, mayAccess, nextContractState, type Price } from '@koreshok/domain';
import { z } from 'zod';
import { contractAccess, contractOwner } from '../contracts/access.ts';
import { readContent } from '../contracts/content.ts';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { acceptancePrices } from './prices.ts';
import { type InvoiceView, readInvoices } from './view.ts';

export const contractAcceptanceInput = z.object({ contractId: idField });
export type ContractAcceptanceInput = z.input<typeof contractAcceptanceInput>;

/** How a contract may be accepted by payment. */
export interface ContractAcceptance {
  /** What may be billed, one price for each term; empty when no invoice can be made now. */
  readonly prices: readonly Price[];
  /** The term the client began with. */
  readonly chosenMonths: number | null;
  readonly invoices: readonly InvoiceView[];
  /** Whether the actor may make an invoice now. */
  readonly mayIssue: boolean;
  /** Whether the actor is of the payee and may record what came. */
  readonly mayRecord: boolean;
}

/** The ways to accept a contract by payment, and the invoices that were made. @throws AppError `contract.not_found`. */
export async function contractAcceptance(
  context: ServiceContext,
  actor: Actor,
  input: ContractAcceptanceInput,
): Promise<ContractAcceptance> {
  const { contractId } = readInput(contractAcceptanceInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'read'), contractId);
  const { unsafeClient } = context.database;
  const row = await unsafeClient.contract.findFirstOrThrow({
    where: { organizationId, id: contractId },
    select: { issuerId: true, state: true, content: true },
  });
  const { acceptByPayment, registers } = readContent(row.content);
  const invoices = await readInvoices(context, organizationId, contractId);
  const found =
    acceptByPayment && row.state === 'awaiting_signature'
      ? await acceptancePrices(unsafeClient, { organizationId, issuerId: row.issuerId }, registers.length)
      : null;
  const writes = mayAccess(actor, 'commercial', 'write', 'papers');
  return {
    prices: found?.prices ?? [],
    chosenMonths: found?.chosenMonths ?? null,
    invoices,
    mayIssue: writes && found !== null,
    // Also after the offer has lapsed: the money may have come before.
    mayRecord:
      writes &&
      acceptByPayment &&
      nextContractState(row.state, 'paid') !== null &&
      actor.organizationId === row.issuerId,
  };
}
