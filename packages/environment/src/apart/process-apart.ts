import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

/** Why there is no answer: too slow, too much memory, or a fault of the program. */
export type SilenceReason = 'time' | 'memory' | 'fault';

/** A process apart ended without an answer. The message is private: it may hold words of the program. */
export class NoAnswer extends Error {
  readonly reason: SilenceReason;

  constructor(reason: SilenceReason, details: string) {
    super(`${reason}: ${details}`);
    this.name = 'NoAnswer';
    this.reason = reason;
  }
}

/** The engine aborts when its heap is full, and a core file would keep what the program was given. */
const withoutCoreFile = ['-c', 'ulimit -c 0; exec "$0" "$@"', process.execPath];
/** It computes, in threads as well: it has nothing to write and nothing to start. */
const readsOnly = ['--permission', '--allow-fs-read=*', '--allow-worker'];
const keptWords = 2_000;

/**
 * A program of ours in a process of its own, for work on files nobody trusts: what costs it too much time or memory costs
 * that process its life and nothing else. (A thread is no such place: when its heap is full, the engine may end all of
 * us.) It stays warm between questions, keeps no parent alive that waits for nothing, and goes with its parent as soon as
 * it has worked out what it was asked. What crosses over is copied, as by `structuredClone`.
 */
export class ProcessApart<Question, Answer> {
  readonly #child: ChildProcess;
  #words = '';
  /** Why we have ended it ourselves. */
  #ended: SilenceReason | undefined;

  /**
   * @param program a file that calls `answerQuestions`, named beside the module with this URL (`import.meta.url`). Both are
   * arguments so that a bundler takes the program for no part of its bundle: it runs from its source.
   * @param memoryMb the size its heap may grow to, in megabytes.
   */
  constructor(beside: string, program: string, memoryMb: number) {
    this.#child = fork(fileURLToPath(new URL(program, beside)), [], {
      execPath: '/bin/sh',
      execArgv: [...withoutCoreFile, `--max-old-space-size=${memoryMb}`, ...readsOnly],
      // Next makes NODE_ENV a must in the programs that hold its types.
      env: {} as NodeJS.ProcessEnv,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#words = (this.#words + chunk.toString()).slice(-keptWords);
    });
    // One that cannot even be started is one that is not alive.
    this.#child.on('error', (error) => {
      this.#words = error.message;
    });
    this.#hold(false);
  }

  get alive(): boolean {
    const { pid, exitCode, signalCode } = this.#child;
    return pid !== undefined && exitCode === null && signalCode === null;
  }

  /**
   * Puts one question; the next may follow once this is settled.
   * @param timeMs after so many milliseconds the process is killed.
   * @throws NoAnswer; the process is gone then.
   */
  async ask(question: Question, timeMs: number): Promise<Answer> {
    if (!this.alive) throw new NoAnswer('fault', `it has ended before: ${this.#words}`);
    const child = this.#child;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const giveUp = (code: number | null, signal: NodeJS.Signals | null): void =>
      reject(this.#silence(code, signal));
    const timer = setTimeout(() => this.#end('time'), timeMs);
    this.#hold(true);
    child.once('message', resolve as (answer: unknown) => void);
    child.once('close', giveUp);
    try {
      // A question that could not be sent is one to a process that is ending; its end is the answer.
      child.send(question as object, () => {});
      return await promise;
    } finally {
      clearTimeout(timer);
      child.off('message', resolve as (answer: unknown) => void);
      child.off('close', giveUp);
      this.#hold(false);
    }
  }

  /** Ends the process, whatever it does; a question it works on is answered by a fault. */
  async close(): Promise<void> {
    if (!this.alive) return;
    const ended = once(this.#child, 'close');
    this.#hold(true);
    this.#end('fault');
    await ended;
  }

  #end(reason: SilenceReason): void {
    this.#ended = reason;
    this.#child.kill('SIGKILL');
  }

  /** A signal that nobody here has sent comes from an engine whose heap is full, or a system whose memory is. */
  #silence(code: number | null, signal: NodeJS.Signals | null): NoAnswer {
    const reason = this.#ended ?? (signal === null ? 'fault' : 'memory');
    return new NoAnswer(reason, `ended with ${signal ?? code ?? 'nothing'}: ${this.#words}`);
  }

  /** Whether this process has to stay for the other one's sake. */
  #hold(wanted: boolean): void {
    const { stderr, channel } = this.#child;
    for (const part of [this.#child, channel, stderr instanceof Socket ? stderr : undefined])
      if (wanted) part?.ref();
      else part?.unref();
  }
}
