/** Where a report came from and who read it: address, archive, hashes, extractor, versions. */
import type { FC } from "hono/jsx";
import type { StoredReport } from "../../../record/report/report-by-id.ts";
import { reportPath } from "../../http/paths.ts";
import { momentWords } from "../../wording/dates.ts";
import { outwardUrl } from "../outward.ts";
import { changesPath } from "./changes-path.ts";

export const Provenance: FC<{ report: StoredReport }> = ({ report }) => (
  <section class="provenance" aria-labelledby="provenance">
    <h2 id="provenance">Where this comes from</h2>
    <dl>
      <dt>Original</dt>
      <dd>
        <Address url={report.url ?? report.capture.url} />
      </dd>
      {report.publisherRead !== null && (
        <>
          <dt>Paper, as it calls itself there</dt>
          <dd>{report.publisherRead}</dd>
        </>
      )}
      <dt>Archived</dt>
      <dd>
        <time datetime={report.capture.capturedAt}>{momentWords(report.capture.capturedAt)}</time>, as{" "}
        {report.capture.name}
      </dd>
      <dt>Archive’s SHA-256</dt>
      <dd>
        <code>{report.capture.sha256}</code>
      </dd>
      <dt>Read by</dt>
      <dd>
        {report.extractor.name} {report.extractor.version} on {momentWords(report.extractor.analysedAt)}
      </dd>
      <dt>Model’s SHA-256</dt>
      <dd>
        <code>{report.extractor.modelHash}</code>
      </dd>
      {report.versions.length > 1 && <Versions report={report} />}
    </dl>
  </section>
);

const Address: FC<{ url: string | null }> = ({ url }) => {
  const safe = outwardUrl(url);
  if (safe === null) return <>{url ?? "no address is known"}</>;
  return (
    <a href={safe} rel="noopener noreferrer external">
      {safe}
    </a>
  );
};

const Versions: FC<{ report: StoredReport }> = ({ report }) => (
  <>
    <dt>Versions</dt>
    <dd>
      {report.versions.map(({ version, capturedAt }, i) => (
        <>
          {i > 0 && ", "}
          <a
            href={reportPath(report.id, undefined, version)}
            aria-current={version === report.version ? "true" : undefined}
          >
            {version} ({momentWords(capturedAt)})
          </a>
        </>
      ))}
      {" · "}
      <a href={changesPath(report)}>What was changed</a>
    </dd>
  </>
);
