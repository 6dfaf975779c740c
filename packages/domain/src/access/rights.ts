import type { MembershipRole } from './role.ts';
import { DATA_CLASSES, type DataClass } from './data-class.ts';
import { type Module, MODULES } from './module.ts';
import { ROLE_POLICY } from './policy.ts';

/** How far a class is opened by a saved role. */
export type AccessLevel = 'none' | 'read' | 'write';

export const ACCESS_LEVELS: readonly AccessLevel[] = ['none', 'read', 'write'];

/** What a role that an organization saved for itself leaves open: never more than the ready role under it. */
export interface SavedRights {
  readonly classes: Readonly<Record<DataClass, AccessLevel>>;
  /** The parts of the cabinet; null means all. */
  readonly modules: readonly Module[] | null;
}

/** Rights that take nothing away, for whoever keeps a ready role whole. */
export const ALL_RIGHTS: SavedRights = {
  classes: { identity: 'write', technical: 'write', finance: 'read', commercial: 'write' },
  modules: null,
};

/** «Скрыть выручку»: the same rights without money. Technical facts of receipts stay where they were. */
export function withoutRevenue(rights: SavedRights | null): SavedRights {
  const { classes, modules } = rights ?? ALL_RIGHTS;
  return { classes: { ...classes, finance: 'none' }, modules };
}

/**
 * The ready role a saved one stands on: the humblest that has all of it. Finance is never written by anybody, so
 * that level counts as reading.
 */
export function readyRoleFor(rights: SavedRights): MembershipRole {
  const humblest = FROM_BELOW.find((role) =>
    DATA_CLASSES.every((dataClass) => LEVELS[levelOf(role, dataClass)] >= wanted(rights, dataClass)),
  );
  return humblest ?? 'administrator';
}

/** Reads modules as they are kept: a list with commas, or `*` for all. Unknown names open nothing. */
export function modulesOfText(text: string): readonly Module[] | null {
  if (text === '*') return null;
  const names = text.split(',');
  return MODULES.filter((module) => names.includes(module));
}

export function modulesText(modules: readonly Module[] | null): string {
  return modules === null ? '*' : MODULES.filter((module) => modules.includes(module)).join(',');
}

const LEVELS = { none: 0, read: 1, write: 2 } as const;
const FROM_BELOW: readonly MembershipRole[] = ['viewer', 'technician', 'accountant', 'administrator'];

function wanted({ classes }: SavedRights, dataClass: DataClass): number {
  return dataClass === 'finance' ? Math.min(LEVELS[classes.finance], 1) : LEVELS[classes[dataClass]];
}

function levelOf(role: MembershipRole, dataClass: DataClass): AccessLevel {
  const { read, write } = ROLE_POLICY[role][dataClass];
  return write === 'open' ? 'write' : read === 'open' ? 'read' : 'none';
}
