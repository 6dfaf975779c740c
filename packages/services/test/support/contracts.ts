import type { Actor } from '@koreshok/domain';
import { makeBankAccount, makeBik, makeCorrespondentAccount, makeOgrn } from '@koreshok/fiscal/identifiers';
import {
  createSandboxSigner,
  foundSandboxAuthority,
  type SandboxAuthority,
  signInMemory,
} from '@koreshok/signing/sandbox';
import { verifySignature } from '@koreshok/signing';
import {
  approveContract,
  contractToPrint,
  createContract,
  keepContractDocument,
  keepSignatureReport,
  saveRequisites,
  signatureToVerify,
  signForOperator,
  submitContract,
  uploadSignature,
} from '../../src/index.ts';
import type { World } from './world.ts';

const random = () => 0.3;
const bik = makeBik(random);

/** ОГРН every organization of these tests tells of itself. */
export const OGRN = makeOgrn(random);

/** Tells everything a contract needs of an organization. @param clientId when a provider tells it for its client. */
export async function tellRequisites(world: World, actor: Actor, clientId?: string): Promise<void> {
  await saveRequisites(world.context, actor, {
    ...(clientId === undefined ? {} : { clientId }),
    ogrn: OGRN,
    email: 'office@example.ru',
    phone: '+74951234567',
    legalAddress: 'Москва, Лесная улица, 5',
    bik,
    bankName: 'АО «Банк»',
    bankAccount: makeBankAccount(random, bik),
    correspondentAccount: makeCorrespondentAccount(random, bik),
    signerName: 'Иванова Мария Петровна',
    signerPost: 'Директор',
    signerGround: 'charter',
    vatStatus: 'payer',
    taxSystem: 'general',
    exchangeOperator: 'none',
  });
}

/** A world where contracts can be signed: an authority everybody trusts and the operator's key. */
export function anOffice(world: World) {
  const { context } = world;
  const authority = foundSandboxAuthority(world.instant(-24));
  const operatorKey = authority.certify({
    subject: { commonName: 'ООО «Оператор»' },
    notBefore: world.instant(-24),
  });
  const signer = createSandboxSigner(operatorKey);

  /** What the worker does for a draft; the paper is a text here, because bytes are what is signed. */
  const print = async (contractId: string): Promise<void> => {
    const paper = await contractToPrint(context, contractId);
    if (paper === null) return;
    await keepContractDocument(context, contractId, new TextEncoder().encode(JSON.stringify(paper.content)));
  };
  const offered = async (client: Actor, operator: Actor, registerId?: string) => {
    const contract = await createContract(context, client, registerId === undefined ? {} : { registerId });
    await print(contract.id);
    await offer(contract.id, client, operator);
    return contract;
  };
  const offer = async (contractId: string, client: Actor, operator: Actor): Promise<void> => {
    await submitContract(context, client, { contractId });
    await approveContract(context, operator, { contractId });
    await signForOperator(context, signer, contractId);
  };
  /** What the worker does for an upload. */
  const judge = async (signatureId: string): Promise<void> => {
    const asked = await signatureToVerify(context, signatureId);
    if (asked === null) return;
    const report = verifySignature({ ...asked.request, trust: authority.trust });
    const protocol = new TextEncoder().encode(JSON.stringify([asked.contract, report.code]));
    await keepSignatureReport(context, signatureId, report, protocol);
  };
  const documentOf = async (contractId: string): Promise<Uint8Array> => {
    const row = await world.database.unsafeClient.paperFile.findFirstOrThrow({
      where: { paperId: contractId, role: 'document' },
      select: { file: { select: { sha256: true } } },
    });
    return context.files.read(row.file.sha256);
  };
  /** The client's head signs the paper and uploads the signature. */
  const sign = async (contractId: string, client: Actor, inn: string) => {
    context.clock.advance(1_000);
    const bytes = await documentOf(contractId);
    return upload(contractId, client, signatureOf(authority, bytes, { inn, at: context.clock.now() }));
  };
  const upload = async (contractId: string, client: Actor, signature: Uint8Array) => {
    const { signatureId } = await uploadSignature(context, client, { contractId }, { signature });
    await judge(signatureId);
    return signatureId;
  };
  return { authority, signer, print, offer, offered, judge, documentOf, sign, upload };
}

export type Office = ReturnType<typeof anOffice>;

/** A detached signature by an organization's certificate. */
export function signatureOf(
  authority: SandboxAuthority,
  bytes: Uint8Array,
  who: { readonly inn: string; readonly at: Date; readonly ogrn?: string },
): Uint8Array {
  const identity = authority.certify({
    subject: { commonName: 'Организация', organizationInn: who.inn, ogrn: who.ogrn ?? OGRN },
    notBefore: new Date(who.at.getTime() - 3_600_000),
  });
  return signInMemory(identity, bytes, who.at);
}
