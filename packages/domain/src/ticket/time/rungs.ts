/** The 督办 ladder on the work clock (workflow.md "Clocks"): each rung once per ticket and run. */
export const ladder = {
  E0: { share: 0.75, label: '即将到期', to: ['lead'] },
  E1: { share: 1, label: '已到期', to: ['lead', 'case_steward', 'building_group'] },
  E2: { share: 1.5, label: '超时一半', to: ['secretary', 'supervision_ledger'] },
  E3: { share: 2, label: '超时一倍', to: ['grid_leader', 'committee'] },
  E4: { share: 3, label: '超时两倍', to: ['street_weekly_report'] },
} as const;
export type WorkRung = keyof typeof ladder;
export const workRungs = Object.keys(ladder) as WorkRung[];

/** R1 is the one rung of the other steps: their own clock has run out, and the next level up hears of it. */
export type Rung = WorkRung | 'R1';
export const rungLabels: Readonly<Record<Rung, string>> = {
  ...(Object.fromEntries(workRungs.map((rung) => [rung, ladder[rung].label])) as Record<WorkRung, string>),
  R1: '超时未办',
};

/** At which share of its limit a rung is reached. */
export const shareOf = (rung: Rung): number => (rung === 'R1' ? 1 : ladder[rung].share);
