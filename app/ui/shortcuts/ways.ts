/** Where keys lead, below the organisation's own address. */
export const ways = {
  n: { path: '/classify', word: 'next' },
  'g c': { path: '', word: 'coverage' },
  'g s': { path: '/suppliers', word: 'suppliers' },
  'g t': { path: '/triage', word: 'triage' },
  'g k': { path: '/classification', word: 'classification' },
  'g r': { path: '/requests', word: 'requests' },
  'g v': { path: '/verification', word: 'verification' },
} as const;

export type Way = keyof typeof ways;
export const allWays = Object.keys(ways) as Way[];
