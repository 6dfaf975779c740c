import { numberOfFormatVersion } from '@koreshok/fiscal/dictionary';
import type { FieldRecord } from '@koreshok/fiscal/tlv';

import { counterFields } from '../counters.ts';
import type { DocumentContents } from '../assemble.ts';
import type { Cashier, RegisterProfile } from '../profile.ts';
import type { RegisterState } from '../state.ts';

/** The firmware that emulated registers name in tag 1188. */
export const FIRMWARE = '1.0';

/** Report on registration, code 1. */
export const registrationReport = (state: RegisterState, cashier: Cashier | undefined): DocumentContents => ({
  code: 1,
  fields: registrationFields(state.profile, cashier),
});

/**
 * Report on changed parameters, code 11. `reasons` are the bits of tag 1205; before format 1.1 one code of tag 1101
 * stands for them.
 */
export const changeReport = (
  state: RegisterState,
  reasons: number,
  cashier: Cashier | undefined,
): DocumentContents => ({
  code: 11,
  fields: {
    ...registrationFields(state.profile, cashier),
    1101: [reasonCode(reasons)],
    1205: reasons,
    ...(state.drive.lastNumber > 0 && { 1157: counterFields(state.drive.totals) }),
  },
});

/** Tag 1101: 1 the drive, 2 the operator, 3 the user's particulars, 4 settings. */
function reasonCode(reasons: number): number {
  if ((reasons & 1) !== 0) return 1;
  if ((reasons & 2) !== 0) return 2;
  return (reasons & 0b1100) !== 0 ? 3 : 4;
}

function registrationFields(profile: RegisterProfile, cashier: Cashier | undefined): FieldRecord {
  const { trade, version, machineNumber } = profile;
  const excisable = trade === 'petrol';
  const services = trade === 'services';
  return {
    1001: machineNumber === undefined ? 0 : 1,
    1002: 0,
    1009: profile.address,
    1013: profile.serialNumber,
    1017: profile.operator.inn,
    1021: cashier?.name ?? 'СИС. АДМИНИСТРАТОР',
    1036: machineNumber,
    1046: profile.operator.name,
    1048: profile.userName,
    1056: 0,
    1060: 'www.nalog.gov.ru',
    1062: profile.taxSystem,
    1108: Number(profile.online),
    1109: Number(services),
    1110: Number(profile.strictForms),
    1117: profile.senderEmail,
    1126: 0,
    1187: profile.place,
    1188: FIRMWARE,
    1189: numberOfFormatVersion(version),
    1190: numberOfFormatVersion(version),
    1193: 0,
    1203: cashier?.inn,
    1207: Number(excisable),
    1213: profile.keyDays,
    1221: 0,
    1290: usageSigns(profile, excisable, services),
  };
}

/** Tag 1290 of format 1.2: 2 printer in a machine, 4 БСО, 32 Internet, 64 excise, 256 marked goods, 512 services. */
function usageSigns(profile: RegisterProfile, excisable: boolean, services: boolean): number {
  return (
    (profile.strictForms ? 4 : 0) |
    (profile.online ? 32 : 0) |
    (excisable ? 64 : 0) |
    (profile.scansMarking ? 256 : 0) |
    (services ? 512 : 0)
  );
}
