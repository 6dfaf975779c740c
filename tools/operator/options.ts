import { parseArgs } from 'node:util';
import type { RebuildWish } from './rebuild.ts';

/** What `create-admin` was told. Fields of the operator and its brand are needed once, at the first call. */
export interface CreateAdminOptions {
  readonly email: string;
  readonly name: string;
  readonly host: string;
  readonly organization: string | undefined;
  readonly inn: string | undefined;
  readonly kpp: string | undefined;
  readonly ogrn: string | undefined;
  readonly brand: string | undefined;
  readonly supportEmail: string | undefined;
  readonly supportPhone: string | undefined;
  readonly gateHost: string | undefined;
}

export const OPERATOR_USAGE = `npm run operator -- create-admin --email ADDRESS --name "Full name" --host HOST
    makes an administrator of the operator and prints a link to set the password, which works once and for a day.
    At the first call the operator itself and its brand are made, so these are needed too:
    --organization "Legal name" --inn ИНН [--kpp КПП] [--ogrn ОГРН]
    --brand "Name on the pages" --support-email ADDRESS --support-phone PHONE --gate-host HOST

npm run operator -- rebuild [--resume | --cancel | --status]
    decodes every register's documents again while traffic goes on, and shows how far it is; the worker does it, so the
    command may be left. --cancel stops behind the register it is at, --resume goes on from there.

npm run operator -- move-month YYYYMM
    moves the bytes of a month's documents from the database to the file folder, where they can still be read; months
    that are old enough move by themselves.
`;

/** Reads the month of `move-month` as yyyymm; null when it is none. */
export function readMonth(args: readonly string[]): number | null {
  const [month = ''] = args;
  return args.length === 1 && /^20\d{2}(0[1-9]|1[0-2])$/.test(month) ? Number(month) : null;
}

/** Reads the arguments of `rebuild`; null when they make no sense. */
export function readRebuild(args: readonly string[]): RebuildWish | null {
  const [option, ...rest] = args;
  if (rest.length > 0) return null;
  switch (option) {
    case undefined:
      return 'start';
    case '--resume':
      return 'resume';
    case '--cancel':
      return 'cancel';
    case '--status':
      return 'status';
    default:
      return null;
  }
}

/** Reads the arguments after the command. Null when something that is always needed is missing. */
export function readCreateAdmin(args: readonly string[]): CreateAdminOptions | null {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      email: text,
      name: text,
      host: text,
      organization: text,
      inn: text,
      kpp: text,
      ogrn: text,
      brand: text,
      'support-email': text,
      'support-phone': text,
      'gate-host': text,
    },
  });
  const { email, name, host } = values;
  if (email === undefined || name === undefined || host === undefined) return null;
  return {
    email: email.trim().toLowerCase(),
    name,
    host,
    organization: values.organization,
    inn: values.inn,
    kpp: values.kpp,
    ogrn: values.ogrn,
    brand: values.brand,
    supportEmail: values['support-email'],
    supportPhone: values['support-phone'],
    gateHost: values['gate-host'],
  };
}
