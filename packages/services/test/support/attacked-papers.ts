import { anInvoice } from '@koreshok/db/builders';
import type { Actor } from '@koreshok/domain';
import * as services from '../../src/index.ts';
import { anOffice, tellRequisites } from './contracts.ts';
import type { Town, World } from './world.ts';

/** The papers of a client that strangers reach for. */
export interface AttackedPapers {
  readonly contractId: string;
  readonly paperFileId: string;
  readonly signatureId: string;
  readonly invoiceId: string;
}

/** A contract that waits for the client's signature, so that everything could be done to it, with an invoice and a refused one. */
export async function aContractToAttack(world: World, town: Town, mark: string): Promise<AttackedPapers> {
  for (const actor of [town.as.operator, town.as.reseller, town.as.client])
    await tellRequisites(world, actor);
  const office = anOffice(world);
  const { id } = await office.offered(town.as.client, town.as.operator);
  const signatureId = await office.upload(id, town.as.client, Buffer.from('MIIBroken'));
  const file = await world.database.unsafeClient.paperFile.findFirstOrThrow({ where: { paperId: id } });
  const invoiceId = await anInvoice(
    world.database,
    { organizationId: town.client.id, contractId: id },
    { number: mark, createdAt: world.instant(-1) },
  );
  return { contractId: id, paperFileId: file.fileId, signatureId, invoiceId };
}

/** Every way to name a contract, its invoice or its file. */
export function paperCalls(
  context: World['context'],
  {
    contractId,
    paperFileId,
    signatureId,
    invoiceId,
    registerId,
  }: AttackedPapers & { readonly registerId: string },
): Readonly<Record<string, (actor: Actor) => Promise<unknown>>> {
  return {
    createAddendum: (actor) => services.createAddendum(context, actor, { contractId, change: 'registers' }),
    getContract: (actor) => services.getContract(context, actor, { contractId }),
    submitContract: (actor) => services.submitContract(context, actor, { contractId }),
    withdrawContract: (actor) => services.withdrawContract(context, actor, { contractId }),
    approveContract: (actor) => services.approveContract(context, actor, { contractId }),
    refuseContract: (actor) => services.refuseContract(context, actor, { contractId, reason: 'x' }),
    terminateContract: (actor) => services.terminateContract(context, actor, { contractId }),
    withdrawTermination: (actor) => services.withdrawTermination(context, actor, { contractId }),
    contractOfRegister: (actor) => services.contractOfRegister(context, actor, { registerId }),
    contractAcceptance: (actor) => services.contractAcceptance(context, actor, { contractId }),
    issueInvoice: (actor) => services.issueInvoice(context, actor, { contractId, months: 12 }),
    recordPayment: (actor) =>
      services.recordPayment(context, actor, {
        invoiceId: invoiceId,
        documentNumber: '1',
        paidOn: context.clock.now().toISOString().slice(0, 10),
        amount: 100,
      }),
    uploadSignature: (actor) =>
      services.uploadSignature(context, actor, { contractId }, { signature: Buffer.from('MIIB') }),
    getPaperFile: (actor) =>
      services.getPaperFile(context, actor, { paperId: contractId, fileId: paperFileId }),
    getSignatureProtocol: (actor) =>
      services.getSignatureProtocol(context, actor, { contractId, signatureId }),
  };
}
