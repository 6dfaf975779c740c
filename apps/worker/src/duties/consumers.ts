import { CONTRACT_FACTS, type ContractFactKind, dutyOfContractFact, SIGN_FAILED } from '@koreshok/domain';
import type { OutboxRow } from '@koreshok/db/work';
import type { ServiceContext } from '@koreshok/services';
import { recordDuty } from '@koreshok/services/duties';
import type { Consumer } from '../outbox/consume.ts';
import { textOf } from '../outbox/fact.ts';

/** Contracts concluded, changed and ended become notices to the tax service. */
export function contractNotices(services: ServiceContext): Consumer {
  const handle = (kind: ContractFactKind) => (row: OutboxRow) =>
    recordDuty(services, {
      organizationId: textOf(row.payload, 'organizationId'),
      kind: dutyOfContractFact(kind),
      subject: `Договор № ${textOf(row.payload, 'number')}`,
      payload: { number: textOf(row.payload, 'number'), at: textOf(row.payload, 'at') },
      uniqueKey: `${kind}:${row.id}`,
      at: new Date(textOf(row.payload, 'at')),
    });
  const { concluded, changed, ended } = CONTRACT_FACTS;
  return {
    name: CONTRACT_FACTS.consumer,
    handlers: {
      [concluded]: handle(concluded),
      [changed]: handle(changed),
      [ended]: handle(ended),
    },
  };
}

/** Documents whose fiscal sign failed become notices at once. */
export function signFailures(services: ServiceContext): Consumer {
  return {
    name: SIGN_FAILED.consumer,
    handlers: {
      [SIGN_FAILED.kind]: (row) =>
        recordDuty(services, {
          organizationId: row.organizationId,
          kind: 'sign_failed',
          subject: `ФН ${textOf(row.payload, 'fn')}, ФД № ${textOf(row.payload, 'number')}`,
          payload: {
            fn: textOf(row.payload, 'fn'),
            number: textOf(row.payload, 'number'),
            reason: textOf(row.payload, 'reason'),
            at: textOf(row.payload, 'at'),
          },
          uniqueKey: `sign_failed:${textOf(row.payload, 'heldDocumentId')}`,
          at: new Date(textOf(row.payload, 'at')),
        }),
    },
  };
}
