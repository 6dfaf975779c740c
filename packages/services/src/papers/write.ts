import type { Transaction } from '@koreshok/db';
import type { PaperKind, PaperState } from '@koreshok/domain';

export type PaperFileRole =
  | 'document'
  | 'operator_signature'
  | 'client_signature'
  | 'power_of_attorney'
  | 'power_of_attorney_signature'
  | 'protocol'
  | 'exchange'
  | 'print';

/** A line of a client's documents; its id is that of the thing it stands for. */
export interface PaperRecord {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly title: string;
  readonly state: PaperState;
  /** The day it is listed under. */
  readonly datedAt: Date;
}

/** Adds a line to a client's documents, in the transaction that makes the thing itself. */
export async function writePaper(transaction: Transaction, paper: PaperRecord): Promise<void> {
  await transaction.paper.create({ data: paper, select: { id: true } });
}

/** Brings the line's state after that of the thing. */
export async function movePaper(
  transaction: Transaction,
  paper: { readonly organizationId: string; readonly id: string },
  state: PaperState,
): Promise<void> {
  await transaction.paper.updateMany({
    where: { organizationId: paper.organizationId, id: paper.id },
    data: { state },
  });
}

/** Puts a kept file into a client's document. */
export async function writePaperFile(
  transaction: Transaction,
  file: {
    readonly organizationId: string;
    readonly paperId: string;
    readonly fileId: string;
    readonly role: PaperFileRole;
  },
): Promise<void> {
  await transaction.paperFile.create({ data: file, select: { fileId: true } });
}
