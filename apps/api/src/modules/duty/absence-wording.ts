import { dayText, type AbsenceTypes } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Happened, Wording } from '../case/noun-ports.ts';

/** What the events of absences tell the person and the deputy. It never names another person. */
export const absenceWording = (
  _: EntityManager,
  { case: { planned, until }, event }: Happened<AbsenceTypes>,
): Wording => ({ text: event.to === 'entered' ? `到 ${dayText(planned ?? until)}` : '' });
