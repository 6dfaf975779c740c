/** With whom a register works, by its documents; `unknown` before a report of registration that came to us. */
export type RegisteredWith = 'us' | 'another_operator' | 'nobody' | 'unknown';

const REGISTRATION_REPORTS: readonly number[] = [1, 11];

/**
 * Reads from a register's last report of registration where its documents go since. A register that went on sending to
 * us after such a report has a wrong ИНН in its settings and has not gone anywhere.
 *
 * @param told tags 1017 and 1002 of the last report (ИНН empty before one), and the code of the last document.
 */
export function registeredWith(
  told: { readonly operatorInn: string; readonly autonomous: boolean; readonly lastCode: number },
  ourInn: string,
): RegisteredWith {
  if (!REGISTRATION_REPORTS.includes(told.lastCode)) return told.operatorInn === '' ? 'unknown' : 'us';
  if (told.autonomous) return 'nobody';
  if (told.operatorInn === '') return 'unknown';
  return told.operatorInn === ourInn ? 'us' : 'another_operator';
}
