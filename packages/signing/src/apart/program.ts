import { answerQuestions } from '@koreshok/environment/apart';

import type { TrustMaterial } from '../trust/index.ts';
import { type VerificationRequest, verifySignature } from '../verify/index.ts';
import type { Answer, Job } from './job.ts';

const files = new Map<number, Uint8Array>();
const trusts = new Map<string, TrustMaterial>();

const fileOf = (number: number): Uint8Array => {
  const file = files.get(number);
  if (file === undefined) throw new Error(`File ${number} was never sent`);
  return file;
};

/** The same object for the same files, so that trust is read once. */
const trustOf = ({ certificates, accreditedList }: Job): TrustMaterial => {
  const name = `${certificates.join(',')}/${accreditedList ?? ''}`;
  const known = trusts.get(name);
  if (known !== undefined) return known;
  const material: TrustMaterial = {
    certificates: certificates.map(fileOf),
    ...(accreditedList === undefined ? {} : { accreditedList: fileOf(accreditedList) }),
  };
  trusts.clear();
  trusts.set(name, material);
  return material;
};

const requestOf = (job: Job): VerificationRequest => ({
  signature: job.signature,
  at: job.at,
  trust: trustOf(job),
  ...(job.content === undefined ? {} : { content: job.content }),
  ...(job.crls === undefined ? {} : { crls: job.crls.map(fileOf) }),
  ...(job.expected === undefined ? {} : { expected: job.expected }),
  ...(job.powerOfAttorney === undefined ? {} : { powerOfAttorney: job.powerOfAttorney }),
  ...(job.policy === undefined ? {} : { policy: job.policy }),
});

answerQuestions<Job, Answer>((job) => {
  for (const [number, file] of job.newFiles) files.set(number, file);
  return verifySignature(requestOf(job));
});
