/** Identifiers and codes compare byte by byte; texts for people compare as people do. */
const CODE_COLUMNS = new Set([
  'fn',
  'afterFn',
  'firstFn',
  'lastFn',
  'inn',
  'operatorInn',
  'kpp',
  'ogrn',
  'code',
  'sha256',
  'host',
  'gateHost',
  'registrationNumber',
  'serialNumber',
  'prefix',
  'accentColor',
  'ipAddress',
  'remoteAddress',
  'timeZone',
  'leaseOwner',
  'uniqueKey',
  'consumer',
  'kind',
  'action',
  'subjectType',
  'source',
  'quantity',
  'bik',
  'bankAccount',
  'correspondentAccount',
  'signerGroundDate',
]);

/** E-mail addresses: any script, yet no two different spellings may compare equal. */
const EXACT_TEXT_COLUMNS = new Set(['email', 'supportEmail', 'senderEmail', 'passwordHash', 'markingCode']);

export const TABLE_COLLATION = 'utf8mb4_unicode_520_ci';

/** The collation a text column must have, by its name. */
export function collationOf(column: string): string {
  if (column === 'id' || column.endsWith('Id') || CODE_COLUMNS.has(column)) return 'ascii_bin';
  if (EXACT_TEXT_COLUMNS.has(column)) return 'utf8mb4_bin';
  return TABLE_COLLATION;
}
