import * as services from '../../src/index.ts';
import type { Calls } from './calls-by-id.ts';
import { MARK, type Victim } from './victim.ts';
import type { World } from './world.ts';

/** What lists rows, asked plainly and, where it can be, for the victim by name. */
export function callsForLists(world: World, victim: Victim): Calls {
  const { context } = world;
  const { clientId, outletId, registerId } = victim;
  return {
    listLeavingNotices: (actor) => services.listLeavingNotices(context, actor, {}),
    listDataExports: (actor) => services.listDataExports(context, actor, {}),
    currentLeaving: (actor) => services.currentLeaving(context, actor, {}),
    listProvidedClients: (actor) => services.listProvidedClients(context, actor, { search: MARK }),
    listAgentClients: (actor) => services.listAgentClients(context, actor, {}),
    listServicedClients: (actor) => services.listServicedClients(context, actor, {}),
    listRegisters: (actor) => services.listRegisters(context, actor, {}),
    'listRegisters of the client': (actor) => services.listRegisters(context, actor, { clientId, outletId }),
    registerOwner: (actor) => services.registerOwner(context, actor),
    registersBoard: (actor) => services.registersBoard(context, actor, {}),
    'registersBoard of the client': (actor) => services.registersBoard(context, actor, { clientId }),
    listFnsApplications: (actor) => services.listFnsApplications(context, actor, {}),
    'listFnsApplications of the register': (actor) =>
      services.listFnsApplications(context, actor, { registerId }),
    listRegisterImports: (actor) => services.listRegisterImports(context, actor, {}),
    listOutlets: (actor) => services.listOutlets(context, actor, {}),
    'listOutlets of the client': (actor) => services.listOutlets(context, actor, { clientId }),
    outletPlaces: (actor) => services.outletPlaces(context, actor, {}),
    'outletPlaces of the client': (actor) => services.outletPlaces(context, actor, { clientId }),
    listReceipts: (actor) => services.listReceipts(context, actor, {}),
    'listReceipts of the client': (actor) => services.listReceipts(context, actor, { clientId }),
    'listReceipts of the register': (actor) =>
      services.listReceipts(context, actor, { registerId, outletId }),
    salesToday: (actor) => services.salesToday(context, actor, { outletId }),
    'salesToday of the client': (actor) => services.salesToday(context, actor, { clientId }),
    registersOverview: (actor) => services.registersOverview(context, actor, { outletId }),
    listGrants: (actor) => services.listGrants(context, actor),
    listFinanceAccess: (actor) => services.listFinanceAccess(context, actor, {}),
    listMembers: (actor) => services.listMembers(context, actor),
    listInvitations: (actor) => services.listInvitations(context, actor),
    listRoles: (actor) => services.listRoles(context, actor),
    listLooks: (actor) => services.listLooks(context, actor),
    listJoinRequests: (actor) => services.listJoinRequests(context, actor),
    listConsentRequests: (actor) => services.listConsentRequests(context, actor),
    listApiKeys: (actor) => services.listApiKeys(context, actor),
    listPapers: (actor) => services.listPapers(context, actor, {}),
    archivePapers: (actor) => services.archivePapers(context, actor, {}),
    listContracts: (actor) => services.listContracts(context, actor, {}),
    listPartnerCodes: (actor) => services.listPartnerCodes(context, actor),
    listDuties: (actor) => services.listDuties(context, actor),
    countResendable: (actor) => services.countResendable(context, actor),
    listDeadLetters: (actor) => services.listDeadLetters(context, actor),
    currentContract: (actor) => services.currentContract(context, actor),
    getOnboarding: (actor) => services.getOnboarding(context, actor),
    listKnocks: (actor) => services.listKnocks(context, actor),
    'listKnocks of the client': (actor) => services.listKnocks(context, actor, { clientId }),
    listHeldDocuments: (actor) => services.listHeldDocuments(context, actor),
    listHeldOfRegisters: (actor) => services.listHeldOfRegisters(context, actor),
    'listHeldOfRegisters of the register': (actor) =>
      services.listHeldOfRegisters(context, actor, { registerId }),
    operatorOverview: (actor) => services.operatorOverview(context, actor),
  };
}
