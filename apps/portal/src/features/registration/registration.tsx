'use client';

import { useSyncExternalStore } from 'react';

import { AccountForm } from './account-form.tsx';
import { Codes } from './codes.tsx';
import { keepToken, keptToken, onToken } from './token.ts';

/** The form, then the codes. A reload of the tab goes on where it stood. */
export function RegistrationSteps({
  consentVersion,
  next,
}: {
  consentVersion: number;
  next: string | undefined;
}) {
  const token = useSyncExternalStore(onToken, keptToken, () => undefined);
  if (token === undefined) {
    return <AccountForm consentVersion={consentVersion} next={next} onStarted={keepToken} />;
  }
  return <Codes token={token} next={next} onStartAgain={() => keepToken(undefined)} />;
}
