import { at } from '../src/paths.ts';
import { withTree } from './planted.ts';
import { foreignTables } from './table-owners.ts';

/**
 * The SQL that names tables of other modules today. The list may only become shorter: ask the owner's queries
 * instead, and remove an entry with its last statement.
 */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  common: ['account', 'notice'],
  'modules/account': ['area'],
  'modules/demo': ['account', 'area', 'membership', 'office', 'residence', 'unit'],
  'modules/duty': ['account', 'membership', 'roster_exception', 'roster_pattern', 'unit'],
  'modules/handover': ['account'],
  'modules/activity': ['account', 'cases'],
  'modules/household': ['account', 'area', 'cases', 'membership', 'office'],
  'modules/notice': ['cases'],
  'modules/office': ['account', 'area', 'office'],
  'modules/org': [
    'account',
    'consent',
    'former_name',
    'household_delegate',
    'residence',
    'session',
    'suspension',
  ],
  'modules/phrase': ['area'],
  'modules/privacy': [
    'absence',
    'account',
    'activity',
    'area',
    'booking',
    'call_lookup',
    'case_event',
    'cases',
    'door_look',
    'file',
    'former_name',
    'household_delegate',
    'household_invitation',
    'membership',
    'notice',
    'office',
    'residence',
    'session',
    'ticket_reveal',
    'unit',
  ],
  'modules/sweep': ['cases'],
  'modules/suspension': ['account'],
  'modules/case': ['area'],
  'modules/ticket': [
    'account',
    'area',
    'case_read',
    'case_request',
    'cases',
    'membership',
    'notice',
    'office',
    'residence',
    'unit',
  ],
};

test('SQL names only tables of its own module', async () => {
  expect(await foreignTables(at('apps/api/src'))).toEqual(EXCEPTIONS);
});

test('a table of another module is found wherever a statement names it', async () => {
  const statements = [
    'SELECT 1 FROM ticket',
    'SELECT 1 FROM office o JOIN ticket t ON true',
    'SELECT 1 FROM office o, ticket t',
    'INSERT INTO ticket (id) VALUES ($1)',
    'UPDATE ticket SET seq = 1',
    'DELETE FROM office o USING "ticket" t',
  ];
  for (const statement of statements) {
    const files = {
      'modules/ticket/ticket.entity.ts': "@Entity('ticket') class TicketEntity {}\n",
      'modules/ticket/ticket.queries.ts': `const OWN = \`${statement}\`;\n`,
      'modules/org/office.entity.ts': "@Entity('office') class OfficeEntity {}\n",
      'modules/org/org.queries.ts': `const FOREIGN = \`${statement}\`;\n`,
      'database/migrations/1-first.ts': `const MIGRATION = \`${statement}\`;\n`,
    };
    const { 'modules/org': found } = await withTree(files, foreignTables);
    expect(found).toEqual(['ticket']);
  }
});
