import type { Metadata } from 'next';

import { HeldView } from '@/features/operator/held-view.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Документ не принят' };

export default async function HeldDocumentPage({ params }: { params: Promise<{ heldDocumentId: string }> }) {
  const { heldDocumentId } = await params;
  const [held, viewer] = await Promise.all([
    load((api) => api.held.get({ heldDocumentId })),
    load((api) => api.sessions.current()),
  ]);
  return <HeldView held={held} ownerIsClient={held.organizationId !== viewer?.organization?.id} />;
}
