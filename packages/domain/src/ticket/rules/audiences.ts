import { all, ids, none, people, units, type Recipients } from '../../case/reading/recipients.ts';
import type * as kernel from '../../case/reading/tell.ts';
import type { HappenedPart } from '../../case/types.ts';
import type { EffectTypes } from '../engine/effect-context.ts';
import type { TicketEvent } from '../engine/event.ts';
import { endorsersOf, hearingOf, mediationOf } from '../ticket.ts';
import type { Request } from '../parts.ts';
import type { AreaStaff } from './area-staff.ts';
import { arbitersOf } from './authorities.ts';
import {
  atHearing,
  convenorsOf,
  leadOf,
  nextActors,
  sidesOf,
  stewardOf,
  supervisorsOf,
} from './recipients.ts';
import { isUnusual } from './reveal-budget.ts';
import { shareOf } from '../time/rungs.ts';

type HappenedTypes = HappenedPart<EffectTypes & { readonly around: AreaStaff }>;
/** A ticket after an event, and the staff around its building now. */
type Happened = kernel.Happened<HappenedTypes>;
type Audience = kernel.Audience<HappenedTypes>;

/** A resident, or staff who speak to staff only. */
const isToStaff = ({ as, form }: TicketEvent): boolean =>
  as === 'reporter' || as === 'endorser' || form.to === 'staff';

/**
 * The superior of the person who acted: the authority for a steward, a unit or intake; the next level for an
 * office-holder.
 */
function superiorsOf({ case: ticket, event: { by }, around: areaStaff }: Happened): Recipients {
  const levels = Object.keys(areaStaff.authorities) as (keyof AreaStaff['authorities'])[];
  const own = levels.findLastIndex((level) => areaStaff.authorities[level].some(({ id }) => id === by));
  const first = areaStaff.intake.some(({ id }) => id === by) ? 'community' : ticket.level;
  const above = levels
    .slice(own === -1 ? levels.indexOf(first) : own + 1)
    .map((level) => areaStaff.authorities[level].filter(({ id }) => id !== by))
    .find((some) => some.length > 0);
  return ids(above ?? []);
}

/** Whether the account deletion that the event records was the reporter's. */
const isReporterGone = ({ case: { state, formerReporters }, event: { inputs } }: Happened): boolean =>
  state !== 'closed' && (inputs.leaving ?? []).includes(formerReporters.at(-1) ?? '');

const isLateRung = ({ inputs: { rung } }: TicketEvent): boolean => rung !== undefined && shareOf(rung) >= 1;

const requestAnswered = ({ case: ticket, event: { form } }: Happened): Request | undefined =>
  ticket.requests.find(({ id }) => id === form.request);

const audience = (words: string, of: Audience['of']): Audience => ({ words, of });

/** Every audience that a row may name under `tells`. */
export const audiences = {
  next: audience('who acts next in this state', ({ case: ticket, around: areaStaff }) =>
    nextActors(ticket, areaStaff),
  ),
  reporter: audience('the reporter', ({ case: ticket }) => people(ticket.reporter)),
  represented_reporter: audience(
    'the reporter, when family acted for them',
    ({ case: { reporter, formerReporters }, event: { by, as } }) => {
      const isOwn = by === reporter || (by !== null && formerReporters.includes(by));
      return as === 'reporter' && !isOwn ? people(reporter) : none;
    },
  ),
  endorsers: audience('the endorsers', ({ case: ticket }) => people(...endorsersOf(ticket))),
  case_steward: audience(
    'the case steward, or the authority in their place',
    ({ case: ticket, around: areaStaff, event }) =>
      event.to === 'pool' ? none : stewardOf(ticket, areaStaff),
  ),
  successor_of_staff: audience(
    'who follows the case after a staff member left',
    ({ case: ticket, around: areaStaff }) => stewardOf(ticket, areaStaff),
  ),
  former_case_steward: audience('the case steward until this event', ({ case: ticket, event: { at } }) =>
    people(...ticket.pastStewards.filter(({ until }) => until === at).map(({ person }) => person)),
  ),
  lead: audience('the lead and its support', ({ case: ticket, around: areaStaff }) =>
    leadOf(ticket, areaStaff),
  ),
  former_lead: audience('the lead and its support until this event', ({ case: ticket, event: { at } }) => {
    const ended = ticket.assignments.find(({ until }) => until === at);
    return units(...(ended?.unit ? [ended.unit, ...ended.support] : []));
  }),
  task_units: audience('units with an open task', ({ case: ticket }) =>
    units(...ticket.tasks.filter(({ status }) => status === 'open').map(({ unit }) => unit)),
  ),
  new_task_units: audience('units that this event gives a task', ({ case: ticket, event }) =>
    units(
      ...ticket.tasks
        .filter(({ seq, status }) => status === 'open' && seq === event.seq)
        .map(({ unit }) => unit),
    ),
  ),
  convenor: audience('the convenor of the hearing', ({ case: ticket, around: areaStaff }) =>
    convenorsOf(ticket, areaStaff),
  ),
  hearing: audience('seats and sides of the hearing', ({ case: ticket }) =>
    atHearing(hearingOf(ticket) ?? ticket.hearings.at(-1) ?? null),
  ),
  mediated_sides: audience('the sides of the last mediation', ({ case: ticket }) =>
    people(...(mediationOf(ticket)?.sides ?? [])),
  ),
  arbiter: audience('the arbiter', ({ case: ticket, around: areaStaff }) =>
    ids(arbitersOf(ticket, areaStaff)),
  ),
  street: audience('the street office', ({ around: areaStaff }) => ids(areaStaff.authorities.street)),
  convenor_addressed: audience('the convenor, when a side speaks', (happened) =>
    happened.event.as === 'side' ? convenorsOf(happened.case, happened.around) : none,
  ),
  handlers_addressed: audience(
    'who handles it, when a resident speaks or staff speak to staff',
    ({ case: ticket, event, around: areaStaff }) =>
      event.as === 'side' || !isToStaff(event)
        ? none
        : all(
            ticket.state === 'pool' ? nextActors(ticket, areaStaff) : stewardOf(ticket, areaStaff),
            leadOf(ticket, areaStaff),
          ),
  ),
  residents_addressed: audience(
    'reporter, endorsers and sides, when staff speak to all',
    ({ case: ticket, event }) =>
      event.as === 'side' || isToStaff(event)
        ? none
        : people(...new Set([ticket.reporter, ...endorsersOf(ticket), ...sidesOf(ticket)])),
  ),
  asker: audience('who made the request', (happened) => {
    const request = requestAnswered(happened);
    const onBehalfOf = request?.as === 'reporter' ? happened.case.reporter : null;
    return request ? people(...new Set([request.asker, onBehalfOf])) : none;
  }),
  superior_of_revealer: audience(
    'the superior of who revealed data, at an unusual number within an hour',
    (happened) => {
      const { as, inputs } = happened.event;
      return inputs.looks && isUnusual(as, inputs.looks) ? superiorsOf(happened) : none;
    },
  ),
  told: audience('whom a rung of the ladder names, or the next level up', ({ event: { inputs } }) =>
    people(...(inputs.told ?? [])),
  ),
  supervisor: audience(
    'who ordered the supervision or, once it was not answered in time, the level it rose to',
    ({ case: ticket, around: areaStaff }) => supervisorsOf(ticket, areaStaff),
  ),
  reporter_once_late: audience('the reporter, from E1 on', ({ case: ticket, event }) =>
    isLateRung(event) ? people(ticket.reporter) : none,
  ),
  endorsers_once_late: audience('the endorsers, from E1 on', ({ case: ticket, event }) =>
    isLateRung(event) ? people(...endorsersOf(ticket)) : none,
  ),
  sides_of_exclusion: audience('staff who asked for the exclusion or objected to it', ({ case: ticket }) => {
    const { asker = null, objectedBy = null } = ticket.exclusions.at(-1) ?? {};
    return people(...[asker, objectedBy].filter((one) => one !== ticket.reporter));
  }),
  sender: audience('who sent the picture', ({ event: { inputs } }) => people(inputs.sentBy ?? null)),
  new_reporter: audience('the endorser who became the reporter', (happened) =>
    people(isReporterGone(happened) ? happened.case.reporter : null),
  ),
  new_proxy: audience('intake, when no endorser is left to become the reporter', (happened) => {
    const { reporter, proxy } = happened.case;
    return people(reporter === null && isReporterGone(happened) ? proxy : null);
  }),
} as const satisfies Record<string, Audience>;
export type AudienceName = keyof typeof audiences;
