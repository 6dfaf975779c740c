import type { OnboardingFacts, OnboardingStep } from '@koreshok/domain';
import { ONBOARDING_STEPS } from '@koreshok/domain/onboarding';
import { PageHeader, Steps } from '@koreshok/ui';
import type { ReactNode } from 'react';

import { shownSteps } from './steps.ts';

/** One step of the way: where one is, what is asked, and why. */
export function StepPage({
  step,
  facts,
  title,
  lead,
  wide = false,
  children,
}: {
  step: OnboardingStep;
  facts: OnboardingFacts | null;
  title: string;
  lead: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={wide ? 'flex flex-col gap-8' : 'mx-auto flex max-w-4xl flex-col gap-8'}>
      <div className="text-base">
        <Steps steps={shownSteps(facts)} current={ONBOARDING_STEPS.indexOf(step)} />
      </div>
      <div className={wide ? 'flex flex-col gap-8' : 'flex max-w-2xl flex-col gap-8'}>
        <PageHeader title={title} lead={lead} />
        {children}
      </div>
    </div>
  );
}
