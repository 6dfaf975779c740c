import { type FormatVersion, formatVersionOfNumber } from '../dictionary/index.ts';
import type { FiscalDocument } from '../document/index.ts';
import type { DriveConditions } from '../drive/key-term.ts';
import type { Inn } from '../identifiers/inn.ts';
import { findElements } from '../tlv/index.ts';
import { type ReportTotals, readTotals } from './counters.ts';
import { type DocumentHead, innIn, readHead } from './head.ts';
import { hasBits, isSet, type Named, namesIn, numberIn, type Tags, textIn } from './reading.ts';
import { readReasons } from './reasons.ts';

/** How the register is going to be used. */
export type RegisterModes = {
  readonly offline: boolean;
  readonly automatic: boolean;
  readonly printerInMachine: boolean;
  readonly encryption: boolean;
  readonly internetOnly: boolean;
  readonly servicesOnly: boolean;
  readonly strictForms: boolean;
  readonly excise: boolean;
  readonly marking: boolean;
  readonly gambling: boolean;
  readonly lottery: boolean;
  readonly pawnshop: boolean;
  readonly insurance: boolean;
  readonly vending: boolean;
  readonly catering: boolean;
  readonly wholesaleMarking: boolean;
};

/** A report on registration (code 1) or on a change of it (code 11). */
export type Registration = DocumentHead & {
  readonly kind: 'registration';
  readonly change: boolean;
  /** Why the registration changes; empty for the first one. */
  readonly reasons: readonly Named[];
  /** Factory number of the register (tag 1013). */
  readonly factoryNumber: string | null;
  readonly registerVersion: string | null;
  /** Formats the register and the drive can work in. */
  readonly registerFormat: FormatVersion | null;
  readonly driveFormat: FormatVersion | null;
  readonly ofdName: string | null;
  readonly ofdInn: Inn | null;
  readonly taxations: readonly string[];
  readonly agentKinds: readonly string[];
  readonly modes: RegisterModes;
  /** Days the key of the drive will work (tag 1213). */
  readonly keyDays: number | null;
  readonly sellerEmail: string | null;
  readonly taxServiceSite: string | null;
  /** What the drive counted before, in a report on a change. */
  readonly driveTotals: ReportTotals | null;
};

/** Formats 1.05 and 1.1 say it by a tag of its own, format 1.2 by a bit of tag 1290. */
const says = (tags: Tags, tag: number, bit: number): boolean => isSet(tags, tag) || hasBits(tags, 1290, bit);

const readModes = (tags: Tags): RegisterModes => ({
  offline: isSet(tags, 1002),
  automatic: isSet(tags, 1001),
  printerInMachine: says(tags, 1221, 2),
  encryption: isSet(tags, 1056),
  internetOnly: says(tags, 1108, 32),
  servicesOnly: says(tags, 1109, 512),
  strictForms: says(tags, 1110, 4),
  excise: says(tags, 1207, 64),
  marking: hasBits(tags, 1290, 256),
  gambling: says(tags, 1193, 1024),
  lottery: says(tags, 1126, 2048),
  pawnshop: hasBits(tags, 1290, 4096),
  insurance: hasBits(tags, 1290, 8192),
  vending: hasBits(tags, 1290, 16_384),
  catering: hasBits(tags, 1290, 32_768),
  wholesaleMarking: hasBits(tags, 1290, 65_536),
});

const formatIn = (tags: Tags, tag: number): FormatVersion | null =>
  formatVersionOfNumber(numberIn(tags, tag) ?? -1) ?? null;

/** Reads a report of code 1 or 11. */
export const readRegistration = (document: FiscalDocument): Registration => {
  const head = readHead(document);
  const tags = document.elements;
  return {
    ...head,
    kind: 'registration',
    change: document.code === 11,
    reasons: readReasons(tags),
    factoryNumber: textIn(tags, 1013),
    registerVersion: textIn(tags, 1188),
    registerFormat: formatIn(tags, 1189),
    driveFormat: formatIn(tags, 1190),
    ofdName: textIn(tags, 1046),
    ofdInn: innIn(tags, 1017),
    taxations: namesIn(tags, 1062),
    agentKinds: namesIn(tags, 1057),
    modes: readModes(tags),
    keyDays: numberIn(tags, 1213),
    sellerEmail: textIn(tags, 1117),
    taxServiceSite: textIn(tags, 1060),
    driveTotals: readTotals(tags, 1157, head.time),
  };
};

const GENERAL_TAXATION = 1;

/** What decides how long the drive's key will work, as the registration report says it. */
export const driveConditions = (document: FiscalDocument): DriveConditions => {
  const tags = document.elements;
  const modes = readModes(tags);
  return {
    version: document.version,
    offline: modes.offline,
    excise: modes.excise,
    gamblingLotteryPawnOrInsurance: modes.gambling || modes.lottery || modes.pawnshop || modes.insurance,
    generalTaxation: hasBits(tags, 1062, GENERAL_TAXATION),
    servicesOnly: modes.servicesOnly,
    agent: findElements(tags, 1057).length > 0 && (numberIn(tags, 1057) ?? 0) !== 0,
  };
};
