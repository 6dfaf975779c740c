import { formatNumber } from '@koreshok/ui';

import type { RegistersOverview } from '@/server/routers/today.ts';

/** Under the lights of more registers than one page looks at: how many were counted. */
export function PartialCount({ lights, complete }: Pick<RegistersOverview, 'lights' | 'complete'>) {
  if (complete) return null;
  return (
    <p className="mt-3 text-sm text-muted">Касс больше: посчитаны первые {formatNumber(countOf(lights))}.</p>
  );
}

/** How many registers the lights are of. */
export const countOf = (lights: RegistersOverview['lights']): number =>
  Object.values(lights).reduce((sum, each) => sum + each, 0);
