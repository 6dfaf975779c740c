/** The ready roles of an organization's member. */
export type MembershipRole = 'owner' | 'administrator' | 'accountant' | 'technician' | 'viewer';

export const MEMBERSHIP_ROLES: readonly MembershipRole[] = [
  'owner',
  'administrator',
  'accountant',
  'technician',
  'viewer',
];
