import type { MembershipRole } from '@koreshok/domain';

import type { Member } from '@/server/routers/members.ts';

/** What is being given to somebody, while the form is open. */
export interface Standing {
  /** A ready role, or `saved:` with the id of the organization's own. */
  readonly choice: string;
  readonly everything: boolean;
  readonly outletIds: ReadonlySet<string>;
  readonly registerIds: ReadonlySet<string>;
  readonly revenueHidden: boolean;
}

export const FRESH: Standing = {
  choice: 'viewer',
  everything: true,
  outletIds: new Set(),
  registerIds: new Set(),
  revenueHidden: false,
};

/** For a draft of a form, which holds texts. */
export function standingText({ outletIds, registerIds, ...rest }: Standing): string {
  return JSON.stringify({ ...rest, outletIds: [...outletIds], registerIds: [...registerIds] });
}

/** The way back; what cannot be read begins anew. */
export function standingOfText(text: string): Standing {
  try {
    const { choice, everything, revenueHidden, outletIds, registerIds } = JSON.parse(text) as Record<
      keyof Standing,
      unknown
    >;
    const ids = (given: unknown) => new Set(Array.isArray(given) ? given.map(String) : []);
    return {
      choice: String(choice),
      everything: everything === true,
      revenueHidden: revenueHidden === true,
      outletIds: ids(outletIds),
      registerIds: ids(registerIds),
    };
  } catch {
    return FRESH;
  }
}

const SAVED = 'saved:';

export const savedChoice = (id: string) => `${SAVED}${id}`;

export function standingOfMember(member: Member): Standing {
  return {
    choice: member.savedRole === null ? member.role : savedChoice(member.savedRole.id),
    everything: member.outletIds === null,
    outletIds: new Set(member.outletIds ?? []),
    registerIds: new Set(member.registerIds),
    revenueHidden: member.revenueHidden,
  };
}

/** As the server takes it. */
export function standingInput(standing: Standing) {
  const saved = standing.choice.startsWith(SAVED);
  return {
    role: saved ? ('viewer' as const) : (standing.choice as MembershipRole),
    savedRoleId: saved ? standing.choice.slice(SAVED.length) : null,
    outletIds: standing.everything ? null : [...standing.outletIds],
    registerIds: standing.everything ? [] : [...standing.registerIds],
    revenueHidden: standing.revenueHidden,
  };
}

/** What is wrong with it; undefined when it can be sent. */
export function standingProblem(standing: Standing): string | undefined {
  const nothing = standing.outletIds.size + standing.registerIds.size === 0;
  return !standing.everything && nothing ? 'Отметьте хотя бы одну точку или кассу.' : undefined;
}
