import type { FunnelFacts } from '@koreshok/domain';
import { FUNNEL_STAGES, isStageDone, nextStage } from '@koreshok/domain/onboarding';
import { Timeline } from '@koreshok/ui';

import { nextWords, stageWords } from './funnel-words.ts';

/** A client's way as its agent sees it: what is behind, what is asked for, what is ahead. */
export function FunnelWay({ facts }: { facts: FunnelFacts }) {
  const next = nextStage(facts);
  return (
    <Timeline
      label="Путь клиента"
      items={FUNNEL_STAGES.map((stage) => ({
        title: stageWords(stage),
        state: isStageDone(stage, facts) ? 'done' : stage === next ? 'current' : 'ahead',
        ...(stage === next ? { detail: nextWords(next) } : {}),
      }))}
    />
  );
}

/** The same in one line: how many of the stages are behind. */
export function stagesDone(facts: FunnelFacts): string {
  const done = FUNNEL_STAGES.filter((stage) => isStageDone(stage, facts)).length;
  return `${done} из ${FUNNEL_STAGES.length}`;
}
