import { decodeDocument } from '@koreshok/fiscal/document';
import { describe, expect, it } from 'vitest';

import {
  newRegister,
  perform,
  profileFromReport,
  type RegisterProfile,
  registerProfile,
} from '../../src/register/index.ts';
import { TRADES } from '../../src/trade/index.ts';
import { aProfile, at } from '../builders.ts';

const reportOf = (profile: RegisterProfile) =>
  decodeDocument(perform(newRegister(profile), { kind: 'register' }, at('2026-11-01 09:00')).document.tlv);

describe('a profile read from a registration report', () => {
  it.each(['1.05', '1.1', '1.2'] as const)('gives the same report again in format %s', (version) => {
    for (const [index, trade] of TRADES.entries()) {
      const original = aProfile(index, version, { trade, online: trade === 'clothes', machineNumber: 'M-7' });
      const report = reportOf(original);
      const { driveNumber, registrationNumber, inn, serialNumber } = original;
      const { settings } = profileFromReport(report);
      const again = registerProfile({ driveNumber, registrationNumber, inn, serialNumber, ...settings });
      expect(reportOf(again)).toEqual(report);
    }
  });

  it('knows the trade by its signs and by the words over its door', () => {
    const tradeOf = (settings: Partial<RegisterProfile>) =>
      profileFromReport(reportOf(aProfile(1, '1.2', settings))).settings.trade;
    expect(tradeOf({ trade: 'petrol', place: 'Трасса М-4' })).toBe('petrol');
    expect(tradeOf({ trade: 'services', place: 'Дом быта' })).toBe('services');
    expect(tradeOf({ trade: 'cafe', place: 'Кофейня у парка' })).toBe('cafe');
    expect(tradeOf({ trade: 'clothes', place: 'Лавка' })).toBe('grocery');
  });

  it('tells when the drive was started', () => {
    expect(profileFromReport(reportOf(aProfile())).madeAt).toBe(at('2026-11-01 09:00'));
  });
});
