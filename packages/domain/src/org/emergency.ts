/** Whom to call before anything is written down (有危险), in the order in which the sheet shows them. */
export interface EmergencyNumber {
  readonly label: string;
  readonly number: string;
}

/** The same in the whole country. */
const national: readonly EmergencyNumber[] = [
  { label: '火警和救援', number: '119' },
  { label: '急救', number: '120' },
  { label: '报警', number: '110' },
];

/** Of a lift with people in it: most cities run 96333, some a number of their own, some none. */
export const LIFT_RESCUE = '96333';

/** `lift`: the number of the city; null where it runs none. */
export const emergencyNumbers = (lift: string | null = LIFT_RESCUE): readonly EmergencyNumber[] =>
  lift === null ? national : [...national, { label: '电梯救援', number: lift }];
