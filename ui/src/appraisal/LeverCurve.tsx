import { use } from "react";

import { crossing, Lines } from "../charts/Lines";
import { position } from "../charts/scale";
import { refusalNote } from "../host";
import { Amount, ErrorNote, RowTh, Skeleton, Table, Td, Th, UnitContext } from "../kit";
import type { LeverDrawn, RecoveryPath, Tried } from "../wire";
import { useWords } from "../words";
import { pathWord } from "../words/paths";
import { axisFigure } from "./figures";
import { useRested } from "./live";
import { assumptionWord } from "./words";

type Props = { caseId: string; asOf: string; tried: Tried[]; id: string };
/** What the two best paths are worth over the range of one lever, and where they cross. */
export function LeverCurve({ caseId, asOf, tried, id }: Props) {
  const t = useWords();
  const unit = use(UnitContext);
  const drawn = useRested("draw_lever", { caseId, asOf, tried, id }, true);
  if (drawn.error) return <ErrorNote {...refusalNote(t, drawn.error)} />;
  if (drawn.data === undefined) return <Skeleton rows={3} label={t.compare_weighing()} />;
  const [first, second] = bestTwo(drawn.data);
  if (first === undefined || second === undefined) return null;
  const worths = (path: RecoveryPath) => drawn.data.points.map((it) => it.worths.find((worth) => worth.path === path)?.mean ?? "0");
  const [one, other] = [worths(first), worths(second)];
  const cross = crossing(one.map(position), other.map(position));
  const value = cross === null ? undefined : drawn.data.points[cross[1]]?.value;
  const names = { first: pathWord(t, first), second: pathWord(t, second) };
  const label = t.compare_lever_title({ lever: assumptionWord(t, id) });
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <Lines label={label} lines={[{ name: names.first, values: one.map(position) }, { name: names.second, values: other.map(position) }]} write={(figure) => axisFigure(figure, unit)} />
      <p>{value === undefined ? t.compare_lever_no_crossing(names) : t.compare_lever_crossing({ ...names, value })}</p>
      <details>
        <summary>{t.compare_table()}</summary>
        <Table label={label} dense>
          <thead>
            <tr>
              <Th>{t.compare_lever_value()}</Th>
              <Th figures>{names.first}</Th>
              <Th figures>{names.second}</Th>
            </tr>
          </thead>
          <tbody>
            {drawn.data.points.map((point, at) => (
              <tr key={point.value}>
                <RowTh>{point.value}</RowTh>
                <Td figures><Amount yuan={one[at] ?? "0"} /></Td>
                <Td figures><Amount yuan={other[at] ?? "0"} /></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </section>
  );
}

/** The value of the lever at which the two best paths cross, if they do. */
export function crossingOf(drawn: LeverDrawn): string | null {
  const [first, second] = bestTwo(drawn);
  const worths = (path: RecoveryPath | undefined) => drawn.points.map((it) => position(it.worths.find((worth) => worth.path === path)?.mean ?? "0"));
  const cross = first === undefined || second === undefined ? null : crossing(worths(first), worths(second));
  return cross === null ? null : (drawn.points[cross[1]]?.value ?? null);
}

/** The path that is best at most points, and the best of the others where it is not. */
function bestTwo(drawn: LeverDrawn): (RecoveryPath | undefined)[] {
  const leaders = new Map<RecoveryPath, number>();
  for (const { worths } of drawn.points) {
    const ranked = worths.toSorted((one, other) => position(other.mean) - position(one.mean));
    ranked.slice(0, 2).forEach((it, at) => leaders.set(it.path, (leaders.get(it.path) ?? 0) + (at === 0 ? 1000 : 1)));
  }
  return [...leaders].toSorted((one, other) => other[1] - one[1]).map(([path]) => path);
}
