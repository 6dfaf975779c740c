'use client';

import { useState } from 'react';

import { SecondFactorForm } from './second-factor-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The password, then the second factor of whoever has one; leads on to where the visitor was going. */
export function SignInSteps({ next }: { next: string }) {
  const [challenge, setChallenge] = useState<string>();
  // A whole new page: nothing that was drawn for a stranger stays.
  const goOn = () => globalThis.location.assign(next);
  if (challenge === undefined) return <SignInForm onEntered={goOn} onAsked={setChallenge} />;
  return <SecondFactorForm challenge={challenge} onEntered={goOn} onAgain={() => setChallenge(undefined)} />;
}
