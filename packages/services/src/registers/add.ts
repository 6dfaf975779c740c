import { inTransaction, isUniqueViolation, scoped } from '@koreshok/db';
import { type Access, type Actor, accessFor, AppError, notFound } from '@koreshok/domain';
import { isInn, isRegistrationNumber, registrationNumberFits } from '@koreshok/fiscal/identifiers';
import { isTestDrive } from '@koreshok/fiscal/drive';
import { z } from 'zod';
import { type ServiceContext, targetClient } from '../context/index.ts';
import { driveNumberField, idField, lineField, readInput, registrationNumberField } from '../input/index.ts';
import { insertRegisters, ownerOf } from './insert.ts';
import { driveInUse } from './place-drive.ts';
import { takenPapers } from './taken.ts';

/** The factory number of a register. */
export const serialNumberField = lineField(20).refine(
  (text) => /^[\x21-\x7e]+$/.test(text),
  'В заводском номере только цифры и латинские буквы.',
);

export const addRegisterInput = z.object({
  /** Named by the operator; a client's member adds to its own organization. */
  clientId: idField.optional(),
  outletId: idField,
  name: lineField(80),
  model: lineField(120),
  serialNumber: serialNumberField,
  registrationNumber: registrationNumberField,
  fn: driveNumberField,
  mode: z.enum(['production', 'test_drive']).default('production'),
});
export type AddRegisterInput = z.input<typeof addRegisterInput>;

/**
 * Adds a register with its drive: from the commit on the gateway takes its documents in.
 * @throws AppError `registration.owner` when the РНМ does not fit ИНН and serial number, `drive.test` for a dummy in
 * production, `register.taken` and `drive.in_use` (conflict), `outlet.not_found`, `client.not_found`.
 */
export async function addRegister(
  context: ServiceContext,
  actor: Actor,
  input: AddRegisterInput,
): Promise<{ readonly id: string }> {
  const { clientId, fn, ...fields } = readInput(addRegisterInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  const organizationId = await targetClient(context, access, clientId);
  await requireOutlet(context, access, organizationId, fields.outletId);
  await requireFitting(context, organizationId, fields);
  if (fields.mode === 'production' && isTestDrive(fn)) throw testDrive();
  try {
    return await inTransaction(context.database, async (transaction) => {
      const owner = await ownerOf(transaction, organizationId);
      const taken = await takenPapers(transaction, organizationId, [{ ...fields, fn }]);
      if (taken.get(0)?.some(({ field }) => field === 'registrationNumber') === true) throw registerTaken();
      if (taken.size > 0) throw driveInUse();
      const [id] = await insertRegisters(transaction, actor, owner, [{ ...fields, fn }], now);
      if (id === undefined) throw new Error('No register was written');
      return { id };
    });
  } catch (error) {
    if (isUniqueViolation(error, 'CashRegister_organizationId_registrationNumber_key'))
      throw registerTaken(error);
    if (isUniqueViolation(error)) throw driveInUse(error);
    throw error;
  }
}

/** @throws AppError `outlet.not_found` for one out of reach or in the archive. */
export async function requireOutlet(
  context: ServiceContext,
  access: Access,
  organizationId: string,
  id: string,
): Promise<void> {
  const outlet = await scoped(context.database, access).outlet.findFirst({
    where: { organizationId, id, archivedAt: null },
    select: { id: true },
  });
  if (outlet === null) throw notFound('outlet');
}

async function requireFitting(
  context: ServiceContext,
  organizationId: string,
  register: { readonly registrationNumber: string; readonly serialNumber: string },
) {
  const owner = await context.database.unsafeClient.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { inn: true },
  });
  const { registrationNumber, serialNumber } = register;
  const fits =
    isInn(owner.inn) &&
    isRegistrationNumber(registrationNumber) &&
    registrationNumberFits(registrationNumber, { inn: owner.inn, factoryNumber: serialNumber });
  if (fits) return;
  throw new AppError(
    'bad_request',
    'registration.owner',
    'РНМ не подходит к ИНН организации и заводскому номеру кассы. Сверьте номера с карточкой регистрации ККТ.',
    { fields: { registrationNumber: 'РНМ не подходит к заводскому номеру и ИНН.' } },
  );
}

function registerTaken(cause?: unknown): AppError {
  return new AppError('conflict', 'register.taken', 'Касса с таким РНМ уже есть. Найдите её в списке касс.', {
    fields: { registrationNumber: 'Касса с таким РНМ уже есть.' },
    cause,
  });
}

function testDrive(): AppError {
  return new AppError(
    'bad_request',
    'drive.test',
    'Это отладочный ФН (МГМ): его документы не имеют силы. Подключите кассу в режиме тест-драйва.',
    { fields: { fn: 'Отладочный ФН подходит только для тест-драйва.' } },
  );
}
