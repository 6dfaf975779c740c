import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

import { answerQuestions } from '../src/apart/index.ts';

export type Wish = 'count' | 'echo' | 'loop' | 'throw' | 'write' | 'start' | 'number' | Hunger;
export type Hunger = 'many arrays' | 'one long list' | 'one vast array' | 'texts';

let asked = 0;
const eaten: unknown[] = [];

const eat: Readonly<Record<Hunger, () => void>> = {
  'many arrays': () => {
    for (;;) eaten.push(Array.from({ length: 10_000 }, () => Math.random()));
  },
  'one long list': () => {
    for (let at = 0; ; at += 1) eaten.push(at + 0.5);
  },
  'one vast array': () => {
    eaten.push(Array.from({ length: 100_000_000 }, () => Math.random()));
  },
  texts: () => {
    for (let at = 0; ; at += 1) eaten.push(`${at}`.padStart(10_000, 'ж'));
  },
};

const work = {
  ...eat,
  count: () => asked,
  echo: (given: unknown) => given,
  loop: () => {
    for (;;) asked += 1;
  },
  throw: () => {
    throw new Error('nothing of the kind');
  },
  write: (file: unknown) => writeFileSync(String(file), 'written'),
  start: () => spawnSync('/bin/true').status,
  number: () => process.pid,
} satisfies Record<Wish, (given: unknown) => unknown>;

/** A small program for the tests of processes apart: does what it is asked, however bad. */
answerQuestions<{ readonly wish: Wish; readonly given?: unknown }, unknown>(({ wish, given }) => {
  asked += 1;
  return work[wish](given);
});
