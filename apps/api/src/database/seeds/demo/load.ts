import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Instant } from '@sandan/domain';
import { DataSource } from 'typeorm';
import { AppModule } from '../../../app.module.ts';
import { Clock } from '../../../common/clock.ts';
import type { Config } from '../../../common/config.ts';
import { Vault } from '../../../common/vault.ts';
import { Storage } from '../../../platform/storage/storage.ts';
import { emulated } from '../../../platform/wechat/emulator.ts';
import { planActivities } from './activities.ts';
import { readKeys } from './keys.ts';
import { drawPictures } from './pictures.ts';
import { scheduledStepsOf, plansOf } from './plan.ts';
import { DemoPlayer } from './player.ts';
import { stories } from './stories/index.ts';
import { storageKey } from '../../../modules/file/storage-key.ts';

/** The newest notices of each person that stay unread. */
const UNREAD = 4;

const READ = `UPDATE notice SET read_at = notice.at FROM (
  SELECT id, row_number() OVER (PARTITION BY account ORDER BY at DESC, id DESC) AS place FROM notice) AS ranked
  WHERE ranked.id = notice.id AND ranked.place > $1`;

/**
 * Discards queued notice jobs. The player already sent the notices at their time; the queue would send them
 * again from today's state.
 */
const TOLD = `SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'notice'))`;

/** Plays all stories as if they had happened until `now`, then restores the clock. */
export async function playStories(app: INestApplicationContext, now: Instant): Promise<void> {
  const clock = app.get(Clock, { strict: false });
  const source = app.get(DataSource);
  const { offset } = clock;
  const keys = await readKeys(source, app.get(Vault, { strict: false }));
  const player = new DemoPlayer(app, keys, await drawPictures());
  try {
    for (const step of scheduledStepsOf(plansOf(stories, now, clock.calendar))) await player.play(step);
    await player.letPass(now);
  } finally {
    clock.offset = offset;
  }
  await planActivities(app, keys, now);
  await source.query(TOLD);
  await source.query(READ, [UNREAD]);
}

/** Deletes the tickets and pictures of a load that was killed. */
async function clear(app: INestApplicationContext): Promise<void> {
  const source = app.get(DataSource);
  const storage = app.get(Storage, { strict: false });
  for (const { id } of await source.query<{ id: string }[]>(`SELECT id FROM file`)) {
    await storage.remove(storageKey(id, 'thumb'));
    await storage.remove(storageKey(id));
  }
  await source.query(TOLD);
  await source.query(`TRUNCATE cases, file, activity, booking CASCADE`);
  await source.query(`SELECT setval('ticket_number', 1, false)`);
}

/** Turns off synchronous commit: a crash during the load discards all of it anyway. */
function withAsyncCommit(url: string): string {
  const parsed = new URL(url);
  parsed.searchParams.set('options', '-c synchronous_commit=off -c sandan.retelling=on');
  return parsed.href;
}

/**
 * Loads the tickets of the demo through the services, without an HTTP server, into a database that has its
 * places and people.
 */
export async function loadTickets(databaseUrl: string, config: Config): Promise<void> {
  const setting = {
    config,
    databaseUrl: withAsyncCommit(databaseUrl),
    wechat: emulated('http://127.0.0.1'),
    clock: new Clock(),
  };
  const app = await NestFactory.createApplicationContext(AppModule.with(setting), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    await clear(app);
    await playStories(app, Date.now());
  } finally {
    await app.close();
  }
}
