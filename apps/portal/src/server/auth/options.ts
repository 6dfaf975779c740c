import { AppError } from '@koreshok/domain';
import { SecondFactorRequired } from '@koreshok/services/second-factor';
import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';

import { SESSION_COOKIE, SESSION_COOKIE_DAYS } from './cookie.ts';

/** What next-auth needs of us: it carries the token in an encrypted cookie, the database decides what it is worth. */
export interface AuthPort {
  readonly secret: string;
  readonly secure: boolean;
  /** The fields a form of any way in may send. */
  readonly fields: readonly string[];
  /** Answers the opaque token of a new session. Throws AppError. */
  readonly signIn: (given: Readonly<Record<string, string | undefined>>) => Promise<string>;
  readonly signOut: (token: string) => Promise<void>;
  /** Takes what next-auth has to say of its own troubles. */
  readonly onTrouble: (code: string) => void;
}

const DAY_SECONDS = 86_400;

/** Settings of next-auth for one request, whose host has been replaced by the brand's own before. */
export function authOptions(port: AuthPort): AuthOptions {
  return {
    secret: port.secret,
    useSecureCookies: port.secure,
    logger: { error: (code) => port.onTrouble(code), warn: () => undefined, debug: () => undefined },
    session: { strategy: 'jwt', maxAge: SESSION_COOKIE_DAYS * DAY_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: SESSION_COOKIE(port.secure) },
    providers: [
      CredentialsProvider({
        credentials: Object.fromEntries(port.fields.map((field) => [field, {}])),
        authorize: async (given) => {
          try {
            return { id: await port.signIn(given ?? {}) };
          } catch (error) {
            // next-auth shows the message of an error to the visitor: it gets the public sentence and nothing else.
            throw new Error(spoken(error), { cause: error });
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sessionToken: user === undefined ? token['sessionToken'] : user.id }),
      // Nothing about a person is told here: pages read it from the database.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        const held = token?.['sessionToken'];
        if (typeof held === 'string') await port.signOut(held);
      },
    },
  };
}

/** What the visitor's page is told: a sentence, or which question to go on with. */
function spoken(error: unknown): string {
  if (error instanceof SecondFactorRequired) return `${SECOND_FACTOR}${error.challenge}`;
  return error instanceof AppError ? error.sentence : UNEXPECTED;
}

/** Begins the answer to a password that fits where a second factor has to follow; the form knows it by this. */
const SECOND_FACTOR = 'second-factor:';

const UNEXPECTED = 'Войти не получилось из-за ошибки на нашей стороне. Попробуйте ещё раз через минуту.';
