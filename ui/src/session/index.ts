export { type Session, SessionContext, sessionOf, setAsOf, useAsOf, useDeskState, useLock, usePreferences, useSession } from "./session";
