import { expect } from 'vitest';

import { FiscalDecodeError, FiscalEncodeError } from '../src/errors/index.ts';

/** The decoder's error that an action ends with; fails when it ends otherwise. */
export const decodeErrorOf = (action: () => unknown): FiscalDecodeError => {
  const error = thrownBy(action);
  expect(error).toBeInstanceOf(FiscalDecodeError);
  return error as FiscalDecodeError;
};

/** The encoder's error that an action ends with; fails when it ends otherwise. */
export const encodeErrorOf = (action: () => unknown): FiscalEncodeError => {
  const error = thrownBy(action);
  expect(error).toBeInstanceOf(FiscalEncodeError);
  return error as FiscalEncodeError;
};

/** Runs a decoder that may refuse the bytes, but only with its own error. */
export const onlyItsOwnError = (action: () => unknown): void => {
  const error = thrownBy(action);
  if (error !== undefined) expect(error).toBeInstanceOf(FiscalDecodeError);
};

const thrownBy = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
};
