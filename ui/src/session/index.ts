export { useDrafts } from "./drafts";
export { forget, useKept } from "./kept";
export { offerNext, offerRecovery, takeOffer, takeRecoveryOffer } from "./switching";
export { useMay } from "./may";
export { type Session, SessionContext, sessionOf, setAsOf, useAsOf, useDeskState, useLock, usePreferences, useSession } from "./session";
export { useWayBack } from "./wayBack";
