import type { BookingTypes } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Happened, Wording } from '../../case/noun-ports.ts';
import { activityText } from '../activity-wording.ts';
import type { ActivityStore } from '../activity.store.ts';

/** What the events of a booking tell its holder. */
export const bookingWording =
  (activities: ActivityStore) =>
  async (manager: EntityManager, { case: { activity } }: Happened<BookingTypes>): Promise<Wording> => {
    const [one] = await activities.find([activity], manager);
    return { text: activityText(one!) };
  };
