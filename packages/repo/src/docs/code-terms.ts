import type { Labels } from './markdown.ts';

/** Terms of the code that are no closed set of the product. */
export const codeTerms: Labels = {
  case:
    'Anything that people move through states, with events, requests and clocks. ' +
    'Tickets, homes, absences, offices and suspensions are cases.',
  noun:
    'A kind of case, which case management calls a case type; it has the same name in domain, API, database ' +
    'and client: ticket, home, absence, office, suspension.',
  'home claim':
    'A case of the noun home: a person claims to live in a household, staff or a resident confirm it. ' +
    'The residence is the row that says who lives where; one from an import has no claim yet.',
  machine:
    'What a noun tells the kernel: its workflow table, the sets that the table names, and what is special to it.',
  participant: 'A person or unit that takes or took part in a case, by role.',
  event: 'The append-only record of one decision; a ticket is the result of its events.',
  move: 'An action that may change the state and needs the version the actor saw; a row of the workflow table.',
  fact: 'An action that records something without changing the state (in statecharts: an internal transition).',
  'effect context':
    'What the effects of a row receive: the actor, their relation, the form, the time and the external inputs.',
  'external inputs': 'What a decision needs from outside the ticket; the event stores them for replay.',
  'triggered event':
    'An event that another ticket, an old mediation, a departure, an invitation or a claim code triggers: ' +
    'it is never offered and cannot be refused.',
  hindrance:
    'What keeps one actor, who has the relation, from a row for now: a full load, off duty, away. ' +
    'What keeps every actor from it is a failed guard or a spent budget.',
  'allowed action': 'An action that the server offers to one viewer now, with its label, mode and form.',
  request: 'An actor asks for a move that another actor may grant or refuse.',
  guard:
    'A condition of a row, with its refusal code; the table names it under *when*. ' +
    'A personal guard also depends on the actor, their relation or the form.',
  budget: 'How often a row may be taken in the whole life of a ticket.',
  clock: 'Counts time toward a limit, around the clock or in service hours.',
  interval: 'A closed stretch of a clock; intervals are append-only.',
  timer: 'The one deadline that moves an open ticket on without an actor.',
  sweep: 'The job that takes the rows whose timer is due.',
  relation:
    'What a person is to a ticket: reporter, lead, authority …; rows name the relations that may take them.',
  'area staff': 'The stewards and office-holders around a building at this moment.',
  level: 'Estate, grid, community or street: where the authority of a ticket sits.',
  recusal:
    'A person with an interest in a ticket loses every relation except reporter, endorser, side and lead.',
  deputy: 'Stands in for an absent person, with that person’s rights and recusals.',
  proxy: 'The staff member who placed a ticket for a resident, or follows it after the reporter left.',
  viewer: 'The signed-in person of a request, with offices, memberships and areas.',
  scope: 'How much of a ticket a viewer sees: whole, beside (as endorser) or hearing.',
  clearance: 'How much a viewer reads of a person: each field in full, masked or not at all.',
  reveal: 'A viewer opens masked fields for a day, with a reason that the resident can read.',
  redaction: 'Names, rooms and phone numbers are removed from free text.',
  audience: 'The people and units that a notice goes to.',
  box: 'One list of the workbench, such as tickets that wait for the viewer’s action.',
  replay: 'Decides a ticket again from its events; the result must equal the stored ticket.',
  'encryption at rest':
    'A column or field is stored encrypted (AES-256-GCM) with a key outside the database.',
  'bound cell':
    'An encrypted value that is authenticated with its table, column and row, so that it decrypts only there.',
  'blind index': 'A keyed hash that finds an encrypted value without decrypting it.',
  'idempotency key': 'A client’s number for one write: the same key repeats the answer, not the write.',
  'ticket claim': 'A person takes over a ticket with the code that was printed for it.',
  retention: 'How long each kind of personal data is stored; a job deletes it afterwards.',
};
