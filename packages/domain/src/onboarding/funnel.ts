/** The stages of a client that an agent brought, in the order in which they are asked for. */
export const FUNNEL_STAGES = [
  'registration',
  'requisites',
  'registers',
  'contract',
  'payment',
  'first_receipt',
] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

/** What is known of a client's way without a look at its money or its people. */
export interface FunnelFacts {
  /** Somebody of the client has a way into its cabinet. */
  readonly hasMember: boolean;
  readonly taxes: boolean;
  readonly registers: number;
  /** A contract is in force. */
  readonly contract: boolean;
  readonly firstReceipt: boolean;
  /** Any register's term was paid for by whatever means; the first days without pay do not count. */
  readonly paid: boolean;
}

export function isStageDone(stage: FunnelStage, facts: FunnelFacts): boolean {
  switch (stage) {
    case 'registration':
      return facts.hasMember;
    case 'requisites':
      return facts.taxes;
    case 'registers':
      return facts.registers > 0;
    case 'contract':
      return facts.contract;
    case 'first_receipt':
      return facts.firstReceipt;
    case 'payment':
      return facts.paid;
    default: {
      const never: never = stage;
      throw new Error(`No stage ${String(never)}`);
    }
  }
}

/** What a client is asked for next; null when nothing is left to do but to renew in time. */
export function nextStage(facts: FunnelFacts): FunnelStage | null {
  return FUNNEL_STAGES.find((stage) => !isStageDone(stage, facts)) ?? null;
}
