import type { OrganizationKind } from '../access/index.ts';
import {
  agentRoutes,
  clientRoutes,
  operatorRoutes,
  personRoutes,
  resellerRoutes,
  serviceCenterRoutes,
} from './audiences.ts';
import { publicRoutes } from './public.ts';

/** Every address of the portal, by audience: links are made here and nowhere else. */
export const routes = {
  public: publicRoutes,
  person: personRoutes,
  client: clientRoutes,
  agent: agentRoutes,
  serviceCenter: serviceCenterRoutes,
  reseller: resellerRoutes,
  operator: operatorRoutes,
} as const;

const HOME: Readonly<Record<OrganizationKind, string>> = {
  client: clientRoutes.today(),
  agent: agentRoutes.home(),
  service_center: serviceCenterRoutes.home(),
  reseller: resellerRoutes.home(),
  operator: operatorRoutes.overview(),
};

/** The first page of somebody who acts for an organization of this kind. */
export function homeOf(kind: OrganizationKind): string {
  return HOME[kind];
}
