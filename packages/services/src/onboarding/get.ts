import { scoped } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  currentStep,
  notFound,
  type OnboardingFacts,
  type OnboardingStep,
  type Price,
  type PriceList,
  priceOf,
} from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { type StoredPriceList, readPriceListById } from '../tariffs/read.ts';
import { readFacts } from './facts.ts';

/** Where a client stands on its way to the first receipt, as its own members see it. */
export interface OnboardingView {
  readonly facts: OnboardingFacts;
  readonly current: OnboardingStep;
  /** Its registers work through another operator so far. */
  readonly transfer: boolean;
  /** What the service costs by the prices it began with; null where none was chosen, or to whom prices are closed. */
  readonly price: Price | null;
}

/** The way of the actor's own organization. @throws AppError `client.not_found`. */
export async function getOnboarding(context: ServiceContext, actor: Actor): Promise<OnboardingView> {
  requireKind(actor, 'client');
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const { organizationId } = actor;
  const [facts, plan] = await Promise.all([
    readFacts(context, access, organizationId),
    scoped(context.database, access).onboarding.findFirst({
      where: { organizationId },
      select: {
        transfer: true,
        providerId: true,
        priceListId: true,
        months: true,
        registers: true,
        offerDiscount: true,
      },
    }),
  ]);
  if (facts === null) throw notFound('client');
  const priceListId = plan?.priceListId ?? null;
  const prices =
    plan === null || priceListId === null
      ? null
      : await readPriceListById(context.database.unsafeClient, plan.providerId, priceListId);
  return {
    facts,
    current: currentStep(facts),
    transfer: plan?.transfer ?? false,
    price: prices === null || plan === null ? null : priceFor(prices, plan, facts.registers),
  };
}

function priceFor(
  prices: StoredPriceList | PriceList,
  plan: { readonly months: number | null; readonly registers: number | null; readonly offerDiscount: number },
  there: number,
): Price | null {
  const registers = Math.max(there, plan.registers ?? 0);
  if (plan.months === null || registers === 0) return null;
  return priceOf(prices, { months: plan.months, registers, offerDiscount: plan.offerDiscount });
}
