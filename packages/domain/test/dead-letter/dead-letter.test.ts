import { describe, expect, test } from 'vitest';
import {
  AppError,
  assertResendable,
  DEAD_LETTER_KINDS,
  type DeadLetterKind,
  type DeadLetterState,
  deadLetterTexts,
  refusalText,
} from '../../src/index.ts';

const codeOf = (kind: DeadLetterKind, state: DeadLetterState) => {
  try {
    assertResendable({ kind, state });
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};

describe('a dead letter', () => {
  test.each([
    ['poison', 'open', null],
    ['unreadable', 'open', null],
    ['refused', 'open', 'dead_letter.final'],
    ['poison', 'resent', 'dead_letter.decided'],
    ['poison', 'closed', 'dead_letter.decided'],
    ['refused', 'closed', 'dead_letter.decided'],
  ] as const)('that is %s and %s may go out again: %s', (kind, state, refusal) => {
    expect(codeOf(kind, state)).toBe(refusal);
  });

  test('of any kind says what happened and what to do', () => {
    for (const kind of DEAD_LETTER_KINDS)
      for (const sentence of Object.values(deadLetterTexts[kind])) expect(sentence).toMatch(/^[А-ЯЁ].*\.$/u);
  });
});

test('public codes of the tax service have a text, others none', () => {
  for (const code of [300, 420, 502, 503, 507]) expect(refusalText(code)?.todo).toMatch(/\.$/u);
  expect(refusalText(999)).toBeUndefined();
});
