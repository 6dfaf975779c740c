import type { ReactNode } from 'react';

export type PageHeaderProps = {
  title: ReactNode;
  /** One sentence: is all well, what needs me. */
  lead?: ReactNode;
  /** Above the title: breadcrumbs. */
  trail?: ReactNode;
  /** Beside the title: a state mark or badge. */
  mark?: ReactNode;
  /** The page's one primary action. */
  action?: ReactNode;
  /** Quieter actions before it. */
  moreActions?: ReactNode;
};

/** The head of a page. */
export function PageHeader({ title, lead, trail, mark, action, moreActions }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-2">
      {trail}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-3xl">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl font-semibold tracking-tight text-balance max-md:text-xl">{title}</h1>
            {mark}
          </div>
          {lead && <p className="mt-1 text-muted">{lead}</p>}
        </div>
        {(action || moreActions) && (
          <div className="flex flex-wrap items-center gap-2 max-md:w-full max-md:[&>*]:grow">
            {moreActions}
            {action}
          </div>
        )}
      </div>
    </header>
  );
}
