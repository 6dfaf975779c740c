'use client';

import { homeOf } from '@koreshok/domain/routes';
import { Badge, Button, Card, Notice, SearchField } from '@koreshok/ui';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { ViewerOrganization } from '@/server/views/viewer.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { kindWords, roleWords } from './words.ts';

/** From how many on they are searched. */
const SEARCHED_FROM = 7;

const plain = (text: string) => text.toLocaleLowerCase('ru').replace(/[«»"\s]/g, '');

/**
 * The organizations a person may act for. `wish` is the one chosen in the switcher: it opens at once, but only when
 * this very site led here.
 */
export function OrganizationChoice({
  organizations,
  currentId,
  wish,
}: {
  organizations: readonly ViewerOrganization[];
  currentId: string | undefined;
  wish: string | undefined;
}) {
  const api = useTRPCClient();
  const [opening, setOpening] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [query, setQuery] = useState('');
  const shown = organizations.filter(({ name, inn }) => plain(name + inn).includes(plain(query)));
  const wished = useRef(false);

  const open = useCallback(
    async (organization: ViewerOrganization) => {
      setOpening(organization.id);
      setRefusal(undefined);
      try {
        await api.sessions.switchOrganization.mutate({ organizationId: organization.id });
        globalThis.location.assign(homeOf(organization.kind));
      } catch (error) {
        setRefusal(failureOf(error).sentence);
        setOpening(undefined);
      }
    },
    [api],
  );

  useEffect(() => {
    const chosen = organizations.find(({ id }) => id === wish);
    const led = document.referrer === '' || new URL(document.referrer).origin === globalThis.location.origin;
    if (chosen === undefined || wished.current || !led) return;
    wished.current = true;
    void open(chosen);
  }, [organizations, wish, open]);

  return (
    <div className="flex flex-col gap-4">
      {refusal !== undefined && <Notice live tone="danger" title={refusal} />}
      {organizations.length > SEARCHED_FROM && (
        <SearchField
          label="Найти организацию"
          placeholder="Название или ИНН"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <Card flush>
        {shown.length === 0 && <p className="px-5 py-6 text-center text-muted">Ничего не нашлось</p>}
        <ul>
          {shown.map((organization) => (
            <li
              key={organization.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border px-5 py-3 last:border-b-0"
            >
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {organization.name}
                  {organization.id === currentId && <Badge tone="accent">открыта</Badge>}
                </p>
                <p className="text-sm text-muted">
                  ИНН {organization.inn} · {kindWords[organization.kind]}, вы — {roleWords[organization.role]}
                </p>
              </div>
              <Button
                size="small"
                busy={opening === organization.id}
                onClick={() => void open(organization)}
                aria-label={`Открыть кабинет: ${organization.name}`}
              >
                Открыть кабинет
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
