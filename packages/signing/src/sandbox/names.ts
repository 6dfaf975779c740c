import { TAG, write } from '../asn1/index.ts';
import { NAME } from '../certificate/index.ts';

/** What goes into the subject of a sandbox certificate. */
export interface SubjectFields {
  readonly commonName: string;
  readonly surname?: string;
  readonly givenNames?: string;
  readonly position?: string;
  readonly organization?: string;
  readonly organizationInn?: string;
  readonly ogrn?: string;
  readonly ogrnip?: string;
  readonly snils?: string;
  readonly inn?: string;
}

const COUNTRY = '2.5.4.6';

const relative = (oid: string, value: Uint8Array): Uint8Array =>
  write.setOf(write.sequence(write.oid(oid), value));

const printable = (text: string): Uint8Array =>
  write.element(TAG.printableString, new TextEncoder().encode(text));

/** A subject as Russian authorities write it: names in UTF-8, numbers as NumericString. */
export const subjectName = (fields: SubjectFields): Uint8Array => {
  const texts: [string, string | undefined][] = [
    [NAME.commonName, fields.commonName],
    [NAME.surname, fields.surname],
    [NAME.givenNames, fields.givenNames],
    [NAME.title, fields.position],
    [NAME.organization, fields.organization],
  ];
  const numbers: [string, string | undefined][] = [
    [NAME.organizationInn, fields.organizationInn],
    [NAME.ogrn, fields.ogrn],
    [NAME.ogrnip, fields.ogrnip],
    [NAME.snils, fields.snils],
    [NAME.inn, fields.inn],
  ];
  return write.sequence(
    relative(COUNTRY, printable('RU')),
    ...texts.flatMap(([oid, text]) => (text === undefined ? [] : [relative(oid, write.utf8(text))])),
    ...numbers.flatMap(([oid, digits]) =>
      digits === undefined ? [] : [relative(oid, write.numeric(digits))],
    ),
  );
};
