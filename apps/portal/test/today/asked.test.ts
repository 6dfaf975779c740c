import { describe, expect, it } from 'vitest';

import { askedOf } from '@/features/today/asked.ts';

const reseller = { viewerName: 'ОФД Север', days: 30 };
const anna = { name: 'Анна Белова' };

describe('what waits for the client’s answer', () => {
  it('is nothing where nobody asks', () => {
    expect(askedOf([], [])).toEqual([]);
  });

  it('names the one who asks, and leads to where he is answered', () => {
    expect(askedOf([reseller], [anna])).toMatchObject([
      { title: 'ОФД Север просит открыть чеки на 30\u00A0дней', href: '/access' },
      { title: 'Анна Белова просит доступ в кабинет', href: '/people?tab=requests' },
    ]);
  });

  it('is counted where there are several', () => {
    expect(askedOf([reseller, reseller], [anna, anna, anna]).map(({ title }) => title)).toEqual([
      'Открыть чеки просят: 2\u00A0запроса',
      'Доступ в кабинет просят: 3\u00A0человека',
    ]);
  });
});
