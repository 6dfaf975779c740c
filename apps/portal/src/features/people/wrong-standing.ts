import { FormFailure } from '../forms/use-form.ts';

/** Stops a form whose role or reach cannot be sent. */
export function wrongStanding(sentence: string | undefined): void {
  if (sentence === undefined) return;
  throw new FormFailure({ code: 'input.standing', sentence, fields: {}, temporary: false });
}
