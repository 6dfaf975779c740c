import type { Stage } from './stage/facts.ts';

/** The numbers by which an emulated register is known. */
export interface FleetRegister {
  readonly fn: string;
  readonly registrationNumber: string;
  readonly serialNumber: string;
  readonly inn: string;
  /** What it has done before, through another operator. */
  readonly resume?: {
    readonly lastNumber: number;
    readonly shiftNumber: number;
    readonly shiftOpen: boolean;
  };
}

export type FleetStep =
  | 'register'
  | 'open-shift'
  | 'close-shift'
  | { readonly kind: 'change-parameters'; readonly reasons: number }
  | { readonly kind: 'sell'; readonly total?: number; readonly buyerContact?: string };

/** A document that an emulated register made and the gateway answered, or not. */
export interface FleetDocument {
  readonly step: string;
  readonly number: number;
  readonly fiscalSign: string;
  readonly total: number;
  readonly qr: string;
  readonly confirmation: { readonly responseCode: number | null } | null;
}

export interface FleetReport {
  readonly documents: readonly FleetDocument[];
  readonly error: { readonly step: string; readonly kind: string; readonly code: string } | null;
}

/** Has an emulated register carry steps out, one after another; each document goes to the gateway at once. */
export async function workRegister(
  stage: Stage,
  register: FleetRegister,
  steps: readonly FleetStep[],
): Promise<FleetReport> {
  const response = await fetch(`${stage.sandboxUrl}/fleet`, {
    method: 'POST',
    body: JSON.stringify({
      driveNumber: register.fn,
      registrationNumber: register.registrationNumber,
      serialNumber: register.serialNumber,
      inn: register.inn,
      ...(register.resume === undefined ? {} : { resume: register.resume }),
      gate: { host: '127.0.0.1', port: stage.gatewayPort },
      steps,
    }),
  });
  const report = (await response.json()) as FleetReport & { error: unknown };
  if (response.status === 400) throw new Error(String(report.error));
  return report;
}
