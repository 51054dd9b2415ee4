/** The emergency numbers to call before writing anything (有危险), in the order of the sheet. */
export interface EmergencyNumber {
  readonly label: string;
  readonly number: string;
}

/** The same numbers in the whole country. */
const national: readonly EmergencyNumber[] = [
  { label: '火警和救援', number: '119' },
  { label: '急救', number: '120' },
  { label: '报警', number: '110' },
];

/** Rescue from a stuck lift: most cities run 96333, some an own number, some none. */
export const LIFT_RESCUE = '96333';

/** `lift`: the city's number; null where it has none. */
export const emergencyNumbers = (lift: string | null = LIFT_RESCUE): readonly EmergencyNumber[] =>
  lift === null ? national : [...national, { label: '电梯救援', number: lift }];
