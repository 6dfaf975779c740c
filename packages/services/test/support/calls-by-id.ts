import type { Actor } from '@koreshok/domain';
import { makeDriveNumber } from '@koreshok/fiscal/identifiers';
import * as services from '../../src/index.ts';
import { paperCalls } from './attacked-papers.ts';
import { leavingCalls } from './leaving-calls.ts';
import { ABOUT_REGISTERS, type Victim } from './victim.ts';
import type { Town, World } from './world.ts';

/** One question to a service about the victim. */
export type Call = (actor: Actor) => Promise<unknown>;

export type Calls = Readonly<Record<string, Call>>;

/** What names somebody's row: a stranger is refused as if it were not there, and nothing changes. */
export function callsById(world: World, town: Town, victim: Victim): Calls {
  const { context } = world;
  const {
    clientId,
    registerId,
    outletId,
    document,
    grantId,
    accessId,
    apiKeyId,
    membershipId,
    deadLetterId,
    dutyId,
    invitationId,
    roleId,
    importId,
    watcher,
    applicationId,
  } = victim;
  const { joinRequestId, consentRequestId } = victim;
  const { fn, number } = document;
  const random = () => 0.123;
  const papers = {
    name: 'Касса',
    model: 'Атол 30Ф',
    serialNumber: '1',
    registrationNumber: '0000000001000001',
    fn: makeDriveNumber(random),
  };
  return {
    getClient: (actor) => services.getClient(context, actor, { clientId }),
    createContract: (actor) => services.createContract(context, actor, { clientId }),
    ...paperCalls(context, victim),
    'listPapers of the client': (actor) => services.listPapers(context, actor, { clientId }),
    'archivePapers of the client': (actor) => services.archivePapers(context, actor, { clientId }),
    getRequisites: (actor) => services.getRequisites(context, actor, { clientId }),
    saveRequisites: (actor) => services.saveRequisites(context, actor, { clientId, bankName: 'Чужой банк' }),
    getAgentClient: (actor) => services.getAgentClient(context, actor, { clientId }),
    handOverClient: (actor) =>
      services.handOverClient(context, actor, {
        clientId,
        email: 'x@example.ru',
        name: 'X',
        host: 'kassa.example.ru',
      }),
    getRegister: (actor) => services.getRegister(context, actor, { registerId }),
    listShifts: (actor) => services.listShifts(context, actor, { registerId }),
    listDocuments: (actor) => services.listDocuments(context, actor, { registerId }),
    getDocument: (actor) => services.getDocument(context, actor, { fn, number }),
    getReceipt: (actor) => services.getReceipt(context, actor, { fn, number }),
    archiveRegister: (actor) => services.archiveRegister(context, actor, { registerId }),
    replaceDrive: (actor) =>
      services.replaceDrive(context, actor, { registerId, fn: makeDriveNumber(random) }),
    extendTerm: (actor) =>
      services.extendTerm(context, actor, { cashRegisterId: registerId, days: 1, reason: 'x' }),
    addRegister: (actor) => services.addRegister(context, actor, { ...papers, clientId, outletId }),
    addSeveralRegisters: (actor) =>
      services.addSeveralRegisters(context, actor, { clientId, outletId, rows: [papers] }),
    addOutlet: (actor) =>
      services.addOutlet(context, actor, { clientId, name: 'Чужой', address: 'Тверь', timeZone: 'UTC' }),
    addMember: (actor) =>
      services.addMember(context, actor, {
        organizationId: clientId,
        email: 'x@example.ru',
        name: 'X',
        role: 'viewer',
      }),
    revokeMember: (actor) => services.revokeMember(context, actor, { membershipId }),
    memberSessions: (actor) => services.memberSessions(context, actor, { membershipId }),
    endMemberSessions: (actor) => services.endMemberSessions(context, actor, { membershipId }),
    changeMember: (actor) => services.changeMember(context, actor, { membershipId, role: 'viewer' }),
    resendInvitation: (actor) => services.resendInvitation(context, actor, { invitationId }),
    revokeInvitation: (actor) => services.revokeInvitation(context, actor, { invitationId }),
    saveRole: (actor) =>
      services.saveRole(context, actor, {
        roleId,
        name: 'Чужая роль',
        classes: { identity: 'write', technical: 'write', finance: 'read', commercial: 'write' },
        modules: null,
      }),
    deleteRole: (actor) => services.deleteRole(context, actor, { roleId }),
    decideJoinRequest: (actor) =>
      services.decideJoinRequest(context, actor, { requestId: joinRequestId, accepted: true }),
    askConsent: (actor) =>
      services.askConsent(context, actor, { clientId, reason: 'Просто посмотреть', days: 1 }),
    withdrawConsentRequest: (actor) =>
      services.withdrawConsentRequest(context, actor, { requestId: consentRequestId }),
    answerConsentRequest: (actor) =>
      services.answerConsentRequest(context, actor, { requestId: consentRequestId, granted: true }),
    bindClient: (actor) => services.bindClient(context, actor, { clientId, partnerCode: 'NOBODY' }),
    revokeGrant: (actor) => services.revokeGrant(context, actor, { grantId }),
    revokeFinanceAccess: (actor) => services.revokeFinanceAccess(context, actor, { accessId }),
    hurryDuty: (actor) => services.hurryDuty(context, actor, { dutyId }),
    getDeadLetter: (actor) => services.getDeadLetter(context, actor, { deadLetterId }),
    resendDeadLetter: (actor) => services.resendDeadLetter(context, actor, { deadLetterId }),
    resendDeadLetters: (actor) => services.resendDeadLetters(context, actor),
    closeDeadLetter: (actor) => services.closeDeadLetter(context, actor, { deadLetterId, reason: 'x' }),
    revokeApiKey: (actor) => services.revokeApiKey(context, actor, { apiKeyId }),
    startRegisterImport: (actor) =>
      services.startRegisterImport(context, actor, { clientId }, { name: 'a.csv', bytes: ABOUT_REGISTERS }),
    changeOutlet: (actor) =>
      services.changeOutlet(context, actor, {
        outletId,
        name: 'Чужой',
        address: 'Тверь',
        timeZone: 'UTC',
        parentId: null,
      }),
    archiveOutlet: (actor) => services.archiveOutlet(context, actor, { outletId }),
    restoreOutlet: (actor) => services.restoreOutlet(context, actor, { outletId }),
    moveRegisters: (actor) => services.moveRegisters(context, actor, { registerIds: [registerId], outletId }),
    getDriveReplacement: (actor) => services.getDriveReplacement(context, actor, { registerId }),
    startDriveReplacement: (actor) =>
      services.startDriveReplacement(context, actor, { registerId, cause: 'planned' }),
    placeReplacementDrive: (actor) =>
      services.placeReplacementDrive(context, actor, { registerId, fn: makeDriveNumber(random) }),
    noteDriveExpertise: (actor) =>
      services.noteDriveExpertise(context, actor, { registerId, expertise: 'handed' }),
    finishDriveReplacement: (actor) =>
      services.finishDriveReplacement(context, actor, { registerId, outcome: 'done' }),
    createFnsApplication: (actor) =>
      services.createFnsApplication(context, actor, { kind: 'removal', registerId, clientId }),
    getFnsApplication: (actor) => services.getFnsApplication(context, actor, { applicationId }),
    checkFnsApplication: (actor) => services.checkFnsApplication(context, actor, { applicationId }),
    fnsApplicationFile: (actor) => services.fnsApplicationFile(context, actor, { applicationId }),
    saveFnsApplication: (actor) =>
      services.saveFnsApplication(context, actor, {
        applicationId,
        version: 1,
        content: { ...services.EMPTY_CONTENT, kind: 'removal', reasons: [] },
      }),
    prepareFnsApplication: (actor) => services.prepareFnsApplication(context, actor, { applicationId }),
    signFnsApplication: (actor) =>
      services.signFnsApplication(context, actor, { applicationId }, { signature: ABOUT_REGISTERS }),
    refileFnsApplication: (actor) => services.refileFnsApplication(context, actor, { applicationId }),
    cancelFnsApplication: (actor) => services.cancelFnsApplication(context, actor, { applicationId }),
    getRegisterImport: (actor) => services.getRegisterImport(context, actor, { importId }),
    listImportRows: (actor) => services.listImportRows(context, actor, { importId }),
    saveImportRow: (actor) =>
      services.saveImportRow(context, actor, {
        importId,
        number: 2,
        row: { ...papers, outlet: '', address: '' },
      }),
    addImportedRegisters: (actor) => services.addImportedRegisters(context, actor, { importId }),
    cancelRegisterImport: (actor) => services.cancelRegisterImport(context, actor, { importId }),
    ...leavingCalls(context, victim),
    createGrant: (actor) =>
      services.createGrant(context, actor, {
        serviceCenterInn: watcher.inn,
        registerIds: [registerId],
      }),
    stateReason: (actor) => services.stateReason(context, actor, { clientId, reason: 'Просто посмотреть' }),
  };
}
