import { routes } from '@koreshok/domain/routes';
import { Notice, TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';

import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { roleWords } from '@/features/organizations/words.ts';
import { AcceptForm } from '@/features/people/accept-form.tsx';
import { load, loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Приглашение', referrer: 'no-referrer' };

export default async function InvitationPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token = '' } = await searchParams;
  const [brand, viewer, invitation] = await Promise.all([
    load((api) => api.brands.current()),
    load((api) => api.sessions.current()),
    loadOr((api) => api.invitations.read({ token })),
  ]);
  if (brand === null) return null;
  const signIn = <TextLink href={routes.public.signIn()}>Ко входу</TextLink>;
  if (invitation === undefined) {
    return (
      <AuthFrame brand={brand} title="Приглашение не работает" below={signIn}>
        <Notice tone="warning" title="Ссылка устарела">
          Приглашение уже приняли, отозвали или вышел срок. Попросите прислать новое.
        </Notice>
      </AuthFrame>
    );
  }
  const { email, name, organizationName, inviterName, role, savedRoleName, known } = invitation;
  const { version } = await load((api) => api.registration.consent({}));
  const signedIn = viewer?.email === email;
  const who = inviterName === '' ? 'Вас зовут' : `${inviterName} зовёт вас`;
  return (
    <AuthFrame
      brand={brand}
      title={organizationName}
      lead={`${who} работать в кабинете. Роль: ${savedRoleName ?? roleWords[role]}.`}
      below={signedIn ? undefined : signIn}
    >
      {viewer !== null && !signedIn && (
        <Notice tone="info" title="Вы вошли под другой почтой" className="mb-5">
          Приглашение отправлено на {email}. Вы сменитесь, когда примете его.
        </Notice>
      )}
      <p className="mb-5 text-muted">Почта для входа: {email}</p>
      <AcceptForm
        token={token}
        email={email}
        name={name}
        joining={signedIn ? 'signed-in' : known ? 'known' : 'new'}
        consentVersion={version}
      />
    </AuthFrame>
  );
}
