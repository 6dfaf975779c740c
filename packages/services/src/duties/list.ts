import {
  type Actor,
  accessFor,
  OPERATOR_DUTY_KINDS,
  OPERATOR_DUTY_STATES,
  type OperatorDutyKind,
  type OperatorDutyState,
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
import { readInput } from '../input/index.ts';

export const listDutiesInput = z.object({
  ...pageFields,
  state: z.enum(OPERATOR_DUTY_STATES).default('waiting'),
  kind: z.enum(OPERATOR_DUTY_KINDS).optional(),
  /** Only those whose deadline has passed. */
  overdue: z.boolean().default(false),
});
export type ListDutiesInput = z.input<typeof listDutiesInput>;

/** Something the tax service has to hear of, or has heard. */
export interface DutyRow {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly kind: OperatorDutyKind;
  readonly subject: string;
  readonly dueAt: Date;
  /** It was not told in time. */
  readonly overdue: boolean;
  readonly state: OperatorDutyState;
  readonly attempts: number;
  readonly lastError: string;
  readonly sentAt: Date | null;
  readonly receipt: string;
}

const COLUMNS = {
  id: true,
  organizationId: true,
  kind: true,
  subject: true,
  dueAt: true,
  state: true,
  attempts: true,
  lastError: true,
  sentAt: true,
  receipt: true,
  organization: { select: { shortName: true } },
} as const;

const cursorShape = z.tuple([z.number(), z.string()]);

/** Duties, those due first before the others, of sent ones the latest first. @throws AppError `access.denied`. */
export async function listDuties(
  context: ServiceContext,
  actor: Actor,
  input: ListDutiesInput = {},
): Promise<Page<DutyRow>> {
  const query = readInput(listDutiesInput, input);
  requireKind(actor, 'operator');
  const now = context.clock.now();
  accessFor(actor, 'technical', 'read', now);
  const direction = query.state === 'waiting' ? 'asc' : 'desc';
  const beyond = query.state === 'waiting' ? 'gt' : 'lt';
  const after = readCursor(query.cursor, cursorShape);
  const dueAt = after === null ? null : new Date(after[0]);
  const rows = await context.database.unsafeClient.operatorDuty.findMany({
    where: {
      state: query.state,
      ...(query.kind === undefined ? {} : { kind: query.kind }),
      AND: [
        query.overdue ? { dueAt: { lt: now } } : {},
        dueAt === null || after === null
          ? {}
          : { OR: [{ dueAt: { [beyond]: dueAt } }, { dueAt, id: { [beyond]: after[1] } }] },
      ],
    },
    orderBy: [{ dueAt: direction }, { id: direction }],
    take: query.limit + 1,
    select: COLUMNS,
  });
  return pageOf(
    rows,
    query.limit,
    ({ organization, ...row }): DutyRow => ({
      ...row,
      organizationName: organization.shortName,
      overdue: (row.sentAt ?? now) > row.dueAt,
    }),
    (row) => [row.dueAt.getTime(), row.id],
  );
}
