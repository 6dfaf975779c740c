import {
  type SignatureReport,
  trustMaterialFrom,
  type VerificationRequest,
  verifyApart,
} from '@koreshok/signing';

import type { VerifyArguments } from './arguments.ts';
import { readFolder, readInput } from './files.ts';

/** The request that a command line stands for. Throws `UnreadableFile`. */
export const requestOf = (args: VerifyArguments): VerificationRequest => {
  const { content, crl, inn, ogrn, kpp, power } = args;
  const expected = {
    ...(inn === undefined ? {} : { inn }),
    ...(ogrn === undefined ? {} : { ogrn }),
    ...(kpp === undefined ? {} : { kpp }),
  };
  return {
    signature: readInput(args.signature),
    trust: trustMaterialFrom(readFolder(args.trust)),
    at: args.at,
    ...(content === undefined ? {} : { content: readInput(content) }),
    ...(crl === undefined ? {} : { crls: readFolder(crl) }),
    ...(inn === undefined && ogrn === undefined ? {} : { expected }),
    ...(power === undefined
      ? {}
      : { powerOfAttorney: { document: readInput(power.document), signature: readInput(power.signature) } }),
    ...(args.requireCrl ? { policy: { revocationRequired: true } } : {}),
  };
};

/** What the command prints: the report, without the evidence unless it was asked for. */
export const answerOf = (report: SignatureReport, explain: boolean): Record<string, unknown> => {
  const { evidence, powerOfAttorney, ...told } = report;
  const subject = report.chain[0]?.subject ?? null;
  return {
    ...told,
    signer: report.signer === null ? null : { subject, ...report.signer },
    ...(powerOfAttorney === null ? {} : { powerOfAttorney }),
    ...(explain ? { evidence } : {}),
  };
};

export const EXIT = { valid: 0, refused: 1, unreadable: 2, usage: 64 } as const;

/** Judges as the portal does, in a process apart. */
export const verifyCommand = async (
  args: VerifyArguments,
): Promise<{ readonly answer: Record<string, unknown>; readonly status: number }> => {
  const report = await verifyApart(requestOf(args));
  return { answer: answerOf(report, args.explain), status: EXIT[report.verdict] };
};
