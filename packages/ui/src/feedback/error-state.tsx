import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Blank } from './blank.tsx';

export type ErrorStateProps = {
  /** What happened. */
  title?: ReactNode;
  /** What follows and what to do. */
  children?: ReactNode;
  /** Usually «Повторить». */
  action?: ReactNode;
  /** What the reader tells support. */
  code?: string | undefined;
  className?: string | undefined;
};

/** A place that could not be filled: what happened, what to do, and a code for support. */
export function ErrorState(props: ErrorStateProps) {
  const { title = 'Не удалось загрузить', children, action, code, className } = props;
  return (
    <Blank
      alert
      mark={<OctagonAlert aria-hidden className="text-danger-mark" strokeWidth={1.5} />}
      title={title}
      action={action}
      className={className}
    >
      {children ?? 'Данные на месте, но сейчас их не получается показать. Повторите через минуту.'}
      {code && (
        <span className="mt-2 block text-sm">
          Код для поддержки: <code className="font-mono text-text">{code}</code>
        </span>
      )}
    </Blank>
  );
}
