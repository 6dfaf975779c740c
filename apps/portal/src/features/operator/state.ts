import { counted, formatDuration, type State } from '@koreshok/ui';

import type { OperatorOverview } from '@/server/routers/operator.ts';

/** How the platform is: the words beside the heading and the sentence under it. */
export interface PlatformState {
  readonly state: State;
  readonly words: string;
  readonly sentence: string;
}

/** A queue that has stood longer than this is noticed. */
const SLOW_SECONDS = 5 * 60;
/** Documents must reach the tax service within 30 days; a queue of an hour is an alarm long before that. */
const STOPPED_SECONDS = 60 * 60;

/** Seconds for which the drive at the front of the queue has been due; zero when nothing waits. */
export function queueAge({ at, relay }: Pick<OperatorOverview, 'at' | 'relay'>): number {
  return relay.oldestDueAt === null
    ? 0
    : Math.max(0, Math.round((at.getTime() - relay.oldestDueAt.getTime()) / 1000));
}

/** Judges the live figures: first what has stopped, then what slows down, then what waits for a decision. */
export function stateOfPlatform(overview: OperatorOverview): PlatformState {
  const age = queueAge(overview);
  const waiting = counted(overview.relay.documents, 'документ', 'документа', 'документов');
  if (age >= STOPPED_SECONDS) {
    return {
      state: 'failing',
      words: 'Очередь в ФНС стоит',
      sentence: `${waiting} ждут отправки, первый — ${formatDuration(age)}. Проверьте связь с налоговой службой.`,
    };
  }
  if (age >= SLOW_SECONDS) {
    return {
      state: 'attention',
      words: 'Очередь в ФНС растёт',
      sentence: `${waiting} ждут отправки, первый — ${formatDuration(age)}.`,
    };
  }
  const held = overview.held.reduce((sum, { count }) => sum + count, 0);
  if (held > 0) {
    return {
      state: 'attention',
      words: 'Есть непринятые документы',
      sentence: `Шлюз не принял ${counted(held, 'документ', 'документа', 'документов')}: посмотрите причины ниже.`,
    };
  }
  return {
    state: 'working',
    words: 'Всё работает',
    sentence: 'Документы принимаются и уходят в налоговую службу без задержки.',
  };
}
