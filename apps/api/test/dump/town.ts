import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { cellOf } from '../../src/common/cipher.ts';
import { testCipher } from '../harness/keys.ts';
import { withClient } from '../harness/sql.ts';
import { roomOf, type Invented } from './people.ts';

const ESTATE = '幸福里小区';

interface Area {
  readonly id: string;
  readonly path: readonly string[];
}

async function insert(
  client: pg.Client,
  kind: string,
  name: string,
  fullName: string,
  above: Area,
): Promise<Area> {
  const id = randomUUID();
  const path = [...above.path, id];
  const kept = (column: string, text: string): string =>
    kind === 'household' ? testCipher.seal(text, cellOf('area', column, id)) : text;
  await client.query(
    `INSERT INTO area (id, kind, name, full_name, parent, path, position) VALUES ($1, $2, $3, $4, $5, $6, 0)`,
    [id, kind, kept('name', name), kept('full_name', fullName), above.id, path],
  );
  return { id, path };
}

/** A place below another, created on first use. */
type Made = (kind: string, name: string, fullName: string, above: Area) => Promise<Area>;

function maker(client: pg.Client): Made {
  const made = new Map<string, Area>();
  return async (kind, name, fullName, above) => {
    const area = made.get(fullName) ?? (await insert(client, kind, name, fullName, above));
    made.set(fullName, area);
    return area;
  };
}

/** Creates the homes of these people, with encrypted rooms. Returns each person's household and building. */
export function build(
  url: string,
  people: readonly Invented[],
): Promise<{ household: string; building: string }[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Area>(
      `SELECT id, path FROM area WHERE kind = 'estate' AND name = $1`,
      [ESTATE],
    );
    const make = maker(client);
    const homes: { household: string; building: string }[] = [];
    for (const { door } of people) {
      const building = await make('building', door.building, ESTATE + door.building, rows[0]!);
      const entrance = await make(
        'entrance',
        door.entrance,
        ESTATE + door.building + door.entrance,
        building,
      );
      const household = await make('household', door.room, ESTATE + roomOf(door), entrance);
      homes.push({ household: household.id, building: building.id });
    }
    return homes;
  });
}
