import {
  type MarkingTarget,
  readMarkingDocuments,
  recordMarking,
  type WaitingDocument,
} from '@koreshok/db/intake';
import { decodeRawData, type FiscalDocument } from '@koreshok/fiscal';
import {
  type MarkedItem,
  type MarkingMessage,
  type MarkingResult,
  type MarkingSource,
  markedItemsOf,
  noticedItemsOf,
} from '@koreshok/fiscal/marking-exchange';
import { numberOf } from '@koreshok/fiscal/tlv';
import type { MarkingSystem } from '@koreshok/integrations/marking-system';
import { keyOf, type Target } from './target.ts';

interface Kind {
  readonly source: MarkingSource;
  readonly itemsOf: (document: FiscalDocument) => MarkedItem[];
}

const KINDS: Readonly<Record<MarkingTarget, Kind>> = {
  marking: { source: 'receipt', itemsOf: markedItemsOf },
  marking_notice: { source: 'notification', itemsOf: noticedItemsOf },
};
const OPERATION_TYPE = 1054;

/** The marking system at the end of a lane: receipts with codes, or the drives' own notices. */
export function markingTarget(name: MarkingTarget, system: MarkingSystem): Target<MarkingMessage> {
  const { source, itemsOf } = KINDS[name];
  return {
    name,
    read: (pool, lanes, perLane) => readMarkingDocuments(pool, name, lanes, perLane),
    outgoingOf: ({ fn, number, receivedAt, raw }: WaitingDocument) => {
      const { document } = decodeRawData(raw);
      return {
        source,
        fiscalDriveNumber: fn,
        fiscalDocumentNumber: number,
        receivedAt: receivedAt.toISOString(),
        operationType: numberOf(document.elements, OPERATION_TYPE) ?? null,
        items: itemsOf(document),
        rawData: raw.toString('base64'),
      };
    },
    submit: async (messages) => {
      const results = await system.submit(messages);
      return new Map(
        results
          .filter((result) => result.source === source)
          .map((result) => [
            keyOf(result.fiscalDriveNumber, result.fiscalDocumentNumber),
            judgementOf(result, messages),
          ]),
      );
    },
    record: (connection, rows) => recordMarking(connection, name, rows),
  };
}

/** The verdict, and beside each item's own its code, so that a page needs no bytes to show it. */
function judgementOf(result: MarkingResult, messages: readonly MarkingMessage[]) {
  const message = messages.find(
    ({ fiscalDriveNumber, fiscalDocumentNumber }) =>
      fiscalDriveNumber === result.fiscalDriveNumber && fiscalDocumentNumber === result.fiscalDocumentNumber,
  );
  const said = new Map(result.items.map((item) => [item.position, item]));
  const items = (message?.items ?? []).map(({ position, code }) => {
    const { status = 'OK', code: answer = 0, message: words = '' } = said.get(position) ?? {};
    return { position, code, status, answer, words };
  });
  return {
    verdict: result.status === 'OK' ? 'accepted' : 'hard_quarantine',
    code: result.code,
    message: result.message,
    items: JSON.stringify(items),
  } as const;
}
