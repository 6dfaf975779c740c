import { Breadcrumbs, Card, DateTime, PageHeader, TextLink } from '@koreshok/ui';

import type { ConsentTextRow } from '@/server/routers/consents.ts';
import type { ShownConsent } from '@/server/views/consent.ts';

import type { ListPage } from '../lists/use-pages.ts';
import { ConsentText } from '../registration/consent-text.tsx';
import { ConsentTextForm } from './text-form.tsx';
import { ConsentTextVersions } from './text-versions.tsx';

/** Versions of the consent to personal data; the same page for a reseller and the operator. */
export function ConsentTextsPage({
  path,
  first,
  processor,
  shown,
}: {
  path: string;
  first: ListPage<ConsentTextRow>;
  processor: Pick<ShownConsent, 'mark' | 'operator'>;
  /** The one version that was asked for. */
  shown: ShownConsent | undefined;
}) {
  const [current] = first.items;
  if (current === undefined) throw new Error('A consent text is written when none is there');
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        trail={shown && <Breadcrumbs crumbs={[{ label: 'Согласие на персональные данные', href: path }]} />}
        title={shown ? `Редакция ${shown.version}` : 'Согласие на персональные данные'}
        lead={
          shown ? (
            <>
              Опубликована <DateTime value={shown.publishedAt} />
            </>
          ) : (
            'С ним соглашается каждый, кто заводит вход на вашем сайте. Редакция, с которой человек согласился, хранится вместе со временем согласия.'
          )
        }
      />
      {shown ? (
        <Card>
          <ConsentText consent={shown} />
          <p className="mt-5">
            <TextLink href={path}>К действующей редакции и всем остальным</TextLink>
          </p>
        </Card>
      ) : (
        <>
          <ConsentTextForm key={current.version} current={current} processor={processor} />
          <Card flush title="Все редакции">
            <ConsentTextVersions key={current.version} first={first} hrefs={path} />
          </Card>
        </>
      )}
    </div>
  );
}
