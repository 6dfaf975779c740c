import { AuthLayout, Logo } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { ShownBrand } from '@/server/views/brand.ts';

import { SupportLines } from '../shell/support-lines.tsx';
import { SampleReceipt } from './sample-receipt.tsx';

/** The frame of signing in and choosing a password, in the brand's name. */
export function AuthFrame({
  brand,
  title,
  lead,
  children,
  below,
}: {
  brand: ShownBrand;
  title: string;
  lead?: string;
  children: ReactNode;
  below?: ReactNode;
}) {
  return (
    <AuthLayout
      logo={<Logo name={brand.name} />}
      title={title}
      lead={lead}
      below={below}
      aside={<SampleReceipt />}
      footer={<SupportLines brand={brand} />}
    >
      {children}
    </AuthLayout>
  );
}
