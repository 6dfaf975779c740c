import type { ReactNode } from 'react';
import { LogoMark } from '../theme/logo-mark.tsx';
import { Blank } from './blank.tsx';

export type EmptyStateProps = {
  /** What will be here: «Здесь появятся чеки ваших касс». */
  title: ReactNode;
  /** How they get here. */
  children?: ReactNode;
  /** The one step to get it. */
  action?: ReactNode;
  icon?: ReactNode;
  className?: string | undefined;
};

/** An empty place that teaches: what will be here and the one step to get it. */
export function EmptyState({ title, children, action, icon, className }: EmptyStateProps) {
  return (
    <Blank
      mark={<span className="text-outline">{icon ?? <LogoMark />}</span>}
      title={title}
      action={action}
      className={className}
    >
      {children}
    </Blank>
  );
}
