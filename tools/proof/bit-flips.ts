import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { trustMaterialFrom, type VerificationRequest, verifySignature } from '@koreshok/signing';
import { seededRandom } from '@koreshok/simulators/random';

import { messageParts, partAt } from './flips/message-parts.ts';
import { failed, passed, type ProofResult } from './runner/result.ts';

export const about =
  'no flipped bit of a good signature crashes the verifier or is accepted where the signature speaks for it';
export const ciArguments: readonly string[] = ['--count', '1000'];

const FIXTURES = join(import.meta.dirname, '../../packages/signing/test/fixtures');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));

/** A good signature with its signer's and issuer's certificates inside; the trust has the issuer as well. */
const goodRequest = (signature: string): VerificationRequest => ({
  signature: fixture(`signatures/${signature}`),
  content: fixture('contract.pdf'),
  trust: trustMaterialFrom(readdirSync(join(FIXTURES, 'trust')).map((name) => fixture(`trust/${name}`))),
  crls: [fixture('crls/ca.crl')],
  at: new Date('2026-06-15T12:00:00Z'),
  expected: { inn: '7734120985', ogrn: '1197746001232' },
});

/** Distinct bits to flip, in a seeded order; all of them when `count` is as large as the file. */
const chooseBits = (bits: number, count: number, seed: string): number[] => {
  const random = seededRandom(seed);
  const chosen = Array.from({ length: bits }, (_, bit) => bit);
  for (let at = bits - 1; at > 0; at -= 1) {
    const other = random.integer(0, at);
    [chosen[at], chosen[other]] = [chosen[other] ?? 0, chosen[at] ?? 0];
  }
  return chosen.slice(0, count);
};

/** Accepted flips in one part: how many, and in which bytes, neighbours joined. */
const placesIn = (part: string, bits: readonly number[]): { part: string; flips: number; bytes: string } => {
  const bytes = [...new Set(bits.map((bit) => bit >> 3))].sort((a, b) => a - b);
  const runs = bytes.reduce<[number, number][]>((all, byte) => {
    const last = all.at(-1);
    if (last !== undefined && last[1] === byte - 1) last[1] = byte;
    else all.push([byte, byte]);
    return all;
  }, []);
  const text = runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ');
  return { part, flips: bits.length, bytes: text };
};

/**
 * Flips single bits of a good signature file and judges each. Flags: `--count 5000`, `--seed 1`, `--signature set-256-A`
 * (a file of the signing package's fixtures). The facts list every accepted place by the part of the message it is in.
 */
export function run(args: readonly string[]): ProofResult {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      signature: { type: 'string', default: 'set-256-A' },
    },
  });
  const request = goodRequest(values.signature);
  const { signature } = request;
  if (verifySignature(request).verdict !== 'valid')
    return failed('the signature is no good one to begin with');
  const parts = messageParts(signature);
  const bits = chooseBits(signature.length * 8, Number(values.count), values.seed);
  const codes: Record<string, number> = {};
  const accepted = new Map<string, number[]>();
  const wrong: string[] = [];
  for (const bit of bits) {
    const at = bit >> 3;
    const place = `byte ${at} bit ${bit & 7}`;
    const changed = signature.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 << (bit & 7));
    const { code, evidence } = verifySignature({ ...request, signature: changed });
    codes[code] = (codes[code] ?? 0) + 1;
    const part = partAt(parts, at);
    if (code === 'valid') accepted.set(part.name, [...(accepted.get(part.name) ?? []), bit]);
    if (code === 'valid' && part.covered) wrong.push(`${place} in ${part.name} is accepted`);
    if (code === 'file.check-failed') wrong.push(`${place}: ${evidence.checks.at(-1)?.details}`);
  }
  const facts = {
    signature: values.signature,
    bytes: signature.length,
    flips: bits.length,
    seed: values.seed,
    codes,
    accepted: [...accepted].map(([part, places]) => placesIn(part, places)),
  };
  return wrong.length === 0 ? passed(facts) : failed(wrong.slice(0, 20).join('; '), facts);
}
