import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fileURLToPath } from 'node:url';
import { CalendarDays } from './common/calendar-days.ts';
import { Clock } from './common/clock.ts';
import type { Config } from './common/config.ts';
import { Drain } from './common/drain.ts';
import { inOneSentence } from './common/listen-error.ts';
import type { Siblings } from './common/siblings.ts';
import { createApp } from './app.ts';
import { DemoService } from './modules/demo/demo.service.ts';
import { ImportWriting } from './modules/import/import-writing.service.ts';
import { TicketFigures } from './modules/ticket/figures/ticket-figures.service.ts';
import { LedgerWriting } from './modules/ledger/ledger-writing.service.ts';
import { NoticeService } from './modules/notice/notice.service.ts';
import { RetentionService } from './modules/privacy/retention.service.ts';
import { SheetDrawing } from './modules/document/sheet-drawing.service.ts';
import { SweepService } from './modules/sweep/sweep.service.ts';
import { Worker } from './platform/jobs/worker.ts';
import { emulated } from './platform/wechat/emulator.ts';
import { FileDiscards } from './modules/file/file-discards.service.ts';
import type { Start } from './workers.ts';

/** A running API process. */
export interface Running {
  readonly address: string;
  readonly app: NestFastifyApplication;
  stop(): Promise<void>;
}

const webFolder = fileURLToPath(new URL('../../miniapp/dist/h5', import.meta.url));
const WECHAT = 'https://api.weixin.qq.com';
const CLOCK_EVERY = 1000;

/** Learns what another process has changed: the days of the calendar, in the demo the clock. */
function follow(app: NestFastifyApplication, { demo, sweepEvery }: Config): () => void {
  const every = (ms: number, learn: () => Promise<unknown>): NodeJS.Timeout =>
    setInterval(() => void learn().catch(() => undefined), ms);
  const days = app.get(CalendarDays);
  const clock = demo ? app.get(DemoService, { strict: false }) : null;
  const timers = [
    ...(sweepEvery > 0 ? [every(sweepEvery * 1000, () => days.load())] : []),
    ...(clock ? [every(CLOCK_EVERY, () => clock.readClock())] : []),
  ];
  return () => timers.forEach(clearInterval);
}

/** @throws Error with one plain sentence when the port is taken */
async function listen(app: NestFastifyApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw inOneSentence(error, port, host, 'PORT');
  }
}

/**
 * What runs in one process only: the queue, the sweep and retention. The returned function stops it; the queue
 * last, with what the last requests leave to it.
 */
function startDuties(
  app: NestFastifyApplication,
  { sweepEvery }: Config,
  databaseUrl: string,
): (drained: Promise<void>) => Promise<void> {
  const notices = app.get(NoticeService, { strict: false });
  const discards = app.get(FileDiscards, { strict: false });
  const ledgers = app.get(LedgerWriting, { strict: false });
  const imports = app.get(ImportWriting, { strict: false });
  const worker = new Worker(databaseUrl, {
    notice: (payload) => notices.notify(payload),
    discard: ({ files: gone }) => discards.discardAll(gone),
    ledger: ({ ledger }) => ledgers.write(ledger),
    figures: () => app.get(TicketFigures, { strict: false }).deriveMissing(),
    import: (payload) => imports.write(payload.import),
  });
  const sweeper = app.get(SweepService, { strict: false });
  if (sweepEvery > 0) sweeper.start(sweepEvery);
  const retention = app.get(RetentionService, { strict: false });
  retention.start();
  const sheets = app.get(SheetDrawing, { strict: false });
  sheets.start();
  return async (drained) => {
    await Promise.all([drained, retention.stop(), sheets.stop(), sweeper.stop()]);
    await worker.stop();
  };
}

/** Starts a process on a migrated database. @throws Error when the port is taken */
export async function startProcess(
  config: Config,
  { databaseUrl, emulator, hasDuties }: Start,
  siblings?: Siblings,
): Promise<Running> {
  const imitated = emulator === null ? null : emulated(emulator);
  const wechat = config.wechat ? { origin: WECHAT, ...config.wechat } : imitated;
  const app = await createApp({ config, databaseUrl, wechat, clock: new Clock(), siblings }, webFolder);
  if (config.demo) await app.get(DemoService, { strict: false }).readClock();
  await listen(app, config);
  const stopDuties = hasDuties ? startDuties(app, config, databaseUrl) : (drained: Promise<void>) => drained;
  const stopFollowing = follow(app, config);
  const stop = async (): Promise<void> => {
    stopFollowing();
    await stopDuties(app.get(Drain).end());
    await app.close();
  };
  return { address: await app.getUrl(), app, stop };
}
