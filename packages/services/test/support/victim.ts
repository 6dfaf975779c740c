import {
  aConsentRequest,
  aDeadLetter,
  aDocument,
  aDuty,
  aHeldDocument,
  aJoinRequest,
  aLeavingNotice,
  anActor,
  anUnusedTermClaim,
  aRegister,
  aServiceCenter,
  aUser,
  type StoredDocument,
} from '@koreshok/db/builders';
import type { Actor } from '@koreshok/domain';
import * as services from '../../src/index.ts';
import { aContractToAttack, type AttackedPapers } from './attacked-papers.ts';
import type { Town, World } from './world.ts';

/** Stands in everything the victim owns; whoever else meets it has looked where he must not. */
export const MARK = 'Отметина';
export const MARKED_SUM = 917_353;
/** A list of registers as a file. */
export const ABOUT_REGISTERS = new TextEncoder().encode(
  'Модель;Заводской номер;РНМ;Номер ФН\nАтол 30Ф;1;2;3\n',
);

/** A client of the town with something of everything, by what names it. */
export interface Victim extends AttackedPapers {
  readonly joinRequestId: string;
  readonly consentRequestId: string;
  readonly invitationId: string;
  readonly roleId: string;
  readonly clientId: string;
  readonly registerId: string;
  readonly outletId: string;
  readonly document: StoredDocument;
  readonly heldId: string;
  /** A service centre that may watch one of its registers, and has looked. */
  readonly watcher: { readonly actor: Actor; readonly inn: string };
  /** A register that works with another operator by now. */
  readonly goneRegisterId: string;
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

/** By what the victim is known in an answer: its words, its sum, its drive, and whatever names a row of it. */
export function marksOf(victim: Victim): readonly string[] {
  const ids = Object.values(victim).filter((named) => typeof named === 'string');
  return [MARK, String(MARKED_SUM), victim.document.fn, ...ids];
}

/** Marks the town's client, and gives it one of everything. */
export async function aVictim(world: World, town: Town): Promise<Victim> {
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
  const watcher = { actor: anActor(serviceCenter), inn: serviceCenter.inn };
  await services.getRegister(context, watcher.actor, { registerId: town.kioskRegister.id });
  const gone = await aRegister(database, client, shop);
  await unsafeClient.cashRegister.update({ where: { id: gone.id }, data: { goneAt: world.instant(-1) } });
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
  await services.startDriveReplacement(context, town.as.client, { registerId: register.id, cause: 'broken' });
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
    heldId: await aHeldDocument(database, register, { reason: 'not_admitted', seenAt: world.instant(-1) }),
    watcher,
    goneRegisterId: gone.id,
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
