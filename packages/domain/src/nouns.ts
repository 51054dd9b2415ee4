import { encryptedIn, type Form } from './kernel/form.ts';
import { absenceMachine as absence } from './absence/machine.ts';
import { activityMachine as activity } from './activity/machine.ts';
import { areaMachine as area } from './area/machine.ts';
import { categoryMachine as category } from './category/machine.ts';
import { dayMachine as day } from './day/machine.ts';
import { documentMachine as document } from './document/machine.ts';
import { homeClaimMachine as home } from './home/machine.ts';
import { invitationMachine as invitation } from './invitation/machine.ts';
import { membershipMachine as membership } from './membership/machine.ts';
import { officeMachine as office } from './office/machine.ts';
import { bookingMachine as booking } from './booking/machine.ts';
import { suspensionMachine as suspension } from './suspension/machine.ts';
import { machine as ticket } from './ticket/machine.ts';
import { unitMachine as unit } from './unit/machine.ts';

/** The machines of all nouns that are cases. A new noun gets one line. */
export const machines = {
  ...{ ticket, home, absence, office, suspension },
  ...{ area, category, unit, membership, invitation, day },
  ...{ document, activity, booking },
} as const;
export type Noun = keyof typeof machines;
export const nouns = Object.keys(machines) as Noun[];

/** What a case of each noun is called in a list of all nouns. */
export const nounLabels: Readonly<Record<Noun, string>> = {
  ...{ ticket: '点单', home: '住处登记', absence: '请假', office: '职务', suspension: '暂停点单' },
  ...{
    area: '地方',
    category: '类别',
    unit: '单位',
    membership: '成员',
    invitation: '任职邀请',
    day: '服务日',
    document: '评优表',
    activity: '活动',
    booking: '预约',
  },
};

/** The forms of a noun by name. */
export const formsOf = (noun: Noun): Readonly<Record<string, Form>> => machines[noun].forms;

/** The form fields that are encrypted as a whole, of all nouns. */
export const encryptedFields: readonly string[] = encryptedIn(
  nouns.flatMap((noun) => Object.values(formsOf(noun))),
);
