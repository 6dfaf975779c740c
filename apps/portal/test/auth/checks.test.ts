import { describe, expect, it } from 'vitest';

import { checkEmail, checkNewPassword } from '@/features/auth/checks.ts';

describe('what is asked at the door', () => {
  it('is an address that can be one', () => {
    expect(checkEmail(' anna@example.ru ')).toBeUndefined();
    expect(checkEmail('')).toBe('Введите адрес электронной почты.');
    expect(checkEmail('anna@')).toMatch(/\.$/);
  });

  it('is a password of at least ten characters, whatever they are', () => {
    expect(checkNewPassword('синяя лампа')).toBeUndefined();
    expect(checkNewPassword('')).toBe('Придумайте пароль.');
    expect(checkNewPassword('короткий')).toMatch(/не меньше 10/);
  });
});
