import { inTransaction, isUniqueViolation, type Transaction } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  AppError,
  checkRegisterPapers,
  paperErrors,
  repeatedPapers,
} from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, targetClient } from '../context/index.ts';
import { driveNumberField, idField, lineField, readInput, registrationNumberField } from '../input/index.ts';
import { requireOutlet, serialNumberField } from './add.ts';
import { insertRegisters, type NewRegister, type Owner, ownerOf } from './insert.ts';
import { takenPapers } from './taken.ts';

export const addSeveralRegistersInput = z.object({
  /** Named by the operator; a client's member adds to its own organization. */
  clientId: idField.optional(),
  outletId: idField,
  mode: z.enum(['production', 'test_drive']).default('production'),
  rows: z
    .array(
      z.object({
        name: lineField(80),
        model: lineField(120),
        serialNumber: serialNumberField,
        registrationNumber: registrationNumberField,
        fn: driveNumberField,
      }),
    )
    .min(1, 'Добавьте хотя бы одну кассу.')
    .max(100, 'За раз можно добавить не больше 100 касс: для большего числа есть загрузка файлом.'),
});
export type AddSeveralRegistersInput = z.input<typeof addSeveralRegistersInput>;

/**
 * Adds several registers at one outlet, all of them or none.
 * @throws AppError `registers.rows` with a sentence by `rows.N.field` for each wrong number, `outlet.not_found`,
 * `client.not_found`, `input.invalid`.
 */
export async function addSeveralRegisters(
  context: ServiceContext,
  actor: Actor,
  input: AddSeveralRegistersInput,
): Promise<{ readonly ids: readonly string[] }> {
  const { clientId, outletId, mode, rows } = readInput(addSeveralRegistersInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  const organizationId = await targetClient(context, access, clientId);
  await requireOutlet(context, access, organizationId, outletId);
  const added = rows.map((row): NewRegister => ({ ...row, outletId, mode }));
  try {
    return await inTransaction(context.database, async (transaction) => {
      const owner = await ownerOf(transaction, organizationId);
      refuse(await wrongRows(transaction, owner, added));
      return { ids: await insertRegisters(transaction, actor, owner, added, now) };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Somebody was quicker: asked again, the database names the row.
    const owner = await ownerOf(context.database.unsafeClient, organizationId);
    refuse(await wrongRows(context.database.unsafeClient, owner, added));
    throw error;
  }
}

async function wrongRows(
  transaction: Transaction,
  owner: Owner,
  rows: readonly NewRegister[],
): Promise<Readonly<Record<string, string>>> {
  const taken = await takenPapers(transaction, owner.id, rows);
  const repeated = repeatedPapers(rows.map((papers, place) => ({ number: place + 1, papers })));
  const fields: Record<string, string> = {};
  for (const [place, row] of rows.entries()) {
    const errors = paperErrors([
      ...checkRegisterPapers(row, { inn: owner.inn, mode: row.mode }),
      ...(repeated.get(place + 1) ?? []),
      ...(taken.get(place) ?? []),
    ]);
    for (const [field, sentence] of Object.entries(errors)) fields[`rows.${place}.${field}`] = sentence;
  }
  return fields;
}

function refuse(fields: Readonly<Record<string, string>>): void {
  if (Object.keys(fields).length === 0) return;
  throw new AppError(
    'bad_request',
    'registers.rows',
    'Кассы не добавлены: исправьте отмеченные номера и отправьте ещё раз.',
    { fields },
  );
}
