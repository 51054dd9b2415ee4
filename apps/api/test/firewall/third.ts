import { POLICY_VERSION } from '@sandan/domain';
import { randomUUID } from 'node:crypto';
import { cellOf } from '../../src/common/vault.ts';
import { foundCommunity, foundStreet } from '../../src/modules/org/org.founding.ts';
import type { TestApp } from '../harness/app.ts';
import { testCipher } from '../harness/keys.ts';
import { send, type Town } from '../together/scenes.ts';
import type { Ids } from './world.ts';

const AREA = `INSERT INTO area (id, kind, name, full_name, parent, path)
  SELECT $1, $2, $3, $4, p.id, p.path || $1::uuid FROM area p WHERE p.id = $5`;

/** An area below another. Returns its id. */
async function areaIn({ sql }: Town, kind: string, name: string, parent: string): Promise<string> {
  const id = randomUUID();
  const isRoom = kind === 'household';
  const sealed = (column: string): string =>
    isRoom ? testCipher.seal(name, cellOf('area', column, id)) : name;
  await sql(AREA, [id, kind, sealed('name'), sealed('full_name'), parent]);
  return id;
}

/** A person of the community who has agreed. Returns their id. */
async function personIn(town: Town, name: string, community: string): Promise<string> {
  const id = randomUUID();
  const sealed = testCipher.seal(name, cellOf('account', 'name', id));
  await town.sql(`INSERT INTO account (id, openid, name, community) VALUES ($1, $2, $3, $4)`, [
    ...[id, `third-${id}`, sealed, community],
  ]);
  await send(town, id, '/me/consent', { version: POLICY_VERSION });
  return id;
}

/** A community of its own street, with a building, a secretary, a unit and a ticket: what may be named of it. */
export async function buildThird(test: TestApp, town: Town): Promise<Partial<Ids>> {
  const { manager } = test.source;
  const street = await foundStreet(manager, '长堤街道');
  const community = await foundCommunity(manager, street, { name: '长堤社区', prefix: 'CDI' });
  const estate = await areaIn(town, 'estate', '长堤苑', community);
  const building = await areaIn(town, 'building', '1栋', estate);
  const entrance = await areaIn(town, 'entrance', '1单元', building);
  const room = await areaIn(town, 'household', '101', entrance);
  const [person, resident] = [
    await personIn(town, '堤书记', community),
    await personIn(town, '堤居民', community),
  ];
  const office = randomUUID();
  await town.sql(
    `INSERT INTO office (id, office, area, account, since) VALUES ($1, 'secretary', $2, $3, '2020-01-01')`,
    [...[office, estate, person]],
  );
  const [unit, membership] = [randomUUID(), randomUUID()];
  await town.sql(`INSERT INTO unit (id, kind, name, area) VALUES ($1, 'property', '长堤物业', $2)`, [
    unit,
    estate,
  ]);
  await town.sql(
    `INSERT INTO membership (id, unit, account, area, since) VALUES ($1, $2, $3, $4, '2020-01-01')`,
    [...[membership, unit, person, estate]],
  );
  const form = { kind: 'help', category: 'leak', in_danger: false, today: false, words: '漏水' };
  const ticket = (await send(town, resident, '/tickets', { ...form, building })) as { id: string };
  const [category] = await town.sql<{ id: string }>(
    `SELECT id FROM category WHERE community = $1 AND code = 'leak'`,
    [community],
  );
  return {
    ...{ estate, building, entrance, room, household: room, person, office, unit, membership },
    ...{ ticket: ticket.id, category: category!.id },
  };
}
