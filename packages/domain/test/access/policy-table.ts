import type { Action, DataClass, MembershipRole, Opening, Relation } from '../../src/index.ts';

/**
 * Who may do what, written out a second time and whole on purpose: a change of the policy has to be made here too,
 * by somebody who means it. `rw` read and write, `r-` read, `d-` read while a dated consent or reason lives, `--`
 * nothing.
 */
const TABLE = `
                  identity  technical  finance  commercial

member
  owner           rw        rw         r-       rw
  administrator   rw        rw         r-       rw
  accountant      r-        r-         r-       rw
  technician      r-        rw         --       --
  viewer          r-        r-         r-       --

agent
  owner           r-        r-         --       r-
  administrator   r-        r-         --       r-
  accountant      r-        r-         --       r-
  technician      r-        r-         --       --
  viewer          r-        r-         --       --

service_center
  owner           r-        r-         --       --
  administrator   r-        r-         --       --
  accountant      r-        r-         --       --
  technician      r-        r-         --       --
  viewer          r-        r-         --       --

provider
  owner           rw        r-         d-       rw
  administrator   rw        r-         d-       rw
  accountant      r-        r-         d-       rw
  technician      r-        r-         --       --
  viewer          r-        r-         d-       --

operator
  owner           rw        rw         d-       rw
  administrator   rw        rw         d-       rw
  accountant      r-        r-         d-       rw
  technician      r-        rw         --       --
  viewer          r-        r-         d-       --
`;

const CLASSES: readonly DataClass[] = ['identity', 'technical', 'finance', 'commercial'];
const LETTERS: Readonly<Record<string, Opening>> = { r: 'open', w: 'open', d: 'dated', '-': 'closed' };

export interface PolicyCell {
  readonly relation: Relation;
  readonly role: MembershipRole;
  readonly dataClass: DataClass;
  readonly action: Action;
  readonly opening: Opening;
}

/** Every cell of the table, read and write apart. */
export const policyCells: readonly PolicyCell[] = cellsOf(TABLE);

function cellsOf(table: string): PolicyCell[] {
  const cells: PolicyCell[] = [];
  let relation = '' as Relation;
  for (const line of table.split('\n').slice(2)) {
    const [name = '', ...rights] = line.trim().split(/\s+/);
    if (name !== '' && rights.length === 0) relation = name as Relation;
    for (const [index, letters] of rights.entries()) {
      for (const [place, action] of (['read', 'write'] as const).entries()) {
        const opening = LETTERS[letters.charAt(place)];
        const dataClass = CLASSES[index];
        if (opening === undefined || dataClass === undefined) throw new Error(`Unreadable line: ${line}`);
        cells.push({ relation, role: name as MembershipRole, dataClass, action, opening });
      }
    }
  }
  return cells;
}
