import { REGIONS, type Region } from './regions.ts';

/** Says that a part of an address is a region: «обл.», «край», «Респ», «автономный округ». */
const KINDS =
  /(?<!\p{L})(?:область|обл|край|республика|респ|автономный округ|автономная область|ао|народная)(?!\p{L})\.?/giu;
const CITY = /^(?:город|гор\.|г\.?)\s+/iu;

/** Names people give to regions beside the official ones. */
const ALSO: Readonly<Record<string, string>> = {
  якутия: '14',
  удмуртия: '18',
  чечня: '20',
  чувашия: '21',
  'кабардино-балкария': '07',
  'карачаево-черкесия': '09',
  югра: '86',
};

/**
 * First digits of tax offices that are not their region's code: Moscow's second row, and districts that have since
 * joined their neighbours, whose ИНН live on.
 */
const OFFICES: Readonly<Record<string, string>> = {
  '80': '75',
  '81': '59',
  '82': '41',
  '84': '24',
  '85': '38',
  '88': '24',
  '97': '77',
};

/** A name without what it is, without what follows a dash or stands in brackets, in small letters. */
function bare(name: string): string {
  return name
    .replace(KINDS, ' ')
    .replace(/\(.*|\s[—–-]\s.*/u, ' ')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .replaceAll('ё', 'е');
}

const BY_NAME = new Map<string, Region>();
const BY_CITY = new Map<string, Region>();
for (const region of REGIONS.values()) {
  BY_NAME.set(bare(region.name), region);
  if (region.capital !== '') BY_CITY.set(bare(region.capital), region);
}
for (const [name, code] of Object.entries(ALSO)) {
  const region = REGIONS.get(code);
  if (region !== undefined) BY_NAME.set(name, region);
}

/** True for the part of an address that names a region, «Московская обл.», and so no district or settlement. */
export function namesRegion(part: string): boolean {
  return part.search(KINDS) >= 0;
}

/**
 * The region an address in one line lies in: the one it names, or else the one whose main city it names; undefined where
 * it says neither.
 */
export function regionOfAddress(line: string): Region | undefined {
  const parts = line.split(',').map((part) => part.trim());
  for (const part of parts) {
    const found = namesRegion(part) ? BY_NAME.get(bare(part)) : undefined;
    if (found !== undefined) return found;
  }
  for (const part of parts) {
    const found = BY_CITY.get(bare(part.replace(CITY, '')));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The region of the tax office by which an ИНН or a КПП was given: their first two digits. The largest taxpayers' КПП
 * begin with 99 and say nothing of a place.
 */
export function regionOfNumber(number: string): Region | undefined {
  const digits = number.slice(0, 2);
  return REGIONS.get(OFFICES[digits] ?? digits);
}

/** Where somebody most probably is: by the address, else by the КПП, else by the ИНН. A guess to be shown and changed. */
export function likelyRegion(known: {
  readonly address?: string;
  readonly kpp?: string;
  readonly inn?: string;
}): Region | undefined {
  return (
    regionOfAddress(known.address ?? '') ?? regionOfNumber(known.kpp ?? '') ?? regionOfNumber(known.inn ?? '')
  );
}
