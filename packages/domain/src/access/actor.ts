import type { SavedRights } from './rights.ts';
import type { MembershipRole } from './role.ts';

/** The five kinds of organization; see docs/architecture.md. */
export type OrganizationKind = 'operator' | 'reseller' | 'agent' | 'service_center' | 'client';

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
  /** What a saved role leaves of the ready one; null leaves all of it. */
  readonly rights: SavedRights | null;
  /** The outlets a client's member is narrowed to; null means everything, registers included. */
  readonly outletIds: readonly string[] | null;
  /** Single registers on top of the outlets, for whoever is narrowed; empty says nothing by itself. */
  readonly registerIds: readonly string[];
  /** The organization's contract has ended: it reads and takes its data away, and changes nothing. */
  readonly readOnly: boolean;
}
