import { connect, type Api } from './api.ts';

interface Category { code: string; name: string; kind: string }
interface Persona { persona: string; name: string }
interface Unit { id: string; name: string }

const KINDS: Record<string, string> = { consult: '咨询', help: '求助', hazard: '隐患', complaint: '投诉纠纷', idea: '建议金点子', service: '服务点单' };
const DAY = 86_400_000;
const ZONE = 8 * 3_600_000;

/** What a person in the story knows beforehand: names of people, units and subjects, read from the running system. */
export interface World {
  base: string;
  api: Api;
  nameOf(persona: string): string;
  unit(persona: string): string;
  boxLabel(persona: string, box: string): Promise<string>;
  subject(kind: string, code?: string): { kind: string; category: string };
  /** A day as the community writes it, by the clock of the demo: 0 is today. */
  day(after: number): string;
  /** Pushes the clock of the demo on. */
  pass(time: string): Promise<void>;
}

const need = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The demo has no ${what}`);
  return value;
};

export async function meet(base: string): Promise<World> {
  const api = connect(base);
  const { items: people } = await api.get<{ items: Persona[] }>(null, '/demo/personas');
  const { items: categories } = await api.get<{ items: Category[] }>('resident', '/categories');
  const units = new Map<string, Unit[]>();
  for (const { persona } of people) units.set(persona, (await api.me(persona)).units);
  let ahead = 0;
  return {
    base,
    api,
    nameOf: (persona) => need(people.find((one) => one.persona === persona), persona).name,
    unit: (persona) => need(units.get(persona)?.[0], `unit of ${persona}`).name,
    boxLabel: async (persona, box) => need((await api.me(persona)).boxes.find((one) => one.box === box), `box ${box} of ${persona}`).label,
    subject: (kind, code) => ({
      kind: need(KINDS[kind], kind),
      category: need(categories.find((one) => (code ? one.code === code : one.kind === kind)), `category of ${kind}`).name,
    }),
    day: (after) => new Date(Date.now() + ahead + ZONE + after * DAY).toISOString().slice(0, 10),
    async pass(time) {
      const { now } = await api.post<{ now: string }>(null, '/demo/clock', { advance: time });
      ahead = Date.parse(now) - Date.now();
      api.signOut();
    },
  };
}
