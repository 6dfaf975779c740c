import {
  type Actor,
  accessFor,
  type ApplicationClock,
  applicationClock,
  type ApplicationContent,
  type ApplicationKind,
  type ApplicationState,
  inHistoryOrder,
  mayAccess,
} from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type FnsApplicationInput, fnsApplicationInput } from './check.ts';
import { readContent } from './content.ts';
import { requireApplication } from './require.ts';

export interface FnsApplicationCard {
  readonly id: string;
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  readonly version: number;
  readonly subject: string;
  readonly cashRegisterId: string | null;
  readonly registrationNumber: string;
  readonly content: ApplicationContent;
  /** Without its ending; '' before it is prepared. */
  readonly fileName: string;
  /** What stands in its way: a refused signature, the tax service's reason. */
  readonly problem: string;
  readonly clock: ApplicationClock | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly events: readonly {
    readonly id: string;
    readonly kind: string;
    readonly text: string;
    readonly at: Date;
    /** The check of a signature it tells of has a protocol. */
    readonly hasProtocol: boolean;
  }[];
  readonly mayChange: boolean;
}

const MOST_EVENTS = 100;

/** An application in reach of the actor. @throws AppError `fns_application.not_found`, `access.denied`. */
export async function getFnsApplication(
  context: ServiceContext,
  actor: Actor,
  input: FnsApplicationInput,
): Promise<FnsApplicationCard> {
  const { applicationId } = readInput(fnsApplicationInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const { organizationId } = await requireApplication(context, access, applicationId);
  const { events, content, answeredAt, ...row } =
    await context.database.unsafeClient.fnsApplication.findFirstOrThrow({
      where: { organizationId, id: applicationId },
      select: {
        id: true,
        kind: true,
        state: true,
        version: true,
        subject: true,
        cashRegisterId: true,
        registrationNumber: true,
        content: true,
        fileName: true,
        problem: true,
        createdAt: true,
        sentAt: true,
        answeredAt: true,
        events: {
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          take: MOST_EVENTS,
          select: { id: true, kind: true, text: true, at: true, protocolFileId: true },
        },
      },
    });
  return {
    ...row,
    content: readContent(content),
    clock: applicationClock({ ...row, answeredAt }) ?? null,
    events: inHistoryOrder(events).map(({ protocolFileId, ...event }) => ({
      ...event,
      hasProtocol: protocolFileId !== null,
    })),
    mayChange: mayAccess(actor, 'technical', 'write') && actor.outletIds === null,
  };
}
