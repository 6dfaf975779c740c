import type { Standing } from '../members/standing.ts';

/** An owner, from whom nothing is taken. */
export const WHOLE_OWNER: Standing = {
  role: 'owner',
  savedRoleId: null,
  revenueHidden: false,
  allOutlets: true,
  outletIds: [],
  registerIds: [],
};
