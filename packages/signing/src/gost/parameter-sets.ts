import {
  CRYPTO_PRO_A,
  CRYPTO_PRO_B,
  CRYPTO_PRO_C,
  type CurveRow,
  TC26_256_A,
  TC26_512_A,
  TC26_512_B,
  TC26_512_C,
} from './curve-rows.ts';

/** A named set of curve parameters, as the object identifier of a public key names it. */
export interface ParameterSet {
  readonly oid: string;
  readonly name: string;
  readonly curve: CurveRow;
}

const set = (oid: string, name: string, curve: CurveRow): [string, ParameterSet] => [
  oid,
  { oid, name, curve },
];

/** The parameter sets that signatures are accepted over: RFC 9215, section 4.2, and RFC 7836, appendix A. */
export const PARAMETER_SETS: ReadonlyMap<string, ParameterSet> = new Map([
  set('1.2.643.2.2.35.1', 'CryptoPro-A', CRYPTO_PRO_A),
  set('1.2.643.2.2.35.2', 'CryptoPro-B', CRYPTO_PRO_B),
  set('1.2.643.2.2.35.3', 'CryptoPro-C', CRYPTO_PRO_C),
  set('1.2.643.2.2.36.0', 'CryptoPro-XchA', CRYPTO_PRO_A),
  set('1.2.643.2.2.36.1', 'CryptoPro-XchB', CRYPTO_PRO_C),
  set('1.2.643.7.1.2.1.1.1', 'TC26-256-A', TC26_256_A),
  set('1.2.643.7.1.2.1.1.2', 'TC26-256-B', CRYPTO_PRO_A),
  set('1.2.643.7.1.2.1.1.3', 'TC26-256-C', CRYPTO_PRO_B),
  set('1.2.643.7.1.2.1.1.4', 'TC26-256-D', CRYPTO_PRO_C),
  set('1.2.643.7.1.2.1.2.1', 'TC26-512-A', TC26_512_A),
  set('1.2.643.7.1.2.1.2.2', 'TC26-512-B', TC26_512_B),
  set('1.2.643.7.1.2.1.2.3', 'TC26-512-C', TC26_512_C),
]);

/** Sets that standards give for examples and tests only; a signature over one of them proves nothing. */
export const TEST_PARAMETER_SETS: ReadonlySet<string> = new Set([
  '1.2.643.2.2.35.0',
  '1.2.643.7.1.2.1.1.0',
  '1.2.643.7.1.2.1.2.0',
  '1.2.643.2.9.1.8.1',
]);
