import * as domain from '../../../domain/src/index.ts';
import { code } from './markdown.ts';
import { span } from './privacy-tables.ts';

const { retention } = domain;

export const intro =
  'The operator of the system is responsible for the personal data stored in it. ' +
  'This document lists that data column by column. One test fails if a column of the database is missing ' +
  'here, another if a column is stored differently than stated. ' +
  'The document is printed from the tables that the program itself uses, so retention times and readers ' +
  'are the real ones. Reasons: [ADR 13](adr/0013-the-identity-firewall.md), ' +
  '[14](adr/0014-sealed-at-rest.md), [18](adr/0018-erasure-and-retention.md).';
export const consentText =
  `The current privacy policy has the version ${code(domain.POLICY_VERSION)}. ` +
  `A user who agreed to an older one, or to none, is asked before new data is collected: a case, a home, ` +
  `a number. A user who withdraws consent reads:\n\n> ${domain.AFTER_WITHDRAWAL}`;
export const inventoryText =
  'Every column with personal data, each once. A — under *when its time is over* means that no time limit applies. ' +
  'Nouns share some tables: a rule with nouns in brackets holds for the rows of their cases, the first one for the rest.';
export const readersText =
  `What each relation reads of the reporter of a case; a viewer with several relations ` +
  `reads as much as the strongest allows. *In full* after looking means: after the fact ${code('reveal')} ` +
  `查看信息 with a reason, for a day, on this case; the reporter sees it under 谁看过我的信息. ` +
  `居民 is the code name of a person whose name the viewer may not read. ` +
  `The data of other people on a case (附议人, 当事人) is masked for everyone but themselves. ` +
  `Phone numbers typed into texts are shown to viewers who may read the phone in full, and masked for all others.`;
export const retentionText =
  `A job applies these rules every hour, on any number of processes: ` +
  `rows in transactions of ${domain.RETENTION_BATCH}, cases one by one, up to ${domain.RETENTION_BATCH} an ` +
  `hour, the oldest first.`;
export const caseText =
  `${span(retention.case.after)} after its closing a ticket is anonymised. ` +
  `This covers reporters past and present, endorsers, family who acted for them, sides of its hearings, ` +
  `people it was about, and the person it was placed for. Their ids are replaced by placeholder accounts. ` +
  `Every case uses the same placeholders, so that neither a person nor two cases of one person can be ` +
  `found. Homes are removed, the names and rooms of these people and every phone number are destroyed in ` +
  `the texts, and all pictures are deleted, because it is unknown whom they show. ` +
  `The case keeps what happened, when, in which office, and how it was rated; ` +
  `it still replays from its events. Staff stay by name in what they did in office, unless it was their own ` +
  `matter. A merged case waits for its master. Texts about third people without their number stay; ` +
  `a reader who finds such a text asks for its removal.`;
export const outsideText =
  'At sign-in WeChat receives a code and answers with the user’s `openid`. ' +
  'When a user taps to give their number, WeChat receives another code and answers with the number. ' +
  'A provider of text messages, where there is one, receives the number and the text with the code. ' +
  'No other party outside receives personal data; external units (12345, police) are informed by people, ' +
  'not by the system.';
export const erasureText =
  `A user who types ${code(domain.ERASURE_WORDS)} erases their identity, ` +
  `at once and for good. They must give up their posts first. For each open case the user chooses one of ` +
  `these ways; without a choice it goes to an endorser, or else to intake:`;
export const erasureAfter =
  'Then the user’s rows are deleted as the inventory says under *when the person erases it*. ' +
  'Their cases stay under the code name of an empty account until the retention time of the case is over; ' +
  'the user’s number and name are destroyed in all texts. A later sign-in creates a new account.';
