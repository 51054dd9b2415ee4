import { connect, type Api } from './api.ts';
import type { Server } from './server.ts';

interface Category {
  code: string;
  name: string;
  kind: string;
}
interface Persona {
  persona: string;
  name: string;
}
interface Unit {
  id: string;
  name: string;
}

const KINDS: Record<string, string> = {
  consult: '咨询',
  help: '求助',
  hazard: '隐患',
  complaint: '投诉纠纷',
  idea: '建议金点子',
  service: '服务点单',
};
const DAY = 86_400_000;
const ZONE = 8 * 3_600_000;

/**
 * What people in a story know beforehand: names of people, units and categories, read from the running
 * system.
 */
export interface World {
  base: string;
  api: Api;
  nameOf(persona: string): string;
  /** As staff read it before a reveal: the family name only. */
  maskedOf(persona: string): string;
  /** The button on the login page for this persona; `new…` is an unknown user. */
  entryOf(persona: string): string;
  unit(persona: string): string;
  boxLabel(persona: string, box: string): Promise<string>;
  subject(kind: string, code?: string): { kind: string; category: string };
  /** A date in the community's format, by the demo's clock: 0 is today. */
  day(after: number): string;
  /** Makes the emulated WeChat fail at the next call, or stop failing. */
  plant(fault: Fault): Promise<void>;
  mend(): Promise<void>;
  /** The newest text message that the demo did not send. */
  message(): Promise<string>;
  /** Moves the demo's clock forward. */
  pass(time: string): Promise<void>;
}

/** As `POST /emulator/faults` takes it. */
export interface Fault {
  endpoint: string;
  errcode?: number;
  status?: number;
  broken?: boolean;
  closed?: 'early' | 'late';
  times?: number;
}

const need = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The demo has no ${what}`);
  return value;
};

export async function meet({ base, wechat }: Pick<Server, 'base' | 'wechat'>): Promise<World> {
  const api = connect(base);
  const { items: people } = await api.get<{ items: Persona[] }>(null, '/demo/personas');
  const { items: categories } = await api.get<{ items: Category[] }>('resident', '/categories');
  const units = new Map<string, Unit[]>();
  for (const { persona } of people) units.set(persona, (await api.me(persona)).units);
  let ahead = 0;
  const tell = async (method: string, body?: object): Promise<void> => {
    const { ok } = await fetch(
      `${need(wechat ?? undefined, 'emulated WeChat (EMULATOR_URL)')}/emulator/faults`,
      { method, ...(body && { body: JSON.stringify(body) }) },
    );
    if (!ok) throw new Error(`The emulated WeChat does not know ${method} ${JSON.stringify(body)}`);
  };
  const nameOf = (persona: string) =>
    need(
      people.find((one) => one.persona === persona),
      persona,
    ).name;
  return {
    base,
    api,
    nameOf,
    maskedOf: (persona) => nameOf(persona).replace(/(?<=.)./gu, '*'),
    entryOf: (persona) => (persona.startsWith('new') ? '第一次来的居民' : nameOf(persona)),
    unit: (persona) => need(units.get(persona)?.[0], `unit of ${persona}`).name,
    boxLabel: async (persona, box) =>
      need(
        (await api.me(persona)).boxes.find((one) => one.box === box),
        `box ${box} of ${persona}`,
      ).label,
    subject: (kind, code) => ({
      kind: need(KINDS[kind], kind),
      category: need(
        categories.find((one) => (code ? one.code === code : one.kind === kind)),
        `category of ${kind}`,
      ).name,
    }),
    plant: (fault) => tell('POST', fault),
    mend: () => tell('DELETE'),
    message: async () =>
      need((await api.get<{ items: { text: string }[] }>(null, '/demo/messages')).items[0], 'message').text,
    day: (after) => new Date(Date.now() + ahead + ZONE + after * DAY).toISOString().slice(0, 10),
    async pass(time) {
      const { now } = await api.post<{ now: string }>(null, '/demo/clock', { advance: time });
      ahead = Date.parse(now) - Date.now();
      api.signOut();
    },
  };
}
