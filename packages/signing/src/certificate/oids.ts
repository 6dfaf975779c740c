/** Attributes of names, with what they are called in a printed name. The Russian ones: order № 795 of the ФСБ. */
export const NAME_LABELS: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.4', 'SN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'S'],
  ['2.5.4.9', 'STREET'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.12', 'T'],
  ['2.5.4.42', 'G'],
  ['1.2.840.113549.1.9.1', 'E'],
  ['1.2.643.100.1', 'ОГРН'],
  ['1.2.643.100.3', 'СНИЛС'],
  ['1.2.643.100.4', 'ИННЮЛ'],
  ['1.2.643.100.5', 'ОГРНИП'],
  ['1.2.643.3.131.1.1', 'ИНН'],
]);

export const NAME = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  organization: '2.5.4.10',
  title: '2.5.4.12',
  givenNames: '2.5.4.42',
  ogrn: '1.2.643.100.1',
  snils: '1.2.643.100.3',
  organizationInn: '1.2.643.100.4',
  ogrnip: '1.2.643.100.5',
  inn: '1.2.643.3.131.1.1',
} as const;

export const EXTENSION = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  issuingDistributionPoint: '2.5.29.28',
  deltaIndicator: '2.5.29.27',
} as const;

/**
 * Extensions that may be critical because they are honoured, or because they do not limit what a certificate may be used
 * for here: names and addresses, policies, the purposes, how the owner was identified and with which programs.
 */
export const UNDERSTOOD_EXTENSIONS: ReadonlySet<string> = new Set([
  EXTENSION.subjectKeyIdentifier,
  EXTENSION.keyUsage,
  EXTENSION.basicConstraints,
  EXTENSION.authorityKeyIdentifier,
  '2.5.29.16',
  '2.5.29.17',
  '2.5.29.18',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.37',
  '1.3.6.1.5.5.7.1.1',
  '1.2.643.100.111',
  '1.2.643.100.112',
  '1.2.643.100.114',
]);
