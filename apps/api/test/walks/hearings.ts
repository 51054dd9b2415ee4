import { DAY, endOf } from './calendar.ts';
import { openHearing, type Hearing, type Lead, type Matter, type Task } from './matter.ts';
import { inPerson, listOf, textOf, type Also, type Scene, type Values } from './scene.ts';

/** The effects of hearings and tasks. */

/** "After `mediate`: the convenor's unit." */
const ofConvenor = (matter: Matter, scene: Scene): Lead => ({
  ...inPerson(matter, scene),
  ...(scene.by!.units.length > 0 && { unit: scene.by!.units[0]!, person: null }),
});

const named = (form: Values): Partial<Hearing> => ({
  isSet: true,
  host: textOf(form, 'host'),
  seats: listOf<{ unit: string }>(form, 'seats').map(({ unit }) => unit),
  sides: listOf(form, 'sides'),
  signed: [],
});

export const convene: Also = (matter, { form }) => {
  const blank: Hearing = {
    isSet: false,
    host: null,
    seats: [],
    sides: [],
    signed: [],
    positions: [],
    status: 'open',
    until: null,
    followedUp: null,
  };
  matter.hearings.push({ ...blank, ...(form['matter'] !== undefined && named(form)) });
};

export const conclude =
  (status: Hearing['status']): Also =>
  (matter, { at }) =>
    void Object.assign(openHearing(matter)!, { status, until: at });

/** Due at the end of its day, at the latest after a month. */
const taskOf = (unit: string, due: string, at: number): Task => ({
  id: null,
  unit,
  due: Math.min(endOf(due), at + 30 * DAY),
  status: 'open',
});

export const resolve: Also = (matter, scene) => {
  conclude('resolved')(matter, scene);
  for (const { unit, due } of listOf<{ unit: string; due: string }>(scene.form, 'tasks'))
    matter.tasks.push(taskOf(unit, due, scene.at));
};

export const mediate: Also = (matter, scene) => {
  conclude('mediated')(matter, scene);
  matter.isMediated = true;
  matter.lead = ofConvenor(matter, scene);
};

export const setTask =
  (status: 'done' | 'refused'): Also =>
  ({ tasks }, { form }) =>
    void (tasks.find(({ id }) => id === form['task'])!.status = status);

export const setHearing: Also = (matter, { form }) => void Object.assign(openHearing(matter)!, named(form));
export const assignTask: Also = ({ tasks }, { form, at }) =>
  void tasks.push(taskOf(form['unit'] as string, form['due'] as string, at));

/** A seat speaks for its unit, a side for itself. */
export const statePosition: Also = (matter, { by, as, form }) => {
  const hearing = openHearing(matter)!;
  const unit = as === 'seat' ? (hearing.seats.find((one) => by!.units.includes(one)) ?? null) : null;
  hearing.positions = [
    ...hearing.positions.filter((one) => one.by !== by!.id),
    { by: by!.id, unit, attended: form['attended'] as boolean },
  ];
};

/** A seat's or side's statement in the hearing: silence is shown as none, also after the end. */
export const replyOf = (
  { positions }: Hearing,
  isTheirs: (position: Hearing['positions'][number]) => boolean,
): string => {
  const said = positions.findLast(isTheirs);
  return said ? (said.attended ? 'attended' : 'absent') : 'waiting';
};
