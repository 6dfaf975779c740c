import { describe, expect, test } from 'vitest';
import {
  applicationClock,
  type ApplicationContent,
  APPLICATION_STATES,
  cardFindings,
  ENDED_STATES,
  mayBecome,
  preFlight,
  type PreFlightFacts,
} from '../../src/fns-application/index.ts';

const FACTS: PreFlightFacts = {
  applicant: { name: 'ООО «Ромашка»', inn: '7707083893', kpp: '770701001', ogrn: '1027700132195' },
  operator: { inn: '7704358518' },
  openApplication: false,
  driveInUse: false,
  serialInUse: false,
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
