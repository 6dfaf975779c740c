import { scoped } from '@koreshok/db';
import {
  type Actor,
  CONTRACT_STATES,
  documentsKeptUntil,
  isInForce,
  lastDayOfService,
  type LeavingReason,
  type LeavingScope,
  type LeavingState,
  type LeavingStep,
  leavingSteps,
  mayAccess,
  mayWithOwn,
  isUnnarrowed,
} from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, targetClient } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { findNotice, leavingAccess } from './access.ts';
import { goneWith, servedRegisters } from './registers.ts';

export const getLeavingNoticeInput = z.object({ noticeId: idField });
export type GetLeavingNoticeInput = z.input<typeof getLeavingNoticeInput>;

/** A notice of leaving with what it brings about. */
export interface LeavingNoticeCard {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly scope: LeavingScope;
  readonly reason: LeavingReason;
  readonly comment: string;
  readonly state: LeavingState;
  /** `YYYY-MM-DD` of Moscow. */
  readonly lastDay: string;
  readonly endsAt: Date;
  readonly givenAt: Date;
  readonly closedAt: Date | null;
  readonly givenBy: string;
  readonly registers: number;
  readonly keptUntil: Date;
  readonly steps: readonly LeavingStep[];
  readonly contracts: readonly { readonly id: string; readonly number: string }[];
  /** Registers that went with it, have not come back, and could be brought back by this actor. */
  readonly returnable: number;
  /** Whether it can still be taken back, and by this actor. */
  readonly mayChange: boolean;
}

/** One notice in reach. @throws AppError `leaving_notice.not_found`, `access.denied`. */
export async function getLeavingNotice(
  context: ServiceContext,
  actor: Actor,
  input: GetLeavingNoticeInput,
): Promise<LeavingNoticeCard> {
  const { noticeId } = readInput(getLeavingNoticeInput, input);
  const { id } = await findNotice(context, leavingAccess(context, actor), noticeId);
  return readNotice(context, actor, id);
}

export const currentLeavingInput = z.object({ clientId: idField.optional() });
export type CurrentLeavingInput = z.input<typeof currentLeavingInput>;

/** Notices of a client that wait for their day, and the last one that came to its end. */
export interface CurrentLeaving {
  /** Whether anything is left to leave with: a register in service that no notice is about, a contract in force. */
  readonly left: { readonly register: boolean; readonly contract: boolean };
  readonly given: readonly LeavingNoticeCard[];
  readonly ended: LeavingNoticeCard | null;
}

/** Notices side by side, each about registers of its own. */
const MOST_GIVEN = 20;

/** How a client stands with leaving. @throws AppError `access.denied`, `client.not_found`. */
export async function currentLeaving(
  context: ServiceContext,
  actor: Actor,
  input: CurrentLeavingInput = {},
): Promise<CurrentLeaving> {
  const { clientId } = readInput(currentLeavingInput, input);
  const access = leavingAccess(context, actor);
  const organizationId = await targetClient(context, access, clientId);
  const rows = scoped(context.database, access);
  const [register, contract, given, ended] = await Promise.all([
    rows.cashRegister.findFirst({
      where: {
        ...servedRegisters(organizationId, undefined),
        leaving: { none: { notice: { state: 'given' } } },
      },
      select: { id: true },
    }),
    rows.contract.findFirst({
      where: { organizationId, kind: 'contract', state: { in: CONTRACT_STATES.filter(isInForce) } },
      select: { id: true },
    }),
    rows.leavingNotice.findMany({
      where: { organizationId, state: 'given' },
      orderBy: [{ endsAt: 'asc' }, { id: 'asc' }],
      take: MOST_GIVEN,
      select: { id: true },
    }),
    rows.leavingNotice.findFirst({
      where: { organizationId, state: 'ended' },
      orderBy: [{ endsAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    }),
  ]);
  return {
    left: { register: register !== null, contract: contract !== null },
    given: await Promise.all(given.map(({ id }) => readNotice(context, actor, id))),
    ended: ended === null ? null : await readNotice(context, actor, ended.id),
  };
}

/** @param id of a notice that was found to be in reach. */
async function readNotice(context: ServiceContext, actor: Actor, id: string): Promise<LeavingNoticeCard> {
  const { unsafeClient } = context.database;
  const row = await unsafeClient.leavingNotice.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      organizationId: true,
      scope: true,
      reason: true,
      comment: true,
      state: true,
      endsAt: true,
      givenAt: true,
      givenById: true,
      closedAt: true,
      organization: { select: { shortName: true, state: true } },
      contracts: { select: { contract: { select: { id: true, number: true } } } },
      _count: { select: { registers: true } },
    },
  });
  const { organizationId, organization, contracts, _count, givenById, ...shown } = row;
  const person =
    givenById === null
      ? null
      : await unsafeClient.user.findUnique({ where: { id: givenById }, select: { name: true } });
  const back =
    row.state === 'ended' && organization.state !== 'closed' && mayAccess(actor, 'technical', 'write');
  return {
    ...shown,
    clientId: organizationId,
    clientName: organization.shortName,
    lastDay: lastDayOfService(row.endsAt),
    givenBy: person?.name ?? '',
    registers: _count.registers,
    keptUntil: documentsKeptUntil(row.endsAt),
    steps: leavingSteps(row.reason, row.endsAt),
    contracts: contracts.map(({ contract }) => contract),
    returnable: back
      ? await unsafeClient.cashRegister.count({ where: goneWith({ organizationId, noticeId: id }) })
      : 0,
    mayChange: row.state === 'given' && row.endsAt > context.clock.now() && mayLeave(actor),
  };
}

/** Whether the actor decides that its organization leaves, or comes back; see `requireLeavingRight` and `comeBack`. */
export function mayLeave(member: Actor): boolean {
  const actor = { ...member, readOnly: false };
  return (
    actor.organizationKind === 'client' &&
    mayWithOwn(actor, 'identity', 'write') &&
    mayWithOwn(actor, 'commercial', 'write', 'papers') &&
    isUnnarrowed(actor)
  );
}
