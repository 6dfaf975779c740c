import { describe, expect, test } from 'vitest';
import {
  applicationClock,
  type ApplicationContent,
  APPLICATION_STATES,
  cardFindings,
  ENDED_STATES,
  mayBecome,
  filingTerm,
  preFlight,
  type PreFlightFacts,
} from '../../src/fns-application/index.ts';

const FACTS: PreFlightFacts = {
  applicant: { name: 'ООО «Ромашка»', inn: '7707083893', kpp: '770701001', ogrn: '1027700132195' },
  operator: { inn: '7704358518' },
  openApplication: false,
  driveInUse: false,
  serialInUse: false,
  drives: { present: null, former: [] },
  now: new Date('2026-11-27T09:00:00Z'),
};
const REPORT = { number: '12', date: '26.11.2026', time: '14:05', fiscalSign: '4012345678' };
const GOOD: ApplicationContent = {
  kind: 'registration',
  taxOffice: '7707',
  registrationNumber: '',
  model: 'Атол 30Ф',
  serialNumber: '00106100000001',
  fn: '7380440812345678',
  formatVersion: '1.2',
  generalTaxation: true,
  specialRegime: false,
  servicesOnly: false,
  signs: {
    offline: false,
    lottery: false,
    gambling: false,
    casino: false,
    bankAgent: false,
    paymentAgent: false,
    automaticDevice: false,
    internet: false,
    delivery: false,
    excise: false,
    marking: false,
  },
  address: {
    place: 'Кафе',
    postcode: '101000',
    regionCode: '77',
    district: '',
    settlement: 'Москва',
    street: 'Лесная',
    building: '5',
    fiasId: '',
  },
  reasons: [],
  removal: 'none',
  driveBroken: false,
  registrationReport: null,
  closeReport: null,
  signer: { surname: 'Орлова', givenName: 'Нина', patronymic: '', capacity: 1, ground: '' },
};
const OTHER_DRIVE = '7380440812345679';
const AGAIN: Partial<ApplicationContent> = {
  kind: 'reregistration',
  serialNumber: '00106900000001',
  registrationNumber: '0000000001062448',
};

const errors = (changes: Partial<ApplicationContent> = {}, facts: Partial<PreFlightFacts> = {}) =>
  preFlight({ ...GOOD, ...changes }, { ...FACTS, ...facts })
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

describe('the look before an application leaves', () => {
  test('lets through what is right, for each kind', () => {
    expect(errors()).toEqual([]);
    expect(errors({ ...AGAIN, reasons: [1] })).toEqual([]);
    expect(errors({ ...AGAIN, reasons: [4], closeReport: REPORT, registrationReport: REPORT })).toEqual([]);
    expect(errors({ ...AGAIN, kind: 'removal', closeReport: REPORT })).toEqual([]);
    expect(errors({ ...AGAIN, kind: 'removal', removal: 'stolen' })).toEqual([]);
  });

  test.each([
    ['a mistyped ИНН', {}, { applicant: { ...FACTS.applicant, inn: '7707083894' } }, 'inn'],
    ['an organization without КПП', {}, { applicant: { ...FACTS.applicant, kpp: '' } }, 'kpp'],
    [
      'a mistyped РНМ',
      { ...AGAIN, reasons: [1], registrationNumber: '0000000001062447' },
      {},
      'registration.owner',
    ],
    ['a drive that no new registration is given with', { fn: '8710000112345678' }, {}, 'drive.withdrawn'],
    ['a dummy drive', { fn: '9999078902001234' }, {}, 'drive.test'],
    ['a short drive on a special regime', { generalTaxation: false, specialRegime: true }, {}, 'drive.term'],
    ['a drive that does not know the format', { fn: '9282440312345678' }, {}, 'drive.format'],
    [
      'marked goods in an old format',
      { formatVersion: '1.05', signs: { ...GOOD.signs, marking: true } },
      {},
      'marking.format',
    ],
    ['no regime at all', { generalTaxation: false }, {}, 'taxation'],
    ['no operator', {}, { operator: null }, 'operator'],
    ['an index of five digits', { address: { ...GOOD.address, postcode: '10100' } }, {}, 'address.postcode'],
    ['a code of no region', { address: { ...GOOD.address, regionCode: '97' } }, {}, 'address.regionCode'],
    ['no building', { address: { ...GOOD.address, building: '' } }, {}, 'address.building'],
    ['no tax office', { taxOffice: '77' }, {}, 'office'],
    ['another application on its way', {}, { openApplication: true }, 'duplicate'],
    ['a drive of another register', {}, { driveInUse: true }, 'drive.in_use'],
    ['a register that is there already', {}, { serialInUse: true }, 'serial.in_use'],
    ['a re-registration without a reason', AGAIN, {}, 'reasons'],
    ['both modes at once', { ...AGAIN, reasons: [5, 6] }, {}, 'reasons.modes'],
    ['a changed drive without its reports', { ...AGAIN, reasons: [4] }, {}, 'closeReport.missing'],
    ['a removal without the close report', { ...AGAIN, kind: 'removal' }, {}, 'closeReport.missing'],
    [
      'a report with a wrong date',
      { ...AGAIN, kind: 'removal', closeReport: { ...REPORT, date: '2026-11-26' } },
      {},
      'closeReport.form',
    ],
    ['nobody who signs', { signer: { ...GOOD.signer, surname: '' } }, {}, 'signer.name'],
    ['a representative without a document', { signer: { ...GOOD.signer, capacity: 2 } }, {}, 'signer.ground'],
    ['a letter the file cannot hold', { address: { ...GOOD.address, street: 'Ле́сная' } }, {}, 'letters'],
  ] as const)('%s is stopped', (_, changes, facts, code) => {
    expect(errors(changes as Partial<ApplicationContent>, facts as Partial<PreFlightFacts>)).toContain(code);
  });

  test.each([
    ['that another register carries', { driveInUse: true }, [4], 'drive.in_use'],
    [
      'that this register had before',
      { drives: { present: OTHER_DRIVE, former: [GOOD.fn] } },
      [4],
      'drive.former',
    ],
    [
      'other than the present one, without its change',
      { drives: { present: OTHER_DRIVE, former: [] } },
      [1],
      'drive.changed',
    ],
  ] as const)('a re-registration with a drive %s is stopped', (_, facts, reasons, code) => {
    const reports = { closeReport: REPORT, registrationReport: REPORT };
    expect(errors({ ...AGAIN, reasons, ...reports }, facts)).toEqual([code]);
  });

  test('a changed drive that was withdrawn from the register of drives is stopped, one that stays works on', () => {
    const fn = '8710000112345678';
    const reports = { closeReport: REPORT, registrationReport: REPORT };
    expect(errors({ ...AGAIN, fn, formatVersion: '1.05', reasons: [4], ...reports })).toContain(
      'drive.withdrawn',
    );
    expect(errors({ ...AGAIN, fn, formatVersion: '1.05', reasons: [1] })).not.toContain('drive.withdrawn');
  });

  test('the new drive is placed already, or the one that is named as new stands there: only that is asked about', () => {
    const named = {
      ...GOOD,
      ...AGAIN,
      reasons: [4],
      closeReport: REPORT,
      registrationReport: REPORT,
    } as const;
    const codes = (drives: PreFlightFacts['drives']) =>
      preFlight(named, { ...FACTS, drives }).map(({ code }) => code);
    expect(codes({ present: GOOD.fn, former: [OTHER_DRIVE] })).not.toContain('drive.same');
    expect(codes({ present: GOOD.fn, former: [] })).toContain('drive.same');
  });

  test.each([
    ['a day that no month has', { date: '31.11.2026' }, 'closeReport.form'],
    ['an hour that no day has', { time: '24:10' }, 'closeReport.form'],
    ['a sign greater than four bytes', { fiscalSign: '4294967296' }, 'closeReport.form'],
    ['the number nought', { number: '0' }, 'closeReport.form'],
    ['a date to come', { date: '26.11.2027' }, 'closeReport.future'],
  ] as const)('a report with %s is stopped', (_, changes, code) => {
    const closeReport = { ...REPORT, ...changes };
    expect(errors({ ...AGAIN, kind: 'removal', closeReport })).toEqual([code]);
  });

  test('a new drive cannot have begun before the former was closed', () => {
    const registrationReport = { ...REPORT, time: '13:59' };
    expect(errors({ ...AGAIN, reasons: [4], closeReport: REPORT, registrationReport })).toEqual([
      'reports.order',
    ]);
  });

  test('a sole trader’s application by a representative needs the trader’s own name', () => {
    const trader = { name: 'ИП Орлова Нина Ивановна', inn: '500100732259', kpp: '', ogrn: '304500116000157' };
    const signer = { surname: 'Пак', givenName: 'Олег', patronymic: '', capacity: 2, ground: '№ 1' } as const;
    expect(errors({ signer }, { applicant: trader })).not.toContain('trader.name');
    expect(errors({ signer }, { applicant: { ...trader, name: 'ИП Орлова Н. И.' } })).toContain(
      'trader.name',
    );
  });

  test('a broken drive needs no close report', () => {
    const broken = { ...AGAIN, reasons: [4], driveBroken: true, registrationReport: REPORT } as const;
    expect(errors(broken)).toEqual([]);
  });
});

describe('an application', () => {
  test('goes from a draft to its end, and nothing comes after the end', () => {
    const way = [
      'draft',
      'awaiting_signature',
      'verifying',
      'sending',
      'sent',
      'accepted',
      'registered',
      'completed',
    ] as const;
    for (const [place, state] of way.entries()) {
      const next = way[place + 1];
      if (next !== undefined) expect(mayBecome(state, next)).toBe(true);
    }
    for (const ended of ENDED_STATES) {
      expect(APPLICATION_STATES.filter((state) => mayBecome(ended, state))).toEqual([]);
    }
    expect(mayBecome('sent', 'cancelled')).toBe(false);
  });

  test('stands under the law’s clocks', () => {
    const sentAt = new Date('2026-11-27T10:00:00+03:00');
    const base = { kind: 'registration', sentAt, answeredAt: null } as const;
    expect(applicationClock({ ...base, state: 'sent' })).toMatchObject({
      who: 'fns',
      until: new Date('2026-12-04T23:59:59+03:00'),
    });
    expect(applicationClock({ ...base, state: 'registered', answeredAt: sentAt })).toMatchObject({
      who: 'client',
      until: new Date('2026-11-30T23:59:59+03:00'),
    });
    expect(applicationClock({ ...base, state: 'draft' })).toBeUndefined();
  });

  test('leaves a card whose bits are words', () => {
    expect(cardFindings(8 | 128).map(({ code }) => code)).toEqual(['registered', 'other_operator']);
    expect(cardFindings(0)).toEqual([]);
  });
});

describe('the term for filing', () => {
  // Friday in Moscow: what is begun now is due on Monday, a broken drive on the Friday that follows.
  const createdAt = new Date('2026-11-27T09:00:00Z');
  const due = (changes: Partial<ApplicationContent>, state: 'draft' | 'sent' = 'draft') =>
    filingTerm({ content: { ...GOOD, ...changes }, state, createdAt })
      ?.until.toISOString()
      .slice(0, 10);

  test.each([
    ['a change of the card', { ...AGAIN, reasons: [1] }, '2026-11-30'],
    ['a stolen register', { kind: 'removal', removal: 'stolen' }, '2026-11-30'],
    ['a broken drive that is replaced', { ...AGAIN, reasons: [4], driveBroken: true }, '2026-12-04'],
    ['a broken drive that ends the register', { kind: 'removal', removal: 'broken' }, '2026-12-04'],
  ] as const)('of %s runs from the day it was begun', (_, changes, day) => {
    expect(due(changes)).toBe(day);
  });

  test('does not run for a first registration, nor once the application has left', () => {
    expect(due({})).toBeUndefined();
    expect(due({ ...AGAIN, reasons: [1] }, 'sent')).toBeUndefined();
  });
});
