import type { Transaction } from '@koreshok/db';
import { type NoticeSide, routes } from '@koreshok/domain';
import { brandForPeopleOf, decidersOf } from '../access-notices/audience.ts';
import type { Brand } from '../brands/index.ts';
import { type ServiceContext, writeOutbox } from '../context/index.ts';
import { servedByAlone } from '../leaving/contract-registers.ts';
import { readContent } from './content.ts';

/** The outbox fact a mail worker answers with `issueContractMail`. */
export const CONTRACT_MAIL = { consumer: 'mail', kind: 'contract_notice' } as const;

/** Who reads it: the client itself, and each house it lives under. */
export const CONTRACT_READERS = ['client', 'provider', 'operator'] as const;
export type ContractReader = (typeof CONTRACT_READERS)[number];

/** Everybody who waits for the other side, or has to act, hears of it; who did it himself does not. */
const READERS_OF = {
  submitted: ['operator'],
  offered: ['client'],
  refused: ['client', 'provider'],
  concluded: CONTRACT_READERS,
  expired: ['client', 'provider'],
  terminating: CONTRACT_READERS,
  kept: CONTRACT_READERS,
} as const satisfies Record<string, readonly ContractReader[]>;

export type ContractMailEvent = keyof typeof READERS_OF;
export const CONTRACT_MAIL_EVENTS = Object.keys(READERS_OF) as ContractMailEvent[];

/** What was true when it happened; the contract may have gone on when a mail is written. */
export interface ContractMailFacts {
  /** The day by which to sign, or the last day in force; null where there is none. */
  readonly until?: Date | null;
  /** Why it was refused or terminated. */
  readonly reason?: string;
  /** Which side gave notice or took it back. */
  readonly by?: NoticeSide;
}

/** Tells those who read of an event, in the transaction that made it so. */
export async function tellOfContract(
  transaction: Transaction,
  now: Date,
  event: ContractMailEvent,
  { id: contractId, organizationId }: { readonly id: string; readonly organizationId: string },
  { until, reason = '', by }: ContractMailFacts = {},
): Promise<void> {
  for (const reader of READERS_OF[event]) {
    await writeOutbox(transaction, now, {
      organizationId,
      ...CONTRACT_MAIL,
      payload: {
        contractId,
        event,
        reader,
        until: until?.toISOString() ?? '',
        reason,
        by: by ?? '',
      },
    });
  }
}

/** What a mail about a contract says. */
export interface ContractMail {
  readonly to: readonly string[];
  readonly brand: Brand;
  readonly path: string;
  readonly forClient: boolean;
  readonly clientName: string;
  readonly kind: 'contract' | 'addendum';
  readonly number: string;
  readonly acceptByPayment: boolean;
  /** Registers that no other contract serves: they stop with this one. */
  readonly registersAlone: number;
}

/** Gathers what a mail says when it is sent. @returns null when there is nobody to tell. */
export async function issueContractMail(
  context: ServiceContext,
  input: {
    readonly contractId: string;
    readonly event: ContractMailEvent;
    readonly reader: ContractReader;
  },
): Promise<ContractMail | null> {
  const { unsafeClient } = context.database;
  const row = await unsafeClient.contract.findUnique({
    where: { id: input.contractId },
    select: {
      id: true,
      organizationId: true,
      kind: true,
      scope: true,
      cashRegisterId: true,
      number: true,
      content: true,
      organization: {
        select: { shortName: true, provider: { select: { id: true, kind: true, providerId: true } } },
      },
    },
  });
  if (row === null) return null;
  const { provider } = row.organization;
  const readers: readonly ContractReader[] = READERS_OF[input.event];
  // The operator's own client has one house above it and not two.
  if (input.reader === 'operator' && provider.kind === 'operator' && readers.includes('provider'))
    return null;
  const toId = {
    client: row.organizationId,
    provider: provider.id,
    operator: provider.kind === 'operator' ? provider.id : provider.providerId,
  }[input.reader];
  const [brand, to] = await Promise.all([brandForPeopleOf(context, toId), decidersOf(context, toId)]);
  if (brand === null || to.length === 0) return null;
  return {
    to,
    brand,
    path: pathFor(input.reader, provider.kind, row.id),
    forClient: input.reader === 'client',
    clientName: row.organization.shortName,
    kind: row.kind,
    number: row.number,
    acceptByPayment: readContent(row.content).acceptByPayment,
    registersAlone:
      input.event === 'terminating'
        ? await unsafeClient.cashRegister.count({ where: await servedByAlone(unsafeClient, row) })
        : 0,
  };
}

function pathFor(reader: ContractReader, providerKind: string, id: string): string {
  if (reader === 'client') return routes.client.contract(id);
  const resellers = reader === 'provider' && providerKind === 'reseller';
  return resellers ? routes.reseller.contract(id) : routes.operator.contract(id);
}
