import { inTransaction, type Transaction } from '@koreshok/db';
import { notFound, nextContractState } from '@koreshok/domain';
import type { SignatureReport, VerificationRequest } from '@koreshok/signing';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { keepFile } from '../files/index.ts';
import { type PaperFileRole, writePaperFile } from '../papers/write.ts';
import { readContent } from './content.ts';
import { documentOf } from './document.ts';
import { fileNumber } from './keep-document.ts';
import { type ContractRow, moveContract, readContract } from './move.ts';
import { tellOfContract } from './notice-mail.ts';

/** What a verification needs beside the trust, and what its protocol says of the contract. */
export interface SignatureToVerify {
  readonly request: Pick<
    VerificationRequest,
    'content' | 'signature' | 'at' | 'expected' | 'powerOfAttorney'
  >;
  readonly contract: { readonly title: string; readonly number: string; readonly madeOn: string };
}

/**
 * Reads an uploaded signature; null when it was judged already. The signer has to be who the contract names: its ИНН and
 * ОГРН are those of the paper, whatever the cabinet says by now. For the worker.
 * @throws AppError `signature.not_found`.
 */
export async function signatureToVerify(
  context: FilesContext,
  signatureId: string,
): Promise<SignatureToVerify | null> {
  const row = await context.database.unsafeClient.contractSignature.findUnique({
    where: { id: signatureId },
    select: {
      organizationId: true,
      contractId: true,
      receivedAt: true,
      signatureFile: { select: { sha256: true } },
      powerFile: { select: { sha256: true } },
      powerSignatureFile: { select: { sha256: true } },
      contract: { select: { content: true } },
      report: { select: { code: true } },
    },
  });
  if (row === null) throw notFound('signature');
  if (row.report !== null) return null;
  const { title, number, madeOn, client } = readContent(row.contract.content);
  const { powerFile, powerSignatureFile } = row;
  return {
    request: {
      content: await documentOf(context, row.organizationId, row.contractId),
      signature: await context.files.read(row.signatureFile.sha256),
      at: row.receivedAt,
      expected: { inn: client.inn, ogrn: client.ogrn, kpp: client.kpp },
      ...(powerFile === null || powerSignatureFile === null
        ? {}
        : {
            powerOfAttorney: {
              document: await context.files.read(powerFile.sha256),
              signature: await context.files.read(powerSignatureFile.sha256),
            },
          }),
    },
    contract: { title, number, madeOn },
  };
}

/**
 * Keeps the verdict and the protocol. A good signature concludes the contract and joins its documents with the protocol; a
 * refused one stays beside it with the reason and its own. A second verdict on the same signature changes nothing.
 * @param protocol the PDF of the protocol.
 */
export async function keepSignatureReport(
  context: FilesContext,
  signatureId: string,
  report: SignatureReport,
  protocol: Uint8Array,
): Promise<void> {
  const sha256 = await context.files.put(protocol);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const signature = await transaction.contractSignature.findUnique({
      where: { id: signatureId },
      select: {
        organizationId: true,
        contractId: true,
        receivedAt: true,
        signatureFileId: true,
        powerFileId: true,
        powerSignatureFileId: true,
        report: { select: { code: true } },
      },
    });
    if (signature === null) throw notFound('signature');
    if (signature.report !== null) return;
    const { organizationId, contractId } = signature;
    const contract = await readContract(transaction, organizationId, contractId);
    const protocolId = await keepFile(transaction, now, {
      organizationId,
      sha256,
      name: await protocolName(transaction, contract, report.verdict),
      mediaType: 'application/pdf',
      sizeBytes: protocol.length,
      retainUntil: null,
    });
    await transaction.signatureReport.create({
      data: {
        organizationId,
        signatureId,
        verdict: report.verdict,
        code: report.code,
        report: JSON.stringify(report),
        checkedAt: now,
        protocolFileId: protocolId,
      },
      select: { code: true },
    });
    await writeAudit(transaction, null, now, {
      organizationId,
      action: 'contract.signature_checked',
      subjectType: 'Contract',
      subjectId: contractId,
      details: { signatureId, verdict: report.verdict, code: report.code },
    });
    const waits = nextContractState(contract.state, 'client_signed') !== null;
    if (report.verdict !== 'valid' || !waits) return;
    const files: (readonly [string | null, PaperFileRole])[] = [
      [signature.signatureFileId, 'client_signature'],
      // A head who signs needs no power: one that came along was not judged and does not join the papers.
      ...(report.powerOfAttorney === null
        ? []
        : ([
            [signature.powerFileId, 'power_of_attorney'],
            [signature.powerSignatureFileId, 'power_of_attorney_signature'],
          ] as const)),
      [protocolId, 'protocol'],
    ];
    for (const [fileId, role] of files) {
      if (fileId !== null)
        await writePaperFile(transaction, { organizationId, paperId: contractId, fileId, role });
    }
    await moveContract(transaction, contract, 'client_signed', now, {
      concludedAt: signature.receivedAt,
      acceptance: 'signature',
      expiresAt: null,
    });
    await tellOfContract(transaction, now, 'concluded', contract);
  });
}

/** The protocols of refusals are counted: who tried three times has three files of different names. */
async function protocolName(
  transaction: Transaction,
  { organizationId, id, number }: ContractRow,
  verdict: SignatureReport['verdict'],
): Promise<string> {
  const base = fileNumber(number);
  if (verdict === 'valid') return `${base}-protokol-proverki.pdf`;
  const before = await transaction.signatureReport.count({
    where: { organizationId, signature: { contractId: id }, verdict: { not: 'valid' } },
  });
  return `${base}-protokol-otkaza-${before + 1}.pdf`;
}
