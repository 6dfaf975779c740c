import type { Transaction } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { type DriveNumber, parseDriveNumber } from '@koreshok/fiscal/identifiers';
import { driveModel, keyTerm } from '@koreshok/fiscal/drive';

/** How long the key of a drive works until its registration report tells the conditions of its use. */
export function expectedKeyDays(fn: DriveNumber): number {
  const model = driveModel(fn);
  return keyTerm(model ?? { months: 15, format12: 'full' }, {
    version: '1.2',
    offline: false,
    excise: false,
    gamblingLotteryPawnOrInsurance: false,
    generalTaxation: false,
    servicesOnly: false,
    agent: false,
  }).days;
}

/**
 * Puts a drive into a register from the instant on: the interval, and on first sight the drive with its head and lane.
 * @throws AppError `drive.in_use` (conflict) when another register holds it.
 */
export async function placeDrive(
  transaction: Transaction,
  place: { readonly organizationId: string; readonly cashRegisterId: string; readonly fn: string },
  at: Date,
): Promise<void> {
  const { organizationId, cashRegisterId } = place;
  const parsed = parseDriveNumber(place.fn);
  if (!parsed.ok) throw new AppError('bad_request', parsed.problem.code, parsed.problem.sentence);
  const fn = parsed.value;
  const known = await transaction.$queryRaw<{ organizationId: string }[]>`
    SELECT organizationId FROM FiscalDrive WHERE fn = ${fn} FOR UPDATE`;
  if (known[0] === undefined) {
    await transaction.fiscalDrive.create({
      data: {
        fn,
        organizationId,
        model: driveModel(fn)?.name ?? 'Неизвестная модель ФН',
        keyTermDays: expectedKeyDays(fn),
        createdAt: at,
      },
      select: { fn: true },
    });
    await transaction.driveHead.create({ data: { fn, organizationId }, select: { fn: true } });
    await transaction.relayLane.create({ data: { fn, organizationId }, select: { fn: true } });
  } else {
    const live = await transaction.registrationInterval.findFirst({
      where: { fn, validUntil: null },
      select: { id: true },
    });
    if (live !== null) throw driveInUse();
    if (known[0].organizationId !== organizationId) {
      await transaction.fiscalDrive.update({ where: { fn }, data: { organizationId } });
      await transaction.driveHead.update({ where: { fn }, data: { organizationId } });
      await transaction.relayLane.updateMany({ where: { fn }, data: { organizationId } });
    }
  }
  await transaction.registrationInterval.create({
    data: { id: newId(at), organizationId, cashRegisterId, fn, validFrom: at },
    select: { id: true },
  });
}

export function driveInUse(cause?: unknown): AppError {
  return new AppError(
    'conflict',
    'drive.in_use',
    'Этот ФН уже стоит в другой кассе. Проверьте номер или сначала отправьте ту кассу в архив.',
    { fields: { fn: 'Этот ФН уже подключён.' }, cause },
  );
}
