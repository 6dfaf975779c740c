'use client';

import { MEMBERSHIP_ROLES, type MembershipRole } from '@koreshok/domain';
import { Checkbox, Field, RadioGroup, Select } from '@koreshok/ui';

import type { RoleRow } from '@/server/routers/roles.ts';

import { roleWords } from '../organizations/words.ts';
import { type Choices, OutletReach, RegisterReach } from './reach-lists.tsx';
import { savedChoice, type Standing } from './standing.ts';
import { ROLE_HINTS } from './words.ts';

/** What may be given in this organization. */
export interface Offer {
  /** One's own role: nobody gives a higher one. */
  readonly own: MembershipRole;
  readonly roles: readonly RoleRow[];
  /** Empty where an organization has none: there is nothing to narrow to. */
  readonly outlets: Choices;
  readonly registers: Choices;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Role, reach and revenue of one member. */
export function StandingFields({
  offer,
  standing,
  onChange,
}: {
  offer: Offer;
  standing: Standing;
  onChange: (standing: Standing) => void;
}) {
  const set = (changes: Partial<Standing>) => onChange({ ...standing, ...changes });
  const ready = MEMBERSHIP_ROLES.slice(MEMBERSHIP_ROLES.indexOf(offer.own));
  const isOwner = standing.choice === 'owner';
  return (
    <>
      <Field
        label="Роль"
        hint={ROLE_HINTS[standing.choice as MembershipRole] ?? 'Своя роль вашей организации.'}
      >
        <Select
          value={standing.choice}
          onChange={(event) =>
            set(
              event.target.value === 'owner'
                ? { choice: 'owner', everything: true, revenueHidden: false }
                : { choice: event.target.value },
            )
          }
          options={[
            ...ready.map((role) => ({ value: role, label: capital(roleWords[role]) })),
            ...offer.roles.map(({ id, name }) => ({ value: savedChoice(id), label: `${name} (своя роль)` })),
          ]}
        />
      </Field>
      {!isOwner && offer.outlets.items.length > 0 && (
        <RadioGroup
          label="Что видит"
          name="reach"
          value={standing.everything ? 'all' : 'some'}
          onValueChange={(value) => set({ everything: value === 'all' })}
          options={[
            { value: 'all', label: 'Все точки и кассы' },
            { value: 'some', label: 'Только отмеченные', hint: 'Новые точки сами не добавятся.' },
          ]}
        />
      )}
      {!isOwner && !standing.everything && (
        <>
          <OutletReach
            choices={offer.outlets}
            chosen={standing.outletIds}
            onChange={(outletIds) => set({ outletIds })}
          />
          <RegisterReach
            choices={offer.registers}
            chosen={standing.registerIds}
            onChange={(registerIds) => set({ registerIds })}
          />
        </>
      )}
      {!isOwner && offer.outlets.items.length > 0 && (
        <Checkbox
          label="Скрыть выручку"
          hint="Ни сумм, ни содержимого чеков: останутся номера, время и состояние документов."
          checked={standing.revenueHidden}
          onChange={(event) => set({ revenueHidden: event.target.checked })}
        />
      )}
    </>
  );
}
