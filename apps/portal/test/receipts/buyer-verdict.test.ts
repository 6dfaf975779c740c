import { DOCUMENT_VERDICTS } from '@koreshok/domain';
import { describe, expect, it } from 'vitest';

import { buyerVerdict } from '@/features/receipts/buyer-verdict.ts';

describe('what a verdict means to the buyer', () => {
  it('is a state with a sentence, whatever the verdict', () => {
    for (const verdict of DOCUMENT_VERDICTS) {
      const { title, sentence } = buyerVerdict(verdict);
      expect(title, verdict).not.toBe('');
      expect(sentence, verdict).toMatch(/\.$/);
    }
  });

  it('calls a receipt genuine only when the tax service accepted it', () => {
    const genuine = DOCUMENT_VERDICTS.filter((verdict) => buyerVerdict(verdict).state === 'working');
    expect(genuine).toEqual(['accepted']);
  });

  it('stamps the paper of receipts that prove no purchase', () => {
    const stamped = DOCUMENT_VERDICTS.filter((verdict) => buyerVerdict(verdict).stamp !== undefined);
    expect(stamped).toEqual(['hard_quarantine', 'test_drive']);
  });

  it('does not alarm while the answer is on its way', () => {
    expect(buyerVerdict('not_sent')).toEqual(buyerVerdict('waiting'));
    expect(buyerVerdict('waiting').state).toBe('attention');
  });
});
