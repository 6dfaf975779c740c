import { mayOpenStep, type OnboardingStep } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import type { OnboardingView } from '@koreshok/services/onboarding';
import { redirect } from 'next/navigation';

import { load } from './caller.ts';

/** Where the client stands; a step whose time has not come leads to the one that has. A courtesy, not a guard. */
export async function openStep(step: OnboardingStep): Promise<OnboardingView> {
  const viewer = await load((api) => api.sessions.current());
  if (viewer !== null && viewer.organization?.kind !== 'client') redirect(routes.public.onboarding());
  const view = await load((api) => api.onboarding.get());
  if (!mayOpenStep(step, view.facts)) redirect(routes.public.onboardingStep(view.current));
  return view;
}
