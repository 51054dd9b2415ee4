import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from './common/clock.ts';
import type { Config } from './common/config.ts';
import { createApp } from './app.ts';
import { DemoService } from './modules/demo/demo.service.ts';
import { NoticeService } from './modules/notice/notice.service.ts';
import { SweepService } from './modules/supervision/sweep.service.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { emulated, startEmulator } from './platform/wechat/emulator.ts';

/** An API process that listens: HTTP, queue and sweep. */
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

/** Starts a process on a migrated database. */
export async function startProcess(config: Config, databaseUrl: string, webFolder?: string): Promise<Running> {
  const emulator = config.wechat ? null : await startEmulator();
  const wechat = config.wechat ? { origin: WECHAT, ...config.wechat } : emulated(emulator!.origin);
  const app = await createApp({ config, databaseUrl, wechat, clock: new Clock() }, webFolder);
  if (config.demo) await app.get(DemoService, { strict: false }).readClock();
  const stopFollowing = config.demo ? followClock(app) : () => undefined;
  const notices = app.get(NoticeService, { strict: false });
  const worker = await startWorker(databaseUrl, { notice: (payload) => notices.notify(payload) });
  const sweeper = app.get(SweepService, { strict: false });
  if (config.sweepEvery > 0) sweeper.start(config.sweepEvery);
  await app.listen(config.port, config.host);
  const stop = async (): Promise<void> => {
    stopFollowing();
    await sweeper.stop();
    await worker.stop();
    await app.close();
    await emulator?.stop();
  };
  return { address: await app.getUrl(), app, stop };
}
