import {
  aConsentRequest,
  aDeadLetter,
  aDuty,
  aDocument,
  aGrant,
  aJoinRequest,
  aLeavingNotice,
  anUnusedTermClaim,
  anActor,
  anAgent,
  aServiceCenter,
  aUser,
  type StoredDocument,
} from '@koreshok/db/builders';
import { type Actor, AppError } from '@koreshok/domain';
import { makeDriveNumber } from '@koreshok/fiscal/identifiers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as services from '../src/index.ts';
import { aContractToAttack, type AttackedPapers, paperCalls } from './support/attacked-papers.ts';
import { ELSEWHERE } from './support/elsewhere.ts';
import { leavingCalls } from './support/leaving-calls.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

/** Stands in everything the victim owns; whoever else meets it has looked where he must not. */
const MARK = 'Отметина';
const MARKED_SUM = 917_353;
const ABOUT_REGISTERS = new TextEncoder().encode('Модель;Заводской номер;РНМ;Номер ФН\nАтол 30Ф;1;2;3\n');

let world: World;
let town: Town;
let victim: Victim;
let strangers: readonly (readonly [string, Actor])[];

interface Victim extends AttackedPapers {
  readonly joinRequestId: string;
  readonly consentRequestId: string;
  readonly invitationId: string;
  readonly roleId: string;
  readonly clientId: string;
  readonly registerId: string;
  readonly outletId: string;
  readonly document: StoredDocument;
  readonly grantId: string;
  readonly accessId: string;
  readonly apiKeyId: string;
  readonly membershipId: string;
  readonly deadLetterId: string;
  readonly dutyId: string;
  readonly importId: string;
  readonly applicationId: string;
  readonly noticeId: string;
  readonly claimId: string;
  readonly exportId: string;
}

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  victim = await aVictim();
  strangers = [
    ['another client of the same reseller', town.as.neighbour],
    ['a client of the operator', town.as.direct],
    ['another reseller', town.as.otherReseller],
    ["the reseller's other agent", anActor(await anAgent(world.database, town.reseller))],
    [
      "the reseller's service centre without a grant",
      anActor(await aServiceCenter(world.database, town.reseller)),
    ],
    ['a service centre with a grant of the neighbour', town.as.serviceCenter],
  ];
  await aGrant(world.database, town.serviceCenter, [town.neighbourRegister]);
});
afterAll(() => world.close());

async function aVictim(): Promise<Victim> {
  const { context, database } = world;
  const { client, register, shop } = town;
  const { unsafeClient } = database;
  await unsafeClient.organization.update({ where: { id: client.id }, data: { shortName: `${MARK} клиент` } });
  await unsafeClient.outlet.update({ where: { id: shop.id }, data: { name: `${MARK} магазин` } });
  await unsafeClient.cashRegister.update({ where: { id: register.id }, data: { name: `${MARK} касса` } });
  const document = await aDocument(database, register, {
    code: 3,
    number: 3,
    registerTime: world.wall(-1),
    receivedAt: world.instant(-1),
    verdict: 'accepted',
    fields: { 1059: [{ 1030: MARK, 1023: 1, 1079: MARKED_SUM }], 1021: MARK },
  });
  await world.project(document);
  const serviceCenter = await aServiceCenter(database, town.reseller, { name: `${MARK} центр` });
  const grant = await services.createGrant(context, town.as.client, {
    serviceCenterInn: serviceCenter.inn,
    registerIds: [town.kioskRegister.id],
  });
  const access = await services.grantConsent(context, town.as.client, {
    validUntil: world.instant(24),
    reason: MARK,
  });
  const key = await services.createApiKey(context, town.as.client, { name: MARK });
  const member = await services.addMember(context, town.as.client, {
    organizationId: client.id,
    email: 'marked@romashka.ru',
    name: MARK,
    role: 'viewer',
  });
  const invitation = await services.inviteMember(context, town.as.client, {
    email: 'called@romashka.ru',
    name: MARK,
    host: 'kassa.example.ru',
  });
  const role = await services.saveRole(context, town.as.client, {
    name: MARK,
    classes: { identity: 'read', technical: 'read', finance: 'none', commercial: 'none' },
    modules: null,
  });
  const application = await services.createFnsApplication(context, town.as.client, {
    kind: 'removal',
    registerId: register.id,
  });
  const imported = await services.startRegisterImport(
    context,
    town.as.client,
    {},
    { name: `${MARK}.csv`, bytes: ABOUT_REGISTERS },
  );
  const notice = await aLeavingNotice(database, register, { comment: MARK, givenAt: world.instant(-1) });
  const claim = await anUnusedTermClaim(database, register, notice, world.instant(-1));
  const asker = await aUser(database);
  const joinRequest = await aJoinRequest(database, client, asker, world.instant());
  const consentRequest = await aConsentRequest(database, client, world.instant());
  return {
    joinRequestId: joinRequest.id,
    consentRequestId: consentRequest.id,
    clientId: client.id,
    invitationId: invitation.id,
    roleId: role.id,
    registerId: register.id,
    outletId: shop.id,
    document,
    grantId: grant.id,
    accessId: access.id,
    apiKeyId: key.id,
    membershipId: member.membershipId,
    dutyId: await aDuty(database, client, { subject: MARK, dueAt: world.instant(-1) }),
    deadLetterId: await aDeadLetter(database, register, { number: 3, createdAt: world.instant(-1) }),
    importId: imported.id,
    ...(await aContractToAttack(world, town, MARK)),
    applicationId: application.id,
    noticeId: notice.id,
    claimId: claim.id,
    exportId: (await services.orderDataExport(context, town.as.client)).id,
  };
}

type Call = (actor: Actor) => Promise<unknown>;

/** What names somebody's row: a stranger is refused as if it were not there, and nothing changes. */
function byId(): Readonly<Record<string, Call>> {
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
    applicationId,
  } = victim;
  const { joinRequestId, consentRequestId, noticeId, claimId, exportId } = victim;
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
    ...leavingCalls(context, { clientId, registerId, noticeId, claimId, exportId }),
    stateReason: (actor) => services.stateReason(context, actor, { clientId, reason: 'Просто посмотреть' }),
  };
}

/** What lists rows, asked plainly and, where it can be, for the victim by name. */
function lists(): Readonly<Record<string, Call>> {
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

/** What could have been changed of the victim, as one text. */
async function standing(): Promise<string> {
  const { unsafeClient: rows } = world.database;
  const where = { organizationId: victim.clientId };
  return JSON.stringify(
    await Promise.all([
      rows.cashRegister.findMany({ where, orderBy: { id: 'asc' } }),
      rows.outlet.findMany({ where, orderBy: { id: 'asc' } }),
      rows.fnsApplication.findMany({ where, orderBy: { id: 'asc' } }),
      rows.registerImport.findMany({ where, orderBy: { id: 'asc' } }),
      rows.registrationInterval.findMany({ where, orderBy: { id: 'asc' } }),
      rows.registerTerm.findMany({ where, orderBy: { id: 'asc' } }),
      rows.admission.findMany({ where, orderBy: { fn: 'asc' } }),
      rows.membership.findMany({ where, orderBy: { id: 'asc' } }),
      rows.invitation.findMany({
        where,
        orderBy: { id: 'asc' },
        select: { id: true, revokedAt: true, expiresAt: true },
      }),
      rows.joinRequest.findMany({ where, orderBy: { id: 'asc' } }),
      rows.consentRequest.findMany({ where, orderBy: { id: 'asc' } }),
      rows.savedRole.findMany({ where, orderBy: { id: 'asc' } }),
      rows.serviceGrant.findMany({ where, orderBy: { id: 'asc' } }),
      rows.financeAccess.findMany({ where, orderBy: { id: 'asc' } }),
      rows.attribution.findMany({ where }),
      rows.deadLetter.findMany({ where, orderBy: { id: 'asc' } }),
      rows.auditEntry.findMany({ where, orderBy: { id: 'asc' } }),
      rows.requisites.findMany({ where }),
      rows.contract.findMany({ where, orderBy: { id: 'asc' } }),
      rows.invoice.count({ where }),
      rows.invoicePayment.count({ where }),
      rows.contractSignature.findMany({ where, orderBy: { id: 'asc' } }),
      rows.apiKey.findMany({ where, orderBy: { id: 'asc' }, select: { id: true, revokedAt: true } }),
    ]),
  );
}

const REFUSALS = ['not_found', 'forbidden'];

describe('every service against every stranger', () => {
  async function attack(who: string, actor: Actor, calls: Readonly<Record<string, Call>>): Promise<void> {
    const before = await standing();
    for (const [name, call] of Object.entries(calls)) {
      const error: unknown = await call(actor).catch((reason: unknown) => reason);
      if (!(error instanceof AppError)) {
        expect.unreachable(`${name} by ${who} gave ${JSON.stringify(error) ?? String(error)}`);
      }
      expect([who, name, REFUSALS.includes(error.kind)]).toEqual([who, name, true]);
    }
    expect(await standing(), who).toBe(before);
  }

  test('a row named by its id is refused, and stays as it was', async () => {
    for (const [who, actor] of strangers) await attack(who, actor, byId());
  });

  test('a member narrowed to no outlet reaches nothing but the card of his organization', async () => {
    const { getClient, ...others } = byId();
    const narrowed = anActor(town.client, { role: 'viewer', outletIds: [] });
    await attack('a narrowed member', narrowed, others);
    expect(await getClient?.(narrowed)).toMatchObject({ id: town.client.id });
    for (const name of [
      'listRegisters',
      'listReceipts',
      'listOutlets',
      'outletPlaces',
      'salesToday',
      'listGrants',
    ]) {
      const answer = JSON.stringify(await lists()[name]?.(narrowed));
      for (const mark of [MARK, String(MARKED_SUM), victim.registerId])
        expect(answer, name).not.toContain(mark);
    }
  });

  test('no list holds a mark of the victim', async () => {
    for (const [who, actor] of strangers) {
      for (const [name, call] of Object.entries(lists())) {
        const answer: unknown = await call(actor).catch((reason: unknown) => {
          if (reason instanceof AppError && REFUSALS.includes(reason.kind)) return 'refused';
          if (reason instanceof AppError && reason.code === 'input.client') return 'names nobody';
          throw reason;
        });
        const text = JSON.stringify(answer);
        for (const mark of [
          MARK,
          String(MARKED_SUM),
          victim.registerId,
          victim.clientId,
          victim.document.fn,
        ]) {
          expect(text, `${name} by ${who}`).not.toContain(mark);
        }
      }
    }
  });

  test('the victim itself gets its marks everywhere: the attacks above knock at real doors', async () => {
    for (const name of ['getClient', 'getRegister', 'getReceipt', 'getDocument']) {
      expect(JSON.stringify(await byId()[name]?.(town.as.client)), name).toContain(MARK);
    }
    for (const name of [
      'listRegisters',
      'listOutlets',
      'outletPlaces',
      'listReceipts',
      'listGrants',
      'listFinanceAccess',
      'listMembers',
      'listInvitations',
      'listRoles',
      'listApiKeys',
    ]) {
      expect(JSON.stringify(await lists()[name]?.(town.as.client)), name).toContain(MARK);
    }
  });

  test('no service is left out', () => {
    const covered = new Set(
      [...Object.keys(byId()), ...Object.keys(lists())].map((name) => name.split(' ')[0] ?? name),
    );
    const known = Object.entries(services)
      .filter(([, exported]) => typeof exported === 'function')
      .map(([name]) => name);
    expect(known.filter((name) => !covered.has(name) && !(name in ELSEWHERE))).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((name) => !known.includes(name))).toEqual([]);
  });
});
