import * as domain from '../../../domain/src/index.ts';
import { document, printed, section } from './markdown.ts';
import { diagram, stateTable } from './workflow-states.ts';
import { rowTable, factTable } from './workflow-moves.ts';
import { audienceTable, guardTable, budgetTable } from './workflow-rules.ts';
import { clockTable, ladderTable } from './workflow-clocks.ts';
import { formPart } from './workflow-forms.ts';

const { forms } = domain;

const requestText =
  'The relations under *asked by* may request a move that they may not take themselves. ' +
  'The request carries the move’s form and is pending for one working day. ' +
  'Each ticket has at most one pending request per action, and an asker never grants their own request. ' +
  'Granting takes the move with the asker’s form and spends its budget then. ' +
  'A request lapses when its move is no longer open. After a working day without an answer the reporter’s ' +
  '`withdraw` is granted and every other request refused.';

/** docs/workflow.md: the whole workflow as Markdown. */
export const printWorkflow = (): string =>
  document(
    printed,
    '# The ticket workflow',
    'The states of a ticket, the moves between them, who may take them, and their effects. ' +
      'The server offers a move to exactly the actors who have a relation under *by* while every condition ' +
      'under *when* is true and the budget is not spent; for them the move succeeds.',
    section('States', diagram(), stateTable()),
    section(
      'Moves',
      '`@start` is `pool`, or `dispatching` for sensitive tickets and buildings without stewards; ' +
        '`@return` is the state that asked; `@returned` is dispatching or, after the last return, deliberating; ' +
        '`@same` keeps the state. ' +
        'In brackets: the budget, for the whole life of a ticket.',
      rowTable(),
    ),
    section(
      'Facts',
      'Recorded without changing the state; offered and refused like moves, but without a version.',
      factTable(),
    ),
    section('Requests', requestText),
    section(
      'Audiences',
      'Whom the rows tell. Entering a state tells `next`, titled by the state. ' +
        'The actor is left out, and each recipient gets the first notice meant for them.',
      audienceTable(),
    ),
    section(
      'Guards',
      'A personal guard also depends on the actor, their relation or the form.',
      guardTable(),
    ),
    section('Budgets', budgetTable()),
    section(
      'Clocks',
      'Defaults; a community may set its own. 特急 and 紧急 run around the clock; ' +
        'service hours are 08:30–12:00 and 14:00–18:00 of working days, 7.5 to the day. ' +
        '`response` and `work` count over the ticket’s life, `update` only shows silence.',
      clockTable(),
    ),
    section('督办 ladder', 'On the work clock, each rung once per ticket and run.', ladderTable()),
    section('Forms', ...Object.entries(forms as Readonly<Record<string, domain.Form>>).map(formPart)),
  );
