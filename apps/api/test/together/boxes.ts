/** The lists that each persona of the demo reads. */
export const boxesOf: Readonly<Record<string, readonly string[]>> = {
  resident: ['placed', 'rate', 'nearby'],
  steward: ['pool', 'accepted', 'late', 'hear'],
  secretary: ['dispatch', 'verify', 'late', 'scope', 'requests', 'hear'],
  property: ['sign', 'work', 'hear'],
  intake: ['scope', 'requests', 'late'],
  committee: ['scope', 'late', 'requests'],
};
