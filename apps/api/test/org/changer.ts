/**
 * A program that changes the organisation at random, one transaction each, as those that end a post do: under
 * the exclusive lock on assignments. `node changer.ts URL COUNT CLOCK-OFFSET SEED`; prints how many were made.
 */
import { Dice } from '../walks/dice.ts';
import { withClient } from '../harness/sql.ts';
import { ofOrganisation } from './changes.ts';

const [url, ...numbers] = process.argv.slice(2);
const [count, offset, seed] = numbers.map(Number) as [number, number, number];
const dice = new Dice(seed);

await withClient(url!, async (client) => {
  let made = 0;
  for (let n = 0; n < count; n++) {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(7201)');
    const change = client.query(dice.pick(ofOrganisation), [new Date(Date.now() + offset)]);
    const isMade = await change.then(
      () => true,
      () => false,
    );
    await client.query(isMade ? 'COMMIT' : 'ROLLBACK');
    made += Number(isMade);
  }
  console.log(made);
});
