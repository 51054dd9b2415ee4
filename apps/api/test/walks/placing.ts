import type { View } from './compare.ts';
import { fill, paired, type Values } from './fill.ts';
import { isSensitive, type Matter } from './matter.ts';
import { spoil } from './spoil.ts';
import type { Stage } from './stage.ts';
import type { Person, Place } from './town.ts';

const placers = [
  'resident',
  'resident',
  'resident',
  'neighbour',
  'elder',
  'steward',
  'secretary',
  'group',
  'selfgov',
  'intake',
  'intake',
  'property',
];

/** A source goes with what the hotline says, or without. */
const sourceIn = ({ source, ...hotline }: Values): Values =>
  source !== 'hotline' || Object.values(hotline).some((value) => value === undefined)
    ? { source: source === 'hotline' ? undefined : source }
    : { source, ...hotline };

async function fillIn(
  { dice, town, guide, pen }: Pick<Stage, 'dice' | 'town' | 'guide'> & { pen: ReturnType<Stage['pen']> },
  building: Place,
): Promise<Values> {
  const { behalf_phone, about, source, hotline_number, hotline_due, ...drawn } = await fill('place', pen);
  const { behalf_name: _, anonymous: __, ...filled } = drawn;
  const elder = town.people.find(({ persona }) => persona === 'elder')!;
  const isProxy = pen.person.persona.startsWith('intake') && dice.chance(0.6);
  const form = {
    ...filled,
    building: building.id,
    kind: guide.kinds ? dice.pick(guide.kinds) : filled['kind'],
    behalf_household: isProxy && dice.chance(0.5) ? elder.households[0] : undefined,
    // For a person without an account often only a number is known.
    behalf_name: isProxy && !(behalf_phone && dice.chance(0.5)) ? '钱奶奶' : undefined,
    behalf_phone: isProxy ? behalf_phone : undefined,
    ...(isProxy && sourceIn({ source, hotline_number, hotline_due })),
    about: about !== undefined && dice.chance(0.6) ? about : undefined,
  };
  return JSON.parse(JSON.stringify(paired(form, pen))) as Values;
}

/** Places the ticket of a walk, and tries one way in which it must not be placed. */
export async function placeFirst(stage: Stage): Promise<void> {
  const { dice, town } = stage;
  const person = personOf(stage, dice.pick(placers));
  const building = dice.chance(0.6) ? town.buildings[0]! : dice.pick(town.buildings);
  const form = await fillIn(
    { dice, town, guide: stage.guide, pen: stage.pen(person, undefined, null) },
    building,
  );
  const wrong = dice.pick(spoil('place', form, stage.pen(person, undefined, null)));
  await stage.refuses(person, '/tickets', wrong.body, wrong.code, wrong.what);
  stage.matter = await place(stage, person, form, building);
}

/** Another ticket, mostly of the same estate, into which the first one might go. */
export async function placeAnother(stage: Stage): Promise<void> {
  const { dice, town, matter } = stage;
  const person = personOf(stage, dice.pick(placers));
  const near = town.buildings.filter(({ estate }) => estate === matter.estate);
  const building = dice.pick(dice.chance(0.85) ? near : town.buildings);
  const pen = stage.pen(person, undefined, null);
  const filled = await fillIn({ dice, town, guide: stage.guide, pen }, building);
  const form = paired({ ...filled, kind: dice.pick(['help', 'idea', 'complaint']) }, pen);
  await place(
    stage,
    person,
    isSensitive(matter) && dice.chance(0.8) ? { ...form, private: true } : form,
    building,
  );
}

const personOf = ({ town }: Stage, persona: string): Person =>
  town.people.find((one) => one.persona === persona)!;

async function place(stage: Stage, person: Person, form: Values, building: Place): Promise<Matter> {
  stage.log.push(`${person.persona} place ${JSON.stringify(form)}`);
  const { status, body } = await stage.door.ask(person.id, 'POST', '/tickets', form);
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  const view = body as View;
  const matter = stage.teller.place(view.id, person, form, building, Date.parse(view['placedAt'] as string));
  const before = stage.matter;
  stage.matter = matter;
  stage.compare(view, person);
  stage.matter = before;
  return matter;
}
