/** The way of a client from nothing to its first receipt; each step is a page with an address of its own. */
export const ONBOARDING_STEPS = ['company', 'taxes', 'outlets', 'registers', 'contract', 'launch'] as const;
export type OnboardingStep = (typeof ONBOARDING_STEPS)[number];

/** What is there already, whoever brought it about and wherever: steps are judged by it and by nothing else. */
export interface OnboardingFacts {
  readonly company: boolean;
  /** VAT, taxation system and exchange of documents are told. */
  readonly taxes: boolean;
  readonly outlets: number;
  readonly registers: number;
  /** Nothing of the contract waits for the client: it is in force, or the operator checks and signs. */
  readonly contract: boolean;
  /** Any document of any register was received. */
  readonly firstDocument: boolean;
  readonly firstReceipt: boolean;
}

/** Whether a step is behind. The last one is when a receipt has arrived. */
export function isStepDone(step: OnboardingStep, facts: OnboardingFacts): boolean {
  switch (step) {
    case 'company':
      return facts.company;
    case 'taxes':
      return facts.taxes;
    case 'outlets':
      return facts.outlets > 0;
    case 'registers':
      return facts.registers > 0;
    case 'contract':
      return facts.contract;
    case 'launch':
      return facts.firstReceipt;
    default: {
      const never: never = step;
      throw new Error(`No step ${String(never)}`);
    }
  }
}

/** Where to go on: the first step that is not behind; the last one when all are. */
export function currentStep(facts: OnboardingFacts): OnboardingStep {
  return ONBOARDING_STEPS.find((step) => !isStepDone(step, facts)) ?? 'launch';
}

/**
 * Whether a step may be opened: everything before it is behind. The contract holds nobody up: it waits for people, and
 * registers are taken in meanwhile.
 */
export function mayOpenStep(step: OnboardingStep, facts: OnboardingFacts): boolean {
  const before = ONBOARDING_STEPS.slice(0, ONBOARDING_STEPS.indexOf(step));
  return before.every((each) => each === 'contract' || isStepDone(each, facts));
}
