'use client';

import type {
  ApplicationContent,
  ApplicationFinding,
  ApplicationStep,
} from '@koreshok/domain/fns-application';
import { Button, Card, Notice, Steps } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { FnsApplicationCard } from '@/server/routers/fns-applications.ts';

import { type Failure, failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { FilingNotice } from './filing-notice.tsx';
import { StepFields } from './form-steps.tsx';
import { STEP_WORDS, stepsOf } from './steps.ts';
import { useContent } from './use-content.ts';

const STANDING = { saved: 'Сохранено', saving: 'Сохраняем…', typed: 'Не сохранено' } as const;

/** The form by steps: saved as it is typed, looked through before it may leave. */
export function ApplicationForm({ application, now }: { application: FnsApplicationCard; now: Date }) {
  const api = useTRPCClient();
  const router = useRouter();
  const form = useContent(application.id, application);
  const steps = stepsOf(application.kind);
  const [place, setPlace] = useState(0);
  const [looked, setLooked] = useState<Looked>({ findings: [], content: form.content });
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const step = steps[place] ?? 'what';
  const last = place === steps.length - 1;

  const look = async (): Promise<readonly ApplicationFinding[]> => {
    if (!(await form.flush())) return [];
    const { content } = form;
    const found = await api.fnsApplications.check.query({ applicationId: application.id });
    setLooked({ findings: found, content });
    return found;
  };
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const next = () =>
    run(async () => {
      const found = await look();
      if (!found.some((each) => each.step === step && each.severity === 'error')) setPlace(place + 1);
    });
  const prepare = () =>
    run(async () => {
      const errors = (await look()).filter(({ severity }) => severity === 'error');
      const [first] = errors;
      if (first !== undefined) {
        setPlace(Math.max(0, steps.indexOf(first.step)));
        return;
      }
      await api.fnsApplications.prepare.mutate({ applicationId: application.id });
      router.refresh();
    });
  const findings = standingFindings(looked, form.content);
  const of = (severity: 'error' | 'warning') =>
    findings.filter((each) => each.severity === severity && each.step === step);
  const trouble = failure ?? form.failure;
  return (
    <div className="flex flex-col gap-5">
      <Steps steps={steps.map((each) => ({ label: STEP_WORDS[each] }))} current={place} />
      <FilingNotice application={application} content={form.content} now={now} />
      {trouble !== undefined && <Notice live tone="danger" title={trouble.sentence} className="max-w-2xl" />}
      <Card
        className="max-w-2xl"
        title={STEP_WORDS[step]}
        action={<output className="text-sm text-muted">{STANDING[form.standing]}</output>}
      >
        <div className="flex flex-col gap-5">
          <General findings={of('error')} />
          {of('warning').map(({ code, sentence }) => (
            <Notice key={code} tone="warning" title={sentence} />
          ))}
          <StepFields step={step} content={form.content} set={form.set} errors={errorsOf(findings, step)} />
        </div>
      </Card>
      <div className="flex flex-wrap gap-2">
        {last ? (
          <Button variant="primary" busy={busy} onClick={() => void prepare()}>
            Проверить и подготовить к подписи
          </Button>
        ) : (
          <Button variant="primary" busy={busy} onClick={() => void next()}>
            Дальше
          </Button>
        )}
        {place > 0 && <Button onClick={() => setPlace(place - 1)}>Назад</Button>}
      </div>
    </div>
  );
}

/** What is wrong with the step as a whole. */
function General({ findings }: { findings: readonly ApplicationFinding[] }) {
  return findings
    .filter(({ field }) => field === '')
    .map(({ code, sentence }) => <Notice key={code} live tone="danger" title={sentence} />);
}

/** What a look found, and the form it was found in. */
interface Looked {
  readonly findings: readonly ApplicationFinding[];
  readonly content: ApplicationContent;
}

/** What still stands of a look: a field that was changed since is not blamed for what it was. */
function standingFindings(looked: Looked, content: ApplicationContent): readonly ApplicationFinding[] {
  return looked.findings.filter(
    ({ field }) => field === '' || valueAt(looked.content, field) === valueAt(content, field),
  );
}

function valueAt(content: ApplicationContent, path: string): unknown {
  return path
    .split('.')
    .reduce((from: unknown, name) => (from as Readonly<Record<string, unknown>> | null)?.[name], content);
}

function errorsOf(
  findings: readonly ApplicationFinding[],
  step: ApplicationStep,
): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const each of findings) {
    if (each.severity === 'error' && each.step === step && each.field !== '') {
      errors[each.field] ??= each.sentence;
    }
  }
  return errors;
}
