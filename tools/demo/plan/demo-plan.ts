import type { PlannedClient } from './client.ts';
import type { PlannedOrganization } from './organization.ts';

/** Everybody the demonstration knows, before anything is written. */
export interface DemoPlan {
  readonly operator: PlannedOrganization;
  readonly resellers: readonly PlannedOrganization[];
  readonly agents: readonly PlannedOrganization[];
  readonly serviceCenters: readonly PlannedOrganization[];
  readonly clients: readonly PlannedClient[];
}
