import {
  type ContractContent,
  type ContractRegister,
  type ContractState,
  type RequisiteName,
  type Requisites,
} from '@koreshok/domain';
import { readRequisites } from '../requisites/read.ts';
import { readContent } from './content.ts';
import { type Reader, servedNow } from './registers.ts';

interface Agreement {
  readonly state: string;
  readonly content: string;
}

/** What differs from the last agreement, so that an addendum about it makes sense. */
export interface ContractChanges {
  /** Requisites of the client that were told anew. */
  readonly requisites: readonly RequisiteName[];
  /** Registers that came, went, or have another drive, address or name now. */
  readonly registers: { readonly added: number; readonly removed: number; readonly changed: number };
}

/** What the parties agreed to last: the contract with the addenda that are in force, the newest first in the list. */
export function agreedNow(
  main: ContractContent,
  addenda: readonly Agreement[],
): Pick<ContractContent, 'client' | 'registers' | 'registersInAll'> {
  const signed = addenda
    .filter(({ state }) => state === 'concluded')
    .map(({ content }) => readContent(content));
  const requisites = signed.find(({ change }) => change === 'requisites');
  const registers = signed.find(({ change }) => change === 'registers');
  const { registers: listed, registersInAll } = registers ?? main;
  return { client: requisites?.client ?? main.client, registers: listed, registersInAll };
}

/** Requisites told now that differ from those agreed on. */
export function differingRequisites(agreed: Requisites, told: Requisites): RequisiteName[] {
  return (Object.keys(told) as RequisiteName[]).filter((name) => agreed[name] !== told[name]);
}

/** What an addendum to a contract in force would say now; null for one that takes no addenda. */
export async function contractChanges(
  rows: Reader,
  contract: {
    readonly organizationId: string;
    readonly id: string;
    readonly state: ContractState;
    readonly cashRegisterId: string | null;
    readonly content: string;
  },
): Promise<ContractChanges | null> {
  const { organizationId, id, state, cashRegisterId } = contract;
  if (state !== 'concluded') return null;
  const addenda = await rows.contract.findMany({
    where: { organizationId, parentId: id, state: 'concluded' },
    orderBy: { id: 'desc' },
    take: 100,
    select: { state: true, content: true },
  });
  const agreed = agreedNow(readContent(contract.content), addenda);
  const { requisites } = await readRequisites(rows, organizationId);
  const registers = await servedNow(rows, organizationId, cashRegisterId);
  return {
    requisites: differingRequisites(agreed.client, requisites),
    registers: differingRegisters(agreed.registers, registers),
  };
}

/** Registers that came, went or look different now. A register is the same one as long as its serial number is. */
export function differingRegisters(
  agreed: readonly ContractRegister[],
  now: readonly ContractRegister[],
): ContractChanges['registers'] {
  const before = new Map(agreed.map((register) => [keyOf(register), looksOf(register)]));
  const after = new Map(now.map((register) => [keyOf(register), looksOf(register)]));
  const kept = [...after].filter(([key]) => before.has(key));
  return {
    added: after.size - kept.length,
    removed: before.size - kept.length,
    changed: kept.filter(([key, text]) => before.get(key) !== text).length,
  };
}

function keyOf({ model, serialNumber }: ContractRegister): string {
  return `${model} ${serialNumber}`;
}

function looksOf({ name, registrationNumber, fn, address }: ContractRegister): string {
  return [name, registrationNumber, fn, address].join('\n');
}
