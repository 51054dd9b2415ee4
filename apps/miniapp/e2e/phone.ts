import type { World } from './world.ts';

/** A person's phone, whichever way it is driven: fingers and eyes, nothing else. */
export interface Phone {
  /** Whose it is. */
  readonly owner: string;
  /** Opens the app anew, before anybody is signed in. */
  start(): Promise<void>;
  /** Opens the app anew; signs in where it asks who it is. */
  open(): Promise<void>;
  /** Taps what has exactly this name, else what contains it. */
  tap(text: string): Promise<void>;
  /** Of several things of this name the one that stands closest to the words `beside`. */
  tapBeside(text: string, beside: string): Promise<void>;
  /** Comes in by a code that was scanned: straight to that page, signed in or not. */
  scan(path: string): Promise<void>;
  /** Waits until it is said in passing. */
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
  /** Takes the file that was prepared; a browser has saved it already. */
  takeFile(): Promise<void>;
  /** The day after today, or `days` after. */
  pickDay(label: string, days?: number): Promise<void>;
  /** Waits until it can be read; gives what was read. */
  see(text: string | RegExp): Promise<string>;
  /** Can it be read, once nothing moves any more? */
  shows(text: string): Promise<boolean>;
  /** Brings a heading further down the page into sight. */
  bring(text: string): Promise<void>;
  /** Whether its owner has set the whole phone to dark colours. */
  dark(isDark: boolean): Promise<void>;
  /** To the end of the page, where a long list goes on by itself. */
  scrollDown(): Promise<void>;
  back(): Promise<void>;
  tab(name: '首页' | '消息' | '我的'): Promise<void>;
  /** Looks the page over and keeps its picture or its figures. */
  keep(name: string): Promise<void>;
}

export type PhoneOf = (persona: string) => Promise<Phone>;
export type Step = (what: string, run: () => Promise<void>) => Promise<void>;

/** What a story is lived with. */
export interface Stage {
  phoneOf: PhoneOf;
  world: World;
  step: Step;
}
export type Story = (stage: Stage) => Promise<void>;

/** Everybody's phone: made and signed in when it is first asked for. */
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
