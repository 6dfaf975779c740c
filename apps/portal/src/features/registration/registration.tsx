'use client';

import { useEffect, useState } from 'react';

import { AccountForm } from './account-form.tsx';
import { Codes } from './codes.tsx';
import { keepToken, keptToken } from './token.ts';

/** The form, then the codes. A reload of the tab goes on where it stood. */
export function RegistrationSteps({
  consentVersion,
  next,
}: {
  consentVersion: number;
  next: string | undefined;
}) {
  const [token, setToken] = useState<string>();
  useEffect(() => setToken(keptToken()), []);
  const take = (given: string | undefined) => {
    keepToken(given);
    setToken(given);
  };
  if (token === undefined) {
    return <AccountForm consentVersion={consentVersion} next={next} onStarted={take} />;
  }
  return <Codes token={token} next={next} onStartAgain={() => take(undefined)} />;
}
