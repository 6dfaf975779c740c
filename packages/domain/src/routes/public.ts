import type { OnboardingStep } from '../onboarding/index.ts';
import { at, step } from './path.ts';

/** Pages without an account. */
export const publicRoutes = {
  home: () => '/',
  /** Where a partner's link leads: the offer under the brand of the host. */
  join: (code: string) => `/join/${step(code)}`,
  /** The way to one's first receipt: with what was chosen beforehand, or where it stood. */
  onboarding: (begin: { code?: string; registers?: string; months?: string; transfer?: string } = {}) =>
    at('/onboarding', begin),
  /** `way` says how registers are added at their step. */
  onboardingStep: (name: OnboardingStep, way?: 'several' | 'file') => at(`/onboarding/${name}`, { way }),
  /** `ended` tells whoever sat at a page that its session is over. */
  signIn: (next?: string, why?: 'ended') => at('/sign-in', { next, why }),
  /** Making an account; `next` is where to go on to, `code` a partner's. */
  register: (next?: string) => at('/register', { next }),
  /** The consent to personal data; without a version the one in force. */
  consent: (version?: number) => at('/consent', { version: version?.toString() }),
  /** What a person reads who took the consent back and is signed out. */
  consentWithdrawn: (kept?: 'elsewhere') => at('/consent/withdrawn', { kept }),
  forgotPassword: () => '/forgot-password',
  /** The change of an e-mail nobody reads any more, by certificate. */
  lostEmail: () => '/lost-email',
  resetPassword: (token: string) => at('/reset-password', { token }),
  invitation: (token: string) => at('/invitation', { token }),
  receiptCheck: () => '/check',
  /** A receipt a buyer has shown to know; sum in kopecks, time as seconds of the register's clock. */
  receipt: (known: { fn: string; number: number; fiscalSign: string; total: number; time: number }) =>
    at(`/r/${known.fn}/${known.number}`, {
      fp: known.fiscalSign,
      s: String(known.total),
      t: String(known.time),
    }),
  status: () => '/status',
} as const;
