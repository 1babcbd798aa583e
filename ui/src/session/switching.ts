let wanted: string | null = null;

/** The vault that the unlock screen is to offer first, once. */
export function offerNext(path: string): void {
  wanted = path;
}

export function takeOffer(): string | null {
  const path = wanted;
  wanted = null;
  return path;
}

let recovery = false;

/** A vault was just made: its recovery key is offered, once. */
export function offerRecovery(): void {
  recovery = true;
}

export function takeRecoveryOffer(): boolean {
  const offered = recovery;
  recovery = false;
  return offered;
}
