import { ApiProperty } from '@nestjs/swagger';
import {
  bulkActions,
  bulkOptionsOf,
  forms,
  type BulkAction,
  type FormName,
  type Mode,
  AFTER_WITHDRAWAL,
  boxes,
  boxesOf,
  mayNameSelf,
  needsConsent,
  officeLabel,
  offices,
  POLICY_VERSION,
  roles,
  sentences,
  unitKinds,
  type Box,
  type Office,
  type Role,
  type UnitKind,
  maskPhone,
} from '@sandan/domain';
import type { Firewall } from '../../common/firewall.ts';
import type { People } from '../../common/people.ts';
import type { Home, Viewer } from '../../common/viewer.ts';

class Place {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

class HomeView {
  @ApiProperty({ format: 'uuid', description: 'The id of the residence.' }) id!: string;
  @ApiProperty({ enum: Object.keys(roles), enumName: 'Role' }) role!: Role;
  @ApiProperty({ enum: ['unconfirmed', 'confirmed'] }) status!: Home['status'];
  @ApiProperty({ type: Place }) household!: Place;
  @ApiProperty({ type: Place }) building!: Place;
  @ApiProperty({ type: Place }) estate!: Place;
}

class OfficeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: Object.keys(offices), enumName: 'Office' }) office!: Office;
  @ApiProperty() label!: string;
  @ApiProperty({ type: Place }) area!: Place;
  @ApiProperty({
    type: Place,
    nullable: true,
    description: "The absent holder of the office; null for the caller's own.",
  })
  standingInFor!: Place | null;
}

class MyUnit {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: Object.keys(unitKinds), enumName: 'UnitKind' }) kind!: UnitKind;
  @ApiProperty({
    type: Place,
    nullable: true,
    description: "The absent member who serves these buildings; null for the caller's own.",
  })
  standingInFor!: Place | null;
}

class BoxView {
  @ApiProperty({ enum: Object.keys(boxes), enumName: 'Box' }) box!: Box;
  @ApiProperty() label!: string;
}

class ConsentView {
  @ApiProperty() version!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

/** An action on many tickets, with its form. */
export class BulkOptionView {
  @ApiProperty({ enum: bulkActions }) action!: BulkAction;
  @ApiProperty({ enum: ['do', 'ask'] }) mode!: Mode;
  @ApiProperty({ enum: Object.keys(forms), enumName: 'FormName' }) form!: FormName;
  @ApiProperty() label!: string;
}

class PolicyView {
  @ApiProperty({ enum: [POLICY_VERSION], description: 'The current version, to which consent is needed.' })
  version!: typeof POLICY_VERSION;
  @ApiProperty({
    description: 'No consent to the current version was given: some routes answer CONSENT_NEEDED.',
  })
  needed!: boolean;
  @ApiProperty({ description: 'What stays after the consent is withdrawn, in Chinese.' })
  afterWithdrawal!: string;
}

/** The caller's own account, and what their home page shows. */
export class MeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why the caller may not change their name, in Chinese; null if they may.',
  })
  nameLocked!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Masked against a look over the shoulder.',
  })
  phone!: string | null;
  @ApiProperty({
    type: Place,
    nullable: true,
    description: 'Null for a person who belongs nowhere yet: `PUT /me/community` chooses.',
  })
  community!: Place | null;
  @ApiProperty({
    type: [Place],
    description: 'Where the caller lives or has posts, the current one first: `PUT /me/community` switches.',
  })
  communities!: Place[];
  @ApiProperty({ type: HomeView, nullable: true }) home!: HomeView | null;
  @ApiProperty({ type: [OfficeView] }) offices!: OfficeView[];
  @ApiProperty({ type: [MyUnit] }) units!: MyUnit[];
  @ApiProperty({ type: [BoxView] }) boxes!: BoxView[];
  @ApiProperty({
    type: [BulkOptionView],
    description: 'What the caller usually does to many tickets at once.',
  })
  bulk!: BulkOptionView[];
  @ApiProperty({ type: ConsentView, nullable: true }) consent!: ConsentView | null;
  @ApiProperty({ type: PolicyView }) policy!: PolicyView;

  static of(viewer: Viewer, names: People, firewall: Firewall): MeView {
    const [home] = viewer.homes;
    const refusal = mayNameSelf({ offices: viewer.offices, units: viewer.memberships });
    const away = (id: string | null): Place | null => {
      const name = names.of(viewer, id, 'holder');
      return id === null || name === undefined ? null : { id, name };
    };
    const own = names.shown(viewer, viewer.id, 'self')!;
    return {
      id: viewer.id,
      name: own.name,
      nameLocked: refusal && sentences[refusal.code],
      phone: own.phone === undefined ? null : maskPhone(own.phone),
      community: viewer.choices[0] ?? null,
      communities: [...viewer.choices],
      home: home
        ? { ...home, household: { id: home.household.id, name: firewall.place(home.household) } }
        : null,
      offices: viewer.offices.map(({ id, office, label, area, areaName, standingInFor }) => ({
        id,
        office,
        label: officeLabel({ office, label }),
        area: { id: area, name: areaName },
        standingInFor: away(standingInFor),
      })),
      units: viewer.memberships.map(({ unit, name, kind, standingInFor }) => ({
        id: unit,
        name,
        kind,
        standingInFor: away(standingInFor),
      })),
      boxes: boxesOf(viewer).map((box) => ({ box, label: boxes[box] })),
      bulk: bulkOptionsOf(viewer).map((option) => ({ ...option })),
      consent: viewer.consent && {
        version: viewer.consent.version,
        at: new Date(viewer.consent.at).toISOString(),
      },
      policy: {
        version: POLICY_VERSION,
        needed: needsConsent(viewer.consent),
        afterWithdrawal: AFTER_WITHDRAWAL,
      },
    };
  }
}
