import type { OnboardingStep } from '@koreshok/domain';
import { ONBOARDING_STEPS } from '@koreshok/domain/onboarding';
import { routes } from '@koreshok/domain/routes';
import { LinkButton } from '@koreshok/ui';

/** On to the next step, or back to the one before; what is told stays told. */
export function StepLinks({
  step,
  ready,
  aside = false,
}: {
  step: OnboardingStep;
  ready: boolean;
  /** The step itself has something to press first. */
  aside?: boolean;
}) {
  const place = ONBOARDING_STEPS.indexOf(step);
  const next = ONBOARDING_STEPS[place + 1];
  const before = place > 1 ? ONBOARDING_STEPS[place - 1] : undefined;
  return (
    <div className="flex flex-wrap gap-2">
      {next !== undefined && ready && (
        <LinkButton variant={aside ? 'secondary' : 'primary'} href={routes.public.onboardingStep(next)}>
          Продолжить
        </LinkButton>
      )}
      {before !== undefined && <LinkButton href={routes.public.onboardingStep(before)}>Назад</LinkButton>}
    </div>
  );
}
