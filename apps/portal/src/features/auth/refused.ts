import { FormFailure } from '../forms/use-form.ts';
import { SignInRefused } from './credentials.ts';

/** A refusal at the door as a form shows it. */
export function asFormFailure(thrown: unknown): never {
  if (!(thrown instanceof SignInRefused)) throw thrown;
  throw new FormFailure({ code: 'sign_in', sentence: thrown.message, fields: {}, temporary: false });
}
