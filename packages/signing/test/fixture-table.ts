import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  type SignatureCode,
  trustMaterialFrom,
  type VerificationRequest,
  type Verdict,
} from '../src/index.ts';

/** A row of `fixtures/cases.json`, which `tools/kep/make-fixtures.ts` writes. */
export interface SignatureCase {
  readonly name: string;
  readonly about: string;
  readonly signature: string;
  readonly content: string | null;
  /** `listed` has the list of accredited authorities besides. */
  readonly trust: 'trust' | 'listed';
  readonly crls: readonly string[];
  readonly at: string;
  readonly expected: { readonly inn?: string; readonly ogrn?: string } | null;
  readonly power: {
    readonly document: string;
    readonly signature: string;
    readonly registryState?: 'active' | 'revoked';
    readonly powers?: readonly string[];
  } | null;
  readonly policy: VerificationRequest['policy'] | null;
  readonly verdict: Verdict;
  readonly code: SignatureCode;
  readonly openssl: 'accepted' | 'refused';
  readonly difference: string | null;
}

const FOLDER = join(import.meta.dirname, 'fixtures');

/** The bytes of a fixture. */
export const fixture = (name: string): Uint8Array => readFileSync(join(FOLDER, name));

export const CASES: readonly SignatureCase[] = JSON.parse(readFileSync(join(FOLDER, 'cases.json'), 'utf8'));

const folderOf = (name: string): Uint8Array[] =>
  readdirSync(join(FOLDER, name)).map((file) => fixture(`${name}/${file}`));

const trusted = folderOf('trust');
const trusts = {
  trust: trustMaterialFrom(trusted),
  listed: trustMaterialFrom([...trusted, fixture('accredited.xml')]),
};

/** What a case asks to judge. */
export const requestOf = (row: SignatureCase): VerificationRequest => ({
  signature: fixture(row.signature),
  trust: trusts[row.trust],
  crls: row.crls.map(fixture),
  at: new Date(row.at),
  ...(row.content === null ? {} : { content: fixture(row.content) }),
  ...(row.expected === null ? {} : { expected: row.expected }),
  ...(row.policy ? { policy: row.policy } : {}),
  ...(row.power === null
    ? {}
    : {
        powerOfAttorney: {
          ...row.power,
          document: fixture(row.power.document),
          signature: fixture(row.power.signature),
        },
      }),
});

/** The request of the case of that name, with some parts changed. */
export const requestLike = (
  name: string,
  changes: Partial<VerificationRequest> = {},
): VerificationRequest => {
  const row = CASES.find((each) => each.name === name);
  if (row === undefined) throw new Error(`No case ${name}`);
  return { ...requestOf(row), ...changes };
};
