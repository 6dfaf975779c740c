import type { Transaction } from '@koreshok/db';
import {
  AppError,
  type MissingRequisite,
  missingRequisites,
  notFound,
  type Requisites,
} from '@koreshok/domain';
import { readRequisites } from '../requisites/read.ts';

/** Who stands in a client's contract. */
export interface Parties {
  /** By whose template it is made: the operator, or the reseller that concludes in its name. */
  readonly issuer: { readonly id: string; readonly kind: 'operator' | 'reseller' };
  readonly operatorId: string;
  readonly operator: Requisites;
  readonly agent: Requisites | null;
  readonly client: Requisites;
  /** Of the client, for later comparison. */
  readonly requisitesVersion: number;
}

/**
 * Reads the parties and checks that nothing a contract names is missing.
 * @throws AppError `contract.requisites` (conflict) with the client's gaps by field, `contract.issuer_requisites`
 * (conflict) when the other side has gaps: the client can do nothing about those.
 */
export async function readParties(transaction: Transaction, clientId: string): Promise<Parties> {
  const organization = await transaction.organization.findFirst({
    where: { id: clientId, kind: 'client' },
    select: { provider: { select: { id: true, kind: true, providerId: true } } },
  });
  if (organization === null) throw notFound('client');
  const { provider } = organization;
  const byAgent = provider.kind === 'reseller';
  const operatorId = byAgent ? provider.providerId : provider.id;
  const client = await readRequisites(transaction, clientId);
  const operator = await readRequisites(transaction, operatorId);
  const agent = byAgent ? await readRequisites(transaction, provider.id) : null;
  refuseGaps(missingRequisites(client.requisites));
  const others = [
    ...missingRequisites(operator.requisites),
    ...(agent === null ? [] : missingRequisites(agent.requisites)),
  ];
  if (others.length > 0) {
    throw new AppError(
      'conflict',
      'contract.issuer_requisites',
      'Договор пока нельзя составить: на нашей стороне не заполнены реквизиты. Напишите в поддержку, мы это исправим.',
      { details: { missing: others.map(({ name }) => name) } },
    );
  }
  return {
    issuer: { id: provider.id, kind: byAgent ? 'reseller' : 'operator' },
    operatorId,
    operator: operator.requisites,
    agent: agent?.requisites ?? null,
    client: client.requisites,
    requisitesVersion: client.version,
  };
}

function refuseGaps(missing: readonly MissingRequisite[]): void {
  if (missing.length === 0) return;
  throw new AppError(
    'conflict',
    'contract.requisites',
    'Для договора не хватает реквизитов. Заполните их и составьте договор.',
    { fields: Object.fromEntries(missing.map(({ name, sentence }) => [name, sentence])) },
  );
}
