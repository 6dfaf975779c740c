import { describe, expect, it } from 'vitest';

import {
  OPEN_SENTENCES,
  type PowerOfAttorneyFiles,
  type VerificationRequest,
  verifySignature,
} from '../../src/index.ts';
import { readPowerOfAttorney } from '../../src/power-of-attorney/index.ts';
import { type Identity, signInMemory } from '../../src/sandbox/index.ts';
import { authority, contract, HEAD, head, NOW, ORGANIZATION, request } from '../people.ts';

const EMPLOYEE = { inn: '540600998823', snils: '11223344595' };
const employee = authority.certify({ subject: { commonName: 'Сидоров Пётр Ильич', ...EMPLOYEE } });
const bookkeepers = authority.certify({
  subject: {
    commonName: 'ООО «Счёт»',
    organization: 'ООО «Счёт»',
    organizationInn: '5406123771',
    ogrn: '1125400011220',
  },
});
const trader = authority.certify({
  subject: { commonName: 'Иванов Иван', inn: '770911223397', ogrnip: '319774600123453' },
});

const ORGANIZATION_GIVES = `<СвДоверит><Доверит><РосОргДовер><СвРосОрг НаимОрг="ООО «Продукты рядом»" ИННЮЛ="${ORGANIZATION.inn}" КПП="773401001" ОГРН="${ORGANIZATION.ogrn}"/><ЛицоБезДов><СвФЛ ИННФЛ="${HEAD.inn}"/></ЛицоБезДов></РосОргДовер></Доверит></СвДоверит>`;
const PERSON = `<СвУпПред><Пред><СведФизЛ ИННФЛ="${EMPLOYEE.inn}" СНИЛС="112-233-445 95"><ФИО Фамилия="Сидоров" Имя="Пётр"/></СведФизЛ></Пред></СвУпПред>`;

interface Wish {
  readonly principal?: string;
  readonly representative?: string;
  readonly powers?: string;
  readonly term?: string;
}

const write = ({ principal, representative, powers, term }: Wish = {}): Uint8Array =>
  new TextEncoder().encode(
    `<Доверенность ВерсФорм="EMCHD_1"><Документ><Довер><СвДов НомДовер="2F8C" ${term ?? 'ДатаВыдДовер="2026-06-15" СрокДейст="2027-06-15"'}/>` +
      `${principal ?? ORGANIZATION_GIVES}${representative ?? PERSON}${powers ?? ''}</Довер></Документ></Доверенность>`,
  );

const files = (
  wish: Wish = {},
  by: Identity = head,
  rest: Partial<PowerOfAttorneyFiles> = {},
): PowerOfAttorneyFiles => {
  const document = write(wish);
  return { document, signature: signInMemory(by, document, NOW, [authority.issuer]), ...rest };
};

const judge = (
  powerOfAttorney: PowerOfAttorneyFiles,
  by = employee,
  rest: Partial<VerificationRequest> = {},
) =>
  verifySignature(
    request({ signature: signInMemory(by, contract, NOW, [authority.issuer]), powerOfAttorney, ...rest }),
  );

describe('a person with a power of attorney', () => {
  it('signs for the organization, and the report tells by which power', () => {
    const powers =
      '<СвПолн><МашПолн КодПолн="A" НаимПолн="Договоры"/><ТекстПолн>и прочее</ТекстПолн></СвПолн>';
    const report = judge(files({ powers }));

    expect(report.code).toBe('valid');
    expect(report.signer?.kind).toBe('person');
    expect(report.powerOfAttorney).toMatchObject({
      number: '2f8c',
      issued: '2026-06-15',
      validTo: '2027-06-15',
      principal: 'ООО «Продукты рядом»',
      representative: 'Сидоров Пётр',
      powers: ['A Договоры', 'и прочее'],
      registryState: 'not checked',
      signature: { verdict: 'valid', signer: { inn: ORGANIZATION.inn } },
    });
    expect(report.unchecked).toEqual([
      OPEN_SENTENCES.revocation,
      OPEN_SENTENCES.powers,
      OPEN_SENTENCES.principalRevocation,
      OPEN_SENTENCES.powerRegistry,
    ]);
  });

  it.each([
    ['only the ИНН is given', `ИННФЛ="${EMPLOYEE.inn}"`, 'valid'],
    ['only the СНИЛС is given', 'СНИЛС="112-233-445 95"', 'valid'],
    ['neither is given', '', 'power-of-attorney.representative'],
    [
      'the ИНН is another’s',
      'ИННФЛ="773400112220" СНИЛС="112-233-445 95"',
      'power-of-attorney.representative',
    ],
  ])('is recognized by ИНН or СНИЛС: %s', (_about, numbers, code) => {
    const representative = `<СвУпПред><Пред><СведФизЛ ${numbers}/></Пред></СвУпПред>`;

    expect(judge(files({ representative })).code).toBe(code);
  });

  it('may be one of several who act each alone', () => {
    const other = '<СвУпПред><Пред><СведФизЛ ИННФЛ="773400112220"/></Пред></СвУпПред>';

    expect(judge(files({ representative: other + PERSON })).code).toBe('valid');
  });

  it('does not need it to be read when the head himself signs', () => {
    const garbage = { document: contract, signature: contract };

    expect(judge(garbage, head).code).toBe('valid');
    expect(judge(garbage).code).toBe('power-of-attorney.unreadable');
  });
});

describe('other representatives', () => {
  it('an organization signs by its head’s certificate', () => {
    const representative =
      '<СвУпПред><Пред><СведОрг НаимОрг="ООО «Счёт»" ИННЮЛ="5406123771"/></Пред></СвУпПред>';

    expect(judge(files({ representative }), bookkeepers).code).toBe('valid');
    expect(judge(files({ representative }), trader).code).toBe('power-of-attorney.representative');
  });

  it('a sole trader signs by his own', () => {
    const representative = '<СвУпПред><Пред><СведИП ИННФЛ="770911223397"/></Пред></СвУпПред>';

    expect(judge(files({ representative }), trader).code).toBe('valid');
  });
});

describe('the principal', () => {
  it('may be a sole trader', () => {
    const principal =
      '<СвДоверит><Доверит><ИПДовер НаимИП="ИП Иванов" ИННФЛ="770911223397" ОГРНИП="319774600123453"/></Доверит></СвДоверит>';
    const expected = { inn: '770911223397', ogrn: '319774600123453' };

    expect(judge(files({ principal }, trader), employee, { expected }).code).toBe('valid');
    expect(judge(files({ principal }, trader)).code).toBe('power-of-attorney.principal');
  });

  it('is nobody when a person gives the power', () => {
    const principal = '<СвДоверит><Доверит><ФЛДовер ИННФЛ="770911223397"/></Доверит></СвДоверит>';

    expect(judge(files({ principal })).code).toBe('power-of-attorney.principal');
  });

  it('has signed it himself, under a root that is trusted', () => {
    expect(judge(files({}, bookkeepers)).code).toBe('power-of-attorney.principal-signer');
    expect(judge(files({}, employee)).code).toBe('power-of-attorney.signature');
    expect(judge({ ...files(), signature: contract }).code).toBe('power-of-attorney.signature');
  });

  it('is judged as of the day of issue once his certificate has expired, if the registry holds the power active', () => {
    const later = new Date('2027-10-01T00:00:00Z');
    const longTerm = 'ДатаВыдДовер="2026-06-15" СрокДейст="2029-06-15"';
    const newer = authority.certify({
      subject: { commonName: 'Сидоров', ...EMPLOYEE },
      notBefore: new Date('2027-09-01T00:00:00Z'),
      notAfter: new Date('2028-12-01T00:00:00Z'),
    });
    const wish = { term: longTerm };

    expect(judge(files(wish, head, { registryState: 'active' }), newer, { at: later }).code).toBe('valid');
    expect(judge(files(wish), newer, { at: later }).code).toBe('power-of-attorney.signature');
  });
});

describe('the term', () => {
  it.each([
    [
      '2026-06-15T00:00:00+03:00',
      'power-of-attorney.not-started',
      'ДатаВыдДовер="2026-06-16" СрокДейст="2027-06-16"',
    ],
    ['2026-06-15T23:59:59+03:00', 'valid', 'ДатаВыдДовер="2026-06-15" СрокДейст="2026-06-15"'],
    [
      '2026-06-16T00:00:00+03:00',
      'power-of-attorney.expired',
      'ДатаВыдДовер="2026-06-01" СрокДейст="2026-06-15"',
    ],
  ])('runs by days of Moscow: %s, %s', (at, code, term) => {
    const by = authority.certify({
      subject: { commonName: 'Сидоров', ...EMPLOYEE },
      notBefore: new Date('2026-06-01T00:00:00Z'),
    });
    const giver = authority.certify({ subject: HEAD, notBefore: new Date('2026-06-01T00:00:00Z') });

    expect(judge(files({ term }, giver), by, { at: new Date(at) }).code).toBe(code);
  });

  it.each(['ДатаВыдДовер="15.06.2026" СрокДейст="2027-06-15"', 'СрокДейст="2027-06-15"', ''])(
    'has to be there: %s',
    (term) => {
      expect(judge(files({ term })).code).toBe('power-of-attorney.unreadable');
    },
  );
});

describe('reading', () => {
  it('takes the file in windows-1251 as well', () => {
    const text =
      '<?xml version="1.0" encoding="windows-1251"?>' +
      new TextDecoder().decode(write()).replaceAll(/[«»]/gu, '');
    const bytes = Uint8Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? code : code === 0x451 ? 0xb8 : code - 0x410 + 0xc0;
    });

    expect(readPowerOfAttorney(bytes).principals[0]?.name).toBe('ООО Продукты рядом');
  });

  it('is not misled by another document', () => {
    const other = new TextEncoder().encode('<Файл ВерсФорм="EMCHD_1"/>');

    expect(() => readPowerOfAttorney(other)).toThrow(
      expect.objectContaining({ code: 'power-of-attorney.unreadable' }),
    );
  });
});
