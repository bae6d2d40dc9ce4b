import { Problem } from './problem.ts'

/** Only a fault of ours is asked again, and only once: a refusal will not change its mind. */
export const retry = (failures: number, error: Error) =>
  failures < 1 && (!(error instanceof Problem) || error.kind === 'unavailable')
