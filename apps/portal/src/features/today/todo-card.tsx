import type { LightState } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Card, Link, StateShape } from '@koreshok/ui';
import { CircleCheck } from 'lucide-react';

import type { RegistersOverview } from '@/server/routers/today.ts';

import { stateOfLight } from '../registers/light.tsx';

/** What waits to be done, the gravest first; each leads to its registers. */
export function TodoCard({
  todo,
  hrefOf = (light) => routes.client.registers({ light }),
}: {
  todo: RegistersOverview['todo'];
  /** The list behind one state of light, for this audience. */
  hrefOf?: (light: LightState) => string;
}) {
  return (
    <Card flush title="Что сделать">
      {todo.length === 0 ? (
        <p className="flex items-center gap-2.5 px-5 pt-1 pb-5 text-muted">
          <CircleCheck aria-hidden className="size-[18px] shrink-0 text-positive" />
          Ничего не ждёт.
        </p>
      ) : (
        <ul className="border-t border-border">
          {todo.map(({ reason, state, sentence, action }) => (
            <li key={reason} className="border-b border-border last:border-b-0">
              <Link
                href={hrefOf(state)}
                className="group flex items-start gap-3 px-5 py-3 hover:bg-subtle focus-visible:-outline-offset-2"
              >
                <StateShape state={stateOfLight(state)} className="mt-1" />
                <span className="min-w-0">
                  <span className="block group-hover:underline">{sentence}</span>
                  {action !== '' && <span className="block text-sm text-muted">{action}</span>}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
