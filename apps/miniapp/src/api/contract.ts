/** The shapes the API gives, under the names the app calls them by. */
import type { components } from './schema.gen';

type Schemas = components['schemas'];

export type Named = Schemas['Named'];
export type Me = Schemas['MeView'];
export type Box = Schemas['BoxView'];
export type Session = Schemas['SignedIn'];
export type Persona = Schemas['Persona'];

export type Area = Schemas['AreaView'];
export type Unit = Schemas['UnitView'];
export type Person = Schemas['PersonView'];
export type Category = Schemas['CategoryView'];

export type Picture = Schemas['FileView'];
export type Card = Schemas['TicketCard'];
export type Ticket = Schemas['TicketView'];
export type Action = Schemas['ActionView'];
export type TicketEvent = Schemas['EventView'];

export type Notice = Schemas['InboxItem'];
export type Inbox = Schemas['InboxList'];
export type DemoClock = Schemas['DemoNow'];
export type ErrorBody = Schemas['ErrorBody'];

export interface Listed<T> { items: T[] }
export interface Paged<T> extends Listed<T> { nextCursor: string | null }
