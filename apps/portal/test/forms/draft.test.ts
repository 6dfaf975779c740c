import { beforeEach, describe, expect, it, vi } from 'vitest';

import { claimDrafts, clearDrafts, readDraft, writeDraft } from '@/features/forms/draft.ts';

const TYPED = { name: 'Зоя Счетова' };

beforeEach(() => {
  vi.stubGlobal('sessionStorage', aStorage());
});

describe('what was typed and not sent', () => {
  it('waits for the same person to sign in again', () => {
    claimDrafts('anna@example.ru');
    writeDraft('invite', TYPED);
    claimDrafts('anna@example.ru');
    expect(readDraft('invite')).toEqual(TYPED);
  });

  it('is not there for another one who signs in in the same tab', () => {
    claimDrafts('anna@example.ru');
    writeDraft('invite', TYPED);
    claimDrafts('boris@example.ru');
    expect(readDraft('invite')).toBeUndefined();
  });

  it('before an account there was goes along into it', () => {
    writeDraft('invite', TYPED);
    claimDrafts('anna@example.ru');
    expect(readDraft('invite')).toEqual(TYPED);
  });

  it('goes when one signs out, and nothing else of the tab does', () => {
    sessionStorage.setItem('other', 'stays');
    writeDraft('invite', TYPED);
    writeDraft('role.new', TYPED);
    clearDrafts();
    expect(readDraft('invite')).toBeUndefined();
    expect(readDraft('role.new')).toBeUndefined();
    expect(sessionStorage.getItem('other')).toBe('stays');
  });
});

/** The storage of a tab. */
function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}
