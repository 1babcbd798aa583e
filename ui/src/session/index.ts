export { useDrafts } from "./drafts";
export { forget, type KeptForm, putBack, useKept, useKeptForms } from "./kept";
export { offerNext, offerRecovery, takeOffer, takeRecoveryOffer } from "./switching";
export { useMay } from "./may";
export { type Session, SessionContext, sessionOf, setAsOf, useAsOf, useDeskState, useLock, usePreferences, useSession } from "./session";
export { useWayBack } from "./wayBack";
