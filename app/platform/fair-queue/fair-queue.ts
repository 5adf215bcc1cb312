import { AppError } from '#app/platform/http/app-error.ts';

export interface FairQueueLimits {
  /** Turns at the same time. */
  running: number;
  /** Of these, for one lane: what is left over is for whoever comes next. */
  runningPerLane: number;
  /** Who finds so many of its own lane waiting is refused with AppError('busy'). */
  waitingPerLane: number;
  /** Who finds so many waiting at all is refused. */
  waiting?: number;
}

interface Lane {
  running: number;
  readonly waiting: (() => void)[];
}

/** Ends a turn; a second call does nothing. */
export type EndTurn = () => void;

/**
 * Turns for lanes, one lane after the other: who asks for one thing waits for one turn of each other lane at most, however
 * much the others ask for. Within a lane first come, first served.
 */
export class FairQueue {
  readonly #limits: FairQueueLimits;
  /** The next to be served stands first. */
  readonly #lanes = new Map<string, Lane>();
  #running = 0;
  #waiting = 0;
  #refused = 0;

  constructor(limits: FairQueueLimits) {
    this.#limits = limits;
  }

  get figures(): { running: number; waiting: number; refused: number } {
    return { running: this.#running, waiting: this.#waiting, refused: this.#refused };
  }

  /** Background work waits however long the queue is (`isPatient`): nobody sits in front of it, and it would only come back. */
  async enter(laneName: string, { isPatient = false } = {}): Promise<EndTurn> {
    const lane = this.#lanes.get(laneName) ?? { running: 0, waiting: [] };
    const isFull = lane.waiting.length >= this.#limits.waitingPerLane || this.#waiting >= (this.#limits.waiting ?? Infinity);
    const canBegin = lane.waiting.length === 0 && this.#hasRoom(lane);
    if (!canBegin && isFull && !isPatient) {
      this.#refused++;
      throw new AppError('busy', 'too many are waiting');
    }
    this.#lanes.set(laneName, lane);
    if (canBegin) this.#begin(laneName, lane);
    else {
      this.#waiting++;
      await new Promise<void>((resolve) => lane.waiting.push(resolve));
    }
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      lane.running--;
      this.#running--;
      this.#sendToEnd(laneName, lane);
      this.#serve();
    };
  }

  #hasRoom(lane: Lane): boolean {
    return this.#running < this.#limits.running && lane.running < this.#limits.runningPerLane;
  }

  #begin(laneName: string, lane: Lane): void {
    lane.running++;
    this.#running++;
    this.#sendToEnd(laneName, lane);
  }

  #serve(): void {
    for (const [laneName, lane] of this.#lanes) {
      if (!this.#hasRoom(lane)) continue;
      const wake = lane.waiting.shift();
      if (!wake) continue;
      this.#waiting--;
      this.#begin(laneName, lane);
      wake();
      return this.#serve();
    }
  }

  /** Who was served stands behind everybody else; who wants nothing more is forgotten. */
  #sendToEnd(laneName: string, lane: Lane): void {
    this.#lanes.delete(laneName);
    if (lane.running > 0 || lane.waiting.length > 0) this.#lanes.set(laneName, lane);
  }
}
