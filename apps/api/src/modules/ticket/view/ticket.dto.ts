import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  kinds,
  levels,
  opennesses,
  outcomes,
  sources,
  states,
  unitKinds,
  urgencies,
  type Kind,
  type Level,
  type Openness,
  type Outcome,
  type Scope,
  type Source,
  type State,
  type UnitKind,
  type Urgency,
} from '@sandan/domain';
import { FileView } from '../../file/file.dto.ts';
import { KinView } from '../links/ticket-kin.dto.ts';
import type { Loaded } from '../store/ticket.store.ts';
import { ActionView, BlockedView } from './ticket-action.dto.ts';
import { PromiseView, ClockView } from './ticket-clocks.dto.ts';
import { FactsView } from './ticket-facts.dto.ts';
import { HearingView } from './ticket-hearing.dto.ts';
import { HiddenPictureView } from './ticket-hidden-picture.dto.ts';
import { HoldView } from './ticket-hold.dto.ts';
import { HotlineView } from './ticket-hotline.dto.ts';
import { LadderView } from './ticket-ladder.dto.ts';
import { RatingView } from './ticket-rating.dto.ts';
import { ReporterView } from './ticket-reporter.dto.ts';
import { RequestView } from './ticket-request.dto.ts';
import { ReturnView } from './ticket-return.dto.ts';
import { At, BuildingView, CategoryName, codesOf, PartyView, StaffView } from './ticket-shared.dto.ts';
import { ExclusionView } from './ticket-exclusion.dto.ts';
import { SupervisionView } from './ticket-supervision.dto.ts';
import { TaskView } from './ticket-task.dto.ts';

/** What the steward suggested when reporting it up. */
export class SuggestionView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) lead!: string | null;
  @ApiProperty({ type: [String] }) support!: readonly string[];
}

export class TicketView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: codesOf(states), enumName: 'State' }) state!: State;
  @ApiProperty({ enum: codesOf(outcomes), enumName: 'Outcome', nullable: true }) outcome!: Outcome | null;
  @ApiProperty({ enum: codesOf(kinds), enumName: 'Kind' }) kind!: Kind;
  @ApiProperty({ type: CategoryName }) category!: CategoryName;
  @ApiProperty({ enum: codesOf(urgencies), enumName: 'Urgency' }) urgency!: Urgency;
  @ApiProperty({ enum: codesOf(levels), enumName: 'Level' }) level!: Level;
  @ApiProperty({ type: BuildingView }) building!: BuildingView;
  @ApiProperty({ type: String, nullable: true }) place!: string | null;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty() private!: boolean;
  @ApiProperty({ description: 'The ticket was placed without an account.' }) anonymous!: boolean;
  @ApiProperty({ type: [FileView] }) files!: FileView[];
  @ApiProperty() status!: string;
  @ApiProperty({ format: 'date-time' }) placedAt!: string;
  @At('When it was closed.') closedAt!: string | null;
  @ApiProperty({ type: ReporterView }) reporter!: ReporterView;
  @ApiProperty({ type: StaffView, nullable: true }) proxy!: StaffView | null;
  @ApiProperty({ type: StaffView, nullable: true }) caseSteward!: StaffView | null;
  @ApiProperty({ type: PartyView, nullable: true }) lead!: PartyView | null;
  @ApiProperty({ type: [PartyView] }) support!: PartyView[];
  @ApiProperty({ type: SuggestionView, nullable: true }) suggestion!: SuggestionView | null;
  @ApiProperty({
    enum: Object.keys(unitKinds),
    enumName: 'UnitKind',
    nullable: true,
    description: 'For staff: the kind of unit that usually leads tickets of its category.',
  })
  route!: UnitKind | null;
  @ApiProperty({ type: PromiseView }) promise!: PromiseView;
  @ApiProperty({ type: [ClockView] }) clocks!: ClockView[];
  @ApiProperty({ type: FactsView }) facts!: FactsView;
  @ApiProperty({
    enum: ['whole', 'beside', 'hearing'],
    description:
      'How much the caller sees: everything (whole); as an endorser the card, the progress ' +
      'and remarks to endorsers (beside); as a hearing participant only the hearing (hearing).',
  })
  scope!: Scope;
  @ApiProperty({ description: 'The caller may read what is for staff only.' }) staff!: boolean;
  @ApiPropertyOptional({
    enum: Object.keys(opennesses),
    enumName: 'Openness',
    description:
      'For staff: whether neighbours see its card now (yes), would once the reporter allows it (ask), or never do.',
  })
  neighbours?: Openness;
  @ApiPropertyOptional({
    enum: codesOf(sources),
    enumName: 'Source',
    description: 'For staff: by which way it came.',
  })
  source?: Source;
  @ApiPropertyOptional({
    description: 'For who may call the reporter: why it was drawn for a call, in Chinese.',
  })
  callReason?: string;
  @ApiPropertyOptional({
    type: HotlineView,
    description: 'For offices and the steward of a ticket of the hotline.',
  })
  hotline?: HotlineView;
  @ApiPropertyOptional({ type: LadderView, description: 'For staff: the 督办 ladder.' }) ladder?: LadderView;
  @ApiPropertyOptional({
    type: [ExclusionView],
    description: 'For reporter and staff: 剔除, the latest first.',
  })
  exclusions?: ExclusionView[];
  @ApiPropertyOptional({ type: [SupervisionView], description: 'For staff: 督办, the latest first.' })
  supervisions?: SupervisionView[];
  @ApiProperty({ type: [RequestView], description: 'Pending requests.' }) requests!: RequestView[];
  @ApiProperty({ type: [HearingView], description: 'The latest first.' }) hearings!: HearingView[];
  @ApiProperty({ type: HoldView, nullable: true }) hold!: HoldView | null;
  @ApiProperty({ type: [TaskView] }) tasks!: TaskView[];
  @ApiProperty({ type: [ReturnView], description: 'For staff; the latest first.' }) returns!: ReturnView[];
  @ApiProperty({ type: [RatingView] }) ratings!: RatingView[];
  @ApiProperty({ type: KinView, nullable: true, description: 'The ticket it was merged into.' })
  mergedInto!: KinView | null;
  @ApiProperty({ type: [KinView], description: 'For staff: the tickets merged into it.' }) merged!: KinView[];
  @ApiProperty({
    type: [HiddenPictureView],
    description: 'Pictures that staff hid, for those who may show them again.',
  })
  hiddenPictures!: HiddenPictureView[];
  @ApiProperty({ type: [ActionView] }) actions!: ActionView[];
  @ApiProperty({
    type: [BlockedView],
    description: 'Actions that are not allowed now, with the reason.',
  })
  blocked!: BlockedView[];
  @ApiPropertyOptional({
    description:
      'The code to redeem or follow the ticket. Returned only once, when it is placed on behalf or anonymously.',
  })
  claimCode?: string;
}

/** What each reader sees of its row. */
export const pickOf = ({ id, number, version, state, outcome, urgency, level, anonymous }: Loaded) => ({
  id,
  number,
  version,
  state,
  outcome,
  urgency,
  level,
  anonymous,
});
