import { randomUUID } from 'node:crypto';
import type { TestApp } from '../harness/app.ts';
import { testCipher } from '../harness/keys.ts';
import { cellOf } from '../../src/common/vault.ts';

/** So many residents, each with their own ticket. */
export async function reportersMany(
  town: TestApp,
  count: number,
): Promise<{ id: string; reporter: string }[]> {
  const resident = await town.as('resident');
  const made: { id: string; reporter: string }[] = [];
  for (let n = 0; n < count; n++) {
    const { id } = await resident.place();
    const reporter = randomUUID();
    await town.source.query(
      `INSERT INTO account (id, openid, name, phone, community, active) SELECT $2, $3, $4, $5, community, true FROM account WHERE id = $1`,
      [
        resident.id,
        reporter,
        `many-${reporter}`,
        testCipher.seal('众住户', cellOf('account', 'name', reporter)),
        testCipher.seal('19912340000', cellOf('account', 'phone', reporter)),
      ],
    );
    await town.source.query(`UPDATE ticket SET reporter = $2, household = NULL WHERE id = $1`, [
      id,
      reporter,
    ]);
    await town.source.query(
      `UPDATE case_participant SET party = $2 WHERE "case" = $1 AND role = 'reporter'`,
      [id, reporter],
    );
    made.push({ id, reporter });
  }
  return made;
}
