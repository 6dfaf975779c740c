import { describe, expect, test } from 'vitest';
import { otherLayout } from '../src/passwords/layout.ts';
import { guessableBy, newPasswordField } from '../src/passwords/index.ts';

describe('a new password', () => {
  test.each([
    ['qwertyuiop', 'leaked'],
    ['Password123', 'leaked'],
    ['парольпароль', 'leaked'],
    ['йцукенгшщз', 'leaked'],
    ['gfhjkmgfhjkm', 'leaked'],
    ['aaaaaaaaaaaa', 'weak'],
    ['1234512345', 'weak'],
    ['koreshok2026', 'weak'],
  ] as const)('«%s» is refused: %s', (password, reason) => {
    expect(guessableBy(password)).toBe(reason);
  });

  test.each(['синий трактор едет', 'correct horse battery staple', 'Vf7!kd0_qQz2', 'ёлка-лампа-снег-7'])(
    '«%s» is taken, whatever characters it has',
    (password) => expect(guessableBy(password)).toBeNull(),
  );

  test('made of its owner’s name and address is refused, though it stands for anybody else', () => {
    expect(guessableBy('zagorulkovskaya1987')).toBeNull();
    expect(guessableBy('zagorulkovskaya1987', ['zagorulkovskaya@mail.ru'])).toBe('personal');
  });

  test.each([
    ['novikovaolga1', 'Ольга Новикова'],
    ['yulyashchukina', 'Юля Щукина'],
    ['iuliiashchukina', 'Юлия Щукина'],
  ])('«%s» is refused to %s, though the name is written in Russian', (password, name) => {
    expect(guessableBy(password, [name])).toBe('personal');
  });

  test('may have 64 characters and more, and has at least ten', () => {
    expect(newPasswordField.safeParse('синяя лампа у окна '.repeat(5)).success).toBe(true);
    expect(newPasswordField.safeParse('Vf7!kd0_q').success).toBe(false);
  });
});

describe('the other keyboard layout', () => {
  test('is there and back the same keys', () => {
    expect(otherLayout('gfhjkm')).toBe('пароль');
    expect(otherLayout(otherLayout('Пароль, q1'))).toBe('Пароль, q1');
  });
});
