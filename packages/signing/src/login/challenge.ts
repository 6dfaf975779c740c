import { randomBytes } from 'node:crypto';

/** What a signed challenge may be used for. */
export type ChallengePurpose =
  | 'sign-in'
  | 'change-email'
  | 'join-organization'
  | 'recover-access'
  | 'bind-certificate';

/**
 * A single-use text that somebody signs to prove who he is. The database keeps it under its nonce until it is used; the
 * file for signing is written from it again, so nothing that comes back from outside is believed.
 */
export interface LoginChallenge {
  readonly purpose: ChallengePurpose;
  /** The host the challenge was given out on; a signature made for one host is worthless on another. */
  readonly host: string;
  /** 256 random bits in base64url. */
  readonly nonce: string;
  readonly issuedAt: Date;
  /** What exactly is asked for, in words: the addresses of a change. */
  readonly about?: string;
}

const PURPOSES: Readonly<Record<ChallengePurpose, string>> = {
  'sign-in': 'вход в личный кабинет',
  'change-email': 'замена адреса электронной почты',
  'join-organization': 'присоединение к организации',
  'recover-access': 'восстановление доступа',
  'bind-certificate': 'подключение сертификата ко входу',
};

const HOST = 'Сайт: ';
const PURPOSE = 'Действие: ';

/** A new challenge. Store it before giving it out, and forget it once it has been used. */
export const makeLoginChallenge = (
  purpose: ChallengePurpose,
  host: string,
  issuedAt: Date,
): LoginChallenge => ({
  purpose,
  host,
  nonce: randomBytes(32).toString('base64url'),
  issuedAt,
});

/** The file that is signed: plain text in UTF-8, so that people see what they sign. */
export const writeLoginChallenge = ({
  purpose,
  host,
  nonce,
  issuedAt,
  about = '',
}: LoginChallenge): Uint8Array =>
  new TextEncoder().encode(
    [
      'Подтверждение электронной подписью',
      '',
      `${HOST}${host}`,
      `${PURPOSE}${PURPOSES[purpose]}`,
      ...(about === '' ? [] : [`Что именно: ${about.replace(/[\r\n]/gu, ' ')}`]),
      `Выдано: ${issuedAt.toISOString()}`,
      `Одноразовый код: ${nonce}`,
      '',
      'Подпишите этот файл и загрузите подпись на том же сайте. Не передавайте её никому другому.',
      '',
    ].join('\r\n'),
  );

/** Host and purpose that some other challenge was given out for, as far as the bytes are one. */
export const readForeignChallenge = (
  bytes: Uint8Array,
): { readonly host: string | undefined; readonly purpose: ChallengePurpose | undefined } => {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/u);
  const valueOf = (label: string): string | undefined =>
    lines.find((line) => line.startsWith(label))?.slice(label.length);
  const purpose = Object.entries(PURPOSES).find(([, words]) => words === valueOf(PURPOSE))?.[0];
  return { host: valueOf(HOST), purpose: isPurpose(purpose) ? purpose : undefined };
};

const isPurpose = (text: string | undefined): text is ChallengePurpose =>
  text !== undefined && text in PURPOSES;
