import { ApiProperty } from '@nestjs/swagger';
import {
  boxes,
  navigationEntries,
  navigationSections,
  type Box,
  type EntryCode,
  type NavigationPage,
  type NavigationSection as SectionCode,
} from '@sandan/domain';
import { MeView } from '../account/account.dto.ts';
import { TicketCard } from '../ticket/view/ticket-card.dto.ts';

/** A box on a home page. */
export class HomeSection {
  @ApiProperty({ enum: Object.keys(boxes), enumName: 'Box' }) box!: Box;
  @ApiProperty() label!: string;
  @ApiProperty({ description: 'Its tickets wait for the caller.' }) asks!: boolean;
  @ApiProperty({ description: 'How many tickets are in the box; counts up to 20.' }) count!: number;
  @ApiProperty({ description: 'There may be more than are counted.' }) hasMore!: boolean;
  @ApiProperty({ type: [TicketCard], description: 'The first three.' })
  items!: TicketCard[];
}

/** A way to a page of the app. */
export class NavigationEntry {
  @ApiProperty({ enum: Object.keys(navigationEntries) }) code!: EntryCode;
  @ApiProperty() label!: string;
  @ApiProperty({ description: 'The page of the app with its parameters.', example: 'resident/homes/index' })
  route!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What is to be done or what holds there.' })
  hint!: string | null;
}

/** Entries below a common title. */
export class NavigationSection {
  @ApiProperty({ enum: Object.keys(navigationSections) }) code!: SectionCode;
  @ApiProperty({
    enum: [...new Set(Object.values(navigationSections).map(({ page }) => page))],
    description: 'The tab, or the page, on which it stands.',
  })
  page!: NavigationPage;
  @ApiProperty() title!: string;
  @ApiProperty({ type: [NavigationEntry] }) entries!: readonly NavigationEntry[];
}

/** What a home page shows. */
export class HomePage {
  @ApiProperty({ type: MeView }) me!: MeView;
  @ApiProperty({ description: 'Unread notices; counts up to 100.' }) unread!: number;
  @ApiProperty({ type: [HomeSection], description: 'The work of staff, in the order of the page.' })
  work!: HomeSection[];
  @ApiProperty({
    type: [HomeSection],
    description:
      'What is their own, in the order of the page. A ticket stands only in the first of these boxes that has it.',
  })
  own!: HomeSection[];
  @ApiProperty({
    type: [NavigationSection],
    description: 'Where the pages that the caller may use are found, on every tab.',
  })
  navigation!: readonly NavigationSection[];
}
