import { scoped } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  type ApplicationClock,
  applicationClock,
  type ApplicationKind,
  APPLICATION_STATES,
  type ApplicationState,
} from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { idField, instantField, readInput, searchField } from '../input/index.ts';

export const listFnsApplicationsInput = z.object({
  ...pageFields,
  clientId: idField.optional(),
  registerId: idField.optional(),
  kind: z.enum(['registration', 'reregistration', 'removal']).optional(),
  states: z
    .array(z.enum(APPLICATION_STATES as [ApplicationState, ...ApplicationState[]]))
    .max(APPLICATION_STATES.length)
    .optional(),
  /** A part of the register's name, or the beginning of РНМ or ФН. */
  search: searchField,
});
export type ListFnsApplicationsInput = z.input<typeof listFnsApplicationsInput>;

export interface FnsApplicationRow {
  readonly id: string;
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  readonly subject: string;
  readonly registrationNumber: string;
  readonly fn: string;
  readonly problem: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** The term of the law it stands under, once it has left. */
  readonly clock: ApplicationClock | null;
}

/** Applications in reach of the actor, the latest first. @throws AppError `access.denied`. */
export async function listFnsApplications(
  context: ServiceContext,
  actor: Actor,
  input: ListFnsApplicationsInput = {},
): Promise<Page<FnsApplicationRow>> {
  const query = readInput(listFnsApplicationsInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const after = readCursor(query.cursor, z.tuple([instantField, z.string()]));
  const rows = await scoped(context.database, access).fnsApplication.findMany({
    where: {
      ...(query.clientId === undefined ? {} : { organizationId: query.clientId }),
      ...(query.registerId === undefined ? {} : { cashRegisterId: query.registerId }),
      ...(query.kind === undefined ? {} : { kind: query.kind }),
      ...(query.states === undefined ? {} : { state: { in: query.states } }),
      AND: [
        ...(query.search === undefined ? [] : [{ OR: searched(query.search) }]),
        ...(after === null
          ? []
          : [{ OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }]),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: {
      id: true,
      kind: true,
      state: true,
      subject: true,
      registrationNumber: true,
      fn: true,
      problem: true,
      createdAt: true,
      sentAt: true,
      answeredAt: true,
    },
  });
  return pageOf(
    rows,
    query.limit,
    ({ answeredAt, ...row }) => ({ ...row, clock: applicationClock({ ...row, answeredAt }) ?? null }),
    ({ createdAt, id }) => [createdAt.toISOString(), id],
  );
}

function searched(search: string) {
  const code = search.replace(/[\s-]/g, '');
  return [
    { subject: { contains: search } },
    // Codes are kept in ASCII and cannot be compared with other letters.
    ...(/^\d+$/.test(code)
      ? [{ registrationNumber: { startsWith: code } }, { fn: { startsWith: code } }]
      : []),
  ];
}
