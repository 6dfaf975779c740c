// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { FormFailure, useForm } from '@/features/forms/use-form.ts';
import type { Draft } from '@/features/forms/use-draft.ts';

const BLANK = { name: '', reason: '' };

/** A form as a page draws it; drawn a second time it stands for the page that one comes back to. */
function aForm(draft: Draft, send: (values: typeof BLANK) => Promise<void> = () => Promise.resolve()) {
  return renderHook(() =>
    useForm({
      draft,
      initial: BLANK,
      checks: { name: (text) => (text === '' ? 'Назовите.' : undefined) },
      send,
    }),
  ).result;
}

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

describe('what is typed in a form', () => {
  it('is there again on the page one comes back to, and says that it was not sent', () => {
    const before = aForm('people.invite');
    act(() => before.current.set('name', 'Зоя Счетова'));
    cleanup();
    const after = aForm('people.invite');
    expect(after.current.values).toEqual({ name: 'Зоя Счетова', reason: '' });
    expect([before.current.restored, after.current.restored]).toEqual([false, true]);
  });

  it('is in no form of another name', () => {
    const invite = aForm('people.invite');
    act(() => invite.current.set('name', 'Зоя Счетова'));
    expect(aForm('api-key.create').current.values).toEqual(BLANK);
  });

  it('outlives a refusal, and is forgotten once it is sent', async () => {
    const refusal = { code: 'input.invalid', sentence: '', fields: { name: 'Занято.' }, temporary: false };
    const send = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(new FormFailure(refusal));
    const form = aForm('people.invite', send);
    act(() => form.current.set('name', 'Зоя Счетова'));
    await act(() => form.current.submit());
    expect(form.current.errors.name).toBe('Занято.');
    expect(aForm('people.invite').current.values.name).toBe('Зоя Счетова');
    await act(() => form.current.submit());
    expect(form.current.values.name).toBe('Зоя Счетова');
    expect(aForm('people.invite').current.values).toEqual(BLANK);
  });

  it('is not sent while a check refuses it', async () => {
    const send = vi.fn(() => Promise.resolve());
    const form = aForm('people.invite', send);
    await act(() => form.current.submit());
    expect(send).not.toHaveBeenCalled();
    expect([form.current.refusals, form.current.errors.name]).toEqual([1, 'Назовите.']);
  });

  it('goes when the form begins anew', () => {
    const form = aForm('people.invite');
    act(() => form.current.set('name', 'Зоя Счетова'));
    act(() => form.current.start(BLANK));
    expect(form.current.values).toEqual(BLANK);
    expect(aForm('people.invite').current.values).toEqual(BLANK);
  });

  it('is kept nowhere when a secret is typed in it', () => {
    const form = aForm({ notKept: 'a secret is typed in it' });
    act(() => form.current.set('name', 'пароль'));
    expect(sessionStorage.length).toBe(0);
    expect(form.current.values.name).toBe('пароль');
  });
});
