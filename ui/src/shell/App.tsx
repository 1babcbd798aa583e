import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";

import { RecoveryOffer } from "../custody";
import { newQueryClient } from "../host";
import { chooseKeys, listen, placeOf } from "../keys";
import { KeyNameContext, Toasts, TodayContext, UnitContext } from "../kit";
import { AllocationPage, AuditPage, CasePage, CasesPage, ComplaintsPage, DeadlinesPage, EditCasePage, ImportPage, LettersPage, NewCasePage, ReceiptsPage, ReportsPage, SettingsPage, TodayPage, VaultPage } from "../pages";
import { type Place, usePlace } from "../places";
import { SessionContext, sessionOf, useDeskState, usePreferences } from "../session";
import { LanguageContext, locales, useWords, words } from "../words";
import { Boundary } from "./Boundary";
import { Frame } from "./Frame";
import { Unreachable } from "./Unreachable";

/** The window: language, theme and unit of this machine, and either the unlock screen or the vault that is open. */
export function App() {
  const [reads] = useState(newQueryClient);
  useEffect(listen, []);
  return (
    <QueryClientProvider client={reads}>
      <Window />
    </QueryClientProvider>
  );
}

function Window() {
  const { preferences } = usePreferences();
  const { data: state, error, refetch } = useDeskState();
  const { language, theme, unit, keys, density } = preferences;
  const session = state ? sessionOf(state) : null;
  const t = words[language];
  useEffect(() => {
    document.documentElement.lang = locales[language];
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.density = density;
  }, [language, theme, density]);
  useEffect(() => chooseKeys(keys), [keys]);
  const keyName = (shipped: string) => {
    const presses = shipped.split(" ").map((it) => placeOf(keys, it.length === 1 ? it.toLowerCase() : it));
    return presses.includes(null) ? null : presses.map((it) => (it?.length === 1 ? it.toUpperCase() : it)).join(" ");
  };
  useEffect(() => {
    document.title = session ? t.shell_title_open({ vault: session.vault.name }) : state?.locked ? t.shell_title_locked() : t.app_name();
  });
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={locales[language]}>
        <KeyNameContext value={keyName}>
        <UnitContext value={unit}>
          <TodayContext value={state?.today ?? "2000-01-01"}>
            {error && !state && <Unreachable error={error} onRetry={() => void refetch()} />}
            {state && !session && <VaultPage state={state} />}
            {session && (
              <SessionContext value={session}>
                <Frame>
                  <Room />
                  <RecoveryOffer />
                </Frame>
              </SessionContext>
            )}
            <Toasts />
          </TodayContext>
        </UnitContext>
        </KeyNameContext>
      </I18nProvider>
    </LanguageContext>
  );
}

function Room() {
  const place = usePlace();
  const t = useWords();
  return (
    <Boundary key={"id" in place ? `${place.room} ${place.id}` : place.room} what={t.shell_broken()} remedy={t.shell_broken_remedy()} back={t.kit_back()}>
      <Page place={place} />
    </Boundary>
  );
}

function Page({ place }: { place: Place }) {
  switch (place.room) {
    case "today":
      return <TodayPage />;
    case "deadlines":
      return <DeadlinesPage />;
    case "receipts":
      return <ReceiptsPage />;
    case "complaints":
      return <ComplaintsPage />;
    case "cases":
      return <CasesPage />;
    case "new-case":
      return <NewCasePage />;
    case "case":
      return <CasePage id={place.id} tab={place.tab} act={place.act ?? null} />;
    case "edit-case":
      return <EditCasePage id={place.id} />;
    case "import":
      return <ImportPage />;
    case "letters":
      return <LettersPage part={place.part} chosen={place.chosen ?? false} />;
    case "reports":
      return <ReportsPage />;
    case "allocation":
      return <AllocationPage />;
    case "audit":
      return <AuditPage />;
    case "settings":
      return <SettingsPage />;
  }
}
