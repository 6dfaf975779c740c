import { anActor, type BuiltOrganization, type BuiltRegister } from '@koreshok/db/builders';
import { newId } from '@koreshok/domain';
import { checkRegisterImport } from '@koreshok/services/register-import-work';
import { EMPTY_CONTENT } from '@koreshok/services/fns-applications';
import { startRegisterImport } from '@koreshok/services/register-imports';

import type { World } from '../../../../packages/services/test/support/world.ts';

/** A file of registers with a fault in it, checked and waiting to be mended. */
export async function aMarkedImport(
  world: World,
  organization: BuiltOrganization,
  mark: string,
): Promise<string> {
  const { context } = world;
  const text = `Модель;Заводской номер;РНМ;Номер ФН;Название кассы\nАтол 30Ф;1;2;3;Строка ${mark}\n`;
  const file = { name: `${mark}.csv`, bytes: new TextEncoder().encode(text) };
  const { id } = await startRegisterImport(context, anActor(organization), {}, file);
  const { jobId } = await world.database.unsafeClient.registerImport.findFirstOrThrow({ where: { id } });
  const job = { id: jobId, organizationId: organization.id };
  await checkRegisterImport(context, job, id, { report: async () => {} });
  return id;
}

/** An application about a register, prepared and waiting for its signature. */
export async function aMarkedApplication(
  world: World,
  register: BuiltRegister,
  mark: string,
): Promise<string> {
  const { context, database } = world;
  const { organizationId, registrationNumber, fn } = register;
  const { unsafeClient } = database;
  const bytes = new TextEncoder().encode(`<Файл РегНомерККТ="${registrationNumber}" ${mark}/>`);
  const [id, fileId, now] = [newId(), newId(), world.instant(-1)];
  await unsafeClient.storedFile.create({
    data: {
      id: fileId,
      organizationId,
      sha256: await context.files.put(bytes),
      name: `${mark}.xml`,
      mediaType: 'application/xml',
      sizeBytes: bytes.length,
      createdAt: now,
    },
    select: { id: true },
  });
  await unsafeClient.fnsApplication.create({
    data: {
      id,
      organizationId,
      cashRegisterId: register.id,
      kind: 'removal',
      state: 'awaiting_signature',
      content: JSON.stringify({ ...EMPTY_CONTENT, kind: 'removal', registrationNumber, fn }),
      subject: `Касса первая ${mark}`,
      registrationNumber,
      fn,
      fileName: mark,
      documentFileId: fileId,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  return id;
}
