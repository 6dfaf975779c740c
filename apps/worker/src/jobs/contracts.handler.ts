import { contractPaper, protocolPaper } from '@koreshok/paperwork/html';
import type { Printer } from '@koreshok/paperwork/pdf';
import type { FilesContext } from '@koreshok/services/context';
import {
  contractToPrint,
  keepContractDocument,
  keepSignatureReport,
  signatureToVerify,
  signForOperator,
} from '@koreshok/services/contracts';
import type { Signer } from '@koreshok/signing';
import { z } from 'zod';
import type { SignatureJudge } from '../signing/judge.ts';
import type { JobHandler } from './run.ts';

/** What jobs about contracts work with. */
export interface ContractTools {
  readonly services: FilesContext;
  readonly printer: Printer;
  readonly signer: Signer;
  readonly judge: SignatureJudge;
}

const aboutContract = z.object({ contractId: z.string() });
const aboutSignature = z.object({ signatureId: z.string() });

/** Prints the paper of a contract once; both parties sign these very bytes. */
export function printContract({ services, printer }: ContractTools): JobHandler {
  return async ({ payload }) => {
    const { contractId } = aboutContract.parse(payload);
    const asked = await contractToPrint(services, contractId);
    if (asked === null) return 'printed before';
    const pdf = await printer.print(contractPaper(asked.content), asked.createdAt);
    await keepContractDocument(services, contractId, pdf);
    return `${pdf.length} bytes`;
  };
}

/** Signs for the operator what it has approved. */
export function signContract({ services, signer }: ContractTools): JobHandler {
  return ({ payload }) => signForOperator(services, signer, aboutContract.parse(payload).contractId);
}

/** Has an uploaded signature judged and prints the protocol. */
export function verifyContractSignature({ services, printer, judge }: ContractTools): JobHandler {
  return async ({ payload }) => {
    const { signatureId } = aboutSignature.parse(payload);
    const asked = await signatureToVerify(services, signatureId);
    if (asked === null) return 'judged before';
    const report = await judge(asked.request);
    const protocol = await printer.print(
      protocolPaper({ document: { ...asked.contract, kind: 'договор' }, report }),
      asked.request.at,
    );
    await keepSignatureReport(services, signatureId, report, protocol);
    return `${report.verdict}: ${report.code}`;
  };
}
