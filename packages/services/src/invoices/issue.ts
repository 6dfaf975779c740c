import { inTransaction, type Transaction } from '@koreshok/db';
import {
  type Actor,
  AppError,
  contractDay,
  type InvoiceContent,
  invoicePurpose,
  newId,
  type Price,
} from '@koreshok/domain';
import { z } from 'zod';
import { contractAccess, contractOwner } from '../contracts/access.ts';
import { readContent } from '../contracts/content.ts';
import { readContract } from '../contracts/move.ts';
import { takeNumber } from '../contracts/number.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { writePaper } from '../papers/write.ts';
import { askToPrintInvoice } from './jobs.ts';
import { acceptancePrices } from './prices.ts';

export const issueInvoiceInput = z.object({
  contractId: idField,
  /** The term to be paid, one of the price list. */
  months: z.int('Выберите срок.').min(1, 'Выберите срок.').max(60, 'Выберите срок.'),
});
export type IssueInvoiceInput = z.input<typeof issueInvoiceInput>;

/**
 * Makes the invoice whose payment accepts a contract that the operator has signed; its PDF follows by a job. The same
 * term of the same contract asked for again gives the invoice that is there.
 * @throws AppError `contract.not_found`, `invoice.not_open` (conflict) unless the contract waits for its acceptance and
 * its offer allows payment, `invoice.no_prices` (conflict), `invoice.term` (bad_request).
 */
export async function issueInvoice(
  context: ServiceContext,
  actor: Actor,
  input: IssueInvoiceInput,
): Promise<{ readonly id: string; readonly number: string }> {
  const { contractId, months } = readInput(issueInvoiceInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM Contract WHERE id = ${contractId} FOR UPDATE`;
    const contract = await readContract(transaction, organizationId, contractId);
    const { expiresAt } = await transaction.contract.findUniqueOrThrow({
      where: { id: contractId },
      select: { expiresAt: true },
    });
    const main = readContent(contract.content);
    if (!main.acceptByPayment || contract.state !== 'awaiting_signature' || expiresAt === null)
      throw notOpen();
    const made = await transaction.invoice.findFirst({
      where: { organizationId, contractId, months },
      select: { id: true, number: true },
    });
    if (made !== null) return made;
    const { issuerId } = contract;
    const offer = await acceptancePrices(transaction, { organizationId, issuerId }, main.registers.length);
    if (offer === null) throw noPrices(main.registers.length);
    const price = offer.prices.find((each) => each.months === months);
    if (price === undefined) throw noSuchTerm();
    const content = await contentOf(transaction, issuerId, {
      main,
      price,
      vatRate: offer.vatRate,
      expiresAt,
      now,
    });
    const id = newId(now);
    const { number } = content;
    await transaction.invoice.create({
      data: {
        id,
        organizationId,
        issuerId,
        purpose: 'acceptance',
        contractId,
        number,
        priceListId: offer.priceListId,
        months,
        registers: price.registers,
        amount: price.amount,
        vat: price.vat,
        content: JSON.stringify(content),
        dueAt: expiresAt,
        createdById: actor.userId,
        createdAt: now,
      },
      select: { id: true },
    });
    await writePaper(transaction, {
      id,
      organizationId,
      kind: 'invoice',
      number,
      title: 'Счёт-оферта',
      state: 'waiting',
      datedAt: now,
    });
    await askToPrintInvoice(transaction, { organizationId, id }, now);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'invoice.issued',
      subjectType: 'Invoice',
      subjectId: id,
      details: {
        number,
        contract: contract.number,
        amount: price.amount,
        months,
        listVersion: price.listVersion,
      },
    });
    return { id, number };
  });
}

async function contentOf(
  transaction: Transaction,
  issuerId: string,
  made: {
    readonly main: ReturnType<typeof readContent>;
    readonly price: Price;
    readonly vatRate: number | null;
    readonly expiresAt: Date;
    readonly now: Date;
  },
): Promise<InvoiceContent> {
  const { main, price, vatRate, expiresAt, now } = made;
  const madeOn = contractDay(now);
  const year = madeOn.slice(0, 4);
  const place = await takeNumber(transaction, issuerId, `invoice-${year}`);
  const number = `${year}-${String(place).padStart(6, '0')}`;
  return {
    layout: 1,
    number,
    madeOn,
    dueOn: contractDay(expiresAt),
    contract: { number: main.number, madeOn: main.madeOn },
    // The requisites both sides have signed: the bank account is that of the contract.
    payee: main.agent ?? main.operator,
    payer: main.client,
    price,
    vatRate,
    purpose: invoicePurpose({ number, madeOn, contractNumber: main.number, vat: price.vat, vatRate }),
  };
}

function notOpen(): AppError {
  return new AppError(
    'conflict',
    'invoice.not_open',
    'Счёт для принятия договора выставляется, когда договор подписан исполнителем и его можно принять оплатой.',
  );
}

function noPrices(registers: number): AppError {
  return new AppError(
    'conflict',
    'invoice.no_prices',
    registers === 0
      ? 'В договоре нет касс, платить не за что. Отзовите его, добавьте кассы и составьте договор заново.'
      : 'Для этого договора нет цен, счёт выставить нельзя. Подпишите договор или напишите в поддержку.',
  );
}

function noSuchTerm(): AppError {
  return new AppError('bad_request', 'invoice.term', 'Такого срока нет в тарифе. Выберите другой.', {
    fields: { months: 'Выберите срок из списка.' },
  });
}
