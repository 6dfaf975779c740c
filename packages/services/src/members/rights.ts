import { type AccessLevel, modulesOfText, type SavedRights, withoutRevenue } from '@koreshok/domain';

/** What of a membership decides over its rights. */
export const RIGHTS_COLUMNS = {
  revenueHidden: true,
  savedRole: {
    select: { identity: true, technical: true, finance: true, commercial: true, modules: true },
  },
} as const;

export interface RightsRow {
  readonly revenueHidden: boolean;
  readonly savedRole: {
    readonly identity: AccessLevel;
    readonly technical: AccessLevel;
    readonly finance: AccessLevel;
    readonly commercial: AccessLevel;
    readonly modules: string;
  } | null;
}

/** What a membership leaves of its ready role; null when all of it. */
export function rightsOf({ revenueHidden, savedRole }: RightsRow): SavedRights | null {
  const rights = savedRole === null ? null : savedRightsOf(savedRole);
  return revenueHidden ? withoutRevenue(rights) : rights;
}

export function savedRightsOf({ modules, ...classes }: NonNullable<RightsRow['savedRole']>): SavedRights {
  const { identity, technical, finance, commercial } = classes;
  return { classes: { identity, technical, finance, commercial }, modules: modulesOfText(modules) };
}
