import { describe, expect, it } from 'vitest';

import { parseWhole } from '../../src/asn1/index.ts';
import { readName, readSubject } from '../../src/certificate/index.ts';
import { type SubjectFields, subjectName } from '../../src/sandbox/names.ts';

const subject = (fields: Omit<SubjectFields, 'commonName'>) =>
  readSubject(readName(parseWhole(subjectName({ commonName: 'Некто', ...fields }))));

describe('whose a certificate is', () => {
  it('an organization’s by its own ИНН, with the person who acts for it', () => {
    expect(
      subject({ organizationInn: '7734120985', ogrn: '1197746001232', inn: '773400112220' }),
    ).toMatchObject({
      kind: 'organization',
      inn: '7734120985',
      ogrn: '1197746001232',
      personInn: '773400112220',
    });
  });

  it('an organization’s by the older form, ten digits after two zeros', () => {
    expect(subject({ inn: '007734120985', ogrn: '1197746001232' })).toMatchObject({
      kind: 'organization',
      inn: '7734120985',
      personInn: null,
    });
  });

  it('an organization’s with the new form written after two zeros as well', () => {
    expect(subject({ organizationInn: '007734120985' }).inn).toBe('7734120985');
  });

  it('a sole trader’s by ОГРНИП and the person’s ИНН', () => {
    expect(subject({ inn: '770911223397', ogrnip: '319774600123453' })).toMatchObject({
      kind: 'soleTrader',
      inn: '770911223397',
      ogrn: '319774600123453',
      personInn: '770911223397',
    });
  });

  it('a person’s when nothing speaks of an organization; the ИНН is then nobody’s but his', () => {
    expect(subject({ inn: '540600998823', snils: '11223344595' })).toMatchObject({
      kind: 'person',
      inn: null,
      ogrn: null,
      personInn: '540600998823',
      snils: '11223344595',
    });
  });

  it('an organization’s without ИНН when only an ОГРН is given', () => {
    expect(subject({ ogrn: '1197746001232' })).toMatchObject({ kind: 'organization', inn: null });
  });

  it('is believed of the authority, whatever the check digits say, but not with digits of another length', () => {
    expect(subject({ inn: '540600998824' }).personInn).toBe('540600998824');
    expect(subject({ inn: '54060099882' })).toMatchObject({ kind: 'person', personInn: null });
    expect(subject({ organizationInn: '77341209' })).toMatchObject({ inn: null });
  });
});

describe('names', () => {
  const name = (commonName: string) => readName(parseWhole(subjectName({ commonName })));

  it('are the same in other letter case and with other spaces', () => {
    expect(name('ООО  «Ромашка» ').canonical).toBe(name('ооо «ромашка»').canonical);
    expect(name('ООО «Ромашка»').canonical).not.toBe(name('ООО «Ромашки»').canonical);
  });

  it('are printed with their Russian labels', () => {
    expect(readName(parseWhole(subjectName({ commonName: 'А', ogrn: '1', organizationInn: '2' }))).text).toBe(
      'C=RU, CN=А, ИННЮЛ=2, ОГРН=1',
    );
  });
});
