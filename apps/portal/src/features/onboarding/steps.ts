import type { OnboardingFacts, OnboardingStep } from '@koreshok/domain';
import { isStepDone, mayOpenStep, ONBOARDING_STEPS } from '@koreshok/domain/onboarding';
import { routes } from '@koreshok/domain/routes';
import type { Step } from '@koreshok/ui';

const WORDS: Readonly<Record<OnboardingStep, string>> = {
  company: 'Организация',
  taxes: 'Налоги и ЭДО',
  outlets: 'Точки',
  registers: 'Кассы',
  contract: 'Договор',
  launch: 'Первый чек',
};

/** The steps as the page shows them: those that may be opened are links, but for the company, which is there already. */
export function shownSteps(facts: OnboardingFacts | null): readonly Step[] {
  return ONBOARDING_STEPS.map((step) => ({
    label: WORDS[step],
    ...(facts === null ? {} : { done: isStepDone(step, facts) }),
    ...(facts !== null && step !== 'company' && mayOpenStep(step, facts)
      ? { href: routes.public.onboardingStep(step) }
      : {}),
  }));
}

export function stepWords(step: OnboardingStep): string {
  return WORDS[step];
}
