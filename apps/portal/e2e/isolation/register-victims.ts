import { anActor, type BuiltOrganization } from '@koreshok/db/builders';
import { checkRegisterImport } from '@koreshok/services/register-import-work';
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
