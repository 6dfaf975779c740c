import { performance } from 'node:perf_hooks';

import { SignatureVerifier, streebog, type VerificationRequest, verifySignature } from '@koreshok/signing';
import { foundSandboxAuthority, signInMemory } from '@koreshok/signing/sandbox';
import { median } from '../programs/median.ts';

export const about = 'a whole verification of a signed PDF of 0.1, 1 and 10 MB, and the hash alone';

/** A line of the table; times in milliseconds. */
export interface KepFigure {
  readonly name: string;
  readonly median: number;
  readonly best: number;
  /** Median of the processor time of this thread, which a busy machine does not stretch; null for work elsewhere. */
  readonly processor: number | null;
}

const MEGABYTE = 1_000_000;
const AT = new Date('2026-06-15T12:00:00Z');
const SETS = { 256: '1.2.643.7.1.2.1.1.2', 512: '1.2.643.7.1.2.1.2.1' } as const;
const SUBJECT = { commonName: 'ООО «Продукты рядом»', organizationInn: '7734120985', ogrn: '1197746001232' };

/** Bytes as hard to hash as any others. */
const document = (bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, at) => (at * 31 + (at >> 8)) & 0xff);

const round = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
const medianOf = (times: readonly number[]): number => round(median(times));

interface Time {
  readonly wall: number;
  readonly processor: number;
}

const timed = async (work: () => unknown): Promise<Time> => {
  const before = process.threadCpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return { wall: performance.now() - start, processor: (user + system) / 1000 };
};

const repeated = async (
  name: string,
  times: number,
  work: () => unknown,
  where: 'here' | 'elsewhere' = 'here',
): Promise<KepFigure> => {
  const taken: Time[] = [];
  for (let count = 0; count < times; count += 1) taken.push(await timed(work));
  const walls = taken.map(({ wall }) => wall);
  const processor = where === 'here' ? medianOf(taken.map((time) => time.processor)) : null;
  const figure = { name, median: medianOf(walls), best: round(Math.min(...walls)), processor };
  console.log(
    `kep: ${name.padEnd(44)} median ${String(figure.median).padStart(7)} ms · best ${String(figure.best).padStart(7)} ms` +
      (processor === null ? '' : ` · processor ${String(processor).padStart(7)} ms`),
  );
  return figure;
};

/** A signature of a document of that size, with chain, revocation list and accredited list to check against. */
const requestOf = (bits: 256 | 512, bytes: number): VerificationRequest => {
  const authority = foundSandboxAuthority(AT);
  const signer = authority.certify({ subject: SUBJECT, parameterSet: SETS[bits] });
  const content = document(bytes);
  return {
    content,
    signature: signInMemory(signer, content, AT),
    trust: authority.trust,
    crls: [authority.revocationList([], AT)],
    at: AT,
    expected: { inn: SUBJECT.organizationInn, ogrn: SUBJECT.ogrn },
  };
};

const checked = (request: VerificationRequest) => (): void => {
  const { code } = verifySignature(request);
  if (code !== 'valid') throw new Error(code);
};

/**
 * Measures verification on one core: parsing, hash, three curve operations, chain, revocation and accreditation. Trust is
 * read once, as in the portal. The first verification of a fresh process is measured for itself.
 */
export async function run(): Promise<readonly KepFigure[]> {
  const figures: KepFigure[] = [];
  const fresh = requestOf(256, MEGABYTE);
  const verifier = new SignatureVerifier();
  figures.push(
    await repeated(
      '1 MB, first in a fresh process, trust read',
      1,
      () => verifier.verify(fresh),
      'elsewhere',
    ),
  );
  figures.push(await repeated('1 MB, in the warm process', 15, () => verifier.verify(fresh), 'elsewhere'));
  await verifier.close();
  for (const bits of [256, 512] as const) {
    for (const [name, bytes, times] of [
      ['0.1 MB', MEGABYTE / 10, 40],
      ['1 MB', MEGABYTE, 20],
      ['10 MB', 10 * MEGABYTE, 5],
    ] as const) {
      const work = checked(requestOf(bits, bytes));
      work();
      figures.push(await repeated(`${name}, key of ${bits} bits`, times, work));
    }
  }
  const megabyte = document(MEGABYTE);
  figures.push(await repeated('hash of 1 MB, 256 bits', 20, () => streebog(256, megabyte)));
  return figures;
}
