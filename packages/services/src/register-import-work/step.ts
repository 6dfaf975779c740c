import type { RequiredImport } from '../register-imports/require.ts';

/** The part of a job that its work sees: tells how far it is, throws when it must not go on. */
export interface WorkProgress {
  report(done: number, total: number): Promise<void>;
}

export type WorkedImport = Pick<RequiredImport, 'id' | 'organizationId' | 'mode' | 'state'> & {
  readonly fileName: string;
  readonly sha256: string;
};
