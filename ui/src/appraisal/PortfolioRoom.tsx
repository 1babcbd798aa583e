import { useState } from "react";

import { Segments } from "../kit";
import { useWords } from "../words";
import { Allocation } from "./Allocation";
import styles from "./appraisal.module.css";
import { Learning } from "./Learning";

type Props = { onOpen: (id: string) => void };
/** The portfolio as a whole: how to spread what is scarce, and what its past teaches. */
export function PortfolioRoom({ onOpen }: Props) {
  const t = useWords();
  const [view, setView] = useState<"allocation" | "learning">("allocation");
  return (
    <div className={styles.room}>
      <h1 className="visually-hidden">{t.allocation_title()}</h1>
      <div className={styles.views}>
        <Segments
          label={t.learning_view()}
          options={[
            { key: "allocation", text: t.allocation_title() },
            { key: "learning", text: t.learning_title() },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view === "allocation" ? <Allocation onOpen={onOpen} /> : <Learning onOpen={onOpen} />}
    </div>
  );
}
