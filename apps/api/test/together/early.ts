import { Dice } from '../walks/dice.ts';
import type { Door } from '../walks/door.ts';
import { categoriesOf } from '../walks/fill.ts';
import type { Town } from '../walks/town.ts';

type Ask = Door['ask'];

/** Some tickets by residents of every estate, in early states. */
export async function plantEarly(ask: Ask, town: Town, count: number): Promise<void> {
  const dice = new Dice(7);
  const residents = town.people.filter(
    ({ households, offices, units, persona }) =>
      households.length > 0 && offices.length + units.length === 0 && !persona.startsWith('other'),
  );
  const steward = town.people.find(({ persona }) => persona === 'steward')!;
  const secretary = town.people.find(({ persona }) => persona === 'secretary')!;
  const take = async (who: string, id: string, action: string, form: object = {}): Promise<void> => {
    const { body } = await ask(who, 'GET', `/tickets/${id}`);
    await ask(who, 'POST', `/tickets/${id}/transitions`, { action, version: body['version'], ...form });
  };
  for (let n = 0; n < count; n++) {
    const form = {
      kind: 'help',
      category: dice.pick(categoriesOf(town, 'help', true)),
      in_danger: false,
      today: false,
      building: dice.pick(town.buildings).id,
      words: '楼道里的灯不亮，老人出门看不清路',
    };
    const { body } = await ask(dice.pick(residents).id, 'POST', '/tickets', form);
    const id = body['id'] as string;
    if (dice.chance(0.7)) await take(steward.id, id, 'accept');
    if (dice.chance(0.6)) await take(steward.id, id, 'report', { words: '请支部派单' });
    if (dice.chance(0.7)) await take(secretary.id, id, 'dispatch', { lead: dice.pick(town.units).id });
  }
}
