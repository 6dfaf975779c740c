import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, isUnderWay } from '@koreshok/domain';
import { z } from 'zod';
import { lockOrganization, type ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { contractAccess, contractOwner } from './access.ts';
import { agreedNow, differingRegisters, differingRequisites } from './changes.ts';
import { readContent } from './content.ts';
import { writeDraft } from './draft.ts';
import { readContract } from './move.ts';
import { takeNumber } from './number.ts';
import { readParties } from './parties.ts';
import { contractRegisters } from './registers.ts';

export const createAddendumInput = z.object({
  contractId: idField,
  change: z.enum(['requisites', 'registers']),
});
export type CreateAddendumInput = z.input<typeof createAddendumInput>;

/**
 * Makes a draft of an addendum that gives the requisites or the registers of this moment anew.
 * @throws AppError `contract.not_found`, `addendum.not_in_force` (conflict), `addendum.nothing` (conflict) when nothing
 * has changed since, `addendum.exists` (conflict) while another one is under way.
 */
export async function createAddendum(
  context: ServiceContext,
  actor: Actor,
  input: CreateAddendumInput,
): Promise<{ readonly id: string; readonly number: string }> {
  const { contractId, change } = readInput(createAddendumInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    await lockOrganization(transaction, organizationId);
    const contract = await readContract(transaction, organizationId, contractId);
    if (contract.kind !== 'contract' || contract.state !== 'concluded') throw notInForce();
    const addenda = await transaction.contract.findMany({
      where: { organizationId, parentId: contractId },
      orderBy: { id: 'desc' },
      take: 100,
      select: { state: true, number: true, content: true },
    });
    const open = addenda.find(({ state }) => isUnderWay(state));
    if (open !== undefined) throw anotherUnderWay(open.number);
    const main = readContent(contract.content);
    const agreed = agreedNow(main, addenda);
    const { issuer, operator, agent, client } = await readParties(transaction, organizationId);
    const listed =
      change === 'registers'
        ? await contractRegisters(transaction, organizationId, contract.cashRegisterId)
        : { registers: agreed.registers, registersInAll: agreed.registersInAll };
    const changedRequisites = change === 'requisites' ? differingRequisites(agreed.client, client) : [];
    if (change === 'requisites' && changedRequisites.length === 0) throw nothing();
    const { added, removed, changed } = differingRegisters(agreed.registers, listed.registers);
    if (change === 'registers' && added + removed + changed === 0) throw nothing();
    const number = await takeNumber(transaction, organizationId, `addendum-${contractId}`);
    return writeDraft(
      transaction,
      actor,
      {
        organizationId,
        issuerId: contract.issuerId,
        templateId: contract.templateId,
        kind: 'addendum',
        parentId: contractId,
        cashRegisterId: contract.cashRegisterId,
        content: {
          ...main,
          number: `${contract.number}/${number}`,
          parent: { number: contract.number, madeOn: main.madeOn },
          change,
          changedRequisites,
          operator,
          agent: issuer.kind === 'reseller' ? agent : null,
          client,
          registers: listed.registers,
          registersInAll: listed.registersInAll,
          title: 'Дополнительное соглашение',
          text: '',
          acceptByPayment: false,
        },
      },
      now,
    );
  });
}

function notInForce(): AppError {
  return new AppError(
    'conflict',
    'addendum.not_in_force',
    'Дополнительное соглашение составляется к действующему договору.',
  );
}

function anotherUnderWay(number: string): AppError {
  return new AppError(
    'conflict',
    'addendum.exists',
    `Соглашение № ${number} ещё не подписано. Завершите его или отзовите.`,
  );
}

function nothing(): AppError {
  return new AppError(
    'conflict',
    'addendum.nothing',
    'С тех пор ничего не изменилось: соглашение не требуется.',
  );
}
