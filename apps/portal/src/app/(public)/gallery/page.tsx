import { Gallery } from '@koreshok/ui/gallery';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

export const metadata: Metadata = { title: 'Компоненты' };

/** Every component to look at; there is no such page in production. */
export default function GalleryPage() {
  if (!__DEVELOPMENT__) notFound();
  return <Gallery />;
}
