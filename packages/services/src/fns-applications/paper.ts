import type { Transaction } from '@koreshok/db';
import {
  APPLICATION_KIND_WORDS,
  type ApplicationKind,
  type ApplicationState,
  contractDay,
  newId,
  type PaperState,
} from '@koreshok/domain';
import { takeNumber } from '../contracts/number.ts';
import { movePaper, type PaperFileRole, writePaper, writePaperFile } from '../papers/write.ts';

/** The job that prints the form of an application. Payload `{applicationId}`. */
export const PRINT_FNS_APPLICATION = 'fns.application.print';

/** How a client's documents sum an application's state up. */
const PAPER_STATES: Readonly<Record<ApplicationState, PaperState>> = {
  draft: 'draft',
  awaiting_signature: 'waiting',
  verifying: 'waiting',
  sending: 'waiting',
  sent: 'waiting',
  accepted: 'waiting',
  registered: 'waiting',
  completed: 'done',
  refused: 'refused',
  cancelled: 'refused',
};

interface Row {
  readonly organizationId: string;
  readonly id: string;
}

/**
 * Puts a prepared application among the client's documents, and asks for its form to read. One that was prepared before
 * keeps its number; what belonged to its former file goes.
 */
export async function writeApplicationPaper(
  transaction: Transaction,
  application: Row & { readonly kind: ApplicationKind; readonly subject: string },
  documentFileId: string,
  now: Date,
): Promise<void> {
  const { organizationId, id, kind, subject } = application;
  const there = await transaction.paper.findFirst({ where: { organizationId, id }, select: { id: true } });
  if (there === null) {
    const year = contractDay(now).slice(0, 4);
    const place = await takeNumber(transaction, organizationId, `application-${year}`);
    await writePaper(transaction, {
      id,
      organizationId,
      kind: 'application',
      number: `${year}-${String(place).padStart(6, '0')}`,
      title: [APPLICATION_KIND_WORDS[kind], subject].filter(Boolean).join(': ').slice(0, 255),
      state: PAPER_STATES.awaiting_signature,
      datedAt: now,
    });
  } else {
    await transaction.paperFile.deleteMany({ where: { organizationId, paperId: id } });
    await moveApplicationPaper(transaction, application, 'awaiting_signature');
  }
  await fileWithApplication(transaction, application, documentFileId, 'document');
  await transaction.job.createMany({
    data: [
      {
        id: newId(now),
        organizationId,
        name: PRINT_FNS_APPLICATION,
        payload: JSON.stringify({ applicationId: id }),
        uniqueKey: `${PRINT_FNS_APPLICATION}:${documentFileId}`,
        availableAt: now,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
}

/** Brings the line of the documents after the application's state. */
export function moveApplicationPaper(
  transaction: Transaction,
  application: Row,
  state: ApplicationState,
): Promise<void> {
  return movePaper(transaction, application, PAPER_STATES[state]);
}

/** Puts a kept file to an application's line; one that has no line yet is passed over. */
export async function fileWithApplication(
  transaction: Transaction,
  { organizationId, id: paperId }: Row,
  fileId: string | null,
  role: PaperFileRole,
): Promise<void> {
  if (fileId === null) return;
  const there = await transaction.paper.count({ where: { organizationId, id: paperId } });
  if (there > 0) await writePaperFile(transaction, { organizationId, paperId, fileId, role });
}
