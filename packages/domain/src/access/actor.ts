/** The five kinds of organization; see docs/architecture.md. */
export type OrganizationKind = 'operator' | 'reseller' | 'agent' | 'service_center' | 'client';

/** The ready roles of an organization's member. */
export type MembershipRole = 'owner' | 'administrator' | 'accountant' | 'technician' | 'viewer';

export const MEMBERSHIP_ROLES: readonly MembershipRole[] = [
  'owner',
  'administrator',
  'accountant',
  'technician',
  'viewer',
];

/**
 * Who acts, as read from the database for this very request; never from what the request claims.
 * An actor acts for exactly one organization at a time.
 */
export interface Actor {
  /** Null when an API key acts. */
  readonly userId: string | null;
  readonly apiKeyId: string | null;
  readonly organizationId: string;
  readonly organizationKind: OrganizationKind;
  /** The reseller or operator this organization lives under. */
  readonly providerId: string;
  readonly role: MembershipRole;
  /** The outlets a client's member is narrowed to; null means all. */
  readonly outletIds: readonly string[] | null;
}
