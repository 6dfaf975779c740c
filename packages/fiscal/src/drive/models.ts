import type { FormatVersion } from '../dictionary/versions.ts';
import type { DriveNumber } from '../identifiers/drive-number.ts';
import { DRIVE_MODEL_ROWS } from './model-rows.ts';

/** Generations of fiscal drives: each brought newer document formats. */
export type DriveGeneration = 'ФН-1' | 'ФН-1.1' | 'ФН-1.1М' | 'ФН-1.2';

/** What is known about a kind of fiscal drive. */
export type DriveModel = {
  /** First digits of the numbers of this batch. */
  readonly prefix: string;
  readonly name: string;
  readonly maker: string | null;
  readonly generation: DriveGeneration;
  /** Months the key is made for: 13, 15 or 36. */
  readonly months: number;
  /** Versions of document formats it can work in, oldest first. */
  readonly formats: readonly FormatVersion[];
  /** `partial` drives sell marked goods by format 1.2 with restrictions. */
  readonly format12: 'none' | 'partial' | 'full';
  /** Whether marked goods may be sold in parts. */
  readonly partialSale: boolean;
  /** Whether the model may still be put into service. */
  readonly inRegistry: boolean;
  /** A dummy for development (МГМ): its documents have no legal force and never go to the tax service. */
  readonly test: boolean;
};

const FORMATS: Readonly<Record<DriveGeneration, readonly FormatVersion[]>> = {
  'ФН-1': ['1.0', '1.05'],
  'ФН-1.1': ['1.05', '1.1'],
  'ФН-1.1М': ['1.05', '1.1', '1.2'],
  'ФН-1.2': ['1.05', '1.1', '1.2'],
};

const SUPPORT: Readonly<Record<string, DriveModel['format12']>> = { n: 'none', p: 'partial', f: 'full' };

const TEST_PREFIX = '9999';

const generationOf = (name: string): DriveGeneration => {
  if (name.includes('ФН-1.2')) return 'ФН-1.2';
  if (name.includes('ФН-1.1М')) return 'ФН-1.1М';
  return name.includes('ФН-1.1') ? 'ФН-1.1' : 'ФН-1';
};

const modelOf = (row: string): DriveModel => {
  const [prefix = '', name = '', maker = '', months = '', support = '', marks = ''] = row.split('|');
  const generation = generationOf(name);
  return {
    prefix,
    name,
    maker: maker === '' ? null : maker,
    generation,
    months: Number(months),
    formats: FORMATS[generation],
    format12: SUPPORT[support] ?? 'none',
    partialSale: marks.includes('P'),
    inRegistry: marks.includes('R'),
    test: prefix.startsWith(TEST_PREFIX),
  };
};

/** Every known model, a row per batch of numbers. */
export const DRIVE_MODELS: readonly DriveModel[] = DRIVE_MODEL_ROWS.split('\n').filter(Boolean).map(modelOf);

const byPrefix = new Map(DRIVE_MODELS.map((model) => [model.prefix, model]));
const byFamily = new Map(DRIVE_MODELS.toReversed().map((model) => [model.prefix.slice(0, 4), model]));

/**
 * The model of a drive by its number: by the first 10 or 8 digits, else, for a batch newer than the list, by the four
 * digits that all batches of a model share. Undefined for a model nobody has listed.
 */
export const driveModel = (drive: DriveNumber): DriveModel | undefined =>
  byPrefix.get(drive.slice(0, 10)) ?? byPrefix.get(drive.slice(0, 8)) ?? byFamily.get(drive.slice(0, 4));

/** True for the number of a test drive (МГМ). */
export const isTestDrive = (drive: DriveNumber): boolean => drive.startsWith(TEST_PREFIX);

/** False when the drive is known and cannot work in that format; an unknown drive is trusted. */
export const driveSupports = (drive: DriveNumber, version: FormatVersion): boolean =>
  driveModel(drive)?.formats.includes(version) ?? true;

/** The name of the model as applications to the tax service (МоделФН) spell it. */
export const driveRegistryName = (model: DriveModel): string => {
  const version = model.name.replace(/^Массо-габарит\S+ \S+ /u, '').slice(model.generation.length);
  const execution = version.replace(/^ исп\./u, '').trim();
  const name = execution === '' ? model.generation : `${model.generation} исполнение ${execution}`;
  return `Шифровальное (криптографическое) средство защиты фискальных данных фискальный накопитель «${name}»`;
};
