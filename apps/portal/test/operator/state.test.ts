import { describe, expect, it } from 'vitest';

import { stateOfGateway } from '@/features/operator/gateway-state.ts';
import { queueAge, stateOfPlatform } from '@/features/operator/state.ts';
import type { OperatorOverview } from '@/server/routers/operator.ts';

import { someFigures } from '../support/gateway.ts';

const AT = new Date('2026-11-22T11:00:00Z');
const NONE = { count: 0, atLeast: false };

function overview(relay: Partial<OperatorOverview['relay']>, held: OperatorOverview['held'] = []) {
  return {
    at: AT,
    clients: NONE,
    registers: NONE,
    lights: { working: 0, attention: 0, failing: 0, no_data: 0 },
    lightsComplete: true,
    documents: { lastHour: NONE, lastDay: NONE },
    relay: { lanes: 0, documents: 0, failing: 0, oldestDueAt: null, ...relay },
    held,
    verdicts: { waiting: NONE, accepted: NONE, soft_quarantine: NONE, hard_quarantine: NONE },
  } satisfies OperatorOverview;
}

const dueSince = (minutes: number) => new Date(AT.getTime() - minutes * 60_000);

describe('the state of the platform', () => {
  it('is well when nothing waits and nothing was held', () => {
    expect(stateOfPlatform(overview({})).state).toBe('working');
  });

  it('is well with a queue that is minutes old', () => {
    expect(stateOfPlatform(overview({ documents: 300, oldestDueAt: dueSince(2) })).state).toBe('working');
  });

  it('needs attention when the queue grows older, and says how old it is', () => {
    const { state, sentence } = stateOfPlatform(overview({ documents: 3, oldestDueAt: dueSince(10) }));
    expect(state).toBe('attention');
    expect(sentence).toMatch(/^3.документа ждут отправки, первый — 10.минут/);
  });

  it('fails when the queue has stood for an hour, whatever else there is', () => {
    const held = [{ reason: 'unknown_drive', count: 2 }];
    expect(stateOfPlatform(overview({ documents: 3, oldestDueAt: dueSince(61) }, held)).state).toBe(
      'failing',
    );
  });

  it('needs attention when documents were held, and counts them', () => {
    const held = [
      { reason: 'unknown_drive', count: 20 },
      { reason: 'term_over', count: 1 },
    ];
    expect(stateOfPlatform(overview({}, held)).sentence).toMatch(/21.документ:/);
  });

  it('takes a queue that becomes due later for none', () => {
    expect(queueAge(overview({ documents: 1, oldestDueAt: dueSince(-5) }))).toBe(0);
  });
});

describe('the state of the gateway', () => {
  it('names what has stopped before what is slow', () => {
    const { relay } = someFigures();
    const outage = someFigures({ relay: { ...relay, circuitOpen: true, inRush: true } });
    expect(stateOfGateway(null).state).toBe('unknown');
    expect(stateOfGateway({ ...outage, intakeOpen: false }).words).toBe('Приём остановлен');
    expect(stateOfGateway(outage).words).toBe('ФНС недоступна');
    expect(stateOfGateway(someFigures({ relay: { ...relay, inRush: true } })).words).toBe(
      'Наплыв документов',
    );
    expect(stateOfGateway(someFigures()).words).toBe('Принимает документы');
  });
});
