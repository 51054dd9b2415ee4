import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from './common/clock.ts';
import type { Config } from './common/config.ts';
import { Drain } from './common/drain.ts';
import { createApp } from './app.ts';
import { DemoService } from './modules/demo/demo.service.ts';
import { NoticeService } from './modules/notice/notice.service.ts';
import { RetentionService } from './modules/privacy/retention.service.ts';
import { SweepService } from './modules/supervision/sweep.service.ts';
import { Worker } from './platform/jobs/worker.ts';
import { emulated, startEmulator } from './platform/wechat/emulator.ts';
import { FileDiscards } from './modules/file/file-discards.service.ts';

/** A running API process: HTTP, queue and sweep. */
export interface Running {
  readonly address: string;
  readonly app: NestFastifyApplication;
  stop(): Promise<void>;
}

const WECHAT = 'https://api.weixin.qq.com';
const CLOCK_EVERY = 1000;

/** In the demo another process may have moved the clock. */
function followClock(app: NestFastifyApplication): () => void {
  const demo = app.get(DemoService, { strict: false });
  const timer = setInterval(() => void demo.readClock().catch(() => undefined), CLOCK_EVERY);
  return () => clearInterval(timer);
}

/** Why the server cannot listen, in one sentence. */
function plainly(error: unknown, port: number, host: string, name: string): unknown {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken by another program: set ${name} to a free one.`,
    EACCES: `Port ${port} is not open to this user: set ${name} to one above 1023.`,
    EADDRNOTAVAIL: `HOST=${host} is no address of this machine.`,
    ENOTFOUND: `HOST=${host} is no address of this machine.`,
  };
  const sentence = sentences[(error as NodeJS.ErrnoException).code ?? ''];
  return sentence === undefined ? error : new Error(sentence, { cause: error });
}

/** @throws Error with one plain sentence when the port is taken */
async function listen(app: NestFastifyApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw plainly(error, port, host, 'PORT');
  }
}

/** Starts a process on a migrated database. @throws Error when the port is taken */
export async function startProcess(
  config: Config,
  databaseUrl: string,
  webFolder?: string,
): Promise<Running> {
  const emulator =
    config.demo && !config.wechat
      ? await startEmulator(config.emulatorPort).catch((error: unknown) =>
          Promise.reject(plainly(error, config.emulatorPort, '127.0.0.1', 'EMULATOR_PORT') as Error),
        )
      : null;
  const wechat = config.wechat ? { origin: WECHAT, ...config.wechat } : emulator && emulated(emulator.origin);
  const app = await createApp({ config, databaseUrl, wechat, clock: new Clock() }, webFolder);
  if (config.demo) await app.get(DemoService, { strict: false }).readClock();
  await listen(app, config);
  const notices = app.get(NoticeService, { strict: false });
  const discards = app.get(FileDiscards, { strict: false });
  const worker = new Worker(databaseUrl, {
    notice: (payload) => notices.notify(payload),
    discard: ({ files: gone }) => discards.discardAll(gone),
  });
  const sweeper = app.get(SweepService, { strict: false });
  if (config.sweepEvery > 0) sweeper.start(config.sweepEvery);
  const retention = app.get(RetentionService, { strict: false });
  retention.start();
  const stopFollowing = config.demo ? followClock(app) : () => undefined;
  const stop = async (): Promise<void> => {
    stopFollowing();
    await Promise.all([app.get(Drain).end(), retention.stop(), sweeper.stop()]);
    await worker.stop();
    await app.close();
    await emulator?.stop();
  };
  return { address: await app.getUrl(), app, stop };
}
