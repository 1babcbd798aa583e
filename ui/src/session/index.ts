export { forget, useKept } from "./kept";
export { type Session, SessionContext, sessionOf, setAsOf, useAsOf, useDeskState, useLock, usePreferences, useSession } from "./session";
