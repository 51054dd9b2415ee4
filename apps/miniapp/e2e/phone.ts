import type { World } from './world.ts';

/** A person's phone, independent of its driver: only touch and sight. */
export interface Phone {
  /** Its owner. */
  readonly owner: string;
  /** Restarts the app, signed out. */
  start(): Promise<void>;
  /** Restarts the app; signs in if asked. */
  open(): Promise<void>;
  /** Taps what has exactly this name, else what contains it. */
  tap(text: string): Promise<void>;
  /** Of several elements with this name, the one closest to the words `beside`. */
  tapBeside(text: string, beside: string): Promise<void>;
  /** Opens the app by a scanned code: directly at that page, signed in or not. */
  scan(path: string): Promise<void>;
  /** Waits for a toast. */
  hear(text: string): Promise<void>;
  /** Is there something of exactly this name to tap? */
  has(text: string): Promise<boolean>;
  /** Answers the question that has come up. */
  confirm(yes: string): Promise<void>;
  /** Taps the first ticket of a list. */
  tapCard(containing?: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  search(words: string): Promise<void>;
  photo(): Promise<void>;
  /** Picks up the prepared file; a browser has saved it already. */
  takeFile(): Promise<void>;
  /** The day after today, or `days` after. */
  pickDay(label: string, days?: number): Promise<void>;
  /** Waits until the text is visible and returns it. */
  see(text: string | RegExp): Promise<string>;
  /** Is the text visible once the page is idle? */
  shows(text: string): Promise<boolean>;
  /** Brings a heading further down the page into sight. */
  bring(text: string): Promise<void>;
  /** Whether its owner has set the whole phone to dark colours. */
  dark(isDark: boolean): Promise<void>;
  /** Scrolls to the end, where a long list loads more. */
  scrollDown(): Promise<void>;
  back(): Promise<void>;
  tab(name: '首页' | '小区' | '消息' | '我的'): Promise<void>;
  /** Checks the page and stores its screenshot or figures. */
  keep(name: string): Promise<void>;
}

export type PhoneOf = (persona: string) => Promise<Phone>;
export type Step = (what: string, run: () => Promise<void>) => Promise<void>;

/** What a story needs. */
export interface Stage {
  phoneOf: PhoneOf;
  world: World;
  step: Step;
}
export type Story = (stage: Stage) => Promise<void>;

/** One phone per person, created and signed in when first used. */
export function phoneBook<P extends Phone>(make: (persona: string) => P | Promise<P>) {
  const known = new Map<string, Promise<P>>();
  const add = async (persona: string): Promise<P> => {
    const phone = await make(persona);
    await phone.open();
    return phone;
  };
  const phoneOf = (persona: string): Promise<P> => {
    const phone = known.get(persona) ?? add(persona);
    known.set(persona, phone);
    return phone;
  };
  return { phoneOf, all: (): Promise<P[]> => Promise.all(known.values()) };
}
