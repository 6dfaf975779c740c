import {
  aConsentRequest,
  aDataExport,
  aDeadLetter,
  aDuty,
  aDocument,
  aFinanceAccess,
  aJoinChallenge,
  aJoinRequest,
  aLeavingNotice,
  aUser,
  aGrant,
  anOutlet,
  anUnusedTermClaim,
  aRegister,
  type BuiltOrganization,
  type BuiltOutlet,
  type BuiltRegister,
  aPasskey,
} from '@koreshok/db/builders';
import { anActor } from '@koreshok/db/builders';
import { newId } from '@koreshok/domain';
import { createApiKey } from '@koreshok/services/api-keys';
import { inviteMember } from '@koreshok/services/invitations';
import { addMember } from '@koreshok/services/members';
import { createPartnerCode } from '@koreshok/services/partner-codes';
import { saveRole } from '@koreshok/services/roles';

import type { World } from '../../../../packages/services/test/support/world.ts';
import { aMarkedContract } from './contract-victims.ts';
import type { Victim } from '../../src/server/declaration/index.ts';
import { signedIn } from './people.ts';
import { aMarkedApplication, aMarkedImport } from './register-victims.ts';

/** A victim with everything that can be stolen from it, and how to tell that it was. */
export interface MarkedVictim {
  readonly facts: Victim;
  readonly organization: BuiltOrganization;
  readonly outlets: readonly [BuiltOutlet, BuiltOutlet];
  readonly registers: readonly [BuiltRegister, BuiltRegister];
  readonly userId: string;
  /** Texts that stand in nobody else's rows: ids, names, codes. */
  readonly marks: readonly string[];
  /** The same of money alone, of both registers. */
  readonly money: readonly string[];
  /** Keys and codes that only who manages access or registers meets. */
  readonly papers: readonly string[];
  /** Marks of the first register and its outlet alone, money included. */
  readonly firstRegister: readonly string[];
}

let turn = 0;

interface Surroundings {
  readonly host: string;
  readonly agent: BuiltOrganization;
  readonly serviceCenter: BuiltOrganization;
  readonly viewer: BuiltOrganization;
  readonly partnerCodeId: string;
  readonly partnerCode: string;
}

/** Fills a client with rows of every kind, each marked by a text or a sum that nobody could meet by chance. */
export async function aMarkedVictim(
  world: World,
  organization: BuiltOrganization,
  around: Surroundings,
): Promise<MarkedVictim> {
  turn += 1;
  const mark = `меченый-${turn}`;
  const { database, context } = world;
  const addedAt = world.instant(-72);
  const outlets = [
    await anOutlet(database, organization, { name: `Точка первая ${mark}` }),
    await anOutlet(database, organization, { name: `Точка вторая ${mark}` }),
  ] as const;
  const registers = [
    await aRegister(database, organization, outlets[0], { name: `Касса первая ${mark}`, addedAt }),
    await aRegister(database, organization, outlets[1], { name: `Касса вторая ${mark}`, addedAt }),
  ] as const;
  const sales = [await sell(world, registers[0], 0, mark), await sell(world, registers[1], 1, mark)] as const;
  const grant = await aGrant(database, around.serviceCenter, [registers[0]], {
    revokedAt: world.instant(-24),
  });
  const look = await aFinanceAccess(database, around.viewer, organization, 'consent', {
    validUntil: world.instant(-1),
  });
  const key = await createApiKey(context, anActor(organization), { name: `Ключ ${mark}`, role: 'viewer' });
  const person = await signedIn(context, organization, around.host, { name: `Хозяин ${mark}` });
  const dutyId = await aDuty(database, organization, {
    subject: `Договор № ${mark}`,
    dueAt: world.instant(-1),
  });
  const passkeyId = await aPasskey(database, { id: person.userId }, around.host);
  const deadLetterId = await aDeadLetter(database, registers[0], {
    number: sales[0].number,
    createdAt: world.instant(-2),
  });
  const people = await aMarkedStaff(world, organization, registers, around, mark);
  const importId = await aMarkedImport(world, organization, mark);
  const applicationId = await aMarkedApplication(world, registers[0], mark);
  const contract = await aMarkedContract(world, organization, registers[0].id);
  const leaving = await aLeavingNotice(database, registers[0], { comment: mark, givenAt: addedAt });
  const claim = await anUnusedTermClaim(database, registers[0], leaving, addedAt);
  const archive = await aMarkedArchive(world, organization, mark);
  const heldDocumentId = await hold(world, organization, registers[0]);
  return {
    organization,
    outlets,
    registers,
    userId: person.userId,
    facts: {
      organizationId: organization.id,
      outletId: outlets[0].id,
      registerId: registers[0].id,
      registrationNumber: registers[0].registrationNumber,
      fn: registers[0].fn,
      number: sales[0].number,
      fiscalSign: sales[0].fiscalSign,
      total: sales[0].total,
      registerTime: sales[0].registerTime,
      grantId: grant.id,
      serviceCenterInn: around.serviceCenter.inn,
      financeAccessId: look.id,
      viewerId: around.viewer.id,
      apiKeyId: key.id,
      ...people,
      sessionId: person.sessionId,
      passkeyId,
      userId: person.userId,
      email: person.email,
      partnerCodeId: around.partnerCodeId,
      partnerCode: around.partnerCode,
      contractId: contract.contractId,
      paperFileId: contract.paperFileId,
      signatureId: contract.signatureId,
      leavingNoticeId: leaving.id,
      unusedTermClaimId: claim.id,
      invoiceId: contract.invoiceId,
      dataExportId: archive.id,
      heldDocumentId,
      heldReplayId: await orderReplay(world, organization, heldDocumentId),
      deadLetterId,
      dutyId,
      importId,
      applicationId,
      host: around.host,
    },
    marks: [
      mark,
      organization.name,
      organization.id,
      ...[...outlets, ...registers].map(({ id }) => id),
      ...registers.flatMap(({ fn, registrationNumber }) => [fn, registrationNumber]),
      grant.id,
      look.id,
      key.id,
      ...Object.values(people),
      contract.contractId,
      contract.paperFileId,
      contract.signatureId,
      contract.number,
      contract.registerNumber,
      leaving.id,
      claim.id,
      archive.id,
      heldDocumentId,
      deadLetterId,
      dutyId,
      importId,
      applicationId,
      person.email,
      ...sales.flatMap(({ money }) => money),
    ],
    money: sales.flatMap(({ money }) => money),
    papers: [
      grant.id,
      look.id,
      key.id,
      ...Object.values(people),
      ...registers.flatMap(({ id, fn, registrationNumber }) => [id, fn, registrationNumber]),
    ],
    firstRegister: [
      outlets[0].id,
      registers[0].id,
      registers[0].fn,
      registers[0].registrationNumber,
      `первая ${mark}`,
      ...sales[0].money,
    ],
  };
}

/** An archive of its documents that could be fetched. */
async function aMarkedArchive(
  { database, context, instant }: World,
  organization: BuiltOrganization,
  mark: string,
) {
  const bytes = new TextEncoder().encode(`Архив ${mark}`);
  const sha256 = await context.files.put(bytes);
  return aDataExport(database, organization, { sha256, sizeBytes: bytes.length }, instant(-1));
}

/** A member with a role of the organization's own, and somebody who was called to join. */
async function aMarkedStaff(
  world: World,
  organization: BuiltOrganization,
  registers: readonly [BuiltRegister, BuiltRegister],
  { host, serviceCenter }: Surroundings,
  mark: string,
) {
  const { context } = world;
  const owner = anActor(organization);
  const { id: savedRoleId } = await saveRole(context, owner, {
    name: `Роль ${mark}`,
    classes: { identity: 'read', technical: 'read', finance: 'none', commercial: 'none' },
    modules: null,
  });
  const { membershipId } = await addMember(context, owner, {
    organizationId: organization.id,
    email: `staff-${turn}@example.ru`,
    name: `Сотрудник ${mark}`,
    savedRoleId,
  });
  const { id: invitationId } = await inviteMember(context, owner, {
    email: `called-${turn}@example.ru`,
    name: `Приглашённый ${mark}`,
    host,
  });
  const newcomer = await aUser(world.database, { name: `Проситель ${mark}` });
  const asks = await aJoinRequest(world.database, organization, newcomer, world.instant(0));
  const challenge = await aJoinChallenge(world.database, organization, newcomer, host, world.instant(0));
  const consent = await aConsentRequest(world.database, organization, world.instant(0));
  await world.database.unsafeClient.grantLook.create({
    data: {
      organizationId: organization.id,
      cashRegisterId: registers[0].id,
      serviceCenterId: serviceCenter.id,
      viewerId: newcomer.id,
      viewerName: `Мастер ${mark}`,
      hourAt: world.instant(-24),
    },
    select: { viewerId: true },
  });
  return {
    membershipId,
    invitationId,
    savedRoleId,
    joinRequestId: asks.id,
    joinChallengeId: challenge.id,
    consentRequestId: consent.id,
  };
}

interface Sale {
  readonly number: number;
  readonly fiscalSign: string;
  readonly total: number;
  readonly registerTime: number;
  readonly money: readonly string[];
}

/** Sums start here, far from anything else in the database. */
const FIRST_TOTAL = 71_234_567;

async function sell(world: World, register: BuiltRegister, place: number, mark: string): Promise<Sale> {
  const number = 40 + place;
  const total = FIRST_TOTAL + turn * 1_000 + place;
  const registerTime = world.wall(-2 - place);
  const fields = {
    1021: `Кассир ${mark}-${place}`,
    1008: `buyer-${turn}-${place}@example.ru`,
    1059: [{ 1030: `Товар ${mark}-${place}`, 1023: 1, 1079: total }],
  };
  const opened = await aDocument(world.database, register, {
    code: 2,
    number: number - 1,
    registerTime: world.wall(-3 - place),
    receivedAt: world.instant(-3 - place),
  });
  const document = await aDocument(world.database, register, {
    code: 3,
    number,
    registerTime,
    receivedAt: world.instant(-2 - place),
    fields,
    verdict: 'accepted',
  });
  await world.project(opened, document);
  const roubles = `${Math.floor(total / 100)}`;
  return {
    number,
    fiscalSign: document.fiscalSign,
    total,
    registerTime,
    money: [
      String(total),
      `${roubles},${String(total % 100).padStart(2, '0')}`,
      `Товар ${mark}-${place}`,
      `Кассир ${mark}-${place}`,
      `buyer-${turn}-${place}@example.ru`,
    ],
  };
}

async function hold(world: World, organization: BuiltOrganization, register: BuiltRegister): Promise<string> {
  const id = newId();
  await world.database.unsafeClient.heldDocument.create({
    data: {
      id,
      organizationId: organization.id,
      fn: register.fn,
      number: 99,
      reason: 'blocked',
      details: 'held for the suite',
      mode: 'production',
      container: new Uint8Array([1, 2, 3]),
      digest: new Uint8Array(32).fill(turn),
      remoteAddress: '192.0.2.9',
      receivedAt: world.instant(-5),
      lastSeenAt: world.instant(-5),
    },
    select: { id: true },
  });
  return id;
}

async function orderReplay(
  world: World,
  organization: BuiltOrganization,
  heldDocumentId: string,
): Promise<string> {
  const id = newId();
  await world.database.unsafeClient.heldReplay.create({
    data: { id, organizationId: organization.id, heldDocumentId, createdAt: world.instant(-4) },
    select: { id: true },
  });
  return id;
}

/** A code of an agent that victims came by. */
export async function aMarkedCode(world: World, agent: BuiltOrganization) {
  const name = `Код меченого агента ${agent.id}`;
  const { id, code } = await createPartnerCode(world.context, anActor(agent), { name });
  return { partnerCodeId: id, partnerCode: code, name };
}
