import { plural } from '@koreshok/ui';

import type { RegistersOverview } from '@/server/routers/today.ts';

/** The state of the day in one sentence; of registers that were not looked at nothing good is said. */
export function leadOf({ lights, complete }: Pick<RegistersOverview, 'lights' | 'complete'>): string {
  const { failing, attention, working, no_data: silent } = lights;
  if (failing > 0) {
    return `${failing} ${plural(failing, 'касса не передаёт', 'кассы не передают', 'касс не передают')} чеки. Начните с них.`;
  }
  if (attention > 0) {
    return `Срочного нет, но ${attention} ${plural(attention, 'касса скоро потребует', 'кассы скоро потребуют', 'касс скоро потребуют')} внимания.`;
  }
  if (!complete) return 'Среди посчитанных касс срочного нет. Остальные — в списке.';
  if (working > 0 && silent > 0) {
    return `Кассы на связи работают, ещё у ${silent} ${plural(silent, 'кассы', 'касс', 'касс')} нет данных.`;
  }
  if (working > 0) return 'Все кассы работают, делать ничего не нужно.';
  return silent > 0 ? 'Кассы ещё не прислали ни одного документа.' : 'Касс пока нет.';
}
