import { inTransaction } from '@koreshok/db';
import type { ExchangeReceipt } from '@koreshok/integrations/fns-reception';
import type { FilesContext } from '../context/index.ts';
import { keepFile } from '../files/index.ts';
import { writeEvents } from '../fns-applications/events.ts';
import { fileWithApplication } from '../fns-applications/paper.ts';
import type { ClaimedApplication } from './claim.ts';

/** Writes the papers of the exchange that were not there yet into the history, and each as a file to the documents. */
export async function takeReceipts(
  context: FilesContext,
  application: ClaimedApplication,
  receipts: readonly ExchangeReceipt[],
): Promise<void> {
  const { organizationId, id: applicationId } = application;
  const sources = receipts.map(sourceOf);
  const known = await context.database.unsafeClient.fnsApplicationEvent.findMany({
    where: { organizationId, applicationId, source: { in: sources } },
    select: { source: true },
  });
  const there = new Set(known.map(({ source }) => source));
  const fresh = receipts.filter((receipt) => !there.has(sourceOf(receipt)));
  if (fresh.length === 0) return;
  const now = context.clock.now();
  const files = await Promise.all(
    fresh.map(async (receipt) => {
      const bytes = new TextEncoder().encode(receiptText(application, receipt));
      return { receipt, sha256: await context.files.put(bytes), sizeBytes: bytes.length };
    }),
  );
  await inTransaction(context.database, async (transaction) => {
    await writeEvents(
      transaction,
      fresh.map((receipt) => ({
        organizationId,
        applicationId,
        kind: `receipt_${receipt.kind}`,
        source: sourceOf(receipt),
        // Its reason is told by the refusal itself, which follows.
        text: receipt.kind === 'refused' ? 'Уведомление об отказе' : receipt.text,
        at: receipt.at,
      })),
    );
    for (const { receipt, sha256, sizeBytes } of files) {
      const fileId = await keepFile(transaction, now, {
        organizationId,
        sha256,
        name: `kvitanciya-${receipt.knd}-${receipt.kind}.txt`,
        mediaType: 'text/plain',
        sizeBytes,
        retainUntil: null,
      });
      await fileWithApplication(transaction, application, fileId, 'exchange');
    }
  });
}

function sourceOf({ kind, knd }: ExchangeReceipt): string {
  return `${kind}-${knd}`;
}

function receiptText({ fileName, externalId }: ClaimedApplication, receipt: ExchangeReceipt): string {
  return [
    `Документ обмена, КНД ${receipt.knd}`,
    `Файл заявления: ${fileName}.xml`,
    `Номер обращения: ${externalId ?? ''}`,
    `Время: ${receipt.at.toISOString()}`,
    '',
    receipt.text,
    '',
  ].join('\r\n');
}
