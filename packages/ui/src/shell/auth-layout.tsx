import type { ReactNode } from 'react';

export type AuthLayoutProps = {
  /** The brand's Logo. */
  logo: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** The form. */
  children: ReactNode;
  /** Under the form: the other way in, help. */
  below?: ReactNode;
  /** The quiet half on wide screens: what the cabinet is for. */
  aside?: ReactNode;
  /** The bottom line: support, legal links. */
  footer?: ReactNode;
};

/** A roomy page for signing in, choosing a password, accepting an invitation. */
export function AuthLayout({ logo, title, lead, children, below, aside, footer }: AuthLayoutProps) {
  return (
    <div className="grid min-h-dvh bg-surface text-lg lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col px-12 py-8 max-md:px-5 max-md:py-6">
        <div>{logo}</div>
        <main className="mx-auto flex w-full max-w-sm grow flex-col justify-center py-12">
          <h1 className="text-3xl font-semibold tracking-tight text-balance max-md:text-2xl">{title}</h1>
          {lead && <p className="mt-2 text-muted">{lead}</p>}
          <div className="mt-8 [&_input:not([type=checkbox],[type=radio])]:h-11 [&_input]:text-lg">
            {children}
          </div>
          {below && <div className="mt-6 text-base text-muted">{below}</div>}
        </main>
        {footer && <footer className="text-sm text-muted">{footer}</footer>}
      </div>
      <div className="relative hidden overflow-hidden border-l border-border bg-background lg:flex lg:items-center lg:justify-center">
        {aside}
      </div>
    </div>
  );
}
