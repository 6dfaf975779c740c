import { describe, expect, it } from 'vitest';

import { lightsOf } from '@/features/today/lights.ts';
import { leadOf } from '@/features/today/words.ts';

const QUIET = { working: 0, attention: 0, failing: 0, no_data: 0 };
const lead = (lights: Partial<typeof QUIET>, complete = true) =>
  leadOf({ lights: { ...QUIET, ...lights }, complete });

describe('the state of the day in one sentence', () => {
  it('does not say that all are well where not all were looked at', () => {
    expect(lead({ working: 20_000 }, false)).toBe(
      'Среди посчитанных касс срочного нет. Остальные — в списке.',
    );
    expect(lead({ working: 19_999, failing: 1 }, false)).toMatch(/^1 касса не передаёт/);
  });

  it('begins with what does not transmit, whatever else there is', () => {
    expect(lead({ working: 40, attention: 3, failing: 1 })).toBe('1 касса не передаёт чеки. Начните с них.');
    expect(lead({ failing: 22 })).toMatch(/^22 кассы не передают/);
    expect(lead({ failing: 11 })).toMatch(/^11 касс не передают/);
  });

  it('then tells what will need attention', () => {
    expect(lead({ working: 40, attention: 21 })).toBe('Срочного нет, но 21 касса скоро потребует внимания.');
  });

  it('claims nothing of registers that were not heard of', () => {
    expect(lead({ attention: 3 })).toBe('Срочного нет, но 3 кассы скоро потребуют внимания.');
    expect(lead({ working: 40, no_data: 1 })).toBe('Кассы на связи работают, ещё у 1 кассы нет данных.');
  });

  it('calms when all is well, and tells silence from emptiness', () => {
    expect(lead({ working: 1 })).toBe('Все кассы работают, делать ничего не нужно.');
    expect(lead({ no_data: 2 })).toBe('Кассы ещё не прислали ни одного документа.');
    expect(lead({})).toBe('Касс пока нет.');
  });
});

describe('the strip of lights', () => {
  it('leads from each count to its list', () => {
    const strip = lightsOf({ ...QUIET, failing: 2, no_data: 1 });
    expect(strip.failing).toEqual({ count: 2, label: 'не передают', href: '/registers?light=failing' });
    expect(strip.unknown?.count).toBe(1);
  });

  it('leads nowhere for those who have no such list', () => {
    const strip = lightsOf({ ...QUIET, working: 5 }, () => undefined);
    expect(strip.working?.href).toBeUndefined();
  });
});
