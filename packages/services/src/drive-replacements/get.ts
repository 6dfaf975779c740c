import { scoped } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  type ApplicationState,
  type DriveExpertise,
  mayAccess,
  notFound,
  replacementClocks,
  type ReplacementCause,
  type ReplacementClock,
  replacementSteps,
  type ReplacementStep,
} from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { lastReport } from '../fns-applications/reports.ts';
import { idField, readInput } from '../input/index.ts';

export const driveReplacementInput = z.object({ registerId: idField });
export type DriveReplacementInput = z.input<typeof driveReplacementInput>;

/** A change of drives as it stands by what the gateway has seen. */
export interface DriveReplacementCard {
  readonly registerId: string;
  readonly registerName: string;
  /** The drive that stands in the register now. */
  readonly fn: string | null;
  /** Null while none is under way. */
  readonly replacement: {
    readonly cause: ReplacementCause;
    readonly oldDrive: string;
    readonly newDrive: string;
    readonly startedAt: Date;
    readonly steps: readonly ReplacementStep[];
    /** Of a broken drive, those that still run. */
    readonly clocks: readonly ReplacementClock[];
    readonly expertise: DriveExpertise;
    /** No other drive will come: the application asks to take the register off. */
    readonly removal: boolean;
    readonly applicationId: string | null;
  } | null;
  readonly mayChange: boolean;
}

/** Reports of a drive's closing, and of a registration or its change. */
const CLOSING = [6];
const REGISTERING = [1, 11];

/** @throws AppError `register.not_found`, `access.denied`. */
export async function getDriveReplacement(
  context: ServiceContext,
  actor: Actor,
  input: DriveReplacementInput,
): Promise<DriveReplacementCard> {
  const { registerId } = readInput(driveReplacementInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const client = scoped(context.database, access);
  const register = await client.cashRegister.findFirst({
    where: { id: registerId },
    select: { organizationId: true, name: true, archivedAt: true },
  });
  if (register === null) throw notFound('register');
  const { organizationId } = register;
  const [standing, open] = await Promise.all([
    client.registrationInterval.findFirst({
      where: { cashRegisterId: registerId, validUntil: null },
      select: { fn: true },
    }),
    client.driveReplacement.findFirst({
      where: { cashRegisterId: registerId, state: 'open' },
      orderBy: { startedAt: 'desc' },
      select: {
        cause: true,
        oldDrive: true,
        newDrive: true,
        startedAt: true,
        brokenAt: true,
        expertise: true,
      },
    }),
  ]);
  const mayChange = register.archivedAt === null && mayAccess(actor, 'technical', 'write');
  const base = { registerId, registerName: register.name, fn: standing?.fn ?? null, mayChange };
  if (open === null) return { ...base, replacement: null };
  const { brokenAt, ...shown } = open;
  const known = await factsOf(context, { organizationId, registerId }, open);
  const facts = { ...known, cause: open.cause, expertise: open.expertise };
  return {
    ...base,
    replacement: {
      ...shown,
      steps: replacementSteps(facts),
      clocks: brokenAt === null ? [] : replacementClocks(brokenAt, facts),
      applicationId: known.applicationId,
      removal: known.removal,
    },
  };
}

interface Place {
  readonly organizationId: string;
  readonly registerId: string;
}

async function factsOf(
  context: ServiceContext,
  { organizationId, registerId }: Place,
  open: { readonly oldDrive: string; readonly newDrive: string; readonly startedAt: Date },
) {
  const { unsafeClient } = context.database;
  const key = { organizationId, cashRegisterId: registerId };
  const [state, closing, report, application] = await Promise.all([
    unsafeClient.registerState.findFirst({
      where: key,
      select: { fn: true, shiftOpen: true, unconfirmedCount: true },
    }),
    lastReport(unsafeClient, { ...key, fn: open.oldDrive, codes: CLOSING }),
    lastReport(unsafeClient, { ...key, fn: open.newDrive, codes: REGISTERING }),
    unsafeClient.fnsApplication.findFirst({
      where: { ...key, createdAt: { gte: open.startedAt }, state: { notIn: ['cancelled', 'refused'] } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, state: true, kind: true },
    }),
  ]);
  const ofOld = state?.fn === open.oldDrive ? state : null;
  return {
    shiftOpen: ofOld?.shiftOpen ?? false,
    unsent: ofOld?.unconfirmedCount ?? null,
    closed: closing !== null,
    placed: open.newDrive !== '',
    reported: report !== null,
    application: (application?.state ?? null) as ApplicationState | null,
    applicationId: application?.id ?? null,
    removal: application?.kind === 'removal',
  };
}
