import { ReportsScreen } from "../reports/ReportsScreen";

/** What came of the work. */
export function ReportsPage() {
  return <ReportsScreen />;
}
