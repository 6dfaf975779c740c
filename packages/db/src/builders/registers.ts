import { newId } from '@koreshok/domain';
import { makeDriveNumber, makeRegistrationNumber, isInn } from '@koreshok/fiscal/identifiers';
import type { Database } from '../client/index.ts';
import type { BuiltOrganization } from './organizations.ts';
import { next, random } from './random.ts';

const DAY = 86_400_000;

export interface BuiltOutlet {
  readonly id: string;
  readonly organizationId: string;
}

/** A place of settlements of a client. */
export async function anOutlet(
  database: Database,
  client: { readonly id: string },
  traits: { readonly name?: string; readonly timeZone?: string } = {},
): Promise<BuiltOutlet> {
  const id = newId();
  await database.unsafeClient.outlet.create({
    data: {
      id,
      organizationId: client.id,
      name: traits.name ?? `Магазин ${next()}`,
      address: 'Москва, ул. Автозаводская, 23',
      timeZone: traits.timeZone ?? 'Europe/Moscow',
      createdAt: new Date(0),
    },
    select: { id: true },
  });
  return { id, organizationId: client.id };
}

export interface RegisterTraits {
  readonly name?: string;
  readonly mode?: 'production' | 'test_drive';
  readonly fn?: string;
  readonly addedAt?: Date;
  /** End of the paid term; a month after it was added by default. */
  readonly paidUntil?: Date;
}

export interface BuiltRegister {
  readonly id: string;
  readonly organizationId: string;
  readonly outletId: string;
  readonly fn: string;
  readonly registrationNumber: string;
  readonly serialNumber: string;
  readonly inn: string;
  readonly mode: 'production' | 'test_drive';
}

/** A register with its drive, ready for the gateway: interval, head, lane, term and admission. */
export async function aRegister(
  database: Database,
  client: BuiltOrganization,
  outlet: BuiltOutlet,
  traits: RegisterTraits = {},
): Promise<BuiltRegister> {
  if (!isInn(client.inn)) throw new Error(`${client.inn} is not an ИНН`);
  const createdAt = traits.addedAt ?? new Date();
  const paidUntil = traits.paidUntil ?? new Date(createdAt.getTime() + 30 * DAY);
  const id = newId(createdAt);
  const organizationId = client.id;
  const fn = traits.fn ?? makeDriveNumber(random);
  const mode = traits.mode ?? 'production';
  const serialNumber = String(10_690_000_000_000 + next()).padStart(14, '0');
  const registrationNumber = makeRegistrationNumber(random, { inn: client.inn, factoryNumber: serialNumber });
  const { unsafeClient: rows } = database;
  await rows.cashRegister.create({
    data: {
      id,
      organizationId,
      outletId: outlet.id,
      name: traits.name ?? `Касса ${next()}`,
      serialNumber,
      model: 'Атол 30Ф',
      registrationNumber,
      mode,
      createdAt,
    },
    select: { id: true },
  });
  await rows.fiscalDrive.create({
    data: { fn, organizationId, model: 'ФН-1.2 Ин15-4', keyTermDays: 470, createdAt },
    select: { fn: true },
  });
  await rows.driveHead.create({ data: { fn, organizationId }, select: { fn: true } });
  await rows.relayLane.create({ data: { fn, organizationId }, select: { fn: true } });
  await rows.registrationInterval.create({
    data: { id: newId(createdAt), organizationId, cashRegisterId: id, fn, validFrom: createdAt },
    select: { id: true },
  });
  await rows.registerPlacement.create({
    data: {
      id: newId(createdAt),
      organizationId,
      cashRegisterId: id,
      outletId: outlet.id,
      validFrom: createdAt,
    },
    select: { id: true },
  });
  await rows.registerTerm.create({
    data: {
      id: newId(createdAt),
      organizationId,
      cashRegisterId: id,
      paidFrom: createdAt,
      paidUntil,
      source: 'trial',
      createdAt,
    },
    select: { id: true },
  });
  await rows.admission.create({
    data: {
      fn,
      organizationId,
      cashRegisterId: id,
      outletId: outlet.id,
      registrationNumber,
      inn: client.inn,
      mode,
      state: 'admitted',
      paidUntil,
      graceUntil: new Date(paidUntil.getTime() + 15 * DAY),
      version: 1,
    },
    select: { fn: true },
  });
  return {
    id,
    organizationId,
    outletId: outlet.id,
    fn,
    registrationNumber,
    serialNumber,
    inn: client.inn,
    mode,
  };
}
