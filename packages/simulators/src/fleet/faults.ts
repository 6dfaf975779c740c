import { seededRandom } from '../random/index.ts';

/** What can go wrong with one document on the line. */
export const FAULT_KINDS = ['halfFrame', 'hangUp', 'brokenCrc', 'repeat', 'otherBytes'] as const;

/**
 * - `halfFrame`: the connection breaks in the middle of the message;
 * - `hangUp`: it breaks after the message, before the answer can be read;
 * - `brokenCrc`: a bit turns over on the way;
 * - `repeat`: the register sends a confirmed document once more;
 * - `otherBytes`: another document comes under a number that was confirmed.
 *
 * After each of the first three the register sends the document again as it should.
 */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Shares of documents that go wrong in each way, and of registers that never send anything. */
export type FleetFaults = Readonly<Partial<Record<FaultKind | 'silent', number>>>;

/** What goes wrong with this document; always the same for one seed. */
export function faultOf(
  faults: FleetFaults,
  seed: string | number,
  driveNumber: string,
  documentNumber: number,
): FaultKind | undefined {
  let draw = seededRandom(`${seed}/fault/${driveNumber}/${documentNumber}`).next();
  for (const kind of FAULT_KINDS) {
    draw -= faults[kind] ?? 0;
    if (draw < 0) return kind;
  }
  return undefined;
}

/** Whether this register keeps silent; always the same for one seed. */
export const isSilent = (faults: FleetFaults, seed: string | number, driveNumber: string): boolean =>
  seededRandom(`${seed}/silent/${driveNumber}`).next() < (faults.silent ?? 0);
