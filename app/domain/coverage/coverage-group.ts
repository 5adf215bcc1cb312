import type { Level } from '../level/method.ts';
import type { FigureFilter } from '../register/supplier-search.ts';
import type { CoverageState } from './state.ts';

/** Suppliers that stand alike on one day, and how many they are. */
export interface CoverageGroup {
  state: CoverageState;
  lowest: Level;
  highest: Level;
  /** Risk areas, comma-joined. */
  areas: string;
  /** When the cover ends, or that it has lapsed. */
  proof: 'in30' | 'in60' | 'in90' | 'later' | 'lapsed' | 'none';
  /** An agreed date has passed. */
  slipped: boolean;
  count: number;
}

/** A number of suppliers and the filter of the list that has exactly that many rows. */
export interface Figure {
  count: number;
  filter: FigureFilter;
}
