'use client';

import type { ApplicationStep } from '@koreshok/domain/fns-application';

import { Place } from './steps/place.tsx';
import type { StepProps } from './steps/props.ts';
import { Register } from './steps/register.tsx';
import { Reports } from './steps/reports.tsx';
import { Signer } from './steps/signer.tsx';
import { Use } from './steps/use.tsx';
import { What } from './steps/what.tsx';

/** The fields of one step. */
export function StepFields({ step, ...props }: StepProps & { step: ApplicationStep }) {
  switch (step) {
    case 'what':
      return <What {...props} />;
    case 'register':
      return <Register {...props} />;
    case 'place':
      return <Place {...props} />;
    case 'use':
      return <Use {...props} />;
    case 'reports':
      return <Reports {...props} />;
    case 'signer':
      return <Signer {...props} />;
    default: {
      const never: never = step;
      throw new Error(`No fields for ${String(never)}`);
    }
  }
}
