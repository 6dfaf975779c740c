import { describe, expect, test } from 'vitest';
import { contractDay, earliestEnd, offerEnds, readContractText } from '../../src/contracts/index.ts';

describe('the text of a template', () => {
  test('becomes numbered clauses under headings, with places to fill', () => {
    const { sections, faults } = readContractText(
      '# Предмет\nИсполнитель {{operator.name}} оказывает услуги.\n\nОплата вперёд.\n# Прочее\nВсё.',
    );
    expect(faults).toEqual([]);
    expect(sections.map(({ heading }) => heading)).toEqual(['Предмет', 'Прочее']);
    expect(sections[0]?.clauses).toEqual([
      {
        number: '1.1',
        parts: [{ text: 'Исполнитель ' }, { place: 'operator.name' }, { text: ' оказывает услуги.' }],
      },
      { number: '1.2', parts: [{ text: 'Оплата вперёд.' }] },
    ]);
    expect(sections[1]?.clauses[0]?.number).toBe('2.1');
  });

  test('with an unknown place, without a section or before the first one is told to be wrong', () => {
    expect(readContractText('# Раздел\nСумма {{price}}').faults).toEqual([
      'Строка 2: подстановки {{price}} нет.',
    ]);
    expect(readContractText('').faults).toEqual(['В тексте нет ни одного раздела.']);
    expect(readContractText('Без раздела').faults[0]).toMatch(/^Строка 1: текст стоит до первого раздела/u);
  });
});

describe('days of a contract', () => {
  test('are those of Moscow', () => {
    expect(contractDay(new Date('2026-11-28T20:59:59Z'))).toBe('2026-11-28');
    expect(contractDay(new Date('2026-11-28T21:00:00Z'))).toBe('2026-11-29');
  });

  test('an offer waits thirty days, a notice runs thirty', () => {
    const at = new Date('2026-11-28T09:00:00Z');
    expect(offerEnds(at).toISOString()).toBe('2026-12-28T09:00:00.000Z');
    expect(earliestEnd(at).toISOString()).toBe('2026-12-28T09:00:00.000Z');
  });
});
