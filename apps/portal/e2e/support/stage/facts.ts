/** A register of the stage, as the plan and the database know it. */
export interface StageRegister {
  /** `client-1/register-3` of the plan. */
  readonly key: string;
  readonly id: string;
  readonly clientKey: string;
  readonly name: string;
  readonly outletName: string;
  readonly outletIndex: number;
  readonly story: string;
  readonly fn: string;
  readonly registrationNumber: string;
  readonly serialNumber: string;
  readonly inn: string;
}

export interface StageOrganization {
  readonly key: string;
  readonly id: string;
  readonly shortName: string;
  readonly inn: string;
}

/** What the scenarios know of the system they work on. */
export interface Stage {
  /** All hosts of the portal answer on this port of 127.0.0.1. */
  readonly portalPort: number;
  readonly gatewayPort: number;
  readonly sandboxUrl: string;
  readonly mailboxUrl: string;
  /** The emulated register of companies. */
  readonly companiesUrl: string;
  readonly smsUrl: string;
  /** Where the virus scanner is steered. */
  readonly scannerUrl: string;
  /** The sealed session cookie of everybody who has been signed in beforehand, by e-mail. */
  readonly cookies: Readonly<Record<string, string>>;
  readonly organizations: readonly StageOrganization[];
  readonly registers: readonly StageRegister[];
  /** Where the worker looks for trust and keys. */
  readonly signing: { readonly trust: string; readonly operator: string };
  /** The worker's own way to the database: for what only time would bring about. */
  readonly workerDatabase: string;
  /** A code of the first agent. */
  readonly partnerCode: { readonly id: string; readonly code: string };
}

/** The variable by which the set-up hands the facts to the scenarios. */
export const STAGE_VARIABLE = 'KORESHOK_STAGE';

/** The facts of the running stage. @throws Error outside of a run. */
export function stageFacts(): Stage {
  const text = process.env[STAGE_VARIABLE];
  if (text === undefined) throw new Error('no stage was started');
  return JSON.parse(text) as Stage;
}

/** The organization of a key of the plan. */
export function organizationOf(stage: Stage, key: string): StageOrganization {
  const found = stage.organizations.find((organization) => organization.key === key);
  if (found === undefined) throw new Error(`${key} is not on the stage`);
  return found;
}

/** The registers of a client of the plan, in the order of the plan. */
export function registersOf(stage: Stage, clientKey: string): readonly StageRegister[] {
  return stage.registers.filter((register) => register.clientKey === clientKey);
}

/** The register of a key of the plan. */
export function registerOf(stage: Stage, key: string): StageRegister {
  const found = stage.registers.find((register) => register.key === key);
  if (found === undefined) throw new Error(`${key} is not on the stage`);
  return found;
}
