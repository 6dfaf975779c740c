import { describe, expect, it } from 'vitest';

import { checkDocument } from '../../src/checks/index.ts';
import {
  correction,
  driveClosing,
  oldReceipt,
  receipt,
  registration,
  settlementState,
  shiftClosing,
  shiftOpening,
} from '../documents.ts';

describe('a document as the order wants it gives no findings', () => {
  it.each([
    ['a receipt', receipt()],
    ['a strict reporting form', receipt({}, 4)],
    ['a receipt of format 1.05', oldReceipt()],
    ['a correction', correction()],
    ['an opening of a shift', shiftOpening()],
    ['a closing of a shift', shiftClosing()],
    ['a registration', registration()],
    ['a change of registration', registration({ 1040: 500, 1205: 2 }, 11)],
    ['a closing of a drive', driveClosing()],
    ['a state of settlements', settlementState()],
  ])('%s', (_, document) => {
    expect(checkDocument(document)).toEqual([]);
  });

  it('confirmations and marking messages are left alone', () => {
    expect(checkDocument({ ...receipt(), code: 7, elements: [] })).toEqual([]);
  });
});
