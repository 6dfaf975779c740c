import { thinSpace } from './number.ts';

/** Digits by four, as РНМ and ФН are printed: `0005683427019274` → `0005 6834 2701 9274`. */
export function groupByFour(code: string): string {
  return code.replace(/\s/g, '').replace(/(.{4})(?=.)/g, `$1${thinSpace}`);
}

/** A Russian phone for reading: `+79161234567` → `+7 916 123-45-67`; other numbers stay as they are. */
export function formatPhone(phone: string): string {
  const match = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  return match ? `+7\u00A0${match[1]}\u00A0${match[2]}-${match[3]}-${match[4]}` : phone;
}
