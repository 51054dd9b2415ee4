/** Characters that occur nowhere in the demo, so that each hit in a dump is one of these people. */
export const SIGNS = '璟瑄翊昀珩皓琰彧翀骁澍祎禤茀蕤翾璆珂嫣媛婧姝嬿姈';
export const BUILDING = '雾凇';

/** An invented person and their home. */
export interface Invented {
  readonly at: number;
  readonly name: string;
  readonly phone: string;
  /** Of the building, the entrance and the door; three people to a door. */
  readonly door: Door;
}

export interface Door {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
}

const sign = (at: number): string => [...SIGNS][at % SIGNS.length]!;

/** Another name for each number, from three signs. */
export function nameOf(at: number): string {
  const many = SIGNS.length;
  return sign(at) + sign(Math.floor(at / many)) + sign(Math.floor(at / many / many));
}

/** 1990000 is unassigned; numbers below 2000 belong to the demo's own people. */
export const phoneOf = (at: number): string => `1990000${String(2000 + at).padStart(4, '0')}`;

function doorOf(at: number): Door {
  const flat = Math.floor(at / 3);
  const [block, within] = [Math.floor(flat / 48), flat % 48];
  return {
    building: `${BUILDING}${block + 1}栋`,
    entrance: `${1 + Math.floor(within / 24)}单元`,
    room: `${2 + Math.floor((within % 24) / 4)}0${1 + (within % 4)}`,
  };
}

export const inventedOf = (count: number): Invented[] =>
  Array.from({ length: count }, (_, at) => ({ at, name: nameOf(at), phone: phoneOf(at), door: doorOf(at) }));

/** `雾凇1栋1单元201`: how a room is told from another. */
export const roomOf = ({ building, entrance, room }: Door): string => `${building}${entrance}${room}`;

/**
 * People without an account: old residents for whom intake places a ticket, with their own names and numbers.
 */
export const strangerOf = (at: number, count: number): Pick<Invented, 'name' | 'phone'> => ({
  name: nameOf(count + at),
  phone: phoneOf(count + at),
});
