import { Fragment } from 'react';

import type { ShownConsent } from '@/server/routers/registration.ts';

import { LicensedOperatorInn, LicensedOperatorName } from '../brand/licensed-operator.tsx';

/** The paragraphs of a consent. Where the licensed operator is named, his name stands under the marker. */
export function ConsentText({
  consent,
}: {
  consent: Pick<ShownConsent, 'paragraphs' | 'mark' | 'operator'>;
}) {
  const { paragraphs, mark, operator } = consent;
  return (
    <div className="flex max-w-prose flex-col gap-3">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>
          {paragraph.split(mark).map((part, index) => (
            <Fragment key={`${index}${part}`}>
              {index > 0 && operator && (
                <>
                  <LicensedOperatorName operator={operator} />, ИНН{' '}
                  <LicensedOperatorInn operator={operator} />
                </>
              )}
              {part}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}
