import { describe, expect, test } from 'vitest';
import { type ExchangeOperator, exchangeParticipantProblem, exchangePrefix } from '../../src/index.ts';

const problem = (exchangeOperator: ExchangeOperator | null, exchangeParticipant: string) =>
  exchangeParticipantProblem({ exchangeOperator, exchangeParticipant });

describe('the id of a participant of electronic exchange', () => {
  test.each([
    ['saby', '2BE0c46ba1e8e8511e1b5d4005056917125'],
    ['diadoc', '2BM-7707083893-770701001-201410020926'],
    ['taxcom', '2AL-8F0C5D0E-0000-1000'],
    ['garant', '2JD-1234'],
    ['other', '2AE123456'],
  ] as const)('of %s is taken with its own beginning', (operator, id) => {
    expect(problem(operator, id)).toBeNull();
  });

  test('of another operator is noticed, whether the chosen one has a known beginning or not', () => {
    expect(problem('saby', '2BM-7707083893')).toContain('начинается с 2BE');
    expect(problem('garant', '2BM-7707083893')).toContain('другой оператор');
    expect(problem('other', '2BE0c46ba1e')).toContain('другой оператор');
  });

  test('is not asked of who exchanges nothing, and is no mistake while it is not told', () => {
    expect(problem('none', '2BM-7707083893')).toContain('оставьте идентификатор пустым');
    expect(problem('saby', '')).toBeNull();
    expect(problem(null, '2BM-7707083893')).toBeNull();
  });

  test('is one word of the operator’s letters', () => {
    for (const text of ['2ВЕ-кириллица', '2B', '2BE id with spaces'])
      expect(problem('saby', text)).not.toBeNull();
    expect([exchangePrefix('diadoc'), exchangePrefix('other'), exchangePrefix(null)]).toEqual([
      '2BM',
      null,
      null,
    ]);
  });
});
