import {
  type Actor,
  accessFor,
  DEAD_LETTER_KINDS,
  DEAD_LETTER_STATES,
  notFound,
  RELAY_TARGETS,
} from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  requireKind,
  type ServiceContext,
} from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { DEAD_LETTER_COLUMNS, type DeadLetterRow, deadLetterRowOf } from './rows.ts';

export const listDeadLettersInput = z.object({
  ...pageFields,
  state: z.enum(DEAD_LETTER_STATES).default('open'),
  kind: z.enum(DEAD_LETTER_KINDS).optional(),
  target: z.enum(RELAY_TARGETS).optional(),
});
export type ListDeadLettersInput = z.input<typeof listDeadLettersInput>;

const cursorShape = z.tuple([z.number(), z.string()]);

/** Dead letters, the latest first. @throws AppError `access.denied`. */
export async function listDeadLetters(
  context: ServiceContext,
  actor: Actor,
  input: ListDeadLettersInput = {},
): Promise<Page<DeadLetterRow>> {
  const query = readInput(listDeadLettersInput, input);
  requireKind(actor, 'operator');
  accessFor(actor, 'technical', 'read', context.clock.now());
  const after = readCursor(query.cursor, cursorShape);
  const createdAt = after === null ? null : new Date(after[0]);
  const rows = await context.database.unsafeClient.deadLetter.findMany({
    where: {
      state: query.state,
      ...(query.kind === undefined ? {} : { kind: query.kind }),
      ...(query.target === undefined ? {} : { target: query.target }),
      ...(createdAt === null || after === null
        ? {}
        : { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: after[1] } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: DEAD_LETTER_COLUMNS,
  });
  return pageOf(rows, query.limit, deadLetterRowOf, (row) => [row.createdAt.getTime(), row.id]);
}

export const getDeadLetterInput = z.object({ deadLetterId: idField });
export type GetDeadLetterInput = z.input<typeof getDeadLetterInput>;

/** A dead letter by itself. @throws AppError `dead_letter.not_found`. */
export async function getDeadLetter(
  context: ServiceContext,
  actor: Actor,
  input: GetDeadLetterInput,
): Promise<DeadLetterRow> {
  const { deadLetterId } = readInput(getDeadLetterInput, input);
  requireKind(actor, 'operator');
  accessFor(actor, 'technical', 'read', context.clock.now());
  const row = await context.database.unsafeClient.deadLetter.findFirst({
    where: { id: deadLetterId },
    select: DEAD_LETTER_COLUMNS,
  });
  if (row === null) throw notFound('dead_letter');
  return deadLetterRowOf(row);
}
