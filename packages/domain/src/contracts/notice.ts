import type { OrganizationKind } from '../access/index.ts';

/** Who gave notice of termination: the side that took the service, or the one that gave it. */
export const NOTICE_SIDES = ['client', 'provider'] as const;
export type NoticeSide = (typeof NOTICE_SIDES)[number];

/** The side of a contract that somebody acts for. */
export function noticeSide(kind: OrganizationKind): NoticeSide {
  return kind === 'client' ? 'client' : 'provider';
}

/** The side that a fact names; null where it names none. */
export function noticeSideOf(text: string): NoticeSide | null {
  return NOTICE_SIDES.find((side) => side === text) ?? null;
}
