import { anActor, anInvoice, type BuiltOrganization } from '@koreshok/db/builders';
import type { OrganizationKind } from '@koreshok/domain';

import { createContract } from '../../../../packages/services/src/contracts/index.ts';
import { anOffice, tellRequisites } from '../../../../packages/services/test/support/contracts.ts';
import type { World } from '../../../../packages/services/test/support/world.ts';

/**
 * What strangers reach for: a contract that waits for the client's signature, its PDF and invoice, a
 * refused signature under it, and one of a register.
 */
interface MarkedContract {
  readonly contractId: string;
  readonly paperFileId: string;
  readonly signatureId: string;
  readonly invoiceId: string;
  readonly number: string;
  /** Of the contract of the register alone. */
  readonly registerNumber: string;
}

export async function aMarkedContract(
  world: World,
  organization: BuiltOrganization,
  registerId: string,
): Promise<MarkedContract> {
  const provider = await organizationOf(world, organization.providerId);
  const operator = await organizationOf(world, provider.providerId);
  const client = anActor(organization);
  for (const actor of [anActor(operator), anActor(provider), client]) await tellRequisites(world, actor);
  const office = anOffice(world);
  const { id, number } = await office.offered(client, anActor(operator));
  const signatureId = await office.upload(id, client, Buffer.from('MIIBroken'));
  const file = await world.database.unsafeClient.paperFile.findFirstOrThrow({
    where: { paperId: id, role: 'document' },
    select: { fileId: true },
  });
  const invoiceId = await anInvoice(
    world.database,
    { organizationId: organization.id, contractId: id },
    { number: `С-${number}`, createdAt: world.instant(-1) },
  );
  const pair = await createContract(world.context, client, { registerId });
  return {
    contractId: id,
    paperFileId: file.fileId,
    signatureId,
    invoiceId,
    number,
    registerNumber: pair.number,
  };
}

async function organizationOf(world: World, id: string): Promise<BuiltOrganization> {
  const row = await world.database.unsafeClient.organization.findUniqueOrThrow({
    where: { id },
    select: { id: true, providerId: true, kind: true, name: true, inn: true },
  });
  const kind: OrganizationKind = row.kind;
  return { ...row, kind };
}
